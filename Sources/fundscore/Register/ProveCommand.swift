import ArgumentParser
import Register

/// `fundscore register prove`
struct Prove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove", abstract: "Proves that an entry stands in the register, for whoever it concerns.",
        discussion: """
            Prints the proof (C2SP tlog-proof). With --out also the entry, what it says, and the salt of that: all that \
            scripts/verify_proof.py needs beside the public key. It works offline, and for ever. With --proposal it is for the applicant: \
            what stands in it of the proposal is what its letter tells, without evaluators.
            """)

    @Argument(help: ArgumentHelp("A call folder.", valueName: "call")) var call: String
    @Argument(help: ArgumentHelp("The number of the entry.", valueName: "seq")) var seq: Int?
    @Option(help: ArgumentHelp("The decision on this proposal, instead of a number.", valueName: "id")) var proposal:
        String?
    @Option(
        help: ArgumentHelp(
            "Write entry-SEQ.json, .tlog-proof, .body.json and .salt with this path in front.", valueName: "prefix"))
    var out: String?
    @Flag(help: "Replace files that are there.") var force = false

    func validate() throws {
        guard (seq == nil) != (proposal == nil) else {
            throw ValidationError("name the entry by its number, or by --proposal ID")
        }
    }

    func run() throws {
        let store = try RecordedCall.register(of: RecordedCall.folder(call))
        let found = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in try store.read(find) }
        let proof = Array(found.proof.description.utf8)
        guard let out else { return Terminal.write(proof) }
        var files = [(".json", found.bytes), (".tlog-proof", proof)]
        if let body = found.said {
            files += [(".body.json", body.text), (".salt", Array(Hexadecimal.text(body.salt).utf8))]
        }
        for (ending, bytes) in files {
            let path = "\(out)entry-\(found.seq)\(ending)"
            try WrittenFile(path, force: force).write(bytes)
            Terminal.print(path)
        }
    }

    private struct Found {
        var seq: Int
        var bytes: [UInt8]
        /// What the entry says; to an applicant only what he is told.
        var said: Salted?
        var proof: LogProof
    }

    private func find(_ reader: RegisterReader) throws -> Found {
        guard let seq = try seq ?? proposal.flatMap({ try reader.decision(on: $0) }) else {
            throw RegisterProblem("the last result has no decision on the proposal \(proposal ?? "")")
        }
        guard let bytes = try reader.bytes(of: seq) else {
            throw RegisterProblem("there is no entry \(seq); the last is \(try reader.size())")
        }
        guard let proof = try reader.proof(of: seq) else {
            throw RegisterProblem(
                "no signed checkpoint covers entry \(seq) yet; `fundscore register checkpoint CALL --key FILE` makes one"
            )
        }
        let said = try proposal == nil ? reader.body(of: seq) : reader.told(by: seq)
        return Found(seq: seq, bytes: bytes, said: said, proof: proof)
    }
}
