/// What was worked out lately, so that it is worked out once, however many ask for it at a time.
struct KeptTasks<Key: Hashable & Sendable, Value: Sendable> {
    private var tasks: [(key: Key, task: Task<Value, any Error>)] = []
    /// The most that are kept.
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// The work for a key, begun unless it is there.
    mutating func task(_ key: Key, _ work: @escaping @Sendable () async throws -> Value) -> Task<Value, any Error> {
        if let index = tasks.firstIndex(where: { $0.key == key }) {
            let kept = tasks.remove(at: index)
            tasks.append(kept)
            return kept.task
        }
        let task = Task(operation: work)
        tasks.append((key, task))
        if tasks.count > limit { tasks.removeFirst() }
        return task
    }

    mutating func removeAll() { tasks.removeAll() }
}
