import Numbers
import Reports
import Scoring
import Tuning
import Wording

/// The stretch of a knob in which the list of awards stays the same, drawn on its track, and what happens at both ends.
struct ReachView {
    let knob: Knob
    let model: StudioModel

    private func say(_ phrase: Phrase) -> String { model.numbers.say(phrase) }

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
        let stretch: Message
        switch (low.change, high.change) {
        case (nil, nil): return say("Whatever it is, the same list.").html
        case (nil, _?):
            stretch = high.isIncluded ? Message("up to \(number(high.value))") : Message("below \(number(high.value))")
        case (_?, nil): stretch = from(low)
        case (_?, _?):
            let end = high.isIncluded ? Message("to \(number(high.value))") : Message("to below \(number(high.value))")
            stretch = .joined([from(low), end], " ")
        }
        return (reach.isExact ? say("Same list \(stretch).") : say("Same list \(stretch) (searched in steps).")).html
    }

    private func from(_ end: StableInterval.End) -> Message {
        end.isIncluded ? Message("from \(number(end.value))") : Message("above \(number(end.value))")
    }

    /// Exact where it can be written; else as a fraction with its first digits.
    private func number(_ value: Rational) -> String {
        if value.exactDecimal != nil { return model.numbers.exact(value) }
        return say("\(model.numbers.exact(value)) (about \(model.numbers.fixed(value, places: 4)))")
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
                " " + say("Next change") + " "
                tag("span", ["class": "aloud"]) {
                    (direction == .up ? say("up, \(knob.title):") : say("down, \(knob.title):")) + " "
                }
                tag("b") { number(reach.end(direction).value) }
                tag("span", ["class": "who"]) {
                    isolated(model.numbers.text(ChangeWords(change: change, names: model.names).message))
                }
            }
        }
    }
}

/// Who swaps, in words.
struct ChangeWords {
    let change: ListChange
    let names: [String: String]

    var message: Message {
        if let pair = change.pair, change.leaves.count <= 1, change.enters.count <= 1 {
            let passes = Message("\(name(pair.enters)) passes \(name(pair.leaves))")
            return moves.map { Message("\(passes): \($0)") } ?? passes
        }
        return moves ?? Message("another amount or an open tie")
    }

    /// nil: nobody enters or leaves.
    private var moves: Message? {
        let moves = [
            list(change.enters).map { Message("\($0) in") }, list(change.leaves).map { Message("\($0) out") },
        ].compactMap { $0 }
        return moves.isEmpty ? nil : .joined(moves, "; ")
    }

    private func list(_ ids: [String]) -> Message? {
        guard !ids.isEmpty else { return nil }
        let names = ids.prefix(3).map(name).joined(separator: ", ")
        return ids.count > 3 ? Message("\(names) and \(ids.count - 3) more") : .verbatim(names)
    }

    private func name(_ id: String) -> String { names[id].flatMap { $0.isEmpty ? nil : $0 } ?? id }
}
