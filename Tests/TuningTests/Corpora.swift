import FoundationEssentials
import Testing

/// Real calls that stand outside the repository; `FUNDSCORE_CORPORA`, by default `../shared/data` beside the checkout.
enum Corpora {
    static let folder: String = {
        if let folder = ProcessInfo.processInfo.environment["FUNDSCORE_CORPORA"] { return folder }
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return "/\(root)/../shared/data"
    }()

    static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder)/\(path)") }

    static func text(_ path: String) throws -> String {
        let data = try #require(FileManager.default.contents(atPath: "\(folder)/\(path)"), "\(path)")
        return String(decoding: data, as: UTF8.self)
    }

    /// Rows of cells; for files without quoted cells.
    static func rows(_ path: String, separator: Character) throws -> [[String]] {
        try text(path).split(whereSeparator: \.isNewline).dropFirst().map { line in
            line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        }
    }
}

extension Trait where Self == ConditionTrait {
    /// The test needs a corpus and says so where there is none.
    static func corpora(_ path: String) -> Self {
        .enabled(if: Corpora.has(path), "skipped: no corpora")
    }
}
