import FoundationEssentials
import Glibc
import Testing

@testable import Files

@Suite struct InputFileTests {
    private func refusal(_ path: String, limit: Int = 100) -> String? {
        do throws(FileRefusal) {
            _ = try InputFile.read(InputPath(path), limit: limit, links: .refused)
            return nil
        } catch {
            return "\(error.code) \(error.message)"
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
        #expect(try InputFile.read(InputPath(folder.path("a.xml")), limit: 4, links: .refused) == Array("<a/>".utf8))
        #expect(try InputFile.read(InputPath(folder.path("empty.xml")), limit: 4, links: .refused) == [])
        #expect(
            try InputFile.read(InputPath(folder.path("link.xml")), limit: 4, links: .followed) == Array("<a/>".utf8))
        #expect(
            refusal(folder.path("large.xml")) == "XML.TOO_LARGE the file has 101 bytes, more than 100; split it")
        #expect(
            refusal(folder.path("link.xml"))
                == "XML.FILE_LINK a symbolic link is not followed; give the file itself")
        #expect(refusal(folder.path("folder.xml")) == "XML.FILE_NOT_REGULAR this is a folder, not a file")
        #expect(refusal(folder.path("pipe.xml")) == "XML.FILE_NOT_REGULAR this is a pipe, not a file")
        #expect(refusal("/dev/zero") == "XML.FILE_NOT_REGULAR this is a device, not a file")
        #expect(refusal(folder.path("none.xml")) == "XML.FILE_MISSING there is no such file")
        #expect(
            refusal(folder.path("a.xml/b.xml"))
                == "XML.FILE_MISSING there is no such file: a part of the path is no folder")
        #expect(refusal("") == "XML.FILE_MISSING there is no such file")
        #expect(
            refusal("\(folder.path)/\(String(repeating: "x", count: 300))")
                == "XML.FILE_MISSING the path is too long")
    }

    @Test(.enabled(if: geteuid() != 0, "skipped: root may read everything"))
    func `a file that may not be read`() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.xml", "<a/>")
        unsafe chmod(folder.path("a.xml"), 0)
        #expect(
            refusal(folder.path("a.xml"))
                == "XML.FILE_UNREADABLE the file may not be read; ask its owner for the permission")
    }

    @Test(arguments: [
        (EACCES, "XML.FILE_UNREADABLE the file may not be read; ask its owner for the permission"),
        (ELOOP, "XML.FILE_LINK a symbolic link is not followed; give the file itself"),
        (ENXIO, "XML.FILE_NOT_REGULAR this is a socket or a device, not a file"),
        (EIO, "XML.FILE_FAILED the file cannot be read: Input/output error"),
    ])
    func `what the system's errors mean`(number: Int32, expected: String) {
        let refusal = FileRefusal.system(number)
        #expect("\(refusal.code) \(refusal.message)" == expected)
    }

    @Test func `a file that grows or shrinks while it is read is refused`() throws {
        let folder = try TemporaryFolder()
        let block = String(repeating: "x", count: 600_000)
        let changed = "XML.FILE_CHANGED the file changed while it was read; wait until it is written and run again"
        for new in [block + "more", "less"] {
            try folder.write("a.xml", block)
            let stream = try FileStream(InputPath(folder.path("a.xml")))
            #expect(try stream.next().count == 256 << 10)
            try folder.write("a.xml", new)
            #expect(throws: FileRefusal.self) { while try !stream.next().isEmpty {} }
            do throws(FileRefusal) { while try !stream.next().isEmpty {} } catch {
                #expect("\(error.code) \(error.message)" == changed)
            }
        }
    }

    @Test func `a stream gives the whole file, and no descriptor is left open`() throws {
        let folder = try TemporaryFolder()
        let text = String(repeating: "<r>é</r>", count: 30_000)
        try folder.write("a.xml", text)
        try folder.pipe("pipe.xml")
        for _ in 0..<8 {
            let stream = try FileStream(InputPath(folder.path("a.xml")))
            #expect(stream.size == text.utf8.count)
            var bytes: [UInt8] = []
            while case let block = try stream.next(), !block.isEmpty { bytes += block }
            #expect(bytes == Array(text.utf8))
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
        let listing = InputFolder.list(InputPath(folder.path))
        folder.removeBare()
        #expect(listing.refusals.isEmpty)
        #expect(
            listing.files.map { String($0.display.dropFirst(folder.path.count + 1)) } == [
                "Z.xml", "a.XML", "b.xml", "bad\\xE9\\x0A.xml", "link.xml", "sub/deep.xml/1.xml", "sub/pipe.xml",
                "é.xml",
            ])
        let missing = InputPath(folder.path("none"))
        #expect(InputFolder.list(missing).refusals == [InputFolder.Refused(path: missing, refusal: .system(ENOENT))])
        #expect(InputFolder.isFolder(InputPath(folder.path)))
        #expect(!InputFolder.isFolder(InputPath(folder.path("b.xml"))))
    }

    @Test func `a file whose name is not UTF-8 is read by its bytes and printed unmistakably`() throws {
        let folder = try TemporaryFolder()
        let name: [UInt8] = [0xE9, 0x5C] + Array(".xml".utf8)
        try folder.write(name, Array("<a/>".utf8))
        defer { folder.removeBare() }
        let found = InputFolder.list(InputPath(folder.path)).files
        #expect(found.map(\.display) == ["\(folder.path)/\\xE9\\\\.xml"])
        #expect(try found.map { try InputFile.read($0, limit: 4, links: .refused) } == [Array("<a/>".utf8)])
        #expect(InputPath("a\u{202E}b\u{1B}").display == "a\\xE2\\x80\\xAEb\\x1B")
    }
}
