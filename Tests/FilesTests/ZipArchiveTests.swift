import Testing

@testable import Files

@Suite struct ZipArchiveTests {
    private static let text = Array(String(repeating: "scores of all proposals ", count: 40).utf8)

    private func archive(_ bytes: [UInt8], _ limits: ZipLimits = .intake) throws -> ZipArchive {
        try ZipArchive(bytes, limits: limits)
    }

    @Test func `what is written comes back`() throws {
        let files: [(String, [UInt8])] = [
            ("b/two.xml", Self.text), ("a.csv", []), ("ä/ö.txt", [0, 255, 7]), ("b/one.xml", Array("x".utf8)),
        ]
        let written = ZipWriter.archive(files.map { ZipPart($0.0, $0.1) })
        let archive = try archive(written)
        #expect(archive.entries.map(\.name) == ["a.csv", "b/one.xml", "b/two.xml", "ä/ö.txt"])
        for (name, bytes) in files {
            let entry = try #require(archive.entry(named: name))
            #expect(try archive.contents(of: entry) == bytes)
        }
        #expect(written == ZipWriter.archive(files.map { ZipPart($0.0, $0.1) }))
    }

    @Test func `an empty archive holds nothing`() throws {
        #expect(try archive(ZipWriter.archive([])).entries.isEmpty)
    }

    // MARK: - Refusals of the archive

    @Test func `bytes that are no archive`() {
        #expect(throws: FileRefusal.notZip) { try archive(Array("proposal,title".utf8)) }
        #expect(throws: FileRefusal.notZip) { try archive([]) }
    }

    /// Cut anywhere, an archive is refused: no half of it is ever read.
    @Test func `every cut is refused`() {
        let whole = ZipWriter.archive([ZipPart("a.xml", Self.text), ZipPart("b.xml", [1, 2, 3])])
        for length in whole.indices {
            #expect(throws: FileRefusal.self) { try archive(Array(whole[..<length])) }
        }
        #expect(throws: FileRefusal.truncated) { try archive(Array(whole[..<(whole.count - 30)])) }
    }

    @Test func `bytes behind the archive`() {
        let whole = ZipWriter.archive([ZipPart("a.xml", Self.text)])
        #expect(throws: FileRefusal.trailingBytes) { try archive(whole + [0]) }
    }

