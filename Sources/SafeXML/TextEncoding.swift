import Wording

/// The encodings that are read. Everything else is refused: which encodings there are is not for another library to decide.
enum TextEncoding: Hashable, Sendable {
    case utf8, ascii, latin1, windows1252, utf16BigEndian, utf16LittleEndian
    /// Through the C library.
    case converted(ConvertedEncoding)

    /// Names by which a declaration may call them, in lower case (IANA's names and the commonest aliases).
    private static let names: [String: TextEncoding] = [
        "utf-8": .utf8, "utf8": .utf8, "us-ascii": .ascii, "ascii": .ascii, "iso-8859-1": .latin1,
        "iso_8859-1": .latin1, "latin1": .latin1, "windows-1252": .windows1252, "cp1252": .windows1252,
    ]

    /// Finds out the encoding from the byte-order mark and the XML declaration, which have to agree.
    /// - Parameter head: the first bytes of the document, 1024 where it has as many.
    /// - Returns: the encoding, and the length of the byte-order mark.
    static func detect(_ head: ArraySlice<UInt8>) throws(XMLRefusal) -> (encoding: TextEncoding, mark: Int) {
        // Nearly every document: plain letters from the first byte, and UTF-8 as it says.
        if head.starts(with: "<?xml version=\"1.0\" encoding=\"UTF-8\"".utf8) { return (.utf8, 0) }
        let first = Array(head.prefix(4))
        if first.starts(with: [0xFF, 0xFE, 0, 0]) || first == [0, 0, 0xFE, 0xFF] || first == [0x3C, 0, 0, 0]
            || first == [0, 0, 0, 0x3C]
        {
            throw .encoding(Message("the document is in UTF-32, which is not read; save it as UTF-8")).at(
                line: 1, column: 1)
        }
        if first == [0x4C, 0x6F, 0xA7, 0x94] {
            throw .encoding(Message("the document is in EBCDIC, which is not read; save it as UTF-8")).at(
                line: 1, column: 1)
        }
        if first.starts(with: [0xEF, 0xBB, 0xBF]) { return (try utf8(marked: head.dropFirst(3)), 3) }
        if first.starts(with: [0xFF, 0xFE]) { return (try utf16(head.dropFirst(2), .utf16LittleEndian, true), 2) }
        if first.starts(with: [0xFE, 0xFF]) { return (try utf16(head.dropFirst(2), .utf16BigEndian, true), 2) }
        // `<`, then any letter or `?`.
        if first.count == 4, first[0] == 0x3C, first[1] == 0, first[3] == 0 {
            return (try utf16(head, .utf16LittleEndian, false), 0)
        }
        if first.count == 4, first[0] == 0, first[1] == 0x3C, first[2] == 0 {
            return (try utf16(head, .utf16BigEndian, false), 0)
        }
        return (try unmarked(head), 0)
    }

    private static func utf8(marked head: ArraySlice<UInt8>) throws(XMLRefusal) -> TextEncoding {
        if let name = declaredName(head), names[name.lowercased()] != .utf8 {
            throw disagreement(Message("the byte-order mark says UTF-8"), name)
        }
        return .utf8
    }

    private static func unmarked(_ head: ArraySlice<UInt8>) throws(XMLRefusal) -> TextEncoding {
        guard let name = declaredName(head) else { return .utf8 }
        if name.lowercased().hasPrefix("utf-16") { throw disagreement(Message("the bytes are not UTF-16"), name) }
        if let encoding = names[name.lowercased()] { return encoding }
        if let encoding = ConvertedEncoding(named: name) { return .converted(encoding) }
        // Another encoding's name would turn every letter beyond ASCII into a wrong one.
        let shown = name.prefix(40).filter { $0.isASCII && !$0.isWhitespace && $0 > " " && $0 < "\u{7F}" }
        throw .encoding(Message("the encoding '\(shown)' is not read; save the document as UTF-8")).at(
            line: 1, column: 1)
    }

    private static func utf16(
        _ head: ArraySlice<UInt8>, _ order: TextEncoding, _ marked: Bool
    ) throws(XMLRefusal) -> TextEncoding {
        // The declaration is ASCII: one byte of each pair is zero, and the other is the character.
        let offset = order == .utf16BigEndian ? 1 : 0
        let ascii = head.enumerated().compactMap { $0.offset % 2 == offset ? $0.element : nil }
        let exact = order == .utf16BigEndian ? "utf-16be" : "utf-16le"
        let declared = declaredName(ascii[...])
        switch (declared?.lowercased(), marked) {
        case (nil, true), ("utf-16", true), (exact, _): return order
        case (nil, false), ("utf-16", false):
            throw .encoding(Message("UTF-16 without a byte-order mark; save the document as UTF-8")).at(
                line: 1, column: 1)
        case (.some, _): throw disagreement(Message("the bytes are UTF-16"), declared ?? "")
        }
    }

    private static func disagreement(_ fact: Message, _ name: String) -> XMLRefusal {
        .encoding(Message("\(fact), but the declaration says encoding=\"\(name)\"; make the two agree")).at(
            line: 1, column: 1)
    }

    /// The name in `<?xml … encoding="NAME" …?>`, or nil. Whether the declaration is right is for the parser to say.
    static func declaredName(_ head: ArraySlice<UInt8>) -> String? {
        guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let word = "encoding".utf8
        var rest = head[..<end]
        while !rest.starts(with: word) {
            if rest.isEmpty { return nil }
            rest.removeFirst()
        }
        rest = rest.dropFirst(word.count).drop(while: isSpace)
        guard rest.first == UInt8(ascii: "=") else { return nil }
        rest = rest.dropFirst().drop(while: isSpace)
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        return String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
