package import Calls
import Diagnostics
import FEEL
import JSON
import Rubrics

/// What a part was made with: its first line. Parts of one call are merged only where all of it is the same, since another program,
/// library, rubric or limit may read another fact.
package struct PartOrigin: Sendable {
    /// Of the lines; another form has another number.
    private static let format = 3

    /// Which of how many, both from 1; nil: nobody said.
    package struct Number: Hashable, Sendable {
        package let place: Int
        package let count: Int

        package init(place: Int, of count: Int) { (self.place, self.count) = (place, count) }
    }

    let number: Number?
    private let rubric: Rubric
    private let traits: [Trait]

    /// One thing that has to be the same, as it is written and as it is told.
    private struct Trait: Hashable, Sendable {
        let name: String
        let code: String
        let title: String
        let value: String
        let advice: String
    }

    package init(of call: Call, number: Number? = nil) {
        self.number = number
        rubric = call.rubric
        let digests = rubric.sources.map { SHA256Digest.hex($0.bytes) + "\n" }.joined()
        let limits = call.options.namedLimits.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
        let trial = rubric.trial.map { "\($0.path)=\($0.value)" }.joined(separator: " ")
        let again = "make the parts again with one and the same"
        traits = [
            Trait(
                name: "version", code: "VERSION", title: "fundscore", value: Call.version, advice: "\(again) version"),
            Trait(
                name: "libxml2", code: "LIBXML2", title: "libxml2", value: Call.libxml2,
                advice: "\(again) version of libxml2"),
            Trait(
                name: "rubric", code: "RUBRIC", title: "a rubric with the SHA-256",
                value: SHA256Digest.hex(Array(digests.utf8)), advice: "\(again) rubric, its tables and schemas"),
            Trait(name: "trial", code: "TRIAL", title: "the trial", value: trial, advice: "give the same --set here"),
            Trait(
                name: "limits", code: "LIMITS", title: "the limits", value: limits, advice: "give the same --limit here"
            ),
            Trait(
                name: "time_zones", code: "ZONES", title: "the time zone database", value: rubric.zones?.version ?? "",
                advice: "\(again) version of tzdata"),
        ]
    }

    // MARK: - Out

    /// - Parameter hasScores: whether lines of submissions say what their facts alone decide.
    func line(hasScores: Bool) -> [UInt8] {
        JSONWriter.line { line in
            line.member("fundscore_part", Self.format)
            if let number {
                line.member("part", number.place)
                line.member("of", number.count)
            }
            for trait in traits { line.member(trait.name, trait.value) }
            line.member("facts") { FactForm.writeNames(rubric.facts, to: &$0) }
            guard hasScores else { return }
            line.member("scores") { $0.array(rubric.criteria.filter(\.isWorkedOut)) { $1.string($0.id) } }
        }
    }

    // MARK: - In

    /// Whether a line is the first one of a part.
    static func isFirst(_ line: JSONValue) -> Bool { line["fundscore_part"] != nil }

    /// Which part it is.
    /// - Throws: where this part cannot be merged with what this call is.
    static func number(_ line: JSONValue) throws(LineProblem) -> Number? {
        guard line["part"] != nil else { return nil }
        let (place, count) = (try line.count("part"), try line.count("of"))
        guard count > 0, (1...count).contains(place) else { throw LineProblem("part \(place) of \(count) cannot be") }
        return Number(place: place, of: count)
    }

    /// What a part was made with otherwise than this.
    func differences(_ line: JSONValue, at place: Place) throws(LineProblem) -> [Diagnostic] {
        let format = try line.count("fundscore_part")
        guard format == Self.format else {
            throw LineProblem("its form has the number \(format), and this program reads \(Self.format)")
        }
        var problems: [Diagnostic] = []
        for trait in traits {
            let there = try line.text(trait.name)
            guard there != trait.value else { continue }
            problems.append(
                Diagnostic(
                    code: "PART.\(trait.code)",
                    message: "this part was made with \(trait.title) \(Self.named(there)), and here it is "
                        + "\(Self.named(trait.value)); \(trait.advice)", place: place))
        }
        return problems
    }

    private static func named(_ value: String) -> String { value.isEmpty ? "none" : value }
}
