import Awards
import Numbers
package import Tuning
import Wording

/// What a corrected score would have changed, for the screen.
package enum AppealText {
    /// - Parameter evaluator: whose score is corrected; nil: that of all together.
    package static func text(
        _ appeal: Appeal, criterion: String, evaluator: String? = nil, _ style: NumberStyle = .screen
    ) -> String {
        lines(appeal, whose(criterion, evaluator)).map(style.text).joined(separator: "\n")
    }

    private static func whose(_ criterion: String, _ evaluator: String?) -> Message {
        evaluator.map { Message("\(criterion) by \($0)") } ?? Message("\(criterion)")
    }

    private static func lines(_ appeal: Appeal, _ criterion: Message) -> [Message] {
        let own = appeal.own
        let from = appeal.from.map(number) ?? Message("no score")
        var lines = [
            Message("\(own.proposal)  \(criterion): \(from) → \(number(appeal.to))"),
            Message("  \(standing(own.before)) → \(standing(own.after))"),
        ]
        lines.append(appeal.others.isEmpty ? Message("nobody else's award changes") : Message("others:"))
        lines += appeal.others.map(effect)
        if own.before.status != .awarded {
            lines.append(
                appeal.turns.options.isEmpty
                    ? Message("no correction of a single score would fund it")
                    : Message("smallest corrections that would fund it:"))
            lines += appeal.turns.options.map {
                Message("  \(whose($0.criterion, $0.evaluator)): \(number($0.from)) → \(number($0.to))")
            }
        }
        return lines
    }

    private static func effect(_ effect: Appeal.Effect) -> Message {
        let line = Message("  \(effect.proposal)  \(standing(effect.before)) → \(standing(effect.after))")
        return effect.after.awarded < effect.before.awarded
            ? Message("\(line)  it would cost this award") : line
    }

    private static func standing(_ standing: Appeal.Standing) -> Message {
        var parts: [Message] = standing.rank.map { [Message("rank \($0)")] } ?? []
        let status = Words.word(standing.status)
        parts.append(
            standing.awarded > 0 ? Message("\(status) \(numeral: standing.awarded.plainDescription)") : status)
        return .joined(parts, ", ")
    }

    private static func number(_ score: Rational) -> Message { Message("\(numeral: NumberText.exact(score))") }
}
