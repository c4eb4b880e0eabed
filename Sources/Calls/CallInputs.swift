public import Rubrics

/// A file as it was named and its SHA-256, so that anybody can check with `sha256sum` what a decision was made from.
public struct FileDigest: Sendable, Hashable {
    public var name: String
    /// 64 hexadecimal digits.
    public var sha256: String

    public init(_ file: SourceFile) {
        name = file.name
        sha256 = SHA256Digest.hex(file.bytes)
    }
}

/// The files of a call beside its rubric (which lists its own) and its submissions (each row names its file).
public struct CallInputs: Sendable, Hashable {
    /// Score sheets, in the order in which they were read.
    public var sheets: [FileDigest]
    /// Committee adjustments; nil: there are none.
    public var adjustments: FileDigest?
    /// Who may assess; nil: there is no list.
    public var evaluators: FileDigest?

    public init(sheets: [SourceFile] = [], adjustments: SourceFile? = nil, evaluators: SourceFile? = nil) {
        self.init(
            sheets: sheets.map(FileDigest.init), adjustments: adjustments.map(FileDigest.init),
            evaluators: evaluators.map(FileDigest.init))
    }

    init(sheets: [FileDigest], adjustments: FileDigest?, evaluators: FileDigest?) {
        self.sheets = sheets
        self.adjustments = adjustments
        self.evaluators = evaluators
    }
}
