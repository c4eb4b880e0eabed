import Register
import Testing

@Suite struct VerificationTests {
    /// Five entries, a signed checkpoint of them, and the entry that says so.
    private func register() throws -> (folder: TemporaryRegister, known: KnownCheckpoint) {
        let folder = try TemporaryRegister()
        let register = try folder.open()
        try register.write(recording) { writer in
            try writer.add(EntryDraft(.callOpened))
            for number in 1...4 { try writer.add(.decision("P-\(number)", "\(number)")) }
        }
        let signer = try #require(NoteSigner(name: "fund.example/register", seed: [UInt8](repeating: 3, count: 32)))
        let note = try register.checkpoint(signer, recording).note
        return (folder, try #require(KnownCheckpoint(note.description, file: "known")))
    }

    @Test func `an honest register is sound, also beside a checkpoint that was kept elsewhere`() throws {
        let (folder, known) = try register()
        #expect(try folder.faults() == [])
        #expect(try folder.faults(known: [known]) == [])
    }

    @Test(arguments: [
        (
            "UPDATE body SET text = CAST('{\"proposal\":\"P-2\",\"score\":\"9\"}' AS BLOB) WHERE seq = 3",
            "edited: entry 3 (decision): what it says of the proposal was changed after it was recorded"
        ),
        (
            "UPDATE entry SET leaf = CAST(replace(CAST(leaf AS TEXT), '2026', '2025') AS BLOB) WHERE seq = 2",
            "edited: entry 2 (decision) was changed after it was recorded"
        ),
        ("DELETE FROM entry WHERE seq = 4", "missing: entry 4 was removed"),
        (
            "DELETE FROM body WHERE seq = 4",
            "missing: what entry 4 says, or a name of its files, was removed, and no entry says that it was forgotten"
        ),
        (
            "UPDATE node SET hash = zeroblob(32) WHERE level = 2",
            "edited: the tree's stored hashes are of other entries (level 2, place 0)"
        ),
        (
            "UPDATE entry SET kind = 'trial' WHERE seq = 1",
            "edited: entry 1 is found as 'trial', and it is 'call.opened'"
        ),
    ])
    func `what was done is named`(statement: String, fault: String) throws {
        let folder = try register().folder
        try folder.tamper(statement)
        #expect(try folder.faults() == [fault])
    }

    @Test func `entries that changed places are named together`() throws {
        let folder = try register().folder
        try folder.tamper(
            "UPDATE entry SET seq = -2 WHERE seq = 2", "UPDATE entry SET seq = 2 WHERE seq = 4",
            "UPDATE entry SET seq = 4 WHERE seq = -2")
        #expect(try folder.faults() == ["reordered: entries 2 and 4 have changed places"])
    }

    @Test func `a tail that was cut off is seen only by a checkpoint`() throws {
        let (folder, known) = try register()
        let cut = ["DELETE FROM entry WHERE seq > 4", "DELETE FROM body WHERE seq > 4", "DELETE FROM checkpoint"]
        for statement in cut { try folder.tamper(statement) }
        #expect(try folder.faults() == [])
        #expect(
            try folder.faults(known: [known])
                == ["shorter: known speaks of 5 entries and the register has 4: entry 5 was cut off"])
    }

    @Test func `a register that was written anew is forked from a checkpoint`() throws {
        let (_, known) = try register()
        let (other, _) = try register()
        #expect(
            try other.faults(known: [known]) == [
                "forked: the first 5 entries are not those that known speaks of: the register was written anew, or it is another one"
            ])
    }

    @Test func `no checkpoint is signed over entries that are not those of the last one`() throws {
        let folder = try register().folder
        try folder.tamper("UPDATE entry SET hash = zeroblob(32) WHERE seq = 5")
        let signer = try #require(NoteSigner(name: "fund.example/register", seed: [UInt8](repeating: 3, count: 32)))
        #expect(
            throws: RegisterProblem(
                "its entries are not those of its last checkpoint; `fundscore register verify` says more")
        ) { try folder.open().checkpoint(signer, recording) }
    }
}
