import Diagnostics
import FEEL
import Numbers
import Rubrics
import SafeXML

@testable import Intake

/// Short ways to write rules and read documents in tests.
enum Sample {
    static let place = Place(file: "rubric.yaml", line: 1, column: 1)

    static func rules(
        record: String = "/call/p | /p", id: String? = "@id", namespaces: [NamespaceBinding] = [],
        schemas: SchemaSet? = nil, deadline: Deadline? = nil, onePer: OnePer? = nil
    ) -> SubmissionRules {
        SubmissionRules(
            namespaces: namespaces, record: PlacedText(record, at: place), id: id.map { PlacedText($0, at: place) },
            schemas: schemas, deadline: deadline, onePer: onePer)
    }

    static func fact(
        _ name: String, _ xpath: String, _ type: FactType = .string, required: Bool = false,
        default value: Value? = nil,
        formats: [DatePattern] = [], zone: FactDefinition.ZonePolicy = .refuse, decimal: Character = ".",
        group: Character? = nil, fields: [FactDefinition] = []
    ) -> FactDefinition {
        FactDefinition(
            name: name, type: type, xpath: PlacedText(xpath, at: place), fields: fields, isRequired: required,
            defaultValue: value, formats: formats, zone: zone, decimalSign: decimal, groupSign: group, place: place)
    }

    static func worker(_ rules: SubmissionRules, _ facts: [FactDefinition]) -> IntakeWorker {
        IntakeWorker(plan: IntakePlan(submissions: rules, facts: facts), digest: { "digest of \($0.count) bytes" })
    }

    static func read(
        _ xml: String, file: String = "a.xml", _ facts: [FactDefinition], rules: SubmissionRules = rules()
    ) -> [Submission] {
        worker(rules, facts).read(SourceDocument(file: file, content: .bytes(Array(xml.utf8))))
    }

    /// One record with one fact: what became of it.
    static func one(_ xml: String, _ fact: FactDefinition) throws -> (value: Value, line: Int32, submission: Submission)
    {
        let submissions = read(xml, [fact])
        guard submissions.count == 1, let submission = submissions.first, let value = submission.facts.first,
            let line = submission.factLines.first
        else { throw SampleProblem(text: "\(submissions)") }
        return (value, line, submission)
    }
}

struct SampleProblem: Error { let text: String }

extension Submission {
    /// `MISSING.months a.xml:3 fact 'months': …`, one line an objection.
    var complaints: [String] { objections.map { "\($0.code) \($0.place) \($0.text)" } }
}

extension Value {
    static func decimal(_ text: String) -> Value { Decimal128(text).map(Value.number) ?? .null(nil) }

    /// Why there is no answer; nil where there is one.
    var noAnswer: NoAnswer? {
        if case .null(let reason) = self { reason } else { nil }
    }
}
