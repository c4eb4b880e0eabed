/// Splits work into equal ranges, one a thread, and puts the parts together in their order: no result depends on the number of
/// threads as long as the sums are whole numbers.
enum Shares {
    static func map<Part: Sendable>(
        _ count: Int, threads: Int, _ body: @escaping @Sendable (Range<Int>) -> Part
    ) async -> [Part] {
        let threads = max(1, min(threads, count))
        guard threads > 1 else { return [body(0..<count)] }
        return await withTaskGroup(of: (Int, Part).self) { group in
            for thread in 0..<threads {
                group.addTask { (thread, body(count * thread / threads..<count * (thread + 1) / threads)) }
            }
            return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}
