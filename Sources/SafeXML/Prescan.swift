import Wording

/// Runs ahead of the parser over the same bytes and stops it before a construct can cost too much: libxml2 compares
/// every attribute of a tag with every other before it calls back, and sets no limit of its own to plain text.
///
/// It follows the constructs of well-formed XML only. Where a document is not well-formed the two may part; the
/// parser then has already failed at an earlier byte.
struct Prescan {
    private enum Construct {
        case text, opened, declaration, startTag, quoted(UInt8), endTag, comment, cdata, instruction
        /// A document type declaration; the parser stops there.
        case documentType
    }

    /// Set when a limit is exceeded or a NUL byte is met.
    private(set) var violation: XMLRefusal?
    /// Place after all that was scanned.
    private(set) var place = TextPlace()

    private let limits: XMLLimits
    private var construct = Construct.text
    /// Offset of the construct's first byte into the document, and its place when that was in an earlier block.
    private var start = 0
    private var startPlace = TextPlace()
    private var attributes = 0
    /// Bytes of the document before this block.
    private var before = 0
    /// The last two bytes of the blocks before.
    private var tail: (UInt8, UInt8) = (0, 0)

    init(limits: XMLLimits) {
        self.limits = limits
    }

    /// Scans the next block.
    /// - Returns: how many of its bytes the parser may see: all of them unless there is a violation.
    mutating func scan(_ block: Span<UInt8>) -> Int {
        let nul = block.first(0)
        var allowed = scanConstructs(of: block.extracting(first: nul ?? block.count))
        if case .none = violation, let nul {
            refuse(.nul, at: nul, in: block)
            allowed = nul
        }
        close(block)
        return allowed
    }

    /// Whether a whole document shows at a glance that it breaks no limit. No tag reaches beyond the next `<`, and an
    /// attribute takes five bytes at least, so only where `<` are far apart has anything to be counted.
    static func isPlain(_ document: Span<UInt8>, _ limits: XMLLimits) -> Bool {
        guard document.count <= limits.textBytes, document.first(0) == nil else { return false }
        let reach = min(limits.startTagBytes, 5 * limits.attributes)
        guard reach > 0 else { return false }
        var start = 0
        while document.count - start > reach {
            if let found = document.last(UInt8(ascii: "<"), in: start + 1..<start + 1 + reach) {
                start = found
                continue
            }
            let next = document.first(UInt8(ascii: "<"), from: start + reach) ?? document.count
            guard next - start <= limits.startTagBytes,
                document.count(of: UInt8(ascii: "="), in: start..<next) <= limits.attributes
            else { return false }
            start = next
        }
        return true
    }

    private mutating func scanConstructs(of block: Span<UInt8>) -> Int {
        var index = 0
        while index < block.count, case .none = violation {
            let next = step(block, from: index)
            index = next ?? block.count
            if case .none = violation, limit(exceededBy: before + index - start) {
                refuseConstruct(in: block)
                return index
            }
        }
        return index
    }

    /// Goes on to the end of the present piece of a construct; nil when the block ends inside it.
    private mutating func step(_ block: Span<UInt8>, from index: Int) -> Int? {
        switch construct {
        case .text:
            guard let open = block.first(UInt8(ascii: "<"), from: index) else { return nil }
            if before + open - start > limits.textBytes { return open }
            begin(.opened, at: before + open)
            return open + 1
        case .opened: return classify(block[index], at: index)
        case .declaration:
            switch block[index] {
            case UInt8(ascii: "-"): construct = .comment
            case UInt8(ascii: "["): construct = .cdata
            default: construct = .documentType
            }
            return index + 1
        case .startTag: return stepInTag(block, from: index)
        case .quoted(let quote):
            guard let close = block.first(quote, from: index) else { return nil }
            construct = .startTag
            return close + 1
        case .endTag, .comment, .cdata, .instruction:
            guard let close = block.first(UInt8(ascii: ">"), from: index) else { return nil }
            if ends(at: close, in: block) { finish(at: close + 1) }
            return close + 1
        case .documentType: return nil
        }
    }

