import FoundationEssentials
import Glibc
import Files
import SystemPackage

/// The folder in which files wait: `.NAME.fundscore-1a2b3c.new` beside `--out`, later `….old` with what was there before.
/// One that a killed run left behind is removed by the next.
final class HiddenFolder {
    private(set) var path: FilePath
    /// Beside the folder of `--out`; otherwise inside, because that one cannot be replaced or nothing may be made beside it.
    let isBeside: Bool
    /// Holds the lock that tells other runs that somebody still works here; it ends with the process, however that ends.
    private let lock: FileDescriptor

    init(for place: OutputPlace) throws(OutputProblem) {
        let number = String(UInt32.random(in: .min ... .max), radix: 36)
        let beside = place.parent.appending("\(Self.prefix(beside: place))\(number).new")
        let inside = place.path.appending("\(Self.prefixInside)\(number).new")
        isBeside = !place.isHeld && (try? Self.make(beside)) != nil
        path = isBeside ? beside : inside
        if !isBeside { try Self.make(inside) }
        let folder = path
        lock = try OutputProblem.wrap("make the folder") { try folder.openFolder() }
        _ = flock(lock.rawValue, LOCK_EX)
    }

    private static func make(_ path: FilePath) throws(OutputProblem) {
        try OutputProblem.wrap("write here") {
            try FileManager.default.createDirectory(atPath: path.string, withIntermediateDirectories: true)
        }
    }

    func close() {
        try? lock.close()
    }

    /// - Returns: false when this kind of disk cannot exchange folders; nothing is changed then.
    func takePlace(of place: OutputPlace) throws(OutputProblem) -> Bool {
        guard place.path.isPresent else {
            try path.rename(to: place.path)
            place.parent.syncFolder()
            return true
        }
        OutputPlace.copyRights(of: place.path, to: path)
        // From here on the name says that what is in it may be somebody else's.
        let aside = place.parent.appending(path.lastComponent.map { $0.stem + ".old" } ?? "")
        try path.rename(to: aside)
        path = aside
        switch Errno(rawValue: Renaming.exchange(InputPath(path.string), InputPath(place.path.string))) {
        case Errno(rawValue: 0): break
        case .invalidArgument, .noFunction, .notSupported: return false
        case let reason: throw OutputProblem("put the files into place", reason)
        }
        place.parent.syncFolder()
        Self.removeOld(path)
        return true
    }

    // MARK: what a killed run left behind

    private static let prefixInside = ".fundscore-"
    private static func prefix(beside place: OutputPlace) -> String { ".\(place.name).fundscore-" }

    /// Removes hidden folders in which nobody works any more.
    static func removeLeftovers(of place: OutputPlace) {
        let manager = FileManager.default
        for (folder, prefix) in [(place.parent, prefix(beside: place)), (place.path, prefixInside)] {
            for name in (try? manager.contentsOfDirectory(atPath: folder.string)) ?? [] where name.hasPrefix(prefix) {
                let path = folder.appending(name)
                guard path.isOwn, let lock = try? path.openFolder() else { continue }
                if flock(lock.rawValue, LOCK_EX | LOCK_NB) == 0 {
                    if name.hasSuffix(".new") { try? manager.removeItem(atPath: path.string) }
                    if name.hasSuffix(".old") { removeOld(path) }
                }
                try? lock.close()
            }
        }
    }

    /// Removes from a folder that was replaced the files that fundscore wrote and those that live on in the new one. A file
    /// that somebody put there at the last moment stays, and with it the folder.
    private static func removeOld(_ folder: FilePath) {
        let names = OutputManifest(of: folder).names
        ForeignFiles.remove(from: folder, names.contains)
        // The list goes last: without it nobody would know, after a kill at this moment, whose the other files are.
        ForeignFiles.remove(from: folder) { $0 == OutputManifest.fileName }
    }
}
