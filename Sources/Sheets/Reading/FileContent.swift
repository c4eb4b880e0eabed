import Files

/// What a file is by its first bytes.
package enum FileContent: Sendable, Hashable {
    /// An archive: a workbook, or files that were packed together.
    case zip
    case flatOpenDocument
    /// The container of Excel 97 and of documents with a password.
    case compound(Compound)
    /// Something that has a name, for messages: `a PDF file`; else `a file of another kind`.
    case other(String)

    package enum Compound: Sendable, Hashable {
        case encryptedWorkbook
        case oldWorkbook

        package var text: String {
            switch self {
            case .encryptedWorkbook: "a workbook with a password"
            case .oldWorkbook: "a workbook of Excel 97 (.xls)"
            }
        }
    }

    private static let kinds: [(start: [UInt8], name: String)] = [
        (Array("%PDF".utf8), "a PDF file"), (Array("{\\rtf".utf8), "a text of a word processor (RTF)"),
        (Array("Rar!".utf8), "a RAR archive"), ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
        ([0x1F, 0x8B], "a gzip file"),
        ([0x42, 0x5A, 0x68], "a bzip2 file"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz file"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"),
    ]
    private static let compoundStart: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    package init(_ bytes: [UInt8]) {
        if ZipArchive.isZip(bytes) {
            self = .zip
        } else if bytes.starts(with: Self.compoundStart) {
            self = .compound(Self.isEncrypted(bytes) ? .encryptedWorkbook : .oldWorkbook)
        } else if let kind = Self.kinds.first(where: { bytes.starts(with: $0.start) }) {
            self = .other(kind.name)
        } else {
            self = Self.markup(bytes.prefix(4096))
        }
    }

    /// Whether this is a file that no table of plain text can be.
    package var isBinary: Bool {
        if case .other(let name) = self { name != Self.plain } else { true }
    }

    package static let plain = "a file of another kind"

    private static func markup(_ head: ArraySlice<UInt8>) -> FileContent {
        let text = String(decoding: head, as: UTF8.self).drop { $0 == "\u{FEFF}" || $0.isWhitespace }
        guard text.first == "<" else { return .other(plain) }
        if text.contains("urn:oasis:names:tc:opendocument:xmlns:office:1.0") { return .flatOpenDocument }
        let lower = text.lowercased()
        if lower.contains("<html") { return .other("a web page") }
        if lower.contains("urn:schemas-microsoft-com:office:spreadsheet") {
            return .other("a workbook of Excel 2003 (XML)")
        }
        return .other("an XML document")
    }

    /// The name of the stream that holds an encrypted document, in UTF-16.
    private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
        let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        // Names stand in sectors of the directory, each at a multiple of 128 bytes.
        return stride(from: 512, to: bytes.count - name.count, by: 128).contains { bytes[$0...].starts(with: name) }
    }
}
