import Glibc
import SafeXML
import Testing

/// The test data outside the repository, through `FUNDSCORE_CORPORA`.
enum Corpora {
    static let folder: String? = {
        let named = unsafe getenv("FUNDSCORE_CORPORA").map { unsafe String(cString: $0) }
        let path = named ?? "../shared/data"
        guard XMLFolder.isFolder(InputPath(path)) else {
            print("skipped: no corpora")
            return nil
        }
        return path
    }()

    static var areThere: Bool { folder != nil }

    static func path(_ name: String) -> String { "\(folder ?? "")/\(name)" }

    static func bytes(_ name: String) throws -> [UInt8] {
        try ByteFile.read(path: path(name), limit: 64 << 20)
    }

    /// Every XML file below a folder.
    static func files(_ name: String) -> [InputPath] {
        XMLFolder.list(InputPath(path(name))).files
    }
}

extension Trait where Self == ConditionTrait {
    static var needsCorpora: Self { .enabled(if: Corpora.areThere, "skipped: no corpora") }
}
