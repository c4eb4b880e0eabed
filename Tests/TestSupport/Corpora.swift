import FoundationEssentials
package import Testing

/// Real data that stands outside the repository: `FUNDSCORE_CORPORA`, by default `../shared/data` beside the checkout.
package enum Corpora {
    package static let folder: String = {
        if let folder = ProcessInfo.processInfo.environment["FUNDSCORE_CORPORA"] { return folder }
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return "/\(root)/../shared/data"
    }()

    /// - Parameter path: from the corpora's folder: `catalyst/lists`.
    package static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder)/\(path)") }

    package static func path(_ name: String) -> String { "\(folder)/\(name)" }

    package static func bytes(_ path: String) throws -> [UInt8] {
        try TestFiles.bytes("\(folder)/\(path)")
    }

    /// Every XML file below a folder, sorted by bytes.
    package static func files(_ path: String) -> [String] { TestFiles.below("\(folder)/\(path)", suffix: ".xml") }

    package static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    /// Rows of cells without the header; for files without quoted cells.
    package static func rows(_ path: String, separator: Character) throws -> [[String]] {
        try text(path).split(whereSeparator: \.isNewline).dropFirst().map { line in
            line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        }
    }
}

/// Files that tests read from the disk.
package enum TestFiles {
    package struct Missing: Error {
        package var path: String
    }

    package static func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw Missing(path: path) }
        return [UInt8](data)
    }

    /// Paths of the files below a folder whose names end so, sorted by bytes; none where there is no such folder.
    package static func below(_ folder: String, suffix: String) -> [String] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.lowercased().hasSuffix(suffix) }.map { "\(folder)/\($0)" }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension Trait where Self == ConditionTrait {
    /// The test needs a corpus and says so where there is none.
    package static func corpora(_ path: String) -> Self {
        .enabled(if: Corpora.has(path), "skipped: no corpora")
    }
}
