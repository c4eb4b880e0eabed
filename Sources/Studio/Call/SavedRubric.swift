import Calls
import Diagnostics
import Numbers
package import Rubrics
import Scoring
package import Wording

/// A rubric with what was moved written into it: nothing else of its text changes, and it reads as the trial did.
package struct SavedRubric: Sendable {
    private let text: [UInt8]
    private let source: StudioSource

    package init(text: [UInt8], source: StudioSource) {
        (self.text, self.source) = (text, source)
    }

    package struct File: Sendable {
        package var text: [UInt8]
        /// What else was written, or does not hold any more; sentences.
        package var notes: [Message]
    }

    package func result(of settings: [TrialSetting]) -> Result<File, RubricText.Problems> {
        var notes: [Message] = []
        var settings = settings
        if let sum = statedSum(settings) {
            settings.append(sum)
            notes.append(
                Message("The weights add up to \(numeral: sum.value) now, and the file says so (total.weights)."))
        }
        var changed: [UInt8]
        switch RubricText.changing(text, file: source.rubricFile, to: settings) {
        case .failure(let problems): return .failure(problems)
        case .success(let bytes): changed = bytes
        }
        let loaded = source.load(changed, [])
        guard let rubric = loaded.rubric else { return .failure(RubricText.Problems(all: loaded.problems)) }
        let failures = Call(rubric: rubric).exampleProblems()
        if !failures.isEmpty {
            let mended = ExpectedValues(rubric).settings
            if !mended.isEmpty,
                case .success(let bytes) = RubricText.changing(changed, file: source.rubricFile, to: mended),
                let now = source.load(bytes, []).rubric, Call(rubric: now).exampleProblems().isEmpty
            {
                changed = bytes
                let written = mended.map(\.text).joined(separator: "; ")
                notes.append(
                    Message(
                        """
                        Its examples were worked out by the old numbers; what they expect was written anew: \(written). Look them over.
                        """))
            } else {
                notes.append(
                    Message(
                        """
                        \(failures.count) of what its examples expect does not come out any more; ‘check’ says which: they were worked out \
                        by the old numbers.
                        """))
            }
        }
        return .success(File(text: changed, notes: notes))
    }

    /// Weights that look like percentages have to add up to 100 in a rubric, though not in a trial, unless it states another sum.
    private func statedSum(_ settings: [TrialSetting]) -> TrialSetting? {
        guard !settings.contains(where: { $0.path == "total.weights" }),
            case .success(let bytes) = RubricText.changing(text, file: source.rubricFile, to: settings),
            source.load(bytes, []).rubric == nil, let trial = source.load(text, settings).rubric
        else { return nil }
        let sum = trial.criteria.filter { $0.parent == nil }.reduce(Decimal128(0)) { $0 + $1.weight }
        return TrialSetting(path: "total.weights", value: sum.reduced.plainDescription)
    }
}

/// What the examples of a rubric come to, where they expect other numbers.
private struct ExpectedValues {
    private let rubric: Rubric

    init(_ rubric: Rubric) { self.rubric = rubric }

    /// One an expectation of a number that does not hold any more.
    var settings: [TrialSetting] {
        let scorer = Call(rubric: rubric).scorer()
        return rubric.examples.enumerated().flatMap { index, example in
            scorer.check(example).compactMap { failure in
                guard let now = Self.number(failure.actual), Self.number(failure.expected) != nil else { return nil }
                return TrialSetting(path: "examples.\(index + 1).expect.\(failure.name)", value: now)
            }
        }
    }

    /// As an example writes it: of `3.6583 (439/120)` the fraction, which is what it is; nil: it is no number.
    private static func number(_ text: String) -> String? {
        if Decimal128(exactly: text) != nil { return text }
        guard let open = text.lastIndex(of: "("), text.last == ")" else { return nil }
        return String(text[text.index(after: open)...].dropLast())
    }
}
