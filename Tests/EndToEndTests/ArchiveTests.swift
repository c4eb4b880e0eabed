import Files
import Tabular
import Testing

/// Submissions that come packed.
@Suite struct ArchiveTests {
    private static let rubric = """
        fundscore: 1
        submissions:
          record: "/a"
          id: "@id"
        facts:
          text: { xpath: "t", type: string, required: true }
        """

    /// A packed submission is read as the file itself, and each that cannot be read is a row with its reason.
    @Test func `every file of an archive is a row`() async throws {
        try await withTemporaryFolder { folder in
            try write(Self.rubric, to: folder + "/rubric.yaml")
            try makeFolder(folder + "/in")
            try write("<a id='1'><t>one</t></a>", to: folder + "/in/1.xml")
            try write(
                ZipWriter.archive([
                    ZipPart("b/2.xml", Array("<a id='2'>\n<t>two</t></a>".utf8)),
                    ZipPart("b/3.xml", Array("<a id='3'>\n\n<u/></a>".utf8)),
                    ZipPart("../4.xml", Array("<a id='4'><t/></a>".utf8)), ZipPart("5.zip", [0x50, 0x4B]),
                    ZipPart("notes.txt", [1]), ZipPart(".6.xml", [1]),
                ]), to: folder + "/in/call.ZIP")
            let ran = try await Command.run(["facts", "rubric.yaml", "in"], in: folder)
            // Two of its entries cannot be read.
            #expect(ran.exitCode == 1)
            #expect(
                ran.output == """
                    source_file,record,proposal,text\r
                    in/1.xml,1,1,one\r
                    in/call.ZIP!b/2.xml,1,2,two\r
                    in/call.ZIP!b/3.xml,1,3,\r

                    """)
            #expect(ran.errors.contains("in/call.ZIP: note: not read: .6.xml, notes.txt\n"))
            #expect(ran.errors.contains("in/call.ZIP!b/3.xml:1: MISSING.text: "))
            #expect(
                ran.errors.contains(
                    "in/call.ZIP!../4.xml: ZIP.NAME: the file's name in the archive leads out of it with '..'; "
                        + "pack it again from its folder\n"))
            #expect(
                ran.errors.contains(
                    "in/call.ZIP!5.zip: ZIP.NESTED: an archive inside an archive is not opened; unpack it, and pack its files\n"
                ))
        }
    }

    @Test func `an archive that cannot be read`() async throws {
        try await withTemporaryFolder { folder in
            try write(Self.rubric, to: folder + "/rubric.yaml")
            let whole = ZipWriter.archive([ZipPart("1.xml", Array("<a id='1'><t>one</t></a>".utf8))])
            try write(Array(whole.dropLast(30)), to: folder + "/cut.zip")
            try write("<a id='1'/>", to: folder + "/none.zip")
            try write(whole, to: folder + "/archive.dat")
            let ran = try await Command.run(["facts", "rubric.yaml", "cut.zip", "none.zip", "archive.dat"], in: folder)
            #expect(ran.output == "source_file,record,proposal,text\r\narchive.dat!1.xml,1,1,one\r\n")
            #expect(
                ran.errors == """
                    cut.zip: ZIP.TRUNCATED: the ZIP archive is cut off: its list of files is missing; send it again
                    none.zip: ZIP.NOT_ZIP: this is no ZIP archive, whatever its name says

                    """)
        }
    }
}
