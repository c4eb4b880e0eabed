import Numbers
import Tuning

/// What a change of the rubric does to the list, in words.
struct ChangeText {
    let view: CallView

    private static let namesShown = 3

    /// `A enters and B leaves (48 000 EUR out, 51 000 EUR in)`
    func html(_ change: ListChange) -> HTML {
        var parts: [HTML] = []
        if !change.enters.isEmpty {
            parts.append(names(change.enters) + (change.enters.count == 1 ? " enters" : " enter").html)
        }
        if !change.leaves.isEmpty {
            parts.append(names(change.leaves) + (change.leaves.count == 1 ? " leaves" : " leave").html)
        }
        if parts.isEmpty { parts.append(turned(change.pair)) }
        let sums = [(change.moneyOut, "out"), (change.moneyIn, "in")].filter { !$0.0.isZero }
        let money =
            sums.isEmpty ? "" : " (\(sums.map { "\(view.amount($0)) \($1)" }.joined(separator: ", ")))"
        return Phrase.list(parts) + money.html
    }

    private func turned(_ pair: ListChange.Pair?) -> HTML {
        guard let pair else { return "the amounts change".html }
        return view.short(pair.enters) + " passes ".html + view.short(pair.leaves)
    }

    private func names(_ ids: [String]) -> HTML {
        guard ids.count > Self.namesShown else { return Phrase.list(ids.map(view.short)) }
        let shown = ids.prefix(Self.namesShown).map(view.short)
        return Phrase.list(shown + ["\(view.numbers.count(ids.count - Self.namesShown)) more".html])
    }
}
