import Dispatch
import FoundationEssentials
import Glibc
import Synchronization
import SystemPackage

/// What happens when somebody stops the program: half-written files are removed, and it says so. While files are being put
/// into place it waits for that moment to pass.
enum Interruption {
    private static let hidden = Mutex<FilePath?>(nil)
    /// What is said when a server is stopped: for it that is the usual end.
    private static let farewell = Mutex<String?>(nil)
    private static let signals: [(name: String, number: Int32)] = [
        ("SIGHUP", SIGHUP), ("SIGINT", SIGINT), ("SIGTERM", SIGTERM),
    ]

    /// Starts to listen. A closed pipe or a limit on the size of files is an error of writing, not the end of the process.
    /// - Returns: what listens; it has to live as long as the program.
    static func watch() -> [any DispatchSourceSignal] {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        return signals.map { name, number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { stop(name, number) }
            source.resume()
            return source
        }
    }

    /// From now on this folder is removed when the program is stopped.
    static func begin(_ folder: FilePath) {
        hidden.withLock { $0 = folder }
    }

    /// From now on to be stopped is the end of the work, with exit code 0.
    static func serve(_ words: String) {
        farewell.withLock { $0 = words }
    }

    /// Does the last step, which nothing may divide.
    static func finish<Problem: Error>(_ step: () throws(Problem) -> Void) throws(Problem) {
        let result = hidden.withLock { folder in
            folder = nil
            return Result(catching: step)
        }
        try result.get()
    }

    /// The exit code is the shell's for a process that ended by this signal.
    private static func stop(_ name: String, _ number: Int32) {
        if let words = farewell.withLock({ $0 }) {
            hidden.withLock { _ in
                Terminal.note(words)
                _exit(0)
            }
        }
        hidden.withLock { folder in
            if let folder {
                try? FileManager.default.removeItem(atPath: folder.string)
                Terminal.note("stopped by \(name): no file was written, --out is as it was")
            } else {
                Terminal.note("stopped by \(name)")
            }
            _exit(128 + number)
        }
    }
}
