import Reports
import Rubrics
import Testing

@Suite struct FormatSchemaTests {
    @Test(arguments: [KeyGroup.Name.rubric, .call])
    func `every group that a schema refers to is defined in it`(top: KeyGroup.Name) {
        let text = String(decoding: FormatSchema.bytes(of: top), as: UTF8.self)
        let references = Set(text.split(separator: "#/$defs/").dropFirst().map { $0.prefix { $0 != "\"" } })
        #expect(references.count > 5)
        for name in references {
            #expect(text.contains("\n    \"\(name)\": {"), "nothing defines \(name)")
        }
    }
}
