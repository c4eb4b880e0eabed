import FEEL
import SafeXML

/// Walks through the shape of a record and makes a fact of each leaf.
struct FactCollector {
    private let prefixes: Prefixes
    private let guesser: TypeGuesser
    private let records: Int
    private var names = FactNames()
    private(set) var facts: [FactDraft] = []
    private(set) var leftOut: [LeftOut] = []
    /// By XPath: how many texts of a place differ.
    private(set) var distinct: [String: Int] = [:]

    /// Elements that fewer records have are named, and become no facts.
    private let least: Int

    /// More facts than that nobody reads: of samples with more, the rare elements are left out.
    static let mostFacts = 400

    /// Longer texts of nothing but Base64 are files, not facts.
    private static let attachment = 200

    init(_ shape: SampleShape, prefixes: Prefixes, records: Int) {
        (self.prefixes, self.records) = (prefixes, records)
        let thresholds = [0, 1, 2, 5, 10, 20, 30, 50, 80].map { (records * $0 + 99) / 100 }
        least = thresholds.first { shape.leafCount(inAtLeast: $0) <= Self.mostFacts } ?? records
        guesser = TypeGuesser(Self.allTexts(shape))
        collectAttributes(shape, at: Step(), repeated: false)
        if shape.isLeaf { addLeaf(shape, at: Step(xpath: "."), repeated: false) }
        for child in shape.isMixed ? [] : shape.children { collect(child, at: Step(), repeated: false) }
    }

    /// A place below the record.
    private struct Step {
        var xpath = ""
        var names: [String] = []

        func down(_ text: String, _ name: String) -> Step {
            Step(xpath: xpath.isEmpty ? text : "\(xpath)/\(text)", names: names + [name])
        }
    }

    private static func allTexts(_ shape: SampleShape) -> [[String]] {
        let own = shape.isLeaf ? [shape.texts.texts.map(\.text)] : []
        let attributes = shape.attributes.map { $0.texts.texts.map(\.text) }
        return (own + attributes).filter { !$0.isEmpty } + shape.children.flatMap(allTexts)
    }

    // MARK: the walk

    private mutating func collect(_ shape: SampleShape, at parent: Step, repeated: Bool) {
        let step = parent.down(prefixes.text(shape.name), shape.name.local)
        if shape.records < least { return leaveOutRare(shape, at: step) }
        if shape.repeats, !repeated, !shape.isMixed, shape.children.count + shape.attributes.count > 0 {
            return addGroup(shape, at: step)
        }
        let isMany = repeated || shape.repeats
        collectAttributes(shape, at: step, repeated: isMany)
        if shape.isLeaf { addLeaf(shape, at: step, repeated: isMany) }
        if shape.isMixed { return leaveOutBelow(shape, at: step) }
        for child in shape.children { collect(child, at: step, repeated: isMany) }
    }

    private mutating func collectAttributes(_ shape: SampleShape, at step: Step, repeated: Bool) {
        for attribute in shape.attributes {
            let own = step.down("@" + prefixes.text(attribute.name), attribute.name.local)
            if attribute.name.namespace == Prefixes.instance {
                let xpath = step.xpath.isEmpty ? "@" : step.xpath + "/@"
                leaveOut(
                    "\(xpath)xsi:\(attribute.name.local)", "says something of the schema, nothing of the application")
            } else {
                add(attribute.texts, at: own, repeated: repeated)
            }
        }
    }

    private mutating func addLeaf(_ shape: SampleShape, at step: Step, repeated: Bool) {
        add(shape.texts, at: step, repeated: repeated)
    }

    private mutating func add(_ texts: LeafTexts, at step: Step, repeated: Bool) {
        guard let fact = draft(texts, at: step, isEverywhere: !repeated && texts.filled == records) else { return }
        facts.append(fact)
        if repeated { facts[facts.count - 1].isList = true }
    }

    private mutating func draft(_ texts: LeafTexts, at step: Step, isEverywhere: Bool) -> FactDraft? {
        guard !texts.texts.isEmpty else {
            leaveOut(step.xpath, "is empty in all samples")
            return nil
        }
        guard !texts.texts.contains(where: { Self.isAttachment($0.text) }) else {
            leaveOut(step.xpath, "holds a file (Base64)")
            return nil
        }
        distinct[step.xpath] = texts.texts.count
        let name = names.name(for: step.names.isEmpty ? ["text"] : step.names)
        return FactDraft(
            name: name, xpath: step.xpath, guess: guesser.guess(texts.texts.map(\.text), name: name),
            isRequired: isEverywhere, example: texts.texts.first)
    }

