package import Diagnostics

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
        var reader = JSONReader(json.text)
        do throws(SyntaxError) {
            var facts = GivenFacts()
            for (name, value) in try reader.document() {
                facts.scope.declare(name, value.isNull ? .any : value.type)
                facts.frame.append(value)
            }
            return facts
        } catch {
            problems.add(Compiler.diagnostic(error, json, code: "FACTS.JSON"))
            return nil
        }
    }
}
