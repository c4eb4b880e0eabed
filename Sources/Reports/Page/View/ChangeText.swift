import Numbers
import Tuning
import Wording

/// What a change of the rubric does to the list, in words.
struct ChangeText {
    let view: CallView

    private static let namesShown = 3

    /// `A enters and B leaves (48 000 EUR out, 51 000 EUR in)`
    func html(_ change: ListChange) -> HTML {
        var parts: [HTML] = []
        if !change.enters.isEmpty {
            let count = change.enters.count
            parts.append(
                view.numbers.html("\(slot: 0) \(plural: count, "enters", "enter")", names(change.enters)))
        }
        if !change.leaves.isEmpty {
            let count = change.leaves.count
            parts.append(
                view.numbers.html("\(slot: 0) \(plural: count, "leaves", "leave")", names(change.leaves)))
        }
        if parts.isEmpty { parts.append(turned(change.pair)) }
        let out = change.moneyOut.isZero ? nil : view.say("\(view.amount(change.moneyOut)) out")
        let into = change.moneyIn.isZero ? nil : view.say("\(view.amount(change.moneyIn)) in")
        let sums = [out, into].compactMap { $0 }
        let money = sums.isEmpty ? "" : " (\(sums.joined(separator: ", ")))"
        return view.numbers.list(parts) + money.html
    }

    private func turned(_ pair: ListChange.Pair?) -> HTML {
        guard let pair else { return view.numbers.html("the amounts change") }
        return view.numbers.html("\(slot: 0) passes \(slot: 1)", view.short(pair.enters), view.short(pair.leaves))
    }

    private func names(_ ids: [String]) -> HTML {
        guard ids.count > Self.namesShown else { return view.numbers.list(ids.map(view.short)) }
        let shown = ids.prefix(Self.namesShown).map(view.short)
        return view.numbers.list(shown + [view.say("\(view.numbers.count(ids.count - Self.namesShown)) more").html])
    }
}
