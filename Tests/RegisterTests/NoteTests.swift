import Register
import Testing

/// Notes, checkpoints and proofs: C2SP.
@Suite struct NoteTests {
    /// The example of C2SP's signed-note, and its key as the specification's reference implementation prints it.
    @Test func `keys are written as name, id and key, and read back`() throws {
        let signer = try #require(NoteSigner(name: "fund.example/call", seed: [UInt8](repeating: 7, count: 32)))
        #expect(try #require(NoteSigner(signer.text + "\n")).key == signer.key)
        #expect(NoteKey(signer.key.text) == signer.key)
        #expect(signer.key.text.hasPrefix("fund.example/call+"))
    }

    @Test(arguments: ["", "a+b+c", "name", "PRIVATE+KEY+x+00000000+AQ==", "fund example+4da3a8ae+AQIDBA=="])
    func `what is no key is refused`(text: String) {
        #expect(NoteKey(text) == nil)
        #expect(NoteSigner(text) == nil)
    }

    /// RFC 8032, section 7.1, test 1: the public key of this seed.
    @Test func `the public key is that of RFC 8032`() throws {
        let seed = try #require(
            Hexadecimal.bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
        let signer = try #require(NoteSigner(name: "t", seed: seed))
        #expect(
            Hexadecimal.text(signer.key.raw) == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    }

    private func signer(_ byte: UInt8 = 1) throws -> NoteSigner {
        try #require(NoteSigner(name: "fund.example/call", seed: [UInt8](repeating: byte, count: 32)))
    }

    @Test func `a note says who signed it, and of a changed text that the signature is broken`() throws {
        let (signer, other) = (try signer(), try signer(2))
        let note = signer.sign("a line\n\nand another\n")
        let read = try #require(SignedNote(note.description))
        #expect(read == note)
        #expect(read.verdict(of: signer.key) == .signed)
        #expect(read.verdict(of: other.key) == .unsigned)
        let changed = try #require(SignedNote(note.description.replacing("another", with: "anotheR")))
        #expect(changed.verdict(of: signer.key) == .broken)
    }

    @Test(arguments: [
        "", "a\n", "a\n\n", "\n\n", "a\n\n— k AAAA\n", "a\n\n— k AAAAAAA=", "a\n\n- k AAAAAAA=\n",
        "a\r\n\n— k AAAAAAA=\n",
    ])
    func `what is no note is refused`(text: String) {
        #expect(SignedNote(text) == nil)
    }

    @Test func `a checkpoint is three lines, and nothing else is one`() {
        let checkpoint = Checkpoint(origin: "fund.example/call", size: 12, root: .empty)
        #expect(
            checkpoint.text == "fund.example/call\n12\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")
        #expect(Checkpoint(checkpoint.text) == checkpoint)
        for text in [
            "", "o\n012\n\(TreeHash.empty.base64)\n", "o\n+1\n\(TreeHash.empty.base64)\n", "o\n1\nAAAA\n", "o\n1\n",
        ] {
            #expect(Checkpoint(text) == nil)
        }
    }

    @Test func `a proof holds for its entry and key, and for nothing else`() throws {
        let signer = try signer()
        let entries = (0..<3).map { Array("entry \($0)".utf8) }
        var frontier = Frontier()
        for entry in entries { _ = frontier.append(.leaf(entry)) }
        let note = signer.sign(Checkpoint(origin: signer.key.name, size: 3, root: frontier.root).text)
        let proof = LogProof(index: 2, hashes: [.node(.leaf(entries[0]), .leaf(entries[1]))], note: note)
        let read = try #require(LogProof(proof.description))
        #expect(read == proof)
        #expect(read.holds(entries[2], key: signer.key))
        #expect(!read.holds(entries[1], key: signer.key))
        #expect(!read.holds(entries[2], key: try self.signer(2).key))
        #expect(LogProof(proof.description.replacing("index 2", with: "extra AAAA\nindex 2")) == proof)
        #expect(LogProof(proof.description.replacing("index 2", with: "index 02")) == nil)
    }

    @Test(arguments: ["A", "AA", "AA=", "AB==", "A===", "AA==AA==", "AA=A", "A A=", "AAA*"])
    func `base 64 is read strictly`(text: String) {
        #expect(Base64.bytes(text) == nil)
    }
}
