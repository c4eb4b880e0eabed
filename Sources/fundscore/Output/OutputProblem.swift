import FoundationEssentials
import Glibc
import SystemPackage

/// Why files could not be put into the folder of `--out`.
struct OutputProblem: Error {
    /// What is wrong and what to do, without the folder's name.
    var message: String

    init(_ message: String) {
        self.message = message
    }

    /// A call of the system that failed.
    init(_ what: String, _ reason: Errno) {
        let advice =
            switch reason {
            case .noSpace, Self.quota: "; free some space, or name another folder"
            case .fileTooLarge: "; raise the limit on the size of files (ulimit -f)"
            case .permissionDenied, .notPermitted, .readOnlyFileSystem: "; name a folder that you may write to"
            default: ""
            }
        message = "cannot \(what): \(reason)\(advice)"
    }

    /// `EDQUOT` of Linux, for which there is no name.
    private static let quota = Errno(rawValue: 122)

    /// Runs what the file manager or a file descriptor does; its error becomes a problem.
    static func wrap<Result>(_ what: String, _ body: () throws -> Result) throws(OutputProblem) -> Result {
        do {
            return try body()
        } catch let reason as Errno {
            throw OutputProblem(what, reason)
        } catch let error as CocoaError {
            guard let reason = error.underlying as? POSIXError else {
                throw OutputProblem("cannot \(what): \(error)")
            }
            throw OutputProblem(what, Errno(rawValue: reason.code.rawValue))
        } catch {
            throw OutputProblem("cannot \(what): \(error)")
        }
    }
}
