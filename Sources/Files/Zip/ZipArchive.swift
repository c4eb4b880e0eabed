/// A ZIP archive in memory. Its list of files is checked when it is opened; a file is unpacked when it is asked for.
///
/// A value that several threads may read from at once. Nothing is ever written to a disk.
package struct ZipArchive: Sendable {
    /// The files, without folders, in the order of the bytes of their names; those that are refused among them.
    package let entries: [ZipEntry]
    private let bytes: [UInt8]

    /// O(archive's list of files).
    /// - Throws: where the archive as a whole cannot be read.
    package init(_ bytes: [UInt8], limits: ZipLimits) throws(FileRefusal) {
        self.bytes = bytes
        entries = try ZipDirectory(bytes: bytes, limits: limits).entries()
    }

    /// Whether the bytes begin as a ZIP archive does, empty ones included.
    package static func isZip(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// The file of that name, in any case of its ASCII letters, as parts of workbooks are looked for.
    package func entry(named name: String) -> ZipEntry? {
        entries.first { $0.name == name } ?? entries.first { $0.name.lowercased() == name.lowercased() }
    }

    /// Unpacks a file. O(its size), which `ZipLimits` has bounded.
    package func contents(of entry: ZipEntry) throws(FileRefusal) -> [UInt8] {
        if let refusal = entry.refusal { throw refusal }
        let packed = bytes[try data(of: entry)]
        let contents: [UInt8]
        if entry.method == ZipFormat.stored {
            guard entry.packedSize == entry.size else { throw .otherSize }
            contents = Array(packed)
        } else {
            switch Zlib.inflate(packed, size: entry.size) {
            case .bytes(let bytes): contents = bytes
            case .otherSize: throw .otherSize
            case .damaged: throw .damaged
            }
        }
        guard Zlib.crc32(contents) == entry.checksum else { throw .checksum }
        return contents
    }

    /// Where the packed bytes are: behind a header that has to say the same as the archive's list.
    private func data(of entry: ZipEntry) throws(FileRefusal) -> Range<Int> {
        guard bytes.number32(at: entry.offset) == ZipFormat.localHeader,
            let flags = bytes.number16(at: entry.offset + 6), let method = bytes.number16(at: entry.offset + 8),
            let packedSize = bytes.number32(at: entry.offset + 18), let size = bytes.number32(at: entry.offset + 22),
            let nameLength = bytes.number16(at: entry.offset + 26),
            let extraLength = bytes.number16(at: entry.offset + 28)
        else { throw .header }
        let name = entry.offset + ZipFormat.localHeaderBytes
        let start = name + nameLength + extraLength
        guard start + entry.packedSize <= bytes.count else { throw .cutOff }
        guard method == entry.method, flags & ZipFormat.encryptedFlags == 0,
            bytes[name..<(name + nameLength)].elementsEqual(entry.nameBytes)
        else { throw .header }
        if flags & ZipFormat.trailingSizesFlag == 0, packedSize != 0xFFFF_FFFF {
            guard packedSize == entry.packedSize, size == entry.size else { throw .header }
        }
        return start..<(start + entry.packedSize)
    }
}

/// What a ZIP archive may be at most. All of it is checked before anything is inflated.
package struct ZipLimits: Sendable, Hashable {
    /// Files in the archive.
    package var entries: Int
    /// Bytes of one file, inflated.
    package var entryBytes: Int
    /// Bytes of all files together, inflated.
    package var totalBytes: Int
    /// How many times as large as in the archive a file may become; asked of files of more than `freeBytes`.
    package var ratio: Int
    /// Files of at most so many bytes may be packed as well as they like: a form that is nearly empty shrinks to nothing.
    package var freeBytes: Int

    package init(entries: Int, entryBytes: Int, totalBytes: Int, ratio: Int = 250, freeBytes: Int = 1 << 20) {
        self.entries = entries
        self.entryBytes = entryBytes
        self.totalBytes = totalBytes
        self.ratio = ratio
        self.freeBytes = freeBytes
    }

    /// Of an archive of submissions or score sheets: as many files as an archive without ZIP64 can hold.
    package static let intake = ZipLimits(entries: 65_534, entryBytes: 32 << 20, totalBytes: 16 << 30)
    /// Of a workbook: its parts are read together.
    package static let workbook = ZipLimits(entries: 2_000, entryBytes: 32 << 20, totalBytes: 96 << 20)
}
