import FoundationEssentials
import Glibc
import Testing

@testable import SafeXML

@Suite struct FileTests {
    private func refusal(_ path: String, limit: Int = 100) -> String? {
        do throws(XMLRefusal) {
            _ = try XMLFile.read(path: path, limit: limit)
            return nil
        } catch {
            return error.summary
        }
    }

    @Test func `what is read, and what is refused with which words`() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.xml", "<a/>")
        try folder.write("empty.xml", "")
        try folder.write("large.xml", String(repeating: "x", count: 101))
        try folder.folder("folder.xml")
        try folder.link("link.xml", to: folder.path("a.xml"))
        try folder.pipe("pipe.xml")
        #expect(try XMLFile.read(path: folder.path("a.xml"), limit: 4) == Array("<a/>".utf8))
        #expect(try XMLFile.read(path: folder.path("empty.xml"), limit: 4) == [])
        #expect(try ByteFile.read(path: folder.path("link.xml"), limit: 4) == Array("<a/>".utf8))
        #expect(
            refusal(folder.path("large.xml")) == "XML.TOO_LARGE 0:0 the file has 101 bytes, more than 100; split it")
        #expect(
            refusal(folder.path("link.xml"))
                == "XML.FILE_LINK 0:0 a symbolic link is not followed; give the file itself")
        #expect(refusal(folder.path("folder.xml")) == "XML.FILE_NOT_REGULAR 0:0 this is a folder, not a file")
        #expect(refusal(folder.path("pipe.xml")) == "XML.FILE_NOT_REGULAR 0:0 this is a pipe, not a file")
        #expect(refusal("/dev/zero") == "XML.FILE_NOT_REGULAR 0:0 this is a device, not a file")
        #expect(refusal(folder.path("none.xml")) == "XML.FILE_MISSING 0:0 there is no such file")
        #expect(
            refusal(folder.path("a.xml/b.xml"))
                == "XML.FILE_MISSING 0:0 there is no such file: a part of the path is no folder")
        #expect(refusal("") == "XML.FILE_MISSING 0:0 there is no such file")
        #expect(
            refusal("\(folder.path)/\(String(repeating: "x", count: 300))")
                == "XML.FILE_MISSING 0:0 the path is too long")
    }

    @Test(.enabled(if: geteuid() != 0, "skipped: root may read everything"))
    func `a file that may not be read`() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.xml", "<a/>")
        unsafe chmod(folder.path("a.xml"), 0)
        #expect(
            refusal(folder.path("a.xml"))
                == "XML.FILE_UNREADABLE 0:0 the file may not be read; ask its owner for the permission")
    }

    @Test(arguments: [
        (EACCES, "XML.FILE_UNREADABLE the file may not be read; ask its owner for the permission"),
        (ELOOP, "XML.FILE_LINK a symbolic link is not followed; give the file itself"),
        (ENXIO, "XML.FILE_NOT_REGULAR this is a socket or a device, not a file"),
        (EIO, "XML.FILE_FAILED the file cannot be read: Input/output error"),
    ])
    func `what the system's errors mean`(number: Int32, expected: String) {
        let refusal = XMLRefusal.system(number)
        #expect("\(refusal.code) \(refusal.message)" == expected)
    }

    @Test func `a file that grows or shrinks while it is read is refused`() throws {
        let folder = try TemporaryFolder()
        let block = String(repeating: "x", count: 600_000)
        let changed = "XML.FILE_CHANGED 0:0 the file changed while it was read; wait until it is written and run again"
        for new in [block + "more", "less"] {
            try folder.write("a.xml", block)
            let stream = try XMLFileStream(InputPath(folder.path("a.xml")))
            #expect(try stream.next().count == 256 << 10)
            try folder.write("a.xml", new)
            #expect(throws: XMLRefusal.self) { while try !stream.next().isEmpty {} }
            do throws(XMLRefusal) { while try !stream.next().isEmpty {} } catch { #expect(error.summary == changed) }
        }
    }

    @Test func `a stream gives the whole file, and no descriptor is left open`() throws {
        let folder = try TemporaryFolder()
        let text = String(repeating: "<r>é</r>", count: 30_000)
        try folder.write("a.xml", "<l>\(text)</l>")
        try folder.pipe("pipe.xml")
        let reader = try RecordReader(namespaces: [], record: "/l/r", expressions: [])
        for _ in 0..<8 {
            let stream = try XMLFileStream(InputPath(folder.path("a.xml")))
            #expect(stream.size == text.utf8.count + 7)
            #expect(try reader.read(stream: { try stream.next() }, { _ in }).records == 30_000)
            #expect(refusal(folder.path("pipe.xml")) != nil)
            #expect(refusal(folder.path("a.xml")) != nil)
        }
        // Other tests run beside this one: only what is open in its own folder counts.
        #expect(openFiles(below: folder.path) == [])
    }

    private func openFiles(below folder: String) -> [String] {
        (0..<1024).compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)") }
            .filter { $0.hasPrefix(folder) }
    }

    @Test func `a folder's submissions: all below, sorted by bytes, none lost silently`() throws {
        let folder = try TemporaryFolder()
        for name in ["b.xml", "a.XML", "Z.xml", "é.xml", "notes.txt", ".hidden.xml", "xml"] {
            try folder.write(name, "<a/>")
        }
        try folder.folder("sub")
        try folder.folder("sub/deep.xml")
        try folder.write("sub/deep.xml/1.xml", "<a/>")
        try folder.pipe("sub/pipe.xml")
        try folder.link("link.xml", to: "b.xml")
        try folder.link("loop", to: ".")
        try folder.write(Array("bad".utf8) + [0xE9, 0x0A] + Array(".xml".utf8), Array("<a/>".utf8))
        let listing = XMLFolder.list(InputPath(folder.path))
        folder.removeBare()
        #expect(listing.refusals.isEmpty)
        #expect(
            listing.files.map { String($0.display.dropFirst(folder.path.count + 1)) } == [
                "Z.xml", "a.XML", "b.xml", "bad\\xE9\\x0A.xml", "link.xml", "sub/deep.xml/1.xml", "sub/pipe.xml",
                "é.xml",
            ])
        let missing = InputPath(folder.path("none"))
        #expect(XMLFolder.list(missing).refusals == [XMLFolder.Refused(path: missing, refusal: .system(ENOENT))])
        #expect(XMLFolder.isFolder(InputPath(folder.path)))
        #expect(!XMLFolder.isFolder(InputPath(folder.path("b.xml"))))
    }

    @Test func `a file whose name is not UTF-8 is read by its bytes and printed unmistakably`() throws {
        let folder = try TemporaryFolder()
        let name: [UInt8] = [0xE9, 0x5C] + Array(".xml".utf8)
        try folder.write(name, Array("<a/>".utf8))
        defer { folder.removeBare() }
        let found = XMLFolder.list(InputPath(folder.path)).files
        #expect(found.map(\.display) == ["\(folder.path)/\\xE9\\\\.xml"])
        #expect(try found.map { try XMLFile.read($0, limit: 4) } == [Array("<a/>".utf8)])
        #expect(InputPath("a\u{202E}b\u{1B}").display == "a\\xE2\\x80\\xAEb\\x1B")
    }
}
