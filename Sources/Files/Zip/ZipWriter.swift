/// A file on its way into an archive: packed already, so that several can be packed at once.
package struct ZipPart: Sendable {
    let name: String
    let packed: [UInt8]
    let method: Int
    let size: Int
    let checksum: UInt32

    /// - Parameters:
    ///   - name: with `/` between folders, no `/` at the start; ASCII or UTF-8.
    ///   - stored: not packed, as the first file of an OpenDocument has to be.
    ///   - level: 1, the fastest, to 9, the smallest.
    package init(_ name: String, _ bytes: [UInt8], stored: Bool = false, level: Int = 6) {
        self.name = name
        size = bytes.count
        checksum = Zlib.crc32(bytes)
        if !stored, let packed = Zlib.deflate(bytes, level: level), packed.count < bytes.count {
            (self.packed, method) = (packed, ZipFormat.deflated)
        } else {
            (packed, method) = (bytes, ZipFormat.stored)
        }
    }
}

/// Writes a ZIP archive: the same bytes for the same files, since every file has the same time, 1 January 1980.
package struct ZipWriter {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    private static let version = 20
    /// The first day that the format knows: year 0, month 1, day 1.
    private static let date = 1 << 5 | 1

    package init() {}

    package static func archive(_ parts: [ZipPart]) -> [UInt8] {
        var writer = ZipWriter()
        for part in parts { writer.add(part) }
        return writer.finish()
    }

    package mutating func add(_ part: ZipPart) {
        let offset = bytes.count
        bytes.append32(ZipFormat.localHeader)
        bytes.append16(Self.version)
        Self.describe(part, in: &bytes)
        bytes.append16(0)
        bytes.append(contentsOf: part.name.utf8)
        bytes.append(contentsOf: part.packed)

        directory.append32(ZipFormat.centralHeader)
        directory.append16(Self.version)
        directory.append16(Self.version)
        Self.describe(part, in: &directory)
        // Extra field, comment, disk, inner attributes; outer attributes.
        for _ in 0..<4 { directory.append16(0) }
        directory.append32(0)
        directory.append32(offset)
        directory.append(contentsOf: part.name.utf8)
        count += 1
    }

    /// What both headers of a file hold, up to the length of its name.
    private static func describe(_ part: ZipPart, in bytes: inout [UInt8]) {
        bytes.append16(part.name.utf8.allSatisfy { $0 < 0x80 } ? 0 : ZipFormat.utf8Flag)
        bytes.append16(part.method)
        bytes.append16(0)
        bytes.append16(date)
        bytes.append32(Int(part.checksum))
        bytes.append32(part.packed.count)
        bytes.append32(part.size)
        bytes.append16(part.name.utf8.count)
    }

    /// The archive. Nothing may be added any more.
    package consuming func finish() -> [UInt8] {
        var archive = bytes
        archive.append(contentsOf: directory)
        archive.append32(ZipFormat.endRecord)
        archive.append32(0)
        archive.append16(count)
        archive.append16(count)
        archive.append32(directory.count)
        archive.append32(bytes.count)
        archive.append16(0)
        return archive
    }
}
