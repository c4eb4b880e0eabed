import FoundationEssentials
import Synchronization

/// Progress of long work on a terminal, for work of over a second on many inputs.
final class Progress: Sendable {
    private let total: Int
    private let started = ContinuousClock.now
    private let lastShown = Mutex<ContinuousClock.Instant?>(nil)

    init(total: Int) {
        self.total = total
    }

    /// Called by workers with the number of inputs done so far.
    @Sendable func report(_ done: Int) {
        let now = ContinuousClock.now
        guard now - started > .seconds(1) else { return }
        let isDue = lastShown.withLock { last in
            if let last, now - last < .milliseconds(500) { return false }
            last = now
            return true
        }
        if isDue { Terminal.progress("read \(done) of \(total)") }
    }

    /// A last line, if any was shown.
    func finish() {
        if lastShown.withLock({ $0 }) != nil { Terminal.progress("read \(total) of \(total)") }
    }
}
