import FEEL
import Numbers
import Rubrics
import Wording

/// What a proposal asks for, made payable.
struct AwardAmount {
    let rule: AwardRule

    /// - Returns: the amount to award; `unrounded` where the rubric's rounding changed it.
    ///
    /// Nothing is an amount like any other (real calls select projects that cost nothing); less than nothing is none, and neither is
    /// an amount that rounding brings to nothing: nobody is awarded nothing who asked for something.
    func read(_ value: Value) -> Result<(payable: Decimal128, unrounded: Decimal128?), CardReader.Gap> {
        switch value {
        case .number(let amount) where amount.isFinite && amount >= 0: payable(amount)
        case .number(let amount): gap(Message("is \(numeral: amount.text); it cannot be less than 0"))
        case .null(let why): gap(Message("has no answer: \(Self.why(why))"))
        case let other: gap(Message("is \("\(other)"), which is no number"))
        }
    }

    /// Why a value is missing, as far as that is known.
    static func why(_ answer: NoAnswer?) -> Message { answer?.message ?? Message("no value") }

    private func gap(_ text: Message) -> Result<(payable: Decimal128, unrounded: Decimal128?), CardReader.Gap> {
        .failure(CardReader.Gap(text: Message("the amount (\(rule.amountText)) \(text)")))
    }

    private func payable(
        _ amount: Decimal128
    ) -> Result<(payable: Decimal128, unrounded: Decimal128?), CardReader.Gap> {
        if let round = rule.round {
            let rounded = round.applied(to: amount)
            guard rounded > 0 || amount == 0 else {
                return gap(
                    Message(
                        """
                        is \(numeral: Self.short(amount)), and rounded to a multiple of \(numeral: "\(round.step)") (\(round.mode.text)) \
                        nothing is left of it
                        """))
            }
            return .success((rounded, rounded == amount ? nil : amount))
        }
        if MinorUnit.pays(amount, in: rule.unit) { return .success((amount, nil)) }
        let decimals = MinorUnit.decimals(of: rule.unit)
        let step = Decimal128(coefficient: 1, exponent: -(decimals ?? 2))
        let why =
            decimals.map { Message("\(rule.unit) has \($0) decimals") }
            ?? Message("a division left that many decimals")
        return gap(
            Message(
                """
                is \(numeral: Self.short(amount)), but \(why): the rubric has to say how it is rounded, such as \
                \("award: { round: { to: \(step), mode: down } }")
                """))
    }

    /// The most that can be paid out of what is left: by the rubric's step, or as it stands.
    func payable(outOf left: Decimal128) -> Decimal128 {
        if var round = rule.round {
            round.mode = .down
            return round.applied(to: left)
        }
        guard !MinorUnit.pays(left, in: rule.unit) else { return left }
        return left.rounded(scale: MinorUnit.decimals(of: rule.unit) ?? 2, .down)
    }

    /// At most six decimals, and a sign that there are more.
    static func short(_ amount: Decimal128) -> String {
        let cut = amount.rounded(scale: 6, .down)
        return cut == amount ? amount.text : "\(cut.text)…"
    }
}
