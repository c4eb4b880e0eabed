internal import GRDB

/// Why a register cannot be read or written.
package struct RegisterProblem: Error, Hashable, CustomStringConvertible {
    package var description: String

    package init(_ description: String) { self.description = description }

    init(_ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_BUSY: description = "another process is writing to it; try again"
        case .SQLITE_NOTADB: description = "this is no register: the file is no SQLite database"
        case .SQLITE_CORRUPT: description = "the file is damaged: \(error.message ?? "SQLite cannot read it")"
        case .SQLITE_CANTOPEN: description = "the file cannot be opened"
        case .SQLITE_FULL: description = "the disk is full; nothing was recorded"
        case .SQLITE_READONLY: description = "the file cannot be written"
        default: description = "SQLite says \(error.resultCode.rawValue): \(error.message ?? "no more")"
        }
    }

    /// Does what may fail in the database, and says why it did.
    static func wrap<Value>(_ step: () throws -> Value) throws(RegisterProblem) -> Value {
        do {
            return try step()
        } catch let problem as RegisterProblem {
            throw problem
        } catch let error as DatabaseError {
            throw RegisterProblem(error)
        } catch {
            throw RegisterProblem("\(error)")
        }
    }
}
