package import Diagnostics

internal import JSON

/// Named values for an expression, with the scope that declares them.
package struct GivenFacts: Sendable {
    package private(set) var scope = Scope()
    /// One value a slot of the scope.
    package private(set) var frame: [Value] = []

    package init() {}

    /// Lets the expressions know what named zones stand for.
    package mutating func know(_ zones: any ZoneRules) { scope.zones = zones }

    /// Reads the facts from a JSON object: names to values. Numbers are read to their last digit; a text such as
    /// `@"2024-05-31"` is the date, time or duration that FEEL writes so. A name has the type of its value; a null is a
    /// fact of any type that has no value.
    /// - Returns: nil when it cannot be used; the collector then says where and why.
    package static func read(_ json: SourceText, into problems: inout DiagnosticCollector) -> GivenFacts? {
        do throws(SyntaxError) {
            var facts = GivenFacts()
            for (name, value) in try members(json.text) {
                facts.scope.declare(name, value.isNull ? .any : value.type)
                facts.frame.append(value)
            }
            return facts
        } catch {
            problems.add(Compiler.diagnostic(error, json, code: "FACTS.JSON"))
            return nil
        }
    }

    private static func members(_ text: String) throws(SyntaxError) -> [(name: String, value: Value)] {
        let lead = text.unicodeScalars.prefix { " \n\r\t\u{FEFF}".unicodeScalars.contains($0) }
        let first = text.unicodeScalars.dropFirst(lead.count).first
        guard first == "{" else {
            let found = first.map { "'\($0)'" } ?? "the end"
            throw SyntaxError(
                message: "expected '{': facts are an object of names and values, found \(found)",
                span: lead.count..<(lead.count + 1))
        }
        let bytes = Array(text.utf8)
        do throws(JSONProblem) {
            guard case .context(let facts) = try JSONReader.value(bytes, FactMaker()) else { return [] }
            return facts.entries
        } catch {
            func scalars(_ count: Int) -> Int { bytes.prefix(count).count { $0 & 0xC0 != 0x80 } }
            let (start, end) = (scalars(error.bytes.lowerBound), scalars(error.bytes.upperBound))
            throw SyntaxError(message: error.message, span: start..<max(end, start + 1))
        }
    }
}

internal import Numbers

/// Facts out of JSON: numbers to their last digit, objects as contexts, texts such as `@"2024-05-31"` as the dates, times and
/// durations that FEEL writes so.
struct FactMaker: JSONMaker {
    /// FEEL compares names as Swift does.
    static let tellsFormsApart = false

    var null: Value { .null }
    func boolean(_ flag: Bool) -> Value { .boolean(flag) }
    func array(_ elements: [Value]) -> Value { .list(elements) }
    func object(_ members: [(name: String, value: Value)]) -> Value {
        .context(ContextValue(members.map { ($0.name, $0.value) }))
    }

    func number(_ text: String, at place: Range<Int>) throws(JSONProblem) -> Value {
        if let number = Decimal128(exactly: text) { return .number(number) }
        throw JSONProblem(
            "\(text) cannot be held exactly: a number has at most 34 digits and an exponent from -6176 to 6144",
            at: place)
    }

    /// A text; one that reads `@"…"` is the moment or duration that FEEL writes so.
    func string(_ text: String, at place: Range<Int>) throws(JSONProblem) -> Value {
        guard text.hasPrefix("@\""), text.hasSuffix("\""), text.count > 2 else { return .string(text) }
        if let moment = Temporal.literal(String(text.dropFirst(2).dropLast())) { return moment }
        throw JSONProblem("\(text) is no date, time, date and time or duration", at: place)
    }
}
