import FEEL
import Numbers

/// Reads what `FactPacker` wrote, in the same order. It is handed what was packed with each call, and reads it where it lies: threads that each held it
/// would count its references together with every fact.
struct FactReader {
    private var index: Int
    /// The names of the last context that was read, and which those are.
    private var names: ContextValue.Shape?
    private var shape = -1

    init(at index: Int) { self.index = index }

    mutating func value(_ packed: borrowing FactPacker) -> Value {
        switch tag(packed) {
        case FactPacker.Tag.number:
            let coefficient = signed(packed)
            return .number(Decimal128(coefficient: Int128(coefficient), exponent: signed(packed)))
        case FactPacker.Tag.text: return .string(text(packed))
        case FactPacker.Tag.yes: return .boolean(true)
        case FactPacker.Tag.no: return .boolean(false)
        case FactPacker.Tag.date: return CalendarDate(dayNumber: signed(packed)).map { .date($0) } ?? .null(nil)
        case FactPacker.Tag.moment: return moment(packed)
        case FactPacker.Tag.list:
            let count = Int(number(packed))
            return .list(values(packed, count))
        case FactPacker.Tag.context:
            let shape = Int(number(packed))
            let values = values(packed, packed.shapes.span[shape].count)
            return .context(ContextValue(names(packed, shape), values))
        default:
            let position = Int(number(packed))
            return packed.others[position]
        }
    }

    /// Contexts of one submission have their names in common, those of two do not: threads would count the references to them.
    private mutating func names(_ packed: borrowing FactPacker, _ shape: Int) -> ContextValue.Shape {
        if let names, self.shape == shape { return names }
        let own = packed.shapes.span[shape].shape.copy
        (names, self.shape) = (own, shape)
        return own
    }

    mutating func values(_ packed: borrowing FactPacker, _ count: Int) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(value(packed)) }
        return values
    }

    /// The next value: of a text its bytes, of everything else what it is.
    mutating func visit(_ packed: borrowing FactPacker, text: (Span<UInt8>) -> Void, other: (Value) -> Void) {
        guard packed.bytes[index] == FactPacker.Tag.text else { return other(value(packed)) }
        index += 1
        let count = Int(number(packed))
        text(packed.bytes.span.extracting(index..<index + count))
        index += count
    }

    /// Goes past one value without making it.
    mutating func skip(_ packed: borrowing FactPacker) {
        switch tag(packed) {
        case FactPacker.Tag.number:
            _ = number(packed)
            _ = number(packed)
        case FactPacker.Tag.text:
            let count = Int(number(packed))
            index += count
        case FactPacker.Tag.yes, FactPacker.Tag.no: break
        case FactPacker.Tag.moment: for _ in 0..<3 { _ = number(packed) }
        case FactPacker.Tag.list: for _ in 0..<number(packed) { skip(packed) }
        case FactPacker.Tag.context:
            let shape = Int(number(packed))
            for _ in 0..<packed.shapes[shape].count { skip(packed) }
        default: _ = number(packed)
        }
    }

    private mutating func tag(_ packed: borrowing FactPacker) -> UInt8 {
        defer { index += 1 }
        return packed.bytes[index]
    }

    private mutating func moment(_ packed: borrowing FactPacker) -> Value {
        let date = CalendarDate(dayNumber: signed(packed))
        let nanoseconds = Int(number(packed))
        guard let time = ClockTime(nanoseconds: nanoseconds, zone: .seconds(signed(packed))), let date else {
            return .null(nil)
        }
        return .dateTime(DateTime(date: date, time: time))
    }

    private mutating func text(_ packed: borrowing FactPacker) -> String {
        let count = Int(number(packed))
        defer { index += count }
        let text = packed.bytes.span.extracting(index..<index + count)
        // What was packed was a text: there is nothing to mend.
        guard let valid = try? UTF8Span(validating: text) else { return "" }
        return String(copying: valid)
    }

    mutating func number(_ packed: borrowing FactPacker) -> UInt {
        let bytes = packed.bytes.span
        var number: UInt = 0
        var shift = 0
        while bytes[index] > 0x7F {
            number |= UInt(bytes[index] & 0x7F) << shift
            shift += 7
            index += 1
        }
        defer { index += 1 }
        return number | UInt(bytes[index]) << shift
    }

    mutating func signed(_ packed: borrowing FactPacker) -> Int {
        let number = number(packed)
        return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1)
    }
}
