import Testing

@testable import Parts

/// Documents out of a stream, however it is cut into blocks.
@Suite struct DocumentStreamTests {
    private static func documents(_ text: String, blocks size: Int) throws -> [DocumentStream.Document] {
        var rest = Array(text.utf8)[...]
        var stream = DocumentStream {
            defer { rest = rest.dropFirst(size) }
            return Array(rest.prefix(size))
        }
        var documents: [DocumentStream.Document] = []
        while let document = try stream.document() { documents.append(document) }
        return documents
    }

    @Test(arguments: 1...40) func `documents come whole`(size: Int) throws {
        let text =
            "{\"file\":\"a.xml\",\"bytes\":5}\n<a>\n>\n{\"file\":\"b c.xml\"}\n"
            + "{\"file\":\"d.xml\",\"bytes\":0}\n\n{ \"file\": \"\\u00e9.xml\", \"refused\": \"too large\" }\n"
        #expect(
            try Self.documents(text, blocks: size) == [
                .bytes(Array("<a>\n>".utf8), file: "a.xml"), .file("b c.xml"), .bytes([], file: "d.xml"),
                .refused("too large", file: "é.xml"),
            ])
    }

    @Test func `nothing is no document`() throws { #expect(try Self.documents("", blocks: 9).isEmpty) }

    @Test(arguments: [
        ("<a/>", "at byte 1: expected a value, found '<'"),
        ("{\"bytes\":3}\n<a>\n", "'file' is missing, or no text"),
        ("{\"file\":\"a.xml\",\"bytes\":\"3\"}\n", "'bytes' is missing, or no whole number"),
        ("{\"file\":\"a.xml\",\"bytes\":-1}\n", "'bytes' is negative"),
        ("{\"file\":\"a.xml\",\"bytes\":9}\n<a/>", "the stream ends after 4 of its 9 bytes"),
        ("{\"file\":\"a.xml\",\"bytes\":3}\n<a/>\n", "behind its 3 bytes there is no line feed"),
        ("{\"file\":\"a.xml\",\"bytes\":4}\n<a/>", "behind its 4 bytes there is no line feed"),
        ("{\"file\":\"a.xml\",\"file\":\"b.xml\"}\n", "at byte 17: 'file' is given twice; take one of them out"),
        ("{\"file\":\"a.xml\"} x\n", "at byte 18: expected nothing more, found 'x'"),
    ])
    func `what is no stream of documents is said so`(text: String, problem: String) {
        let form = "a document is a line such as {\"file\":\"a.xml\",\"bytes\":2048}, then its bytes and a line feed"
        #expect(throws: LineProblem("document 1: \(problem); \(form)")) { try Self.documents(text, blocks: 7) }
    }
}