    private static func isAttachment(_ text: String) -> Bool {
        text.utf8.count > attachment
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII
                    && (scalar.properties.isAlphabetic || "0" <= scalar && scalar <= "9"
                        || "+/=\n\r\t ".unicodeScalars.contains(scalar))
            } && !text.contains(" ")
    }

    // MARK: groups

    /// A group that repeats becomes one list of contexts; what repeats inside it stays a list of its own.
    private mutating func addGroup(_ shape: SampleShape, at step: Step) {
        let name = names.name(for: step.names)
        var inner = FactCollector(prefixes: prefixes, guesser: guesser, least: least)
        var deeper: [(SampleShape, Step)] = []
        inner.collectFields(shape, at: Step(names: step.names), &deeper)
        leftOut += inner.leftOut.map { LeftOut(xpath: "\(step.xpath)/\($0.xpath)", why: $0.why) }
        if !inner.facts.isEmpty {
            facts.append(FactDraft(name: name, xpath: step.xpath, guess: .string, isList: true, fields: inner.facts))
        }
        for (child, below) in deeper {
            let full = Step(
                xpath: below.xpath.isEmpty ? step.xpath : "\(step.xpath)/\(below.xpath)",
                names: below.names)
            collect(child, at: full, repeated: true)
        }
    }

    /// For the fields of a group.
    private init(prefixes: Prefixes, guesser: TypeGuesser, least: Int) {
        (self.prefixes, self.guesser, self.least, records) = (prefixes, guesser, least, -1)
    }

    private mutating func collectFields(_ shape: SampleShape, at step: Step, _ deeper: inout [(SampleShape, Step)]) {
        collectAttributes(shape, at: step, repeated: false)
        if shape.isLeaf {
            add(
                shape.texts, at: step.xpath.isEmpty ? Step(xpath: ".", names: [shape.name.local]) : step,
                repeated: false)
        }
        if shape.isMixed { return leaveOutBelow(shape, at: step) }
        for child in shape.children {
            let below = step.down(prefixes.text(child.name), child.name.local)
            if child.records < least {
                leaveOutRare(child, at: below)
            } else if child.repeats {
                deeper.append((child, step))
            } else {
                collectFields(child, at: below, &deeper)
            }
        }
    }

    // MARK: what is in no fact

    private mutating func leaveOut(_ xpath: String, _ why: String) { leftOut.append(LeftOut(xpath: xpath, why: why)) }

    private mutating func leaveOutRare(_ shape: SampleShape, at step: Step) {
        let all = shape.children.isEmpty ? "" : ", with all below it"
        leaveOut(step.xpath, "is in \(shape.records) of the samples only\(all)")
    }

    /// The text of a mixed element holds its descendants' texts; their attributes are in no fact.
    private mutating func leaveOutBelow(_ shape: SampleShape, at step: Step) {
        for child in shape.children {
            let below = step.down(prefixes.text(child.name), child.name.local)
            leaveOut(below.xpath, "is part of the running text of \(step.xpath.isEmpty ? "the record" : step.xpath)")
            for attribute in child.attributes {
                leaveOut("\(below.xpath)/@\(prefixes.text(attribute.name))", "stands inside running text")
            }
            leaveOutBelow(child, at: below)
        }
    }
}

/// Names for drafted facts: those of the elements, in the manner of rubrics, each once.
struct FactNames {
    /// Words that mean something else in a rubric or in FEEL.
    private static let reserved: Set<String> = [
        "and", "or", "not", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "between",
        "instance",
        "of", "is", "null", "true", "false", "function", "external", "context", "list", "item", "total",
        "ranking_score",
        "relevance", "quality", "feasibility", "number", "boolean", "years", "days", "partial",
    ]
    /// Words that say nothing without the word before them.
    private static let general: Set<String> = [
        "type", "name", "value", "code", "id", "text", "lang", "no", "nr", "kind", "ref", "status", "role", "unit",
        "date",
    ]
    private var taken: Set<String> = []

    /// - Parameter path: local names from the record down to the element or attribute.
    mutating func name(for path: [String]) -> String {
        let words = path.map(Self.snake)
        let lengths = Array(1...max(1, words.count))
        let candidates = lengths.map { words.suffix($0).joined(separator: "_") }.filter(Self.isUsable)
            .filter { words.count == 1 || !Self.general.contains($0) }
        let base = candidates.last ?? "fact"
        let numbered = (2...).lazy.map { "\(base)_\($0)" }
        let name = candidates.first { !taken.contains($0) } ?? numbered.first { !taken.contains($0) } ?? base
        taken.insert(name)
        return name
    }

    private static func isUsable(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, first.properties.isAlphabetic else { return false }
        return !reserved.contains(name) && !Builtins.all.contains { $0.name == name }
    }

    /// `durationMonths` → `duration_months`; other signs than letters and digits part words.
    static func snake(_ name: String) -> String {
        var words: [String] = [""]
        var before: Unicode.Scalar?
        let scalars = Array(name.unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            let isLetter = scalar.properties.isAlphabetic
            guard isLetter || scalar.properties.numericType != nil else {
                words.append("")
                before = nil
                continue
            }
            let next = place + 1 < scalars.count ? scalars[place + 1] : nil
            let isHump = scalar.properties.isUppercase && before.map { !$0.properties.isUppercase } ?? false
            let isLastOfCapitals =
                scalar.properties.isUppercase && (next?.properties.isLowercase ?? false) && before != nil
            if isHump || isLastOfCapitals { words.append("") }
            words[words.count - 1] += scalar.properties.lowercaseMapping
            before = scalar
        }
        return words.filter { !$0.isEmpty }.joined(separator: "_")
    }
}
