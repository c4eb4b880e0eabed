import FoundationEssentials
import JSON
import Register
import Testing

@Suite struct RegisterFileTests {
    @Test func `every commit is on the disk before a command says so`() throws {
        let settings = try TemporaryRegister().open().settings
        #expect(settings.journal == "wal")
        #expect(settings.synchronous == 2)
    }

    @Test func `what was recorded reads back, each entry naming the one before`() throws {
        let register = try TemporaryRegister().open()
        var opening = EntryDraft(.callOpened)
        opening.inputs = [Entry.Input(name: "rubric.yaml \"quoted\"", sha256: String(repeating: "ab", count: 32))]
        opening.files = [
            EntryDraft.File(use: "submission", path: "in/jane doe.xml", sha256: String(repeating: "cd", count: 32))
        ]
        try register.write(recording) { writer in
            try writer.add(opening)
            try writer.add(.decision("P-1", "4.5"))
        }
        try register.read { reader in
            let entry = try #require(try reader.entry(1))
            #expect(entry.inputs[0] == opening.inputs[0])
            #expect(entry.inputs[1].use == "submission")
            let digest = try #require(entry.inputs[1].fileDigest)
            #expect(try reader.paths(of: 1) == [digest: "in/jane doe.xml"])
            let bytes = try #require(try reader.bytes(of: 1))
            #expect(try reader.entry(2)?.previous == TreeHash.leaf(bytes).hex)
            #expect(try reader.value(of: 2)?["score"]?.text == "4.5")
            #expect(try reader.seqs(of: "P-1") == [2])
            #expect(try reader.entries().map(\.seq) == [1])
        }
    }

    /// Of two programs that record at once the one that waits would else date its entry before that of the other.
    @Test func `without a moment of its own an entry is dated when it is written`() throws {
        let temporary = try TemporaryRegister()
        let waiting = Recording(call: "bridge-fund", actor: "fundscore")
        let moment = Date.now.formatted(.iso8601)
        try temporary.open().write(waiting) { _ = try $0.add(EntryDraft(.callOpened)) }
        let entry = try #require(try temporary.open().read { try $0.entry(1) })
        #expect(entry.at >= moment)
        #expect(entry.at <= Date.now.formatted(.iso8601))
    }

    @Test func `what fails in the middle records nothing`() throws {
        let register = try TemporaryRegister().open()
        #expect(throws: RegisterProblem("stopped")) {
            try register.write(recording) { writer in
                try writer.add(.decision("P-1", "4"))
                throw RegisterProblem("stopped")
            }
        }
        #expect(try register.read { try $0.size() } == 0)
    }

    @Test func `stored hashes prove every entry of every tree, also when it grows command by command`() throws {
        let register = try TemporaryRegister().open()
        for size in 1...17 {
            try register.write(recording) { try $0.add(.decision("P-\(size)", "\(size)")) }
            try register.read { reader in
                let root = try reader.root(size: size)
                for seq in 1...size {
                    let leaf = TreeHash.leaf(try #require(try reader.bytes(of: seq)))
                    let proof = try reader.inclusion(of: seq, size: size)
                    #expect(
                        TreeCheck.isIncluded(
                            leaf, index: UInt64(seq - 1), size: UInt64(size), proof: proof, root: root))
                }
            }
        }
        #expect(try register.read { try Verification($0, known: []).faults } == [])
    }

    @Test func `many writers at once make one chain`() async throws {
        let folder = try TemporaryRegister()
        let path = folder.path
        try await withThrowingTaskGroup { group in
            for writer in 0..<4 {
                group.addTask {
                    let register = try RegisterFile(path, makes: true)
                    for number in 0..<10 {
                        try register.write(recording) { try $0.add(.decision("P-\(writer)-\(number)", "1")) }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try folder.open().read { try $0.size() } == 40)
        #expect(try folder.faults() == [])
    }

    @Test func `a missing register, and a file that is none, are said to be that`() throws {
        let folder = try TemporaryRegister()
        #expect(
            throws: RegisterProblem("there is no register yet; `fundscore register record CALL call.opened` begins one")
        ) { try RegisterFile(folder.path, makes: false) }
        try folder.tamper("CREATE TABLE other (a)")
        #expect(throws: RegisterProblem("this is no register of this version of fundscore (layout 0)")) {
            try RegisterFile(folder.path, makes: true)
        }
    }

    @Test func `what is forgotten is not in the file, and everything still verifies`() throws {
        let folder = try TemporaryRegister()
        let register = try folder.open()
        let name = "Wilhelmina Testperson"
        try register.write(recording) { writer in
            try writer.add(.decision("P-1", name))
            try writer.add(.decision("P-2", "4"))
        }
        #expect(try holds(folder, name))
        try register.forget("P-1", recording)
        #expect(try !holds(folder, name))
        #expect(try register.read { try $0.body(of: 1) } == nil)
        #expect(try register.read { try $0.entry(3)?.kind } == .forgotten)
        #expect(try folder.faults() == [])
        #expect(throws: RegisterProblem("the register has nothing to forget of the proposal P-1")) {
            try register.forget("P-1", recording)
        }
    }

    private func holds(_ folder: TemporaryRegister, _ text: String) throws -> Bool {
        try folder.files().contains { String(decoding: $0, as: UTF8.self).contains(text) }
    }
}
