import Glibc
import SafeXML
import Testing

/// The test data outside the repository, through `FUNDSCORE_CORPORA`.
enum Corpora {
    /// The kit's folder; nil where it is not there.
    static let kit: String? = {
        let named = unsafe getenv("FUNDSCORE_CORPORA").map { unsafe String(cString: $0) }
        let path = "\(named ?? "../shared/data")/dmn-tck"
        guard XMLFolder.isFolder(InputPath(path)) else {
            print("skipped: no corpora")
            return nil
        }
        return path
    }()
}

extension Trait where Self == ConditionTrait {
    static var needsCorpora: Self { .enabled(if: Corpora.kit != nil, "skipped: no corpora") }
}
