import FoundationEssentials
import Glibc
import Files
import SystemPackage

extension FilePath {
    var isPresent: Bool { (try? FileManager.default.attributesOfItem(atPath: string)) != nil }

    /// Whether it belongs to the user who runs this.
    var isOwn: Bool {
        let owner = try? FileManager.default.attributesOfItem(atPath: string)[.ownerAccountID] as? Int
        return owner.map { $0 == Int(geteuid()) } ?? false
    }

    func openFolder() throws -> FileDescriptor {
        try FileDescriptor.open(self, .readOnly, options: [.directory, .closeOnExec, .noFollow])
    }

    /// Waits until the disk knows the names in this folder.
    func syncFolder() {
        guard let folder = try? openFolder() else { return }
        _ = fsync(folder.rawValue)
        try? folder.close()
    }

    func rename(to new: FilePath) throws(OutputProblem) {
        let reason = Renaming.rename(InputPath(string), to: InputPath(new.string))
        if reason != 0 {
            throw OutputProblem("put \(new.lastComponent?.string ?? "") into place", Errno(rawValue: reason))
        }
    }
}
