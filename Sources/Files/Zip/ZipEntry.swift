/// A file in a ZIP archive, as the archive's list tells of it.
package struct ZipEntry: Sendable {
    /// Bytes of the name as they are stored.
    package let nameBytes: [UInt8]
    /// The name as text, with `/` between folders: bytes that are not UTF-8 and control characters as `\xE9`.
    package let name: String
    /// Bytes, unpacked.
    package let size: Int
    /// Why the file is not read; nil where it may be.
    package internal(set) var refusal: FileRefusal?

    let method: Int
    let flags: Int
    let checksum: UInt32
    let packedSize: Int
    /// Where its own header begins.
    let offset: Int

    /// The least that the file takes in the archive.
    var region: Range<Int> { offset..<(offset + ZipFormat.localHeaderBytes + nameBytes.count + packedSize) }

    /// Whether the name ends so, in any case of its letters.
    package func hasSuffix(_ suffix: String) -> Bool { name.lowercased().hasSuffix(suffix) }
}

/// Numbers of the format (PKWARE, *.ZIP File Format Specification*, 6.3.10).
enum ZipFormat {
    static let localHeader = 0x0403_4B50
    static let centralHeader = 0x0201_4B50
    static let endRecord = 0x0605_4B50
    static let zip64Locator = 0x0706_4B50
    static let localHeaderBytes = 30
    static let centralHeaderBytes = 46
    static let endRecordBytes = 22
    static let stored = 0
    static let deflated = 8
    /// Bit 0: encrypted; bit 6: strongly; bit 13: the list of files is.
    static let encryptedFlags = 1 | 1 << 6 | 1 << 13
    /// Sizes and check sum stand behind the file instead of before it.
    static let trailingSizesFlag = 1 << 3
    static let utf8Flag = 1 << 11
}

extension ZipEntry {
    /// What is wrong with the file as such: its name, its kind, how it is packed, its sizes.
    /// - Parameters:
    ///   - system: on which the archive was made, the high byte of "version made by"; 3 is Unix.
    ///   - attributes: that system's; of Unix the mode in the high half.
    func fault(madeOn system: Int, attributes: Int, _ limits: ZipLimits) -> FileRefusal? {
        if flags & ZipFormat.encryptedFlags != 0 { return .encrypted }
        if let fault = Self.nameFault(nameBytes) { return fault }
        if system == 3 {
            switch attributes >> 16 & 0o170000 {
            case 0o120000: return .packedLink
            case 0, 0o100000, 0o040000: break
            default: return .special
            }
        }
        guard method == ZipFormat.stored || method == ZipFormat.deflated else { return .method(method) }
        if size > limits.entryBytes { return .entryTooLarge(size, limits.entryBytes) }
        if size > limits.freeBytes, size / limits.ratio > packedSize { return .bomb(packedSize, size) }
        return nil
    }

    /// Both kinds of slash part folders: archives made on Windows hold backslashes.
    private static func nameFault(_ name: [UInt8]) -> FileRefusal? {
        guard let first = name.first, !name.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return .badName }
        if isSlash(first) { return .absolute }
        if name.count > 1, name[1] == UInt8(ascii: ":"), isLetter(first) { return .absolute }
        let parts = name.split(whereSeparator: isSlash)
        return parts.contains { $0.elementsEqual("..".utf8) } ? .parent : nil
    }

    private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// The name as text. What is not UTF-8, and what would move a cursor, is shown by its number.
    static func text(_ name: [UInt8]) -> String {
        let slashed = name.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
        if let text = String(validating: slashed, as: UTF8.self),
            !text.unicodeScalars.contains(where: {
                $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
            })
        {
            return text
        }
        return slashed.map { byte in
            guard byte < 0x20 || byte >= 0x7F else { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return digits.count == 1 ? "\\x0\(digits)" : "\\x\(digits)"
        }.joined()
    }
}
