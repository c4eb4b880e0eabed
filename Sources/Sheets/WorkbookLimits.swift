package import Files
package import SafeXML

/// What a workbook that is read may cost.
package struct WorkbookLimits: Sendable {
    /// Of the archive that it is.
    package var archive = ZipLimits.workbook
    /// Cells of all sheets that hold something, repeated ones counted as often as they are repeated.
    package var cells = 500_000
    /// Texts in the common list of an `.xlsx`.
    package var sharedStrings = 250_000
    /// Of one of its XML documents.
    package var xml = XMLLimits(fileBytes: 32 << 20, nodes: 8_000_000)

    package init() {}

    /// Twenty score sheets of 5 000 proposals and five criteria.
    package static let standard = WorkbookLimits()
}
