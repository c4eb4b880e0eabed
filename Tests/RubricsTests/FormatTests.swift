import Diagnostics
import FoundationEssentials
import Testing

@testable import Rubrics

/// The table of keys: every example is tried, and the reference is what the table says.
@Suite struct FormatTests {
    private static let files = [
        "pairings.csv": "eu,km\nGhent,3\n", "order.csv": "proposal,position,reason\nA,1,drawn\n",
        "proposal.xsd": """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:types"><xs:import namespace="urn:types" schemaLocation="types.xsd"/>
        <xs:element name="call"/></xs:schema>
        """,
        "types.xsd":
            #"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:types"/>"#,
        "model.dmn": """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" namespace="urn:m" name="m">
        <inputData id="i" name="months"><variable name="months" typeRef="number"/></inputData>
        <decision id="d" name="Viability"><variable name="Viability" typeRef="number"/>
        <informationRequirement><requiredInput href="#i"/></informationRequirement>
        <literalExpression><text>if months > 6 then 2 else 5</text></literalExpression></decision></definitions>
        """,
    ]

    private func problems(_ settings: [TrialSetting]) -> [String] {
        let outcome = RubricLoader.load(
            Array(RubricReference.sample.utf8), file: "rubric.yaml", trial: settings
        ) { name in
            Self.files[name].map { .success(Array($0.utf8)) }
                ?? .failure(Diagnostic(code: "FILE", message: "no such file"))
        }
        return outcome.problems.filter { $0.severity == .error }.map(\.description)
    }

    @Test func `the sample is sound`() { #expect(problems([]) == []) }

    @Test(arguments: KeyGroup.Name.allCases.filter { !$0.isOfCall })
    func `every example is accepted`(_ name: KeyGroup.Name) {
        let group = RubricFormat.group(name)
        for key in group.keys {
            let setting: TrialSetting
            if group.place.isEmpty {
                setting = TrialSetting(path: key.name, value: String(key.example.dropFirst(key.name.count + 2)))
            } else {
                let context = key.context ?? group.tried.context
                setting = TrialSetting(path: group.tried.path, value: context.replacing("…", with: key.example))
            }
            #expect(problems([setting]) == [], "\(setting.text)")
        }
    }

    @Test(arguments: RubricFormat.call.keys.map(\.example))
    func `every example of a call is accepted`(_ example: String) {
        #expect(CallFileLoader.load(Array(example.utf8), file: "call.yaml").problems == [])
    }

    /// In the groups of a call a key stands inside those that lead to it: `letters: { redress: { days: 30, … } }`.
    @Test(arguments: KeyGroup.Name.allCases.filter { $0.isOfCall && $0 != .call })
    func `every example of a group of a call is accepted`(_ name: KeyGroup.Name) {
        let group = RubricFormat.group(name)
        for key in group.keys {
            let inside = (key.context ?? group.tried.context).replacing("…", with: key.example)
            let path = group.place.split(separator: ".")
            let text =
                path.map { "\($0): " }.joined(separator: "{ ") + inside
                + String(repeating: " }", count: path.count - 1)
            #expect(CallFileLoader.load(Array(text.utf8), file: "call.yaml").problems == [], "\(text)")
        }
    }

    @Test func `names are unique`() {
        for name in KeyGroup.Name.allCases {
            let names = RubricFormat.group(name).names
            #expect(Set(names).count == names.count, "\(name)")
        }
    }

    /// Written anew by `fundscore schema reference > rubrics/RUBRIC.md`.
    @Test func `the reference is not stale`() throws {
        let here = URL(filePath: #filePath)
        let root = (1...3).reduce(here) { url, _ in url.deletingLastPathComponent() }
        let page = try Data(contentsOf: root.appending(path: "rubrics/RUBRIC.md"))
        #expect(String(decoding: page, as: UTF8.self) == RubricReference.markdown)
    }
}
