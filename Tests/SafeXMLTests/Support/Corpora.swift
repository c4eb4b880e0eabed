import SafeXML
import TestSupport

extension Corpora {
    /// Every XML file below a folder.
    static func files(_ name: String) -> [InputPath] {
        XMLFolder.list(InputPath(path(name))).files
    }
}
