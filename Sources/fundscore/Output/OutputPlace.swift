import ArgumentParser
import FoundationEssentials
import Files
import SystemPackage

/// Where the folder of `--out` really is, and what can be done there.
struct OutputPlace {
    let path: FilePath

    var parent: FilePath { path.removingLastComponent() }
    var name: String { path.lastComponent?.string ?? "" }
    var exists: Bool { InputFolder.exists(InputPath(path.string)) }

    private static let mostLinks = 40

    /// A link to a folder stays, and what it points at is replaced. The folders above are made when missing.
    init(_ named: String) throws(OutputProblem) {
        let manager = FileManager.default
        var path = FilePath(manager.currentDirectoryPath).pushing(FilePath(named))
        // `.` and `..` at the end name no entry of the folder above.
        if path.lastComponent?.kind != .regular { path.lexicallyNormalize() }
        for _ in 0..<Self.mostLinks {
            guard let target = try? manager.destinationOfSymbolicLink(atPath: path.string) else { break }
            path = path.removingLastComponent().pushing(FilePath(target))
        }
        self.path = path
        if exists {
            guard InputFolder.isFolder(InputPath(path.string)) else {
                throw OutputProblem("this is a file, not a folder; name another one with --out")
            }
        } else {
            let parent = parent.string
            try OutputProblem.wrap("make the folder") {
                try manager.createDirectory(atPath: parent, withIntermediateDirectories: true)
            }
        }
    }

    /// Whether another folder cannot take this one's place: it is where somebody works right now, or a disk of its own.
    var isHeld: Bool {
        guard exists, let own = Self.identity(path) else { return false }
        if let above = Self.identity(parent), above.disk != own.disk { return true }
        var folder = FilePath(FileManager.default.currentDirectoryPath)
        while true {
            if Self.identity(folder) == own { return true }
            if !folder.removeLastComponent() { return false }
        }
    }

    /// Refuses a folder for results that is read itself: a later run would read its own results.
    /// Throws exit code 2.
    static func refuse(_ out: String, among inputs: [String]) throws {
        guard let own = identity(FilePath(out)) else { return }
        for input in inputs where identity(FilePath(input)) == own {
            Terminal.note(
                "\(InputPath(out).display): error: --out is the folder '\(InputPath(input).display)', which is read: name another folder"
            )
            throw ExitCode.unusable
        }
    }

    /// The rights of a folder, as far as one may give them away.
    static func copyRights(of old: FilePath, to new: FilePath) {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: old.string) else { return }
        for key in [FileAttributeKey.groupOwnerAccountID, .posixPermissions] {
            guard let value = attributes[key] else { continue }
            try? FileManager.default.setAttributes([key: value], ofItemAtPath: new.string)
        }
    }

    private struct Identity: Equatable {
        var disk: Int
        var number: Int
    }

    private static func identity(_ path: FilePath) -> Identity? {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path.string),
            let disk = attributes[.systemNumber] as? Int, let number = attributes[.systemFileNumber] as? Int
        else { return nil }
        return Identity(disk: disk, number: number)
    }
}
