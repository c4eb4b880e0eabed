import ArgumentParser
import Glibc
import Register
import SystemPackage

/// `fundscore register key`
struct MakeKey: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Makes an Ed25519 key for a desk or for the register, and prints its public half.",
        discussion: """
            The file is for its owner alone: who has it can sign. The public half belongs into call.yaml (sign_off: { director: KEY }) \
            or into everybody's hands, for checking proofs.
            """)

    @Option(help: ArgumentHelp("Its name, such as fund.example/director, without blanks and +.", valueName: "name"))
    var name: String
    @Option(help: ArgumentHelp("The file to make.", valueName: "file")) var out: String

    func run() throws {
        guard let signer = NoteSigner(newNamed: name) else {
            throw ValidationError("--name has neither blanks nor +, such as fund.example/director, not '\(name)'")
        }
        do {
            let file = try FileDescriptor.open(
                FilePath(out), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: [.ownerReadWrite])
            try file.closeAfter { _ = try file.writeAll((signer.text + "\n").utf8) }
        } catch Errno.fileExists {
            Terminal.note("\(out): error: there is such a file already; a key is never written over")
            throw ExitCode.unusable
        } catch {
            Terminal.note("\(out): error: \(error)")
            throw ExitCode.unusable
        }
        Terminal.print(signer.key.text)
    }
}
