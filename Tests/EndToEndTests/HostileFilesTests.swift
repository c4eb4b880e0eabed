import FoundationEssentials
import Tabular
import Testing

/// Things in a folder that are no files: each is a row with its reason, none is opened, followed or waited for.
@Suite struct HostileFilesTests {
    private static let script = """
        cd "$1"; printf '<p/>' > good.xml; mkdir in; cd in
        printf '<p/>' > good.xml; : > empty.xml; ln -s ../good.xml link.xml; ln -s nowhere broken.xml; mkfifo pipe.xml
        mkdir folder.xml; printf '<p/>' > folder.xml/inside.XML; printf '<p/>' > $'caf\\xe9.xml'; printf '<p/>' > .hidden.xml
        printf '<p/>' > 'a;b "quoted".xml'; printf '<p/>' > $'=cmd\\nline.xml'
        """
    private static let rubric = """
        fundscore: 1
        id: files
        submissions: { record: /p }
        facts: { text: { xpath: "string(.)", type: string } }
        criteria: { one: { score: 1, weight: 1 } }
        scale: { min: 0, max: 1 }
        total: { combine: sum }
        ranking: { score: total }

        """

    @Test func `every thing in a folder is a row and none is waited for`() async throws {
        try await withTemporaryFolder { folder in
            #expect(try await shell(Self.script, folder).exitCode == 0)
            try write(Self.rubric, to: folder + "/rubric.yaml")
            let clock = ContinuousClock()
            var ran = Ran(exitCode: -1, output: "", errors: "")
            let time = try await clock.measure {
                ran = try await Command.run(["facts", "rubric.yaml", "in", "/dev/zero"], in: folder)
            }
            // Whoever waits for a pipe waits for ever; a busy machine does not take this long.
            #expect(time < .seconds(300 * Command.patience))
            for line in [
                "in/empty.xml:1:1: XML.EMPTY: there is no XML element in it; send the document again",
                "in/link.xml: XML.FILE_LINK: a symbolic link is not followed; give the file itself",
                "in/broken.xml: XML.FILE_LINK: a symbolic link is not followed; give the file itself",
                "in/pipe.xml: XML.FILE_NOT_REGULAR: this is a pipe, not a file",
                "/dev/zero: XML.FILE_NOT_REGULAR: this is a device, not a file",
            ] {
                #expect(ran.errors.contains(line), "\(line) in \(ran.errors)")
            }
            for name in ["in/folder.xml/inside.XML", "in/caf\\xE9.xml", "in/good.xml", "in/=cmd\\x0Aline.xml"] {
                #expect(ran.output.contains(name), "\(name) in \(ran.output)")
            }
            #expect(!ran.output.contains("hidden"))
            #expect(!ran.output.split(separator: "\n").contains { $0.hasPrefix("=") })
        }
    }
}
