/// The reference page of the built-in functions, written from the table that the checker reads.
package enum BuiltinReference {
    /// Markdown: a table a topic.
    package static var markdown: String {
        let topics: [(String, [Builtin])] = [
            ("Conversion", Builtins.conversions), ("Logic", Builtins.booleans), ("Texts", Builtins.strings),
            ("Lists", Builtins.lists), ("Numbers", Builtins.numbers), ("Dates and times", Builtins.temporals),
            ("Ranges", Builtins.ranges), ("Contexts", Builtins.contexts),
        ]
        let sections = topics.map { title, builtins in
            "## \(title)\n\n| call | gives | what it does |\n|---|---|---|\n" + builtins.map(rows).joined()
        }
        return introduction + sections.joined(separator: "\n")
    }

    private static let introduction = """
        # Built-in functions

        What rules may call, as the checker knows it: `fundscore feel --builtins` prints this page. Arguments go by
        position, or by the names given here: `substring(string: title, start position: 1)`. Those in brackets may be left
        out, `…` takes any number of them. Try one: `fundscore feel 'round half up(2.345, 2)'`.


        """

    private static func rows(of builtin: Builtin) -> String {
        let calls = builtin.forms.map { "`\(builtin.name)\($0.signature)`" }
        let result = builtin.forms.first.map { $0.result($0.parameters.map { $0.types.first ?? .any }) } ?? .any
        return "| \(calls.joined(separator: "<br>")) | \(result) | \(builtin.summary) |\n"
    }
}
