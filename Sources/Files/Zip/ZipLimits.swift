/// What a ZIP archive may be at most. All of it is checked before anything is inflated.
public struct ZipLimits: Sendable, Hashable {
    /// Files in the archive.
    public var entries: Int
    /// Bytes of one file, inflated.
    public var entryBytes: Int
    /// Bytes of all files together, inflated.
    public var totalBytes: Int
    /// How many times as large as in the archive a file may become; asked of files of more than `freeBytes`.
    public var ratio: Int
    /// Files of at most so many bytes may be packed as well as they like: a form that is nearly empty shrinks to nothing.
    public var freeBytes: Int

    public init(entries: Int, entryBytes: Int, totalBytes: Int, ratio: Int = 250, freeBytes: Int = 1 << 20) {
        self.entries = entries
        self.entryBytes = entryBytes
        self.totalBytes = totalBytes
        self.ratio = ratio
        self.freeBytes = freeBytes
    }

    /// Of an archive of submissions or score sheets: as many files as an archive without ZIP64 can hold.
    public static let intake = ZipLimits(entries: 65_534, entryBytes: 32 << 20, totalBytes: 16 << 30)
    /// Of a workbook: its parts are read together.
    public static let workbook = ZipLimits(entries: 2_000, entryBytes: 32 << 20, totalBytes: 96 << 20)
}
