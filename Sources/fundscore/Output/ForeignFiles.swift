import FoundationEssentials
import SystemPackage

/// What lies in the folder of `--out` and is not fundscore's: it moves along untouched. A file has then two names for a
/// moment, one in each folder; nothing is copied.
enum ForeignFiles {
    /// - Parameter isOurs: names, at the top of the folder, that stay behind.
    /// - Returns: false when there is something that cannot have a second name.
    static func carry(from old: FilePath, to new: FilePath, except isOurs: (String) -> Bool) -> Bool {
        (try? link(old, new, isOurs)) != nil
    }

    private static func link(_ old: FilePath, _ new: FilePath, _ isOurs: (String) -> Bool) throws {
        let manager = FileManager.default
        for name in try manager.contentsOfDirectory(atPath: old.string) where !isOurs(name) {
            let (from, to) = (old.appending(name), new.appending(name))
            switch try manager.attributesOfItem(atPath: from.string)[.type] as? FileAttributeType {
            case .typeRegular: try manager.linkItem(atPath: from.string, toPath: to.string)
            case .typeSymbolicLink:
                let target = try manager.destinationOfSymbolicLink(atPath: from.string)
                try manager.createSymbolicLink(atPath: to.string, withDestinationPath: target)
            case .typeDirectory:
                try manager.createDirectory(atPath: to.string, withIntermediateDirectories: false)
                try link(from, to) { _ in false }
                OutputPlace.copyRights(of: from, to: to)
            default: throw OutputProblem("\(name) is no file")
            }
        }
    }

    /// Removes what is ours, what has another name elsewhere, and folders that are empty then.
    static func remove(from folder: FilePath, _ isOurs: (String) -> Bool) {
        let manager = FileManager.default
        for name in (try? manager.contentsOfDirectory(atPath: folder.string)) ?? [] {
            let path = folder.appending(name)
            guard let attributes = try? manager.attributesOfItem(atPath: path.string) else { continue }
            switch attributes[.type] as? FileAttributeType {
            case .typeDirectory: remove(from: path) { _ in false }
            case .typeSymbolicLink: try? manager.removeItem(atPath: path.string)
            default:
                let names = attributes[.referenceCount] as? Int ?? 1
                if names > 1 || isOurs(name) { try? manager.removeItem(atPath: path.string) }
            }
        }
        if (try? manager.contentsOfDirectory(atPath: folder.string))?.isEmpty == true {
            try? manager.removeItem(atPath: folder.string)
        }
    }
}
