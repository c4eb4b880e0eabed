import Synchronization

/// A bounded pool: workers take the next index until none is left; results come back in index order.
struct Tasks: Sendable {
    let threads: Int

    func map<Result: Sendable>(
        _ count: Int, each: @escaping @Sendable (Int) -> Result, progress: @escaping @Sendable (Int) -> Void
    ) async -> [Result] {
        let next = Counter()
        let done = Counter()
        return await withTaskGroup(of: [(Int, Result)].self) { group in
            for _ in 0..<min(threads, count) {
                group.addTask {
                    var results: [(Int, Result)] = []
                    while case let index = next.take(), index < count {
                        results.append((index, each(index)))
                        progress(done.take() + 1)
                    }
                    return results
                }
            }
            return await group.reduce(into: [(Int, Result)]()) { $0 += $1 }
        }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private final class Counter: Sendable {
        private let value = Atomic(0)

        /// The next number, from 0.
        func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
    }
}
