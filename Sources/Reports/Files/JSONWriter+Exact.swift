import Diagnostics
import FEEL
import Intake
import JSON
import Numbers

/// Values that may be missing: those are null.
extension JSONWriter {
    mutating func optional(_ number: Decimal128?) {
        if let number { exact(number) } else { null() }
    }

    mutating func optional(_ number: Rational?) {
        if let number { exact(number) } else { null() }
    }

    mutating func optional(_ number: Int?) {
        if let number { self.number(number) } else { null() }
    }

    mutating func optional(_ flag: Bool?) {
        if let flag { boolean(flag) } else { null() }
    }

    mutating func optional(_ text: String?) {
        if let text { string(text) } else { null() }
    }

    mutating func optional(_ place: Place?) {
        if let place { string { place.write(to: &$0) } } else { null() }
    }

    mutating func member(_ name: String, _ number: Decimal128?) {
        key(name)
        optional(number)
    }

    mutating func member(_ name: String, _ place: Place?) {
        key(name)
        optional(place)
    }
}

extension JSONWriter {
    /// As the writer's own `array`, which another module cannot make for each kind of element: for rows, of which there may be a million,
    /// that takes a third longer.
    mutating func array<Element>(_ elements: [Element], _ each: (Element, inout JSONWriter) -> Void) {
        array(elements.count) { each(elements[$0], &$1) }
    }

    /// By position, so that members of an element are read where they lie: a copy of it counts references to what many rows share, and with
    /// them the other threads.
    mutating func array(_ count: Int, _ each: (Int, inout JSONWriter) -> Void) {
        open(UInt8(ascii: "["))
        for index in 0..<count {
            beginItem()
            each(index, &self)
        }
        close(UInt8(ascii: "]"))
    }
}

/// Numbers with a finite decimal form are JSON numbers, all digits kept; others are strings such as `"13/3"`.
extension JSONWriter {
    mutating func exact(_ number: Rational) {
        self.number { number.write(to: &$0, fractionsBetween: UInt8(ascii: "\"")) }
    }

    mutating func exact(_ number: Decimal128) {
        if number.isFinite {
            self.number { number.writeShortest(to: &$0) }
        } else {
            string(number.description)
        }
    }

    /// What stands around the parts of a fact, as `fact` lays it out.
    mutating func add(_ mark: FactMark) {
        switch mark {
        case .fact: break
        case .list: open(UInt8(ascii: "["))
        case .element: beginItem()
        case .endOfList: close(UInt8(ascii: "]"))
        case .context: open(UInt8(ascii: "{"))
        case .name(let name): key(name)
        case .endOfContext: close(UInt8(ascii: "}"))
        }
    }

    /// A fact: lists and contexts keep their structure; dates and durations are ISO texts; a missing one is null.
    mutating func fact(_ value: Value) {
        switch value {
        case .null: null()
        case .number(let number): exact(number)
        case .boolean(let flag): boolean(flag)
        case .list(let elements): array(elements) { $1.fact($0) }
        case .context(let context):
            object { json in
                for position in 0..<context.count {
                    json.key(context.name(at: position))
                    json.fact(context.value(at: position))
                }
            }
        case .string(let text): string(text)
        case .date, .time, .dateTime, .daysDuration, .monthsDuration, .range, .function:
            string { ValueText.write(value, to: &$0) }
        }
    }
}
