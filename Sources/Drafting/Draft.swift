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

/// Which attribute or element tells the records apart.
enum IdGuess {
    /// Names that an id may have, the likeliest first.
    private static let names = [
        "id", "reference", "ref", "identifier", "number", "applicationnumber", "awardid", "proposalid", "projectid",
        "code",
        "instanceid", "uuid", "rcn", "no", "nr",
    ]

    /// The drafted fact that is the id: no list, everywhere filled, never twice; likely names first, then the order of the draft.
    /// - Parameter texts: of each record, by the fact's XPath.
    static func fact(_ facts: [FactDraft], distinct: [String: Int], records: Int) -> FactDraft? {
        let usable = facts.filter { fact in
            !fact.isList && fact.isRequired && distinct[fact.xpath] == records
        }
        for name in names {
            let last: (FactDraft) -> String = { fact in
                let part = fact.xpath.split(separator: "/").last ?? ""
                let local = part.split(separator: ":").last ?? part
                return local.filter { $0.isLetter || $0.isNumber }.lowercased()
            }
            let named = usable.filter { last($0) == name || name.count > 4 && last($0).hasSuffix(name) }
            if let nearest = named.min(by: { depth($0) < depth($1) }) { return nearest }
        }
        return records > 1 ? usable.first { depth($0) == 1 } ?? usable.first : nil
    }

    private static func depth(_ fact: FactDraft) -> Int { fact.xpath.split(separator: "/").count }
}

/// Where the records of the samples stand: the documents themselves, or elements that repeat inside a frame of their own.
///
/// An element that repeats is a record only where the document is little else than its frame: an application repeats its
/// budget lines, and they are not applications.
struct RecordGuess {
    /// Text-bearing elements that a frame may have outside its records: a date, a request, a number of hits.
    static let frameTexts = 3
    /// How far below the root records are looked for: `/rows/row`, `/OAI-PMH/ListRecords/record`.
    static let depth = 2

    /// The paths of the records, from the root, each once, in the order in which they were met.
    private(set) var paths: [[SampleShape.Name]] = []
    /// The records with the file that each stands in.
    private(set) var records: [(file: String, element: XMLElement)] = []

    init(_ samples: [Sample]) {
        let framed = samples.compactMap { sample in Self.inner(of: sample.root, at: [Self.name(sample.root)]) }
        for sample in samples {
            let root = Self.name(sample.root)
            let path = Self.inner(of: sample.root, at: [root]) ?? Self.alone(root, framed) ?? [root]
            if !paths.contains(path) { paths.append(path) }
            records += Self.elements(at: path.dropFirst(), in: sample.root).map { (sample.file, $0) }
        }
    }

    /// The path of the repeated element, where there is one.
    private static func inner(of element: XMLElement, at path: [SampleShape.Name]) -> [SampleShape.Name]? {
        guard path.count <= depth else { return nil }
        let children = element.elements
        let counts = Dictionary(children.map { (name($0), 1) }, uniquingKeysWith: +)
        let repeated = counts.filter { $0.value > 1 }.keys
        if let only = repeated.first, repeated.count == 1 {
            let outside = children.filter { name($0) != only }.reduce(0) { $0 + textCount($1) }
            let isComplex = children.contains { name($0) == only && !$0.elements.isEmpty }
            return isComplex && outside <= frameTexts ? path + [only] : nil
        }
        guard let largest = children.max(by: { textCount($0) < textCount($1) }) else { return nil }
        let outside = children.reduce(0) { $0 + textCount($1) } - textCount(largest)
        return outside <= frameTexts ? inner(of: largest, at: path + [name(largest)]) : nil
    }

    /// A frame with one record in it, where another sample shows that it is a frame.
    private static func alone(_ root: SampleShape.Name, _ framed: [[SampleShape.Name]]) -> [SampleShape.Name]? {
        framed.first { $0.first == root }
    }

    private static func elements(at path: ArraySlice<SampleShape.Name>, in element: XMLElement) -> [XMLElement] {
        guard let next = path.first else { return [element] }
        return element.elements.filter { name($0) == next }.flatMap { elements(at: path.dropFirst(), in: $0) }
    }

    private static func textCount(_ element: XMLElement) -> Int {
        let inner = element.elements
        return inner.isEmpty ? (element.text.trimmed.isEmpty ? 0 : 1) : inner.reduce(0) { $0 + textCount($1) }
    }

    static func name(_ element: XMLElement) -> SampleShape.Name {
        SampleShape.Name(namespace: element.namespace, local: element.name)
    }
}
