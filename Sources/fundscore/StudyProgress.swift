import Synchronization

/// Progress of studies on a terminal, for what takes over a second.
final class StudyProgress: Sendable {
    private let started = ContinuousClock.now
    private let lastShown = Mutex<ContinuousClock.Instant?>(nil)

    @Sendable func report(_ study: String, _ done: Int, _ total: Int) {
        let now = ContinuousClock.now
        guard now - started > .seconds(1) else { return }
        let isDue = lastShown.withLock { last in
            if let last, now - last < .milliseconds(500) { return false }
            last = now
            return true
        }
        if isDue { Terminal.progress(total > 1 ? "\(study): \(done) of \(total)" : study) }
    }
}
