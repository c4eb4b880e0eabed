internal import Synchronization

/// A bounded pool: `threads` workers take the next stretch of indices until none is left; results come back in order.
public struct Workers: Sendable {
    let threads: Int

    public init(threads: Int) { self.threads = max(1, threads) }

    /// - Parameters:
    ///   - prepare: makes what one worker keeps to itself (a parser, a scorer); it never leaves that worker.
    ///   - each: the work for a stretch of indices; synchronous, so that nothing moves between threads halfway.
    /// - Returns: one result a stretch.
    func map<State, Result: Sendable>(
        _ count: Int, progress: @escaping @Sendable (Int) -> Void = { _ in },
        prepare: @escaping @Sendable () -> State, each: @escaping @Sendable (State, Range<Int>) -> Result
    ) async -> [Result] {
        guard count > 0 else { return [] }
        let chunk = max(1, min(256, count / (threads * 4)))
        let queue = Queue(count: count, chunk: chunk)
        let parts = await withTaskGroup(of: [(Int, Result)].self) { group in
            for _ in 0..<min(threads, count) {
                group.addTask {
                    let state = prepare()
                    var done: [(Int, Result)] = []
                    while let range = queue.next() {
                        done.append((range.lowerBound, each(state, range)))
                        progress(range.upperBound)
                    }
                    return done
                }
            }
            return await group.reduce(into: [(Int, Result)]()) { $0 += $1 }
        }
        return parts.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Hands on what is made of each stretch of indices, in order and as soon as it is there. A stretch is begun only when those
    /// before it are nearly done, so that little waits in memory.
    /// - Parameters:
    ///   - length: indices a stretch.
    ///   - make: runs on all threads.
    ///   - take: runs on one, in order; what it throws ends the work.
    public func stream<Result: Sendable>(
        _ count: Int, by length: Int, make: @escaping @Sendable (Range<Int>) -> Result,
        take: (Result) throws -> Void
    ) async throws {
        let stretches = (count + length - 1) / length
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var waiting: [Int: Result] = [:]
            var begun = 0
            var taken = 0
            while taken < stretches {
                while begun < stretches, begun < taken + 2 * threads {
                    let (stretch, start) = (begun, begun * length)
                    group.addTask { (stretch, make(start..<min(count, start + length))) }
                    begun += 1
                }
                if let (stretch, result) = try await group.next() { waiting[stretch] = result }
                while let next = waiting.removeValue(forKey: taken) {
                    try take(next)
                    taken += 1
                }
            }
        }
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
