/// Encodings that the C library turns into UTF-8, from a list of our own: those in which offices and their programs write, that
/// agree with ASCII in every character of markup, and that keep no state. Which others a machine happens to know decides nothing.
struct ConvertedEncoding: Hashable, Sendable {
    /// IANA's name, for messages.
    let name: String
    /// As the C library calls it.
    let converter: String
    /// Whether the bytes from 0x80 to 0x9F are control characters in it.
    var hasControls: Bool { name.hasPrefix("ISO-8859-") }

    /// nil for a name that is not in the list.
    init?(named name: String) {
        guard let known = Self.all[name.lowercased().replacing("_", with: "-")] else { return nil }
        self = known
    }

    private init(_ name: String, _ converter: String) {
        (self.name, self.converter) = (name, converter)
    }

    /// By every alias, in small letters and with hyphens.
    private static let all: [String: ConvertedEncoding] = {
        var all: [String: ConvertedEncoding] = [:]
        func add(_ name: String, _ converter: String, _ aliases: [String]) {
            for alias in aliases + [name.lowercased()] { all[alias] = ConvertedEncoding(name, converter) }
        }
        for (part, latin) in latinNumbers {
            let aliases = latin.map { ["latin\($0)", "latin-\($0)", "l\($0)"] } ?? []
            add("ISO-8859-\(part)", "ISO-8859-\(part)", ["iso8859-\(part)"] + aliases)
        }
        for page in 1250...1258 where page != 1252 { add("windows-\(page)", "CP\(page)", ["cp\(page)", "cp-\(page)"]) }
        for page in [437, 850, 852, 855, 857, 858, 862, 866] {
            add("IBM\(page)", "CP\(page)", ["cp\(page)", "\(page)"])
        }
        for (name, converter, aliases) in others { add(name, converter, aliases) }
        return all
    }()

    /// The parts of ISO 8859 and the numbers of those that are Latin alphabets.
    private static let latinNumbers: [(part: Int, latin: Int?)] = [
        (2, 2), (3, 3), (4, 4), (5, nil), (6, nil), (7, nil), (8, nil), (9, 5), (10, 6), (11, nil), (13, 7), (14, 8),
        (15, 9),
        (16, 10),
    ]

    private static let others: [(name: String, converter: String, aliases: [String])] = [
        ("KOI8-R", "KOI8-R", []), ("KOI8-U", "KOI8-U", []), ("macintosh", "MACINTOSH", ["mac", "x-mac-roman"]),
        ("TIS-620", "TIS-620", []), ("windows-874", "CP874", ["cp874"]), ("GB18030", "GB18030", []),
        ("GBK", "GBK", ["cp936", "windows-936"]), ("GB2312", "GB2312", []), ("Big5", "BIG5", []),
        ("Big5-HKSCS", "BIG5-HKSCS", []), ("Shift-JIS", "SJIS", ["sjis", "shift-jis"]),
        ("windows-31J", "CP932", ["cp932", "ms932"]), ("EUC-JP", "EUC-JP", []), ("EUC-KR", "EUC-KR", []),
        ("windows-949", "CP949", ["cp949", "uhc", "ks-c-5601-1987"]), ("EUC-TW", "EUC-TW", []),
    ]
}
