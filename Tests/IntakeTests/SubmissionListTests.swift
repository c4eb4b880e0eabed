import Diagnostics
import FEEL
import Numbers
import TestSupport
import Testing

@testable import Intake

/// What is packed comes out as it went in.
@Suite struct SubmissionListTests {
    @Test(arguments: [1, 2, 3]) func `every submission comes back`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let submissions = (0..<9_000).map { Self.submission($0, &generator) }
        let list = SubmissionList(submissions)
        #expect(list.count == submissions.count)
        for (index, expected) in submissions.enumerated() {
            let found = list[index]
            #expect(found.origin == expected.origin && found.proposal == expected.proposal)
            #expect(found.facts.map(\.debugText) == expected.facts.map(\.debugText))
            #expect(found.factLines == expected.factLines && found.objections == expected.objections)
            #expect(list.isAdmissible(index) == expected.isAdmissible && list.origin(index) == expected.origin)
            for slot in expected.facts.indices {
                #expect(list.fact(slot, of: index)?.debugText == expected.facts[slot].debugText)
            }
            #expect(list.fact(expected.facts.count, of: index) == nil)
        }
    }

    @Test(arguments: [6, 7]) func `texts are written from where they are packed as values write them`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let submissions = (0..<3_000).map { Self.submission($0, &generator) }
        let list = SubmissionList(submissions)
        var (fromBytes, fromValues) = (0, 0)
        for (index, expected) in submissions.enumerated() {
            var texts: [String] = []
            list.eachFact(index, separatedBy: "; ") { text in
                fromBytes += 1
                texts.append(String(decoding: text.indices.map { text[$0] }, as: UTF8.self))
            } other: { value in
                fromValues += 1
                texts.append(Self.plain(value))
            }
            #expect(texts == expected.facts.map(Self.plain))
        }
        #expect(fromBytes > 1_000 && fromValues > 1_000)
    }

    @Test(arguments: [8, 9]) func `parts make the facts again`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let submissions = (0..<2_000).map { Self.submission($0, &generator) }
        let list = SubmissionList(submissions)
        for (index, expected) in submissions.enumerated() {
            var builder = Builder()
            list.packed(index).eachPart { text in
                builder.add(.string(String(decoding: text.indices.map { text[$0] }, as: UTF8.self)))
            } value: { value in
                builder.add(value)
            } mark: { mark in
                builder.add(mark)
            }
            #expect(builder.facts == expected.facts)
        }
    }

    /// Puts facts together out of their parts.
    private struct Builder {
        private(set) var facts: [Value] = []
        private var open: [(names: [String], values: [Value])] = []

        mutating func add(_ value: Value) {
            if open.isEmpty { facts.append(value) } else { open[open.count - 1].values.append(value) }
        }

        mutating func add(_ mark: FactMark) {
            switch mark {
            case .fact: #expect(open.isEmpty)
            case .element: #expect(open.last.map { $0.names.isEmpty } == true)
            case .list, .context: open.append(([], []))
            case .name(let name): open[open.count - 1].names.append(name)
            case .endOfList: if let list = open.popLast() { add(.list(list.values)) }
            case .endOfContext:
                if let context = open.popLast() {
                    add(.context(ContextValue(Array(zip(context.names, context.values)))))
                }
            }
        }
    }

    @Test func `only what is wanted is read, a null stands for the rest`() {
        var generator = SplitMix64(seed: 10)
        let submissions = (0..<1_000).map { Self.submission($0, &generator) }
        let list = SubmissionList(submissions)
        for (index, expected) in submissions.enumerated() {
            let wanted = (0..<12).map { _ in Bool.random(using: &generator) }
            let facts = expected.facts.enumerated().map { wanted[$0] ? $1 : .null(nil) }
            #expect(list.facts(index, only: wanted) == facts)
            #expect(list.packed(index).whole.facts == expected.facts)
            #expect(list.packed(index).whole.factLines == expected.factLines)
            #expect(list.packed(index).factCount == expected.facts.count)
            #expect(list.packed(index).fact(1) == (expected.facts.count > 1 ? expected.facts[1] : nil))
        }
    }

    @Test func `a submission alone is the same again`() {
        var generator = SplitMix64(seed: 11)
        for index in 0..<50 {
            let expected = Self.submission(index, &generator)
            let packed = PackedSubmission(expected)
            #expect(packed.whole.facts == expected.facts && packed.whole.factLines == expected.factLines)
            #expect(packed.origin == expected.origin && packed.proposal == expected.proposal)
            #expect(packed.objections == expected.objections)
        }
    }

    private static func plain(_ value: Value) -> String {
        var bytes: [UInt8] = []
        value.write(plain: &bytes, separatedBy: "; ")
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `lists are joined in order`() {
        var generator = SplitMix64(seed: 4)
        let submissions = (0..<300).map { Self.submission($0, &generator) }
        var joined = SubmissionList(submissions.prefix(120))
        joined.append(contentsOf: SubmissionList(submissions.dropFirst(120)))
        #expect(joined.map(\.origin) == submissions.map(\.origin))
    }

    @Test func `a refused document takes nothing from the one before`() {
        var generator = SplitMix64(seed: 5)
        let submissions = (0..<10).map { Self.submission($0, &generator) }
        var list = SubmissionList(submissions)
        list.keepFirst(4)
        list.append(submissions[9], isOfLast: false)
        list.setDigest("new", from: 4)
        #expect(
            list.map(\.origin.record) == submissions.prefix(4).map(\.origin.record) + [submissions[9].origin.record])
        #expect(list.map(\.origin.sha256) == submissions.prefix(4).map(\.origin.sha256) + ["new"])
        #expect(list.map(\.objections.count) == (submissions.prefix(4) + [submissions[9]]).map(\.objections.count))
    }

    @Test func `order needs no texts`() {
        let origins = [("b.xml", 2), ("a.xml", 9), ("b.xml", 1), ("ab.xml", 1), ("é.xml", 1), ("a.xml", 10)]
        let list = SubmissionList(
            origins.map { file, record in
                Submission(
                    origin: Origin(file: file, record: record, line: 1, sha256: ""), proposal: nil, facts: [],
                    factLines: [], objections: [])
            })
        for one in list.indices {
            for other in list.indices {
                #expect(list.isBefore(one, other) == Origin.precedes(list.origin(one), list.origin(other)))
            }
        }
    }

    @Test(arguments: ["", "00", String(repeating: "0a", count: 32), String(repeating: "0A", count: 32), "é"])
    func `digests come back`(sha256: String) {
        var documents = DocumentList()
        documents.append(file: "a.xml", sha256: "")
        documents.append(file: "b é.xml", sha256: String(repeating: "f", count: 64))
        documents.setDigest(sha256)
        documents.append(file: "", sha256: sha256)
        documents.seal()
        #expect((0..<3).map { documents.file($0) } == ["a.xml", "b é.xml", ""])
        #expect((0..<3).map { documents.sha256($0) } == ["", sha256, sha256])
    }

    @Test(arguments: [1, 15, 16, 17, 40]) func `names and digests of few documents and of many`(count: Int) {
        var documents = DocumentList()
        for index in 0..<count {
            documents.append(file: "f\(index).xml", sha256: "")
            documents.setDigest(index.isMultiple(of: 2) ? String(repeating: "\(index % 10)", count: 64) : "no digest")
        }
        documents.seal()
        for index in 0..<count {
            #expect(
                documents.file(index) == "f\(index).xml" && documents.name(index) == Array("f\(index).xml".utf8)[...])
            #expect(
                documents.sha256(index)
                    == (index.isMultiple(of: 2) ? String(repeating: "\(index % 10)", count: 64) : "no digest"))
        }
    }

    // MARK: - Generated submissions

    private static func submission(_ index: Int, _ generator: inout SplitMix64) -> Submission {
        let facts = (0..<Int.random(in: 0...8, using: &generator)).map { _ in value(&generator, depth: 0) }
        let line = Int.random(in: 0...3_000, using: &generator)
        let lines = facts.map { _ in
            Int32(Bool.random(using: &generator) ? 0 : max(0, line + Int.random(in: -3...900, using: &generator)))
        }
        let objections = (0..<max(0, Int.random(in: -6...2, using: &generator))).map {
            Objection(code: "FACT.\($0)", text: "text", place: Place(file: "f.xml", line: line))
        }
        return Submission(
            origin: Origin(file: "f\(index / 7).xml", record: index % 7, line: line, sha256: "sha\(index)"),
            proposal: index.isMultiple(of: 11) ? nil : "P-\(index)", facts: facts, factLines: lines,
            objections: objections)
    }

    private static let texts = ["", "plain", "with \"quotes\"", "żółć 日本", String(repeating: "long ", count: 60)]
    private static let numbers = ["0", "-0", "0.00", "1.50", "-7", "1E+40", "12345678901234567890.5", "9e-300"]

    private static func value(_ generator: inout SplitMix64, depth: Int) -> Value {
        switch Int.random(in: 0...(depth < 2 ? 9 : 7), using: &generator) {
        case 0: return .string(texts.randomElement(using: &generator) ?? "")
        case 1: return .number(numbers.randomElement(using: &generator).flatMap { Decimal128(exactly: $0) } ?? 1)
        case 2:
            return .number(Decimal128(coefficient: Int128(Int.random(in: -99...99, using: &generator)), exponent: -2))
        case 3: return .boolean(Bool.random(using: &generator))
        case 4:
            return CalendarDate(dayNumber: Int.random(in: -900_000...900_000, using: &generator)).map { .date($0) }
                ?? .null
        case 5:
            let moments = [
                "2018-10-31T17:00:00+01:00", "2018-10-31T17:00:00.25Z", "1900-01-01T00:00:00",
                "2020-02-29T23:59:59-11:30",
            ]
            return moments.randomElement(using: &generator).flatMap { DateTime($0) }.map { .dateTime($0) } ?? .null
        case 6:
            return .null(
                NoAnswer(
                    reason: "fact 'x' is missing", cause: NoAnswer.Cause(name: "x", place: Place(file: "f", line: 3))))
        case 7: return .null
        case 8:
            return .list(
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in value(&generator, depth: depth + 1) })
        default:
            let names =
                [["kind", "name"], ["a"], ["committed", "institution", "year"]].randomElement(using: &generator) ?? []
            return .context(ContextValue(names.map { ($0, value(&generator, depth: depth + 1)) }))
        }
    }
}

extension Value {
    /// All that tells two values apart, also where `==` does not look: digits that are kept, reasons, the order of entries.
    fileprivate var debugText: String {
        switch self {
        case .null(let why):
            "null \(why.map { "\($0) \($0.cause?.name ?? "") \($0.cause?.place?.description ?? "")" } ?? "")"
        case .list(let elements): "[\(elements.map(\.debugText).joined(separator: "|"))]"
        case .context(let context):
            "{\(context.entries.map { "\($0.name)=\($0.value.debugText)" }.joined(separator: "|"))}"
        default: "\(self)"
        }
    }
}
