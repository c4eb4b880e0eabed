import FEEL
import Numbers

/// Reads what `FactPacker` wrote, in the same order.
struct FactReader {
    private let bytes: [UInt8]
    private let others: [Value]
    private let shapes: [ContextValue]
    private var index: Int

    init(_ packed: FactPacker, at index: Int) {
        (bytes, others, shapes) = (packed.bytes, packed.others, packed.shapes)
        self.index = index
    }

    mutating func value() -> Value {
        let tag = bytes[index]
        index += 1
        switch tag {
        case FactPacker.Tag.number:
            let coefficient = signed()
            return .number(Decimal128(coefficient: Int128(coefficient), exponent: signed()))
        case FactPacker.Tag.text: return .string(text())
        case FactPacker.Tag.yes: return .boolean(true)
        case FactPacker.Tag.no: return .boolean(false)
        case FactPacker.Tag.date: return CalendarDate(dayNumber: signed()).map { .date($0) } ?? .null(nil)
        case FactPacker.Tag.moment: return moment()
        case FactPacker.Tag.list: return .list(values(Int(number())))
        case FactPacker.Tag.context:
            let shape = shapes[Int(number())]
            return .context(shape.with(values: values(shape.count)))
        default: return others[Int(number())]
        }
    }

    mutating func values(_ count: Int) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(value()) }
        return values
    }

    /// Goes past one value without making it.
    mutating func skip() {
        let tag = bytes[index]
        index += 1
        switch tag {
        case FactPacker.Tag.number:
            _ = number()
            _ = number()
        case FactPacker.Tag.text:
            let count = Int(number())
            index += count
        case FactPacker.Tag.yes, FactPacker.Tag.no: break
        case FactPacker.Tag.moment: for _ in 0..<3 { _ = number() }
        case FactPacker.Tag.list: for _ in 0..<number() { skip() }
        case FactPacker.Tag.context: for _ in 0..<shapes[Int(number())].count { skip() }
        default: _ = number()
        }
    }

    private mutating func moment() -> Value {
        let date = CalendarDate(dayNumber: signed())
        let nanoseconds = Int(number())
        guard let time = ClockTime(nanoseconds: nanoseconds, zone: .seconds(signed())), let date else {
            return .null(nil)
        }
        return .dateTime(DateTime(date: date, time: time))
    }

    private mutating func text() -> String {
        let count = Int(number())
        defer { index += count }
        return String(decoding: bytes[index..<index + count], as: UTF8.self)
    }

    mutating func number() -> UInt {
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

    mutating func signed() -> Int {
        let number = number()
        return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1)
    }
}
