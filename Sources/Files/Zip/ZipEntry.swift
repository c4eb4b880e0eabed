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
