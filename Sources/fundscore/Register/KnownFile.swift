import ArgumentParser
import Register
import Rubrics

/// Reads what people keep of a register: checkpoints, proofs, keys.
enum KnownFile {
    /// Throws exit code 2 where the file is neither a checkpoint nor a proof.
    static func read(_ path: String) throws -> KnownCheckpoint {
        let text = String(decoding: try SheetFiles.readFile(path).bytes, as: UTF8.self)
        if let known = KnownCheckpoint(text, file: path) { return known }
        Terminal.note("\(path): error: this is neither a signed checkpoint nor a proof")
        throw ExitCode.unusable
    }

    /// A private key. Throws exit code 2 where the file is none.
    static func signer(_ path: String) throws -> NoteSigner {
        let text = String(decoding: try SheetFiles.readFile(path).bytes, as: UTF8.self)
        if let signer = NoteSigner(text) { return signer }
        let hint =
            NoteKey(text.filter { !$0.isNewline }) == nil
            ? "" : "; this is a public key, and signing needs the private one"
        Terminal.note("\(path): error: this is no key file as `fundscore register key` makes it\(hint)")
        throw ExitCode.unusable
    }
}
