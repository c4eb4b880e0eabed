import FoundationEssentials
import Glibc
import SystemPackage

/// The files of a run while they are written: a hidden folder that takes the place of `--out` when all are there.
final class NewFolder {
    private let place: OutputPlace
    private let command: String
    private let force: Bool
    /// What fundscore wrote there before.
    private let old: OutputManifest
    /// The hidden folder: beside `--out`, or in it where `--out` itself has to stay.
    private let hidden: HiddenFolder
    private var entries: [OutputManifest.Entry] = []
    /// Files that are whole, while the disk takes them.
    private var ended: [OutputWriter] = []

    init(for place: OutputPlace, command: String, force: Bool) throws(OutputProblem) {
        self.place = place
        self.command = command
        self.force = force
        HiddenFolder.removeLeftovers(of: place)
        old = OutputManifest(of: place.path)
        hidden = try HiddenFolder(for: place)
        Interruption.begin(hidden.path)
    }

    /// Adds files that grow side by side.
    /// - Parameters:
    ///   - names: plain names; no name leads out of the folder.
    ///   - fill: writes the bytes, in as many pieces as it likes.
    func add(_ names: [String], _ fill: ([OutputWriter]) async throws -> Void) async throws {
        let writers = try names.map(writer)
        try await fill(writers)
        for (name, writer) in zip(names, writers) {
            entries.append(OutputManifest.Entry(command: command, name: name, sha256: try writer.end()))
        }
        ended += writers
        // Each is an open file, of which a program has some thousand at most.
        if ended.count > Self.mostOpen { try waitForFiles() }
    }

    private static let mostOpen = 64

    /// Waits until the disk has all files that are whole.
    private func waitForFiles() throws(OutputProblem) {
        for file in ended { try file.finish() }
        ended = []
    }

    private func writer(of name: String) throws -> OutputWriter {
        guard let component = FilePath.Component(name), component.kind == .regular, name.first != ".",
            FilePath(name).components.count == 1
        else { throw OutputProblem("'\(name)' is no name for a file") }
        try mayReplace(name)
        return try OutputWriter(name, at: hidden.path.appending(component))
    }

    private func mayReplace(_ name: String) throws(OutputProblem) {
        let path = place.path.appending(name)
        guard !force, path.isPresent, !old.lists(name, at: path) else { return }
        let what =
            old.names.contains(name)
            ? "was changed after fundscore wrote it" : "is there and was not written by fundscore"
        throw OutputProblem("\(name) \(what); name another folder with --out, or replace the file with --force")
    }

    /// Files of other commands that these take the place of, each with its command.
    var replacedOfOthers: [OutputManifest.Entry] {
        let names = Set(entries.map(\.name))
        return old.entries.filter { $0.command != command && names.contains($0.name) }
    }

    /// Puts the new files into place.
    func commit() throws {
        let isWhole = try hidden.isBeside && completeFolder()
        try Interruption.finish {
            if isWhole, try hidden.takePlace(of: place) { return }
            try replaceFiles()
        }
        hidden.close()
    }

    /// Removes what was written; the folder of `--out` is as it was.
    func discard() {
        Interruption.finish {
            try? FileManager.default.removeItem(atPath: hidden.path.string)
            hidden.close()
        }
    }

    /// Files of other commands stay as they are; those that this command wrote before and does not write now go.
    private var kept: [OutputManifest.Entry] {
        let names = Set(entries.map(\.name))
        return old.entries.filter { $0.command != command && !names.contains($0.name) }
    }

    /// Makes the hidden folder what `--out` is to be, down to the disk.
    /// - Returns: false where it cannot be that.
    private func completeFolder() throws(OutputProblem) -> Bool {
        let replaced = old.names.subtracting(kept.map(\.name)).union(entries.map(\.name))
        if place.path.isPresent {
            let ours = replaced.union([OutputManifest.fileName])
            guard ForeignFiles.carry(from: place.path, to: hidden.path, except: { self.isOurs($0, ours) }) else {
                return false
            }
        }
        try write(OutputManifest(entries: entries + kept))
        return true
    }

    /// A file that this run replaces, or that fundscore wrote and nobody changed since.
    private func isOurs(_ name: String, _ ours: Set<String>) -> Bool {
        guard ours.contains(name) else { return false }
        return name == OutputManifest.fileName || entries.contains { $0.name == name }
            || old.lists(name, at: place.path.appending(name))
    }

    /// Each file is replaced whole, one after the other. While that goes on the list names the digests before and after,
    /// so that a run that was killed in between can be repeated.
    private func replaceFiles() throws(OutputProblem) {
        try write(OutputManifest(entries: Array(Set(entries + old.entries))))
        try move(OutputManifest.fileName)
        for entry in entries { try move(entry.name) }
        let names = Set((entries + kept).map(\.name))
        for name in old.names.subtracting(names) where old.lists(name, at: place.path.appending(name)) {
            try? FileManager.default.removeItem(atPath: place.path.appending(name).string)
        }
        try write(OutputManifest(entries: entries + kept))
        try move(OutputManifest.fileName)
        place.path.syncFolder()
        try? FileManager.default.removeItem(atPath: hidden.path.string)
    }

    /// Writes the list, and waits until the disk has all files and their names: it takes them side by side, which is faster than one after the other.
    private func write(_ list: OutputManifest) throws(OutputProblem) {
        let path = hidden.path.appending(OutputManifest.fileName)
        try? FileManager.default.removeItem(atPath: path.string)
        let writer = try OutputWriter(OutputManifest.fileName, at: path)
        try writer.write(Array(list.text.utf8))
        try writer.end()
        hidden.path.syncFolder()
        try writer.finish()
        try waitForFiles()
    }

    private func move(_ name: String) throws(OutputProblem) {
        try hidden.path.appending(name).rename(to: place.path.appending(name))
    }
}
