public import Files
public import SafeXML

/// What a workbook that is read may cost.
public struct WorkbookLimits: Sendable {
    /// Of the archive that it is.
    public var archive = ZipLimits.workbook
    /// Cells of all sheets that hold something, repeated ones counted as often as they are repeated.
    public var cells = 500_000
    /// Texts in the common list of an `.xlsx`.
    public var sharedStrings = 250_000
    /// Of one of its XML documents.
    public var xml = XMLLimits(fileBytes: 32 << 20, nodes: 8_000_000)

    public init() {}

    /// Twenty score sheets of 5 000 proposals and five criteria.
    public static let standard = WorkbookLimits()
}
