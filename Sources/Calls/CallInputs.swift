package import Rubrics

/// A file as it was named and its SHA-256, so that anybody can check with `sha256sum` what a decision was made from.
package struct FileDigest: Sendable, Hashable {
    package var name: String
    /// 64 hexadecimal digits.
    package var sha256: String

    package init(_ file: SourceFile) {
        name = file.name
        sha256 = SHA256Digest.hex(file.bytes)
    }
}

/// The files of a call beside its rubric (which lists its own) and its submissions (each row names its file).
package struct CallInputs: Sendable, Hashable {
    /// Score sheets, in the order in which they were read.
    package var sheets: [FileDigest]
    /// Committee adjustments; nil: there are none.
    package var adjustments: FileDigest?
    /// Who may assess; nil: there is no list.
    package var evaluators: FileDigest?

    package init(sheets: [SourceFile] = [], adjustments: SourceFile? = nil, evaluators: SourceFile? = nil) {
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
