import FoundationEssentials
import GRDB
import JSON
import Register
import Testing
import Wording

/// A folder of its own with a register, gone when the test is over.
final class TemporaryRegister {
    let folder: String
    var path: String { folder + "/register.sqlite" }

    init() throws {
        let root = FileManager.default.temporaryDirectory.path
        folder = "\(root)/fundscore-register-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func open() throws -> RegisterFile { try RegisterFile(path, makes: true) }

    /// Changes the file behind the register's back.
    func tamper(_ statements: String...) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            for statement in statements { try database.execute(sql: statement) }
        }
        try queue.close()
    }

    func faults(known: [KnownCheckpoint] = [], desks: [String: NoteKey] = [:]) throws -> [String] {
        try open().read { try Verification($0, known: known, desks: desks).faults.map(\.message.english) }
    }
}

let recording = Recording(call: "bridge-fund", actor: "fundscore", at: "2026-11-28T10:00:00Z")

extension EntryDraft {
    /// A decision with something to say about a proposal.
    static func decision(_ proposal: String, _ score: String) -> EntryDraft {
        var draft = EntryDraft(.decision)
        draft.body = Body(.object([("proposal", .string(proposal)), ("score", .string(score))]), of: proposal)
        return draft
    }
}

extension TemporaryRegister {
    /// The bytes of the file and of what SQLite keeps beside it.
    func files() throws -> [[UInt8]] {
        try FileManager.default.contentsOfDirectory(atPath: folder).map { name in
            FileManager.default.contents(atPath: "\(folder)/\(name)").map { [UInt8]($0) } ?? []
        }
    }
}
