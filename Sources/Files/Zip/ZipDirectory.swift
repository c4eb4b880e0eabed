/// Reads the list of files at the end of a ZIP archive. Nothing is unpacked for it.
struct ZipDirectory {
    let bytes: [UInt8]
    let limits: ZipLimits

    /// What the record at the very end says.
    private struct End {
        var count: Int
        var start: Int
        var end: Int
    }

    /// - Returns: the files, without folders, in the order of the bytes of their names.
    func entries() throws(FileRefusal) -> [ZipEntry] {
        let end = try end()
        guard end.count <= limits.entries else { throw .entries(end.count, limits.entries) }
        var entries: [ZipEntry] = []
        entries.reserveCapacity(end.count)
        var offset = end.start
        for _ in 0..<end.count {
            guard let entry = try entry(at: &offset, before: end.end) else { continue }
            entries.append(entry)
        }
        guard offset == end.end else { throw .directory }
        try check(entries, before: end.start)
        entries.sort { $0.nameBytes.lexicographicallyPrecedes($1.nameBytes) }
        for index in entries.indices.dropFirst() where entries[index].name == entries[index - 1].name {
            entries[index].refusal = entries[index].refusal ?? .duplicate
            entries[index - 1].refusal = entries[index - 1].refusal ?? .duplicate
        }
        return entries
    }

    /// Overlapping files are how a small archive becomes huge without any of its files doing so.
    private func check(_ entries: [ZipEntry], before directory: Int) throws(FileRefusal) {
        var last = 0
        var total = 0
        for entry in entries.sorted(by: { $0.offset < $1.offset }) {
            guard entry.region.upperBound <= directory else { throw .directory }
            guard entry.offset >= last else { throw .overlap }
            last = entry.region.upperBound
            total += entry.size
        }
        if total > limits.totalBytes { throw .total(limits.totalBytes) }
    }

    // MARK: - The end

    private func end() throws(FileRefusal) -> End {
        guard bytes.number32(at: 0) == ZipFormat.localHeader || bytes.number32(at: 0) == ZipFormat.endRecord else {
            throw .notZip
        }
        guard let place = try endRecord(), let disk = bytes.number16(at: place + 4),
            let first = bytes.number16(at: place + 6), let here = bytes.number16(at: place + 8),
            let count = bytes.number16(at: place + 10), let size = bytes.number32(at: place + 12),
            let start = bytes.number32(at: place + 16)
        else { throw .truncated }
        let isZip64 = count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF
        if isZip64 || bytes.number32(at: place - 20) == ZipFormat.zip64Locator { throw .zip64 }
        guard disk == 0, first == 0, here == count else { throw .split }
        guard start + size == place else { throw .trailingBytes }
        return End(count: count, start: start, end: place)
    }

    /// The last record whose comment reaches exactly to the end of the archive.
    private func endRecord() throws(FileRefusal) -> Int? {
        let last = bytes.count - ZipFormat.endRecordBytes
        guard last >= 0 else { return nil }
        var seen = false
        for place in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
        where bytes[place] == 0x50 && bytes.number32(at: place) == ZipFormat.endRecord {
            if bytes.number16(at: place + 20) == last - place { return place }
            seen = true
        }
        if seen { throw .trailingBytes }
        return nil
    }

    // MARK: - A file

    /// The next file; nil for a folder.
    private func entry(at offset: inout Int, before end: Int) throws(FileRefusal) -> ZipEntry? {
        let start = offset
        guard bytes.number32(at: start) == ZipFormat.centralHeader, let maker = bytes.number16(at: start + 4),
            let flags = bytes.number16(at: start + 8), let method = bytes.number16(at: start + 10),
            let checksum = bytes.number32(at: start + 16), let packedSize = bytes.number32(at: start + 20),
            let size = bytes.number32(at: start + 24), let nameLength = bytes.number16(at: start + 28),
            let extraLength = bytes.number16(at: start + 30), let commentLength = bytes.number16(at: start + 32),
            let disk = bytes.number16(at: start + 34), let attributes = bytes.number32(at: start + 38),
            let header = bytes.number32(at: start + 42)
        else { throw .directory }
        let name = start + ZipFormat.centralHeaderBytes
        offset = name + nameLength + extraLength + commentLength
        guard offset <= end else { throw .directory }
        if disk == 0xFFFF || [packedSize, size, header].contains(0xFFFF_FFFF) { throw .zip64 }
        guard disk == 0 else { throw .split }
        let nameBytes = Array(bytes[name..<(name + nameLength)])
        var entry = ZipEntry(
            nameBytes: nameBytes, name: ZipEntry.text(nameBytes), size: size, refusal: nil, method: method,
            flags: flags, checksum: UInt32(checksum), packedSize: packedSize, offset: header)
        entry.refusal = entry.fault(madeOn: maker >> 8, attributes: attributes, limits)
        // A folder is nothing to read, unless its name is used for something else.
        return entry.name.hasSuffix("/") && entry.refusal == nil && size == 0 ? nil : entry
    }
}
