import Awards
import Numbers
package import Tuning
import Wording

/// What a corrected score would have changed, for the screen.
package enum AppealText {
    package static func text(_ appeal: Appeal, criterion: String) -> String {
        let own = appeal.own
        var lines = [
            "\(own.proposal)  \(criterion): \(appeal.from.map(number) ?? "no score") → \(number(appeal.to))",
            "  \(standing(own.before)) → \(standing(own.after))",
        ]
        lines.append(appeal.others.isEmpty ? "nobody else's award changes" : "others:")
        lines += appeal.others.map { "  \($0.proposal)  \(standing($0.before)) → \(standing($0.after))\(cost($0))" }
        if own.before.status != .awarded {
            lines.append(
                appeal.turns.options.isEmpty
                    ? "no correction of a single score would fund it" : "smallest corrections that would fund it:")
            lines += appeal.turns.options.map { "  \($0.criterion): \(number($0.from)) → \(number($0.to))" }
        }
        return lines.joined(separator: "\n")
    }

    private static func cost(_ effect: Appeal.Effect) -> String {
        effect.after.awarded < effect.before.awarded ? "  it would cost this award" : ""
    }

    private static func standing(_ standing: Appeal.Standing) -> String {
        let rank = standing.rank.map { "rank \($0), " } ?? ""
        let status = Words.word(standing.status).english
        return standing.awarded > 0 ? "\(rank)\(status) \(standing.awarded.plainDescription)" : "\(rank)\(status)"
    }

    private static func number(_ score: Rational) -> String { NumberText.exact(score) }
}
