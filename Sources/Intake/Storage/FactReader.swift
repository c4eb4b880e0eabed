import FEEL
import Numbers

/// Reads what `FactPacker` wrote, in the same order. It is handed what was packed with each call, the bytes apart, and reads it where it lies: threads that
/// each held it would count its references together with every fact.
struct FactReader {
    var index: Int
    /// The names of the last context that was read, and which those are.
    private var names: ContextValue.Shape?
    private var shape = -1

    init(at index: Int) { self.index = index }

    mutating func value(_ packed: borrowing FactPacker, _ bytes: Span<UInt8>) -> Value {
        switch tag(bytes) {
        case FactPacker.Tag.number:
            let coefficient = signed(bytes)
            return .number(Decimal128(coefficient: Int128(coefficient), exponent: signed(bytes)))
        case FactPacker.Tag.text: return .string(text(bytes))
        case FactPacker.Tag.yes: return .boolean(true)
        case FactPacker.Tag.no: return .boolean(false)
        case FactPacker.Tag.date: return CalendarDate(dayNumber: signed(bytes)).map { .date($0) } ?? .null(nil)
        case FactPacker.Tag.moment: return moment(bytes)
        case FactPacker.Tag.list:
            let count = Int(number(bytes))
            return .list(values(packed, bytes, count))
        case FactPacker.Tag.context:
            let shape = Int(number(bytes))
            let values = values(packed, bytes, packed.shapes.span[shape].count)
            return .context(ContextValue(names(packed, shape), values))
        default:
            let position = Int(number(bytes))
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

    mutating func values(_ packed: borrowing FactPacker, _ bytes: Span<UInt8>, _ count: Int) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(value(packed, bytes)) }
        return values
    }

    /// The next value: where it is written like a text its bytes, of everything else what it is.
    /// - Parameter scratch: empty.
    mutating func visit(
        _ packed: borrowing FactPacker, _ bytes: Span<UInt8>, separatedBy separator: String, _ scratch: inout [UInt8],
        text: (Span<UInt8>) -> Void, other: (Value) -> Void
    ) {
        if bytes[index] == FactPacker.Tag.text { return text(bytes.extracting(textRange(bytes))) }
        guard isWrittenAsText(bytes) else { return other(value(packed, bytes)) }
        write(packed, bytes, separatedBy: separator, to: &scratch)
        text(scratch.span)
        scratch.removeAll(keepingCapacity: true)
    }

    /// The next value part by part: of texts their bytes, of everything that is no list and has no names its value.
    mutating func visitParts(
        _ packed: borrowing FactPacker, _ bytes: Span<UInt8>, text: (Span<UInt8>) -> Void, value: (Value) -> Void,
        mark: (FactMark) -> Void
    ) {
        switch bytes[index] {
        case FactPacker.Tag.text: text(bytes.extracting(textRange(bytes)))
        case FactPacker.Tag.list:
            mark(.list)
            for _ in 0..<count(bytes) {
                mark(.element)
                visitParts(packed, bytes, text: text, value: value, mark: mark)
            }
            mark(.endOfList)
        case FactPacker.Tag.context:
            let shape = count(bytes)
            mark(.context)
            for place in 0..<packed.shapes.span[shape].count {
                mark(.name(packed.shapes.span[shape].name(at: place)))
                visitParts(packed, bytes, text: text, value: value, mark: mark)
            }
            mark(.endOfContext)
        default: value(self.value(packed, bytes))
        }
    }

    /// The number behind the tag: of elements, or of a list of names.
    mutating func count(_ bytes: Span<UInt8>) -> Int {
        index += 1
        return Int(number(bytes))
    }

    /// Where the bytes of the next value are, which is a text.
    mutating func textRange(_ bytes: Span<UInt8>) -> Range<Int> {
        index += 1
        let count = Int(number(bytes))
        defer { index += count }
        return index..<index + count
    }

    /// Goes past one value without making it.
    mutating func skip(_ packed: borrowing FactPacker, _ bytes: Span<UInt8>) {
        switch tag(bytes) {
        case FactPacker.Tag.number:
            _ = number(bytes)
            _ = number(bytes)
        case FactPacker.Tag.text:
            let count = Int(number(bytes))
            index += count
        case FactPacker.Tag.yes, FactPacker.Tag.no: break
        case FactPacker.Tag.moment: for _ in 0..<3 { _ = number(bytes) }
        case FactPacker.Tag.list: for _ in 0..<number(bytes) { skip(packed, bytes) }
        case FactPacker.Tag.context:
            let shape = Int(number(bytes))
            for _ in 0..<packed.shapes[shape].count { skip(packed, bytes) }
        default: _ = number(bytes)
        }
    }

    private mutating func tag(_ bytes: Span<UInt8>) -> UInt8 {
        defer { index += 1 }
        return bytes[index]
    }

    private mutating func moment(_ bytes: Span<UInt8>) -> Value {
        let date = CalendarDate(dayNumber: signed(bytes))
        let nanoseconds = Int(number(bytes))
        guard let time = ClockTime(nanoseconds: nanoseconds, zone: .seconds(signed(bytes))), let date else {
            return .null(nil)
        }
        return .dateTime(DateTime(date: date, time: time))
    }

    private mutating func text(_ bytes: Span<UInt8>) -> String {
        let count = Int(number(bytes))
        defer { index += count }
        let text = bytes.extracting(index..<index + count)
        // What was packed was a text: there is nothing to mend.
        guard let valid = try? UTF8Span(validating: text) else { return "" }
        return String(copying: valid)
    }

    mutating func number(_ bytes: Span<UInt8>) -> UInt {
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

    mutating func signed(_ bytes: Span<UInt8>) -> Int {
        let number = number(bytes)
        return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1)
    }
}
