import SafeXML
import Testing

@Suite struct XMLElementTests {
    @Test func `copies a document`() throws {
        let text = """
            <?xml version="1.0"?>
            <d:definitions xmlns:d="urn:d" xmlns="urn:e" name="x &amp; y">
              <decision d:id="a" typeRef="d:t"><!-- no text --><text>1<![CDATA[ < ]]>2</text></decision><decision
                 id="b"/>
            </d:definitions>
            """
        let root = try XMLElement.parse(Array(text.utf8))
        #expect(root.name == "definitions")
        #expect(root.namespace == "urn:d")
        #expect(root.attribute("name") == "x & y")
        #expect(root.namespaceDeclarations["d"] == "urn:d")
        #expect(root.namespaceDeclarations[""] == "urn:e")
        let decisions = root.children("decision", namespace: "urn:e")
        #expect(decisions.count == 2)
        #expect(decisions.map(\.line) == [3, 3])
        #expect(decisions.map(\.column) == [3, 93])
        #expect(decisions[0].attribute("id", namespace: "urn:d") == "a")
        #expect(decisions[0].attribute("id") == nil)
        #expect(decisions[0].child("text")?.text == "1 < 2")
        #expect(decisions[0].child("text")?.children == [.text("1 < 2")])
        #expect(decisions[1].attribute("id") == "b")
        #expect(root.child("nothing") == nil)
    }

    @Test func `columns count characters, after line breaks inside tags too`() throws {
        let root = try XMLElement.parse(Array("<a>中文<b\nc='é'/><b/></a>".utf8))
        #expect(root.elements.map { [$0.line, $0.column] } == [[1, 6], [2, 8]])
    }

    @Test func `comments and instructions do not part a text`() throws {
        let root = try XMLElement.parse(Array("<a>10<!-- x -->0<?y?>0<b>1</b>2</a>".utf8))
        #expect(root.children.count == 3)
        #expect(root.children.first == .text("1000"))
        #expect(root.text == "100012")
    }
}
