import Diagnostics
import FEEL
import Numbers
import SafeXML

/// A file of test cases of the DMN Technology Compatibility Kit (`testCases.xsd`).
struct TestFile {
    /// The model that is tested, a file beside this one.
    let model: String
    let cases: [TestCase]

    /// - Throws: `XMLRefusal`, or a `Diagnostic` when a value cannot be read.
    init(_ bytes: [UInt8], name: String) throws {
        let root = try XMLElement.parse(bytes)
        model = root.child("modelName")?.text ?? ""
        cases = try root.children("testCase").map { try TestCase($0, file: name) }
    }
}

/// One case: what goes in, and what must come out.
struct TestCase {
    struct Input {
        let name: String
        let namespace: String?
        let value: Value
    }

    struct Result {
        /// The name of a decision.
        let name: String
        /// Of the model that the decision belongs to; nil: the one that is tested.
        let namespace: String?
        let expected: Value
    }

    let id: String
    /// What the results are asked of.
    enum Subject {
        /// Decision by decision.
        case decisions
        case service(String)
        /// A business knowledge model.
        case function(String)
    }

    let subject: Subject
    let inputs: [Input]
    let results: [Result]

    init(_ xml: XMLElement, file: String) throws {
        id = xml.attribute("id") ?? ""
        let invocable = xml.attribute("invocableName")
        subject =
            switch (xml.attribute("type"), invocable) {
            case ("decisionService", let name?): .service(name)
            case ("bkm", let name?): .function(name)
            default: .decisions
            }
        inputs = try xml.children("inputNode").map { node in
            Input(
                name: node.attribute("name") ?? "", namespace: node.attribute("namespace"),
                value: try Self.value(node, file: file))
        }
        results = try xml.children("resultNode").map { node in
            let isError = node.attribute("errorResult") == "true"
            let expected = try node.child("expected").map { try Self.value($0, file: file) }
            return Result(
                name: node.attribute("name") ?? "", namespace: node.attribute("namespace"),
                expected: isError ? .null(nil) : expected ?? .null(nil))
        }
    }

    /// Whether some result is expected to be more than null, which an engine that answers nothing would get right.
    var expectsValue: Bool { results.contains { !$0.expected.isNull } }

    private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

    /// `valueType` of the schema: a value, components or a list.
    private static func value(_ xml: XMLElement, file: String) throws -> Value {
        if let list = xml.child("list") {
            guard list.attribute("nil", namespace: schemaInstance) != "true" else { return .null(nil) }
            return .list(try list.children("item").map { try value($0, file: file) })
        }
        if let simple = xml.child("value") { return try self.simple(simple, file: file) }
        let components = xml.children("component")
        guard !components.isEmpty else { return .null(nil) }
        return .context(
            ContextValue(try components.map { ($0.attribute("name") ?? "", try value($0, file: file)) }))
    }

    private static func simple(_ xml: XMLElement, file: String) throws -> Value {
        if xml.attribute("nil", namespace: schemaInstance) == "true" { return .null(nil) }
        let text = xml.text
        let type = xml.attribute("type", namespace: schemaInstance) ?? "string"
        if let value = typed(
            text,
            String(type.drop { $0 != ":" }.dropFirst()).isEmpty ? type : String(type.drop { $0 != ":" }.dropFirst()))
        {
            return value
        }
        throw Diagnostic(
            code: "TCK.VALUE", message: "'\(text)' is no \(type)",
            place: Place(file: file, line: xml.line, column: xml.column))
    }

    private static func typed(_ text: String, _ type: String) -> Value? {
        switch type {
        case "string": .string(text)
        case "boolean": ["true": true, "1": true, "false": false, "0": false][text].map { .boolean($0) }
        case "decimal", "double", "integer", "int", "long", "float": Decimal128(text).map { .number($0) }
        case "date": CalendarDate(text).map { .date($0) }
        case "time": ClockTime(text).map { .time($0) }
        case "dateTime": DateTime(text).map { .dateTime($0) }
        case "duration":
            DaysDuration(text).map { .daysDuration($0) } ?? MonthsDuration(text).map { .monthsDuration($0) }
        default: nil
        }
    }
}
