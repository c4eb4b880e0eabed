import Diagnostics
import FEEL
import Numbers
import Wording

/// Whether what a rubric awards can be paid: tried out on proposals that ask for an odd number of cents.
struct PayableCheck {
    let names: Names
    let values: [NamedValue]
    let unit: LocalText

    /// Warns where `amount:` gives a trial proposal more decimals than the unit has, and nothing rounds it.
    func check(_ amount: Program, _ text: YAMLScalar, _ loading: inout Loading) {
        guard let decimals = MinorUnit.decimals(of: unit), case .number(let result) = amount.evaluate(trial(decimals)),
            result.isFinite, !MinorUnit.pays(result, in: unit)
        else { return }
        let step = Decimal128(coefficient: 1, exponent: -decimals)
        loading.problems.warning(
            "RUBRIC.NOT_PAYABLE",
            "'award.amount' can have more decimals than \(unit.english), which has \(decimals): where \(asked(decimals)) is asked for it is \(result.text.shortened); "
                + "such an award is left undecided until the rubric says how to round it: award: { round: { to: \(step), mode: down } }",
            at: text.place, length: text.text.count)
    }

    /// A sum that the rubric writes itself.
    func check(_ sum: Decimal128?, _ section: Section, _ key: String, _ loading: inout Loading) {
        guard let sum, !MinorUnit.pays(sum, in: unit) else { return }
        loading.error(
            "RUBRIC.NOT_PAYABLE", "'\(section.path(key))' is \(sum.text), which cannot be paid in \(unit.english)",
            at: section.place(of: key))
    }

    /// 100.01 in a currency of two decimals.
    private func asked(_ decimals: Int) -> Decimal128 { 100 + Decimal128(coefficient: 1, exponent: -decimals) }

    /// Every number that a proposal can have is the trial sum; what is no number has no answer.
    private func trial(_ decimals: Int) -> [Value] {
        var frame = names.types.map { type -> Value in
            switch type {
            case .number: .number(asked(decimals))
            case .list(.number): .list([.number(asked(decimals)), .number(asked(decimals))])
            default: .null(nil)
            }
        }
        for value in values {
            guard let slot = names.slots[value.name] else { continue }
            frame[slot] = value.program.evaluate(frame)
        }
        return frame
    }
}
