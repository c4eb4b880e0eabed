import Numbers
import Reports
import Scoring
import Tuning

/// The stretch of a knob in which the list of awards stays the same, drawn on its track, and what happens at both ends.
struct ReachView {
    let knob: Knob
    let model: StudioModel

    private var id: String { HTMLText.anchor(knob.path) }
    private var reach: KnobInterval? { model.intervals?.first { $0.path == knob.path } }

    var html: HTML {
        guard let reach else { return .nothing }
        return .joined([
            track(reach),
            tag("p", ["class": "reach"]) { sentence(reach) },
            tag("div", ["class": "ends"]) {
                end(reach, .down, "▼")
                end(reach, .up, "▲")
            },
        ])
    }

    // MARK: the track

    private func track(_ reach: KnobInterval) -> HTML {
        let (low, high) = (part(reach.interval.low.value), part(reach.interval.high.value))
        let now = part(Rational(knob.value) ?? .zero)
        return tag("div", ["class": "track"]) {
            tag(
                "svg",
                [
                    "viewBox": "0 0 100 8", "preserveAspectRatio": "none", "height": "8", "aria-hidden": "true",
                    "focusable": "false",
                ]
            ) {
                leaf("rect", ["class": "whole", "x": "0", "y": "3", "width": "100", "height": "2"])
                leaf(
                    "rect",
                    ["class": "same", "x": text(low), "y": "1", "width": text(max(0.6, high - low)), "height": "6"])
                leaf("rect", ["class": "now", "x": text(max(0, now - 0.5)), "y": "0", "width": "1", "height": "8"])
            }
        }
    }

    /// From 0 to 100, on the slider. Only drawn.
    private func part(_ value: Rational) -> Double {
        let low = Rational(knob.range.lowerBound) ?? .zero
        let high = Rational(max(knob.range.upperBound, knob.value)) ?? .one
        guard let part = (value - low).divided(by: high - low) else { return 0 }
        return min(100, max(0, part.double * 100))
    }

    private func text(_ number: Double) -> String {
        Rational(Int((number * 100).rounded()), over: 100)?.exactDecimal?.plainDescription ?? "0"
    }

    // MARK: words

    private func sentence(_ reach: KnobInterval) -> HTML {
        let (low, high) = (reach.interval.low, reach.interval.high)
        let about = reach.isExact ? "" : " (searched in steps)"
        switch (low.change, high.change) {
        case (nil, nil): return "Whatever it is, the same list.".html
        case (nil, _?): return "Same list \(bound(high, "up to", "below"))\(about).".html
        case (_?, nil): return "Same list \(bound(low, "from", "above"))\(about).".html
        case (_?, _?):
            return "Same list \(bound(low, "from", "above")) \(bound(high, "to", "to below"))\(about).".html
        }
    }

    private func bound(_ end: StableInterval.End, _ included: String, _ excluded: String) -> String {
        "\(end.isIncluded ? included : excluded) \(number(end.value))"
    }

    /// Exact where it can be written; else as a fraction with its first digits.
    private func number(_ value: Rational) -> String {
        if value.exactDecimal != nil { return model.numbers.exact(value) }
        return "\(model.numbers.exact(value)) (about \(model.numbers.fixed(value, places: 4)))"
    }

    @HTMLBuilder private func end(_ reach: KnobInterval, _ direction: KnobInterval.Direction, _ sign: String) -> HTML {
        if let change = reach.end(direction).change {
            tag(
                "button",
                [
                    "type": "submit", "name": "go", "value": "\(knob.path):\(direction.rawValue)",
                    "id": "go-\(direction.rawValue)-\(id)", "class": "next",
                ]
            ) {
                tag("span", ["aria-hidden": "true"]) { sign }
                " Next change "
                tag("span", ["class": "aloud"]) { "\(direction == .up ? "up" : "down"), \(knob.title): " }
                tag("b") { number(reach.end(direction).value) }
                tag("span", ["class": "who"]) { isolated(ChangeWords(change: change, names: model.names).text) }
            }
        }
    }
}

/// Who swaps, in words.
struct ChangeWords {
    let change: ListChange
    let names: [String: String]

    var text: String {
        if let pair = change.pair, change.leaves.count <= 1, change.enters.count <= 1 {
            return "\(name(pair.enters)) passes \(name(pair.leaves))" + (moves.isEmpty ? "" : ": \(moves)")
        }
        return moves.isEmpty ? "another amount or an open tie" : moves
    }

    private var moves: String {
        [list(change.enters, "in"), list(change.leaves, "out")].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    private func list(_ ids: [String], _ word: String) -> String {
        guard !ids.isEmpty else { return "" }
        let more = ids.count > 3 ? " and \(ids.count - 3) more" : ""
        return "\(ids.prefix(3).map(name).joined(separator: ", "))\(more) \(word)"
    }

    private func name(_ id: String) -> String { names[id].flatMap { $0.isEmpty ? nil : $0 } ?? id }
}
