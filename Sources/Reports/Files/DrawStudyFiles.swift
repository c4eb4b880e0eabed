import JSON
import Numbers
import Tabular
import Tuning
import Wording

/// The study of a draw in the files of `tune`.
enum DrawStudyFiles {
    static func csv(_ study: DrawStudy, _ dialect: CSVDialect) -> [UInt8] {
        var writer = CSVWriter(dialect: dialect)
        for name in ["proposal", "rank", "chance", "probability", "method", "error", "without_draw"] {
            writer.text(name)
        }
        writer.endRow()
        for one in study.proposals {
            writer.text(one.proposal)
            writer.count(one.rank)
            writer.chance(one.chance)
            switch one.withDraw {
            case .exact(let share): writer.chance(share)
            case .simulated: writer.number { $0 += DrawStudyText.nine(one.withDraw.value).utf8 }
            }
            writer.text(DrawStudyText.word(one.withDraw))
            writer.number { $0 += DrawStudyText.nine(one.withDraw.error).utf8 }
            writer.text(DrawStudyText.without(one).english)
            writer.endRow()
        }
        return writer.bytes
    }

    static func json(_ study: DrawStudy) -> JSONValue {
        .object([
            ("seed", .optional(study.seed, JSONValue.string)), ("draws", .number("\(study.draws)")),
            (
                "proposals",
                .array(
                    study.proposals.map { one in
                        let exact: String? =
                            if case .exact(let share) = one.withDraw { share.fractionText } else { nil }
                        return .object([
                            ("proposal", .string(one.proposal)), ("rank", .number("\(one.rank)")),
                            ("chance", .optional(one.chance) { .string($0.fractionText) }),
                            ("method", .string(DrawStudyText.word(one.withDraw))),
                            ("probability", .number(DrawStudyText.nine(one.withDraw.value))),
                            ("probability_exact", .optional(exact, JSONValue.string)),
                            ("error", .number(DrawStudyText.nine(one.withDraw.error))),
                            ("without_draw", .optional(one.withoutDraw, JSONValue.boolean)),
                        ])
                    })
            ),
        ])
    }
}

/// The words of a study of a draw.
enum DrawStudyText {
    static func method(_ study: DrawStudy) -> Message {
        guard let seed = study.seed else {
            return Message(
                "Exact: whoever is drawn is awarded and nobody else of the draw, so the chances are the probabilities.")
        }
        return Message(
            """
            From \(study.draws) repeated draws (seeds '\(seed) 0' to '\(seed) \(study.draws - 1)'), each followed by the award rule; ± is \
            the standard error.
            """)
    }

    /// `3/4`, or `0.7481 ± 0.0043`
    static func probability(_ probability: DrawStudy.Probability) -> Message {
        switch probability {
        case .exact(let share): Message("\(numeral: share.fractionText)")
        case .simulated:
            Message("\(numeral: fourPlaces(probability.value)) ± \(numeral: fourPlaces(probability.error))")
        }
    }

    static func without(_ one: DrawStudy.Proposal) -> Message {
        one.withoutDraw.map { $0 ? Message("awarded") : Message("not awarded") } ?? Message("undecided")
    }

    static func word(_ probability: DrawStudy.Probability) -> String {
        switch probability {
        case .exact: "exact"
        case .simulated: "simulated"
        }
    }

    static func nine(_ share: Double) -> String { NumberText.binary(share) ?? "0" }

    private static func fourPlaces(_ share: Double) -> String {
        (Decimal128(Int((share * 10_000).rounded())) * Decimal128(coefficient: 1, exponent: -4)).text
    }
}
