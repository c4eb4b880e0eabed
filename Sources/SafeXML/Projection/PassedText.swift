internal import CLibXML2

/// Takes the parser past text that no expression can reach.
///
/// libxml2 looks at text character by character. Most text of a record is not asked for, and whether it is well-formed is
/// quickly seen: characters of XML 1.0 (2.2, production 2) as proper UTF-8, without `]]>` (2.4). Where anything else turns
/// up the parser is left where it is, reads the text itself and says what is wrong. Markup and references stay its own.
///
/// Behind a start tag the text's last character is written over. The bytes are a copy of the document that is the parser's
/// own, made for one reading (`MemoryInput`). Of text that was passed it is only asked again where its lines begin and how
/// many characters there are in one; both stay as they were, so nothing has to be put back.
enum PassedText {
    /// After a start tag, from within its handler: the parser stands at the tag's `>` and is about to take it. Text behind
    /// it is passed by giving the parser a `>` in the place of the text's last character.
    static func afterStartTag(_ context: UnsafeMutableRawPointer?, _ tally: UnsafeMutablePointer<ParserTally>) {
        guard let input = unsafe input(of: context, tally), let now = unsafe input.pointee.cur,
            unsafe now.pointee == UInt8(ascii: ">")
        else { return }
        guard let run = unsafe TextRun(from: now + 1), !run.endsWithLineBreak else { return }
        let last = unsafe UnsafeMutablePointer(mutating: now + run.length)
        unsafe TextRun.replaceCharacter(endingAt: last)
        unsafe input.pointee.cur = UnsafePointer(last)
        unsafe run.count(in: input)
        // The parser counts the `>` when it takes it; of a line that it is not on, it must not.
        if run.hasLineBreak { unsafe input.pointee.col -= 1 }
        unsafe tally.pointee.hasText = true
    }

    /// After an end tag or an empty one, from within its handler: the parser is behind it.
    static func afterEndTag(_ context: UnsafeMutableRawPointer?, _ tally: UnsafeMutablePointer<ParserTally>) {
        guard let input = unsafe input(of: context, tally), let now = unsafe input.pointee.cur,
            let run = unsafe TextRun(from: now)
        else { return }
        unsafe input.pointee.cur = unsafe now + run.length
        unsafe run.count(in: input)
        unsafe tally.pointee.hasText = true
    }

    /// nil where text may not be passed.
    private static func input(
        of context: UnsafeMutableRawPointer?, _ tally: UnsafeMutablePointer<ParserTally>
    ) -> xmlParserInputPtr? {
        guard unsafe tally.pointee.passesText else { return nil }
        return unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee.input
    }
}

/// Text from some place up to the next `<` or `&`.
@safe private struct TextRun {
    /// In bytes; at least one.
    let length: Int
    private var lines = 0
    /// Characters after the last line break, or all of them.
    private let column: Int

    /// nil where there is no text, or something that the parser has to look at.
    /// - Parameter start: in a document with `MemoryInput.padding` NUL behind it, which the parser has to look at.
    init?(from start: UnsafePointer<UInt8>) {
        var next = unsafe start
        var lineStart = unsafe start
        /// Bytes of the line that are not the first of their character.
        var tails = 0
        scan: while true {
            let byte = unsafe next.pointee
            switch byte {
            case UInt8(ascii: "<"), UInt8(ascii: "&"): break scan
            case 0x0A:
                unsafe next += 1
                lines += 1
                unsafe lineStart = next
                tails = 0
            case UInt8(ascii: "]"):
                if unsafe next[1] == byte, unsafe next[2] == UInt8(ascii: ">") { return nil }
                unsafe next += 1
            case 0x80...:
                let size = unsafe Self.characterSize(next)
                guard size > 0 else { return nil }
                unsafe next += size
                tails += size - 1
                continue scan  // The next one is often of the same alphabet.
            case 0x09, 0x0D, 0x20...: unsafe next += 1
            default: return nil
            }
            unsafe next += Self.ordinaryBytes(next)
        }
        length = unsafe start.distance(to: next)
        column = unsafe lineStart.distance(to: next) - tails
        if length == 0 { return nil }
    }

    /// How many of the next eight bytes come before the first that is not plain ASCII of a text.
    private static func ordinaryBytes(_ start: UnsafePointer<UInt8>) -> Int {
        let bytes = unsafe UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
        let each: UInt64 = 0x0101_0101_0101_0101
        /// The highest bit of every byte that is nought, and perhaps of some behind the first of them.
        func nought(_ word: UInt64) -> UInt64 { (word &- each) & ~word }
        func equal(_ sign: UInt64) -> UInt64 { nought(bytes ^ (each &* sign)) }
        let special = equal(0x3C) | equal(0x26) | equal(0x5D)  // < & ]
        let control = bytes &- (each &* 0x20)
        return ((bytes | control | special) & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
    }

    /// Bytes of the character here; 0 where it is none of XML's, or not written as UTF-8 asks (RFC 3629, 4).
    private static func characterSize(_ start: UnsafePointer<UInt8>) -> Int {
        let (first, second) = unsafe (start[0], start[1])
        switch first {
        case 0xC2...0xDF: return isTail(second) ? 2 : 0
        case 0xE0...0xEF:
            guard isTail(second), unsafe isTail(start[2]) else { return 0 }
            let isOverlong = first == 0xE0 && second < 0xA0
            let isSurrogate = first == 0xED && second > 0x9F
            let isNoCharacter = unsafe first == 0xEF && second == 0xBF && start[2] > 0xBD
            return isOverlong || isSurrogate || isNoCharacter ? 0 : 3
        case 0xF0...0xF4:
            guard isTail(second), unsafe isTail(start[2]) && isTail(start[3]) else { return 0 }
            let isInRange = (first != 0xF0 || second > 0x8F) && (first != 0xF4 || second < 0x90)
            return isInRange ? 4 : 0
        default: return 0
        }
    }

    private static func isTail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// Puts a `>` in the place of a character that is no line break. Bytes before the character's last one become such as
    /// count for no character.
    static func replaceCharacter(endingAt last: UnsafeMutablePointer<UInt8>) {
        var byte = unsafe last
        var goesOnBefore = unsafe isTail(byte.pointee)
        unsafe byte.pointee = UInt8(ascii: ">")
        while goesOnBefore {
            unsafe byte -= 1
            goesOnBefore = unsafe isTail(byte.pointee)
            unsafe byte.pointee = 0x80
        }
    }

    var hasLineBreak: Bool { lines > 0 }
    var endsWithLineBreak: Bool { hasLineBreak && column == 0 }

    /// Tells the parser how far it has come, as it would have counted itself: lines, and characters within a line.
    func count(in input: xmlParserInputPtr) {
        if !hasLineBreak {
            unsafe input.pointee.col += Int32(clamping: column)
        } else {
            unsafe input.pointee.line += Int32(clamping: lines)
            unsafe input.pointee.col = Int32(clamping: column + 1)
        }
    }
}
