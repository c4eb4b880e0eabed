import Diagnostics
import SafeXML

/// What a part of a package refers to: other parts are found by this alone, never by their usual names.
struct Relations {
    struct Relation {
        var id: String
        /// The last step of the type's URI: `worksheet`, `styles`.
        var kind: String
        /// The part's name in the package.
        var target: String
        /// It lies outside the package.
        var isExternal: Bool
    }

    let all: [Relation]

    /// - Parameter part: whose relations they are; the empty name stands for the package.
    init(of part: String, in package: PackageFile) throws(Diagnostic) {
        let (folder, name) = Self.split(part)
        guard let root = try package.element("\(folder)_rels/\(name).rels") else {
            all = []
            return
        }
        all = root.children("Relationship", namespace: OfficeOpenXML.packageRelations).map { element in
            let type = element.attribute("Type") ?? ""
            return Relation(
                id: element.attribute("Id") ?? "", kind: type.split(separator: "/").last.map(String.init) ?? "",
                target: Self.resolve(element.attribute("Target") ?? "", in: folder),
                isExternal: element.attribute("TargetMode") == "External")
        }
    }

    func first(_ kind: String) -> Relation? { all.first { $0.kind == kind && !$0.isExternal } }

    func relation(_ id: String) -> Relation? { all.first { $0.id == id } }

    /// Folder, with its `/`, and name.
    private static func split(_ part: String) -> (folder: String, name: String) {
        guard let slash = part.lastIndex(of: "/") else { return ("", part) }
        return (String(part[...slash]), String(part[part.index(after: slash)...]))
    }

    /// A target may begin at the package's root, go up by `..`, and hold `%20`.
    private static func resolve(_ target: String, in folder: String) -> String {
        let path = target.hasPrefix("/") ? target : folder + target
        var steps: [Substring] = []
        for step in path.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return plain(steps.joined(separator: "/"))
    }

    private static func plain(_ path: String) -> String {
        guard path.contains("%") else { return path }
        var bytes: [UInt8] = []
        var rest = Array(path.utf8)[...]
        while let first = rest.popFirst() {
            if first == UInt8(ascii: "%"), let byte = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(byte)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(first)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
