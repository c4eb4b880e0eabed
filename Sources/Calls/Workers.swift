internal import Synchronization

/// Turns of work that are shared by whatever runs side by side, so that all of it together takes no more threads than one pool.
package final class Turns: Sendable {
    /// Those that work is done in; nil: every pool has threads of its own.
    @TaskLocal package static var current: Turns?

    private let state: Mutex<(free: Int, waiting: [CheckedContinuation<Void, Never>])>

    /// - Parameter threads: so many turns there are at once.
    package init(threads: Int) { state = Mutex((max(1, threads), [])) }

    fileprivate func take() async {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                guard state.free > 0 else {
                    state.waiting.append(continuation)
                    return false
                }
                state.free -= 1
                return true
            }
            if isFree { continuation.resume() }
        }
    }

    fileprivate func give() {
        let next = state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.free += 1
                return CheckedContinuation<Void, Never>?.none
            }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }
}

/// A bounded pool: `threads` workers take the next stretch of indices until none is left. No result depends on their number.
package struct Workers: Sendable {
    package let threads: Int

    package init(threads: Int) { self.threads = max(1, threads) }

    /// Every worker gathers what it makes of its stretches.
    /// - Parameters:
    ///   - length: indices a stretch.
    ///   - progress: told how many indices are done.
    ///   - start: what a worker keeps to itself (a parser, a scorer, what it counts in); it never leaves that worker.
    ///   - each: the work for a stretch of indices; synchronous, so that nothing moves between threads halfway.
    ///   - finish: what a worker hands on at the end.
    /// - Returns: one a worker, in no order: what is made of them must not depend on who took what.
    package func gather<State, Part: Sendable>(
        _ count: Int, by length: Int, progress: @escaping @Sendable (Int) -> Void = { _ in },
        start: @escaping @Sendable () -> State, each: @escaping @Sendable (inout State, Range<Int>) -> Void,
        finish: @escaping @Sendable (State) -> Part
    ) async -> [Part] {
        guard count > 0 else { return [] }
        let queue = Queue(count: count, length: length)
        return await withTaskGroup(of: Part.self) { group in
            for _ in 0..<min(threads, count) {
                group.addTask {
                    var state = start()
                    while true {
                        await Turns.current?.take()
                        let range = queue.next()
                        if let range { each(&state, range) }
                        Turns.current?.give()
                        guard let range else { return finish(state) }
                        progress(queue.finish(range))
                    }
                }
            }
            return await group.reduce(into: [Part]()) { $0.append($1) }
        }
    }

    /// Work that no second thread can help with.
    package func one<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
        await Turns.current?.take()
        defer { Turns.current?.give() }
        return work()
    }

    /// - Parameter each: the work for one index.
    /// - Returns: one result an index, in their order.
    package func map<Result: Sendable>(
        _ count: Int, progress: @escaping @Sendable (Int) -> Void = { _ in },
        each: @escaping @Sendable (Int) -> Result
    ) async -> [Result] {
        let parts = await gather(count, by: 1, progress: progress) {
            [(Int, Result)]()
        } each: { results, range in
            results.append((range.lowerBound, each(range.lowerBound)))
        } finish: {
            $0
        }
        return parts.joined().sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// - Parameters:
    ///   - prepare: makes what one worker keeps to itself (a parser, a scorer); it never leaves that worker.
    ///   - each: the work for a stretch of indices; synchronous, so that nothing moves between threads halfway.
    /// - Returns: one result a stretch, in their order.
    func map<State, Result: Sendable>(
        _ count: Int, progress: @escaping @Sendable (Int) -> Void = { _ in },
        prepare: @escaping @Sendable () -> State, each: @escaping @Sendable (State, Range<Int>) -> Result
    ) async -> [Result] {
        let length = max(1, min(256, count / (threads * 4)))
        let parts = await gather(count, by: length, progress: progress) {
            (state: prepare(), results: [(Int, Result)]())
        } each: { worker, range in
            worker.results.append((range.lowerBound, each(worker.state, range)))
        } finish: {
            $0.results
        }
        return parts.joined().sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Hands on what is made of each stretch of indices, in order and as soon as it is there. A stretch is begun only when those
    /// before it are nearly done, so that little waits in memory.
    /// - Parameters:
    ///   - length: indices a stretch.
    ///   - make: runs on all threads.
    ///   - take: runs on one, in order; what it throws ends the work.
    package func stream<Result: Sendable>(
        _ count: Int, by length: Int, make: @escaping @Sendable (Range<Int>) -> Result,
        take: (Result) throws -> Void
    ) async throws {
        let stretches = (count + length - 1) / length
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var waiting: [Int: Result] = [:]
            var begun = 0
            var taken = 0
            while taken < stretches {
                // What is next is begun before anything is taken, so that no thread waits for that.
                while begun < stretches, begun < taken + Self.stretchesAhead * threads {
                    let (stretch, start) = (begun, begun * length)
                    group.addTask { (stretch, make(start..<min(count, start + length))) }
                    begun += 1
                }
                if let next = waiting.removeValue(forKey: taken) {
                    try take(next)
                    taken += 1
                } else if let (stretch, result) = try await group.next() {
                    waiting[stretch] = result
                }
            }
        }
    }

    /// Stretches a thread that are begun before those ahead of them are taken.
    private static let stretchesAhead = 8

    /// Hands out ranges of indices, in order, and counts those that are done.
    private final class Queue: Sendable {
        private let state = Mutex((start: 0, done: 0))
        private let count: Int
        private let length: Int

        init(count: Int, length: Int) {
            self.count = count
            self.length = max(1, length)
        }

        func next() -> Range<Int>? {
            state.withLock { state in
                guard state.start < count else { return nil }
                let range = state.start..<min(count, state.start + length)
                state.start = range.upperBound
                return range
            }
        }

        /// - Returns: how many indices are done by now.
        func finish(_ range: Range<Int>) -> Int {
            state.withLock { state in
                state.done += range.count
                return state.done
            }
        }
    }
}
