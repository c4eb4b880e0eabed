import FEEL
import Numbers

/// Facts as bytes: a tag and what belongs to it. What has no short form is kept as it is, beside the bytes.
struct FactPacker {
    private(set) var bytes: [UInt8] = []
    /// Values without a short form.
    private(set) var others: [Value] = []
    /// A context for each list of names.
    private(set) var shapes: [ContextValue] = []

    enum Tag {
        static let other: UInt8 = 0
        static let number: UInt8 = 1
        static let text: UInt8 = 2
        static let yes: UInt8 = 3
        static let no: UInt8 = 4
        static let date: UInt8 = 5
        static let moment: UInt8 = 6
        static let list: UInt8 = 7
        static let context: UInt8 = 8
    }

    mutating func add(_ value: Value) {
        switch value {
        case .boolean(let answer): bytes.append(answer ? Tag.yes : Tag.no)
        case .number(let number): add(number)
        case .string(let text):
            bytes.append(Tag.text)
            add(text)
        case .date(let date):
            bytes.append(Tag.date)
            add(signed: date.dayNumber)
        case .dateTime(let moment): add(moment)
        case .list(let elements):
            bytes.append(Tag.list)
            add(UInt(elements.count))
            for element in elements { add(element) }
        case .context(let context):
            bytes.append(Tag.context)
            add(UInt(shape(of: context)))
            for index in 0..<context.count { add(context.value(at: index)) }
        case .null, .time, .daysDuration, .monthsDuration, .range, .function: keep(value)
        }
    }

    /// A zero may carry a sign, which a coefficient has not.
    private mutating func add(_ number: Decimal128) {
        guard number.isFinite, let coefficient = Int(exactly: number.coefficient), coefficient != 0 else {
            return keep(.number(number))
        }
        bytes.append(Tag.number)
        add(signed: coefficient)
        add(signed: number.exponent)
    }

    private mutating func add(_ moment: DateTime) {
        guard case .seconds(let offset)? = moment.zone else { return keep(.dateTime(moment)) }
        bytes.append(Tag.moment)
        add(signed: moment.date.dayNumber)
        add(UInt(moment.time.nanoseconds))
        add(signed: offset)
    }

    private mutating func keep(_ value: Value) {
        bytes.append(Tag.other)
        add(UInt(others.count))
        others.append(value)
    }

    /// Gives back what was allocated ahead.
    mutating func seal() { bytes = bytes.exactlyAllocated }

    private mutating func shape(of context: ContextValue) -> Int {
        if let known = shapes.firstIndex(where: { $0.hasSameNames(as: context) }) { return known }
        // One of this block's own: what all blocks shared, all threads would count at once.
        shapes.append(ContextValue(context.names.map { ($0, .null) }))
        return shapes.count - 1
    }

    private mutating func add(_ text: String) {
        add(UInt(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// Seven bits a byte, the lowest first.
    mutating func add(_ number: UInt) {
        var rest = number
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Small magnitudes take few bytes, whatever their sign.
    mutating func add(signed number: Int) {
        add(UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1)))
    }
}
