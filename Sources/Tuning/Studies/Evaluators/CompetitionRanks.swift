/// Ranks of numbers that carry the noise of arithmetic: 1 + how many are higher, by more than that noise.
enum CompetitionRanks {
    /// - Parameter values: highest first; equal to nine decimals share a rank. nil has none.
    static func of(_ values: [Double?]) -> [Int?] {
        let rounded = values.map { $0.map { ($0 * 1e9).rounded() } }
        let sorted = rounded.compactMap { $0 }.sorted(by: >)
        var first: [Double: Int] = [:]
        for (position, value) in sorted.enumerated() where first[value] == nil { first[value] = position + 1 }
        return rounded.map { $0.flatMap { first[$0] } }
    }
}
