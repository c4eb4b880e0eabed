internal import Synchronization

/// A bounded pool: `threads` workers take the next index until none is left; results come back in index order.
struct Workers {
    let threads: Int

    /// - Parameters:
    ///   - prepare: makes what one worker keeps to itself (a parser, a scorer); it never leaves that worker.
    ///   - each: the work for one index; synchronous, so that nothing moves between threads halfway.
    func map<State, Result: Sendable>(
        _ count: Int, progress: @escaping @Sendable (Int) -> Void = { _ in },
        prepare: @escaping @Sendable () -> State, each: @escaping @Sendable (State, Int) -> Result
    ) async -> [Result] {
        guard count > 0 else { return [] }
        let chunk = max(1, min(64, count / (threads * 4)))
        let queue = Queue(count: count, chunk: chunk)
        let parts = await withTaskGroup(of: [(Int, [Result])].self) { group in
            for _ in 0..<min(threads, count) {
                group.addTask {
                    let state = prepare()
                    var done: [(Int, [Result])] = []
                    while let range = queue.next() {
                        done.append((range.lowerBound, range.map { each(state, $0) }))
                        progress(range.upperBound)
                    }
                    return done
                }
            }
            return await group.reduce(into: [(Int, [Result])]()) { $0 += $1 }
        }
        return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }

    /// Hands out ranges of indices, in order.
    private final class Queue: Sendable {
        private let start = Mutex(0)
        private let count: Int
        private let chunk: Int

        init(count: Int, chunk: Int) {
            self.count = count
            self.chunk = chunk
        }

        func next() -> Range<Int>? {
            start.withLock { start in
                guard start < count else { return nil }
                let range = start..<min(count, start + chunk)
                start = range.upperBound
                return range
            }
        }
    }
}
