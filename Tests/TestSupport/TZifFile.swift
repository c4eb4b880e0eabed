/// Time zone files written in tests.
package enum TZifFile {
    /// A file as RFC 9636 lays it out: an empty 32-bit block, a 64-bit block, and the rule.
    /// - Parameters:
    ///   - changes: seconds since 1970-01-01T00:00:00Z, and the position of the offset that holds from then on.
    ///   - offsets: seconds east of UTC.
    package static func bytes(_ changes: [(instant: Int, type: Int)], offsets: [Int], rule: String) -> [UInt8] {
        func bytes(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
        }
        func header(_ times: Int, _ types: Int) -> [UInt8] {
            let counts = [0, 0, 0, times, types, 4].flatMap { bytes($0, 4) }
            return Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15) + counts
        }
        let name = Array("LMT\0".utf8)
        let wide =
            changes.flatMap { bytes($0.instant, 8) } + changes.map { UInt8($0.type) }
            + offsets.flatMap { bytes($0, 4) + [0, 0] } + name
        return header(0, 1) + bytes(0, 4) + [0, 0] + name + header(changes.count, offsets.count) + wide
            + Array("\n\(rule)\n".utf8)
    }

    /// Clocks forward at 2000-03-26T01:00Z, back at 2000-10-29T01:00Z, then by the rule of central Europe.
    package static let centralEurope = bytes(
        [(954_032_400, 1), (972_781_200, 2)], offsets: [561, 7200, 3600], rule: "CET-1CEST,M3.5.0,M10.5.0/3")
}