    @Test func `more files than allowed`() {
        let whole = ZipWriter.archive([ZipPart("a", []), ZipPart("b", [])])
        #expect(throws: FileRefusal.entries(2, 1)) {
            try archive(whole, ZipLimits(entries: 1, entryBytes: 100, totalBytes: 100))
        }
    }

    @Test func `more bytes than allowed together`() {
        let whole = ZipWriter.archive([ZipPart("a", Self.text), ZipPart("b", Self.text)])
        #expect(throws: FileRefusal.total(1_000)) {
            try archive(whole, ZipLimits(entries: 9, entryBytes: 1_000, totalBytes: 1_000))
        }
    }

    @Test func `zip64 is told`() {
        var whole = ZipWriter.archive([ZipPart("a", Self.text)])
        whole.patch(end: 10, with: [0xFF, 0xFF])
        #expect(throws: FileRefusal.zip64) { try archive(whole) }
    }

    @Test func `one part of several`() {
        var whole = ZipWriter.archive([ZipPart("a", Self.text)])
        whole.patch(end: 4, with: [1, 0])
        #expect(throws: FileRefusal.split) { try archive(whole) }
    }

    @Test func `files that share their bytes`() {
        var whole = ZipWriter.archive([ZipPart("a", Self.text), ZipPart("b", Self.text)])
        whole.patch(central: 1, 42, with: [0, 0, 0, 0])
        #expect(throws: FileRefusal.overlap) { try archive(whole) }
    }

    // MARK: - Refusals of a file

    @Test(arguments: [
        ("/etc/passwd", FileRefusal.absolute), ("C:\\x.xml", .absolute), ("\\x.xml", .absolute),
        ("../x.xml", .parent), ("a/../../x.xml", .parent), ("a\\..\\x.xml", .parent), ("a\u{7}.xml", .badName),
        ("", .badName),
    ])
    func `names that lead elsewhere`(_ name: String, _ refusal: FileRefusal) throws {
        let archive = try archive(ZipWriter.archive([ZipPart(name, Self.text)]))
        #expect(archive.entries.map(\.refusal) == [refusal])
        #expect(throws: refusal) { try archive.contents(of: archive.entries[0]) }
    }

    @Test func `names with dots inside are names`() throws {
        let archive = try archive(ZipWriter.archive([ZipPart("a..b/..c", [1])]))
        #expect(archive.entries.map(\.refusal) == [nil])
    }

    @Test func `two files of one name`() throws {
        let archive = try archive(ZipWriter.archive([ZipPart("a/b", [1]), ZipPart("a\\b", [2]), ZipPart("c", [3])]))
        #expect(archive.entries.map(\.refusal) == [.duplicate, .duplicate, nil])
    }

    @Test func `a file with a password`() throws {
        var whole = ZipWriter.archive([ZipPart("a", Self.text)])
        whole.patch(central: 0, 8, with: [1, 0])
        #expect(try archive(whole).entries.map(\.refusal) == [.encrypted])
    }

    @Test func `links and devices`() throws {
        var whole = ZipWriter.archive([ZipPart("a", Self.text)])
        whole.patch(central: 0, 4, with: [20, 3])
        whole.patch(central: 0, 38, with: [0, 0, 0xFF, 0xA1])
        #expect(try archive(whole).entries.map(\.refusal) == [.packedLink])
        whole.patch(central: 0, 38, with: [0, 0, 0xFF, 0x21])
        #expect(try archive(whole).entries.map(\.refusal) == [.special])
        whole.patch(central: 0, 38, with: [0, 0, 0xFF, 0x81])
        #expect(try archive(whole).entries.map(\.refusal) == [nil])
    }

    @Test func `another way of packing`() throws {
        var whole = ZipWriter.archive([ZipPart("a", Self.text)])
        whole.patch(central: 0, 10, with: [12, 0])
        #expect(try archive(whole).entries.map(\.refusal) == [.method(12)])
    }

    @Test func `a bomb is refused before it is unpacked`() throws {
        let whole = ZipWriter.archive([ZipPart("a", [UInt8](repeating: 0, count: 4 << 20), level: 9)])
        let entry = try archive(whole).entries[0]
        #expect(entry.refusal == .bomb(entry.packedSize, 4 << 20))
    }

    @Test func `a file that is too large`() throws {
        let whole = ZipWriter.archive([ZipPart("a", Self.text)])
        let limits = ZipLimits(entries: 9, entryBytes: 100, totalBytes: 10_000)
        #expect(try archive(whole, limits).entries.map(\.refusal) == [.entryTooLarge(Self.text.count, 100)])
    }

    @Test func `a wrong check sum`() throws {
        var whole = ZipWriter.archive([ZipPart("a", Self.text)])
        whole.patch(central: 0, 16, with: [1, 2, 3, 4])
        let archive = try archive(whole)
        #expect(throws: FileRefusal.checksum) { try archive.contents(of: archive.entries[0]) }
    }

    @Test(arguments: [-1, 1])
    func `a wrong size`(_ difference: Int) throws {
        var whole = ZipWriter.archive([ZipPart("a", Self.text)])
        let size = Self.text.count + difference
        let bytes = [UInt8(size & 0xFF), UInt8(size >> 8), 0, 0]
        whole.patch(central: 0, 24, with: bytes)
        #expect(throws: FileRefusal.header) {
            let archive = try archive(whole)
            _ = try archive.contents(of: archive.entries[0])
        }
        whole.replaceSubrange(22..<26, with: bytes)
        #expect(throws: FileRefusal.otherSize) {
            let archive = try archive(whole)
            _ = try archive.contents(of: archive.entries[0])
        }
    }

    /// Every byte changed, one after the other: the file comes out as it was, or not at all.
    @Test func `no changed byte comes out changed`() throws {
        let whole = ZipWriter.archive([ZipPart("a.xml", Self.text), ZipPart("b", [1, 2, 3])])
        for index in whole.indices {
            var changed = whole
            changed[index] ^= 0x55
            guard let archive = try? archive(changed) else { continue }
            for entry in archive.entries {
                guard let contents = try? archive.contents(of: entry) else { continue }
                #expect(contents == Self.text || contents == [1, 2, 3])
            }
        }
    }

    @Test func `folders are no files`() throws {
        let archive = try archive(ZipWriter.archive([ZipPart("folder/", []), ZipPart("folder/a", [1])]))
        #expect(archive.entries.map(\.name) == ["folder/a"])
    }
}

extension [UInt8] {
    /// Writes over bytes of the record at the end.
    fileprivate mutating func patch(end offset: Int, with bytes: [UInt8]) {
        let start = count - ZipFormat.endRecordBytes + offset
        replaceSubrange(start..<(start + bytes.count), with: bytes)
    }

    /// Writes over bytes of one file's place in the list of files.
    fileprivate mutating func patch(central index: Int, _ offset: Int, with bytes: [UInt8]) {
        let signature: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
        let starts = indices.filter { self[$0...].starts(with: signature) }
        replaceSubrange((starts[index] + offset)..<(starts[index] + offset + bytes.count), with: bytes)
    }
}