    private mutating func classify(_ byte: UInt8, at index: Int) -> Int {
        switch byte {
        case UInt8(ascii: "/"): construct = .endTag
        case UInt8(ascii: "!"): construct = .declaration
        case UInt8(ascii: "?"): construct = .instruction
        default:
            construct = .startTag
            attributes = 0
            return index
        }
        return index + 1
    }

    private mutating func stepInTag(_ block: Span<UInt8>, from first: Int) -> Int? {
        var index = first
        while index < block.count {
            switch block[index] {
            case UInt8(ascii: ">"):
                if before + index + 1 - start <= limits.startTagBytes { finish(at: index + 1) }
                return index + 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                construct = .quoted(block[index])
                return index + 1
            case UInt8(ascii: "="):
                attributes += 1
                if attributes > limits.attributes {
                    refuse(.attributes(limits.attributes), in: block)
                    return index
                }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Whether the `>` at `index` closes the present construct.
    private func ends(at index: Int, in block: Span<UInt8>) -> Bool {
        let last = index > 0 ? block[index - 1] : tail.1
        let lastButOne = index > 1 ? block[index - 2] : index == 1 ? tail.1 : tail.0
        return switch construct {
        case .comment: last == UInt8(ascii: "-") && lastButOne == UInt8(ascii: "-")
        case .cdata: last == UInt8(ascii: "]") && lastButOne == UInt8(ascii: "]")
        case .instruction: last == UInt8(ascii: "?")
        case .endTag: true
        case .text, .opened, .declaration, .startTag, .quoted, .documentType: false
        }
    }

    private mutating func begin(_ next: Construct, at offset: Int) {
        construct = next
        start = offset
    }

    /// Back to text, unless the construct was longer than allowed: then the caller's check finds it.
    private mutating func finish(at index: Int) {
        if !limit(exceededBy: before + index - start) { begin(.text, at: before + index) }
    }

    private var allowance: Int {
        switch construct {
        case .text, .comment, .cdata, .instruction: limits.textBytes
        case .opened, .declaration, .startTag, .quoted, .endTag: limits.startTagBytes
        case .documentType: Int.max
        }
    }

    private func limit(exceededBy length: Int) -> Bool { length > allowance }

    private mutating func refuseConstruct(in block: Span<UInt8>) {
        switch construct {
        case .text: refuse(.textTooLong(Message("text"), limits.textBytes), in: block)
        case .cdata: refuse(.textTooLong(Message("CDATA section"), limits.textBytes), in: block)
        case .comment: refuse(.textTooLong(Message("comment"), limits.textBytes), in: block)
        case .instruction: refuse(.textTooLong(Message("processing instruction"), limits.textBytes), in: block)
        case .opened, .declaration, .startTag, .quoted, .endTag, .documentType:
            refuse(.tagTooLong(limits.startTagBytes), in: block)
        }
    }

    /// Refuses at `index` of the block, or at the start of the present construct.
    private mutating func refuse(
        _ refusal: XMLRefusal, at index: Int? = nil, in block: Span<UInt8>
    ) {
        let offset = index ?? start - before
        let found = offset < 0 ? startPlace : place.advanced(over: block.extracting(first: offset))
        violation = refusal.at(line: found.line, column: found.column)
    }

    /// Notes what the next block needs to know of this one.
    private mutating func close(_ block: Span<UInt8>) {
        if start >= before {
            let inside = min(start - before, block.count)
            startPlace = place.advanced(over: block.extracting(first: inside))
        }
        place = place.advanced(over: block)
        before += block.count
        if block.count > 1 {
            tail = (block[block.count - 2], block[block.count - 1])
        } else if block.count == 1 {
            tail = (tail.1, block[0])
        }
    }
}
