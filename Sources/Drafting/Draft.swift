package import SafeXML

/// A rubric drafted from sample submissions: a fact for each leaf, with a type that holds for all samples, three criteria to
/// fill in, and a comment wherever a person has to decide.
package struct Draft: Sendable {
    let records: Int
    let files: [String]
    let recordPath: String
    let namespaces: [(prefix: String, namespace: String)]
    let id: FactDraft?
    private(set) var facts: [FactDraft]
    private(set) var leftOut: [LeftOut]

    /// Drafts from the samples, in their order. O(size of the samples).
    /// - Parameter samples: at least one.
    package init(_ samples: [Sample]) {
        let guess = RecordGuess(samples)
        let prefixes = Prefixes(samples)
        var shape = SampleShape(name: guess.paths.last?.last ?? SampleShape.Name(namespace: "", local: "record"))
        for (place, record) in guess.records.enumerated() {
            shape.add([record.element], file: record.file, record: place)
        }
        let collector = FactCollector(shape, prefixes: prefixes, records: guess.records.count)
        records = guess.records.count
        files = samples.map(\.file)
        recordPath = guess.paths.map { path in path.map { "/" + prefixes.text($0) }.joined() }.joined(separator: " | ")
        namespaces = prefixes.all.filter { $0.prefix != "xml" }
        (facts, leftOut) = (collector.facts, collector.leftOut)
        id = IdGuess.fact(facts, distinct: collector.distinct, records: guess.records.count)
    }

    /// How many submissions the samples hold.
    package var recordCount: Int { records }
    /// The names of the facts that a reading of the samples may object to.
    package var factNames: [String] { facts.map(\.name) }

    /// Widens a fact to text, because a reading of the samples objected to it; a fact that is text already is left out.
    package mutating func widen(_ name: String, because reason: String) {
        guard let place = facts.firstIndex(where: { $0.name == name }) else { return }
        let isWide = facts[place].guess.type == "string" && facts[place].fields.allSatisfy { $0.guess.type == "string" }
        if isWide {
            leftOut.append(LeftOut(xpath: facts[place].xpath, why: reason))
            facts.remove(at: place)
        } else {
            facts[place].guess = TypeGuess(type: "string", questions: [reason])
            for field in facts[place].fields.indices { facts[place].fields[field].guess = .string }
        }
    }

    /// The rubric as YAML, with its comments.
    /// - Parameters:
    ///   - name: of the call; its id in the rubric.
    ///   - version: of the program, for the first line.
    package func rubric(named name: String, version: String) -> String {
        DraftText(draft: self, name: name, version: version).text
    }
}

/// One drafted entry of `facts:`.
struct FactDraft {
    var name: String
    var xpath: String
    var guess: TypeGuess
    var isList = false
    var isRequired = false
    /// Of a group that repeats; empty for plain facts.
    var fields: [FactDraft] = []
    /// A text of the samples, shown behind the entry.
    var example: LeafTexts.Text?
}

/// What is in the samples and in no fact, and why.
struct LeftOut: Hashable {
    var xpath: String
    var why: String
}

/// One document to draft a call from.
package struct Sample: Sendable {
    /// As the user named it; comments of the draft show it.
    package var file: String
    package var root: XMLElement

    package init(file: String, root: XMLElement) {
        self.file = file
        self.root = root
    }
}
