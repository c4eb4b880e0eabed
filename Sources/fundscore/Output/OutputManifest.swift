import Calls
import Files
import SystemPackage

/// The hidden file of an output folder that says which files fundscore wrote, so that nothing else is ever replaced.
/// `sha256sum -c .fundscore` reads it too: whoever receives the folder can see whether anything was changed since.
struct OutputManifest {
    static let fileName = ".fundscore"
    private static let head = "# Written by fundscore, which replaces these files and no others."
    private static let section = "# Files of: "

    /// A file of a command. While files are replaced one by one a name has the digest before and the one after.
    struct Entry: Hashable {
        var command: String
        var name: String
        var sha256: String
    }
    var entries: [Entry] = []

    init(entries: [Entry] = []) {
        self.entries = entries
    }

    /// Of a folder; empty when there is none: then nothing in the folder is fundscore's.
    init(of folder: FilePath) {
        guard
            let bytes = try? InputFile.read(
                InputPath(folder.appending(Self.fileName).string), limit: 64 << 20, links: .followed)
        else {
            return
        }
        var command = ""
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix(Self.section) {
                command = String(line.dropFirst(Self.section.count))
            } else if line.count > 66, line.first != "#" {
                entries.append(
                    Entry(command: command, name: String(line.dropFirst(66)), sha256: String(line.prefix(64))))
            }
        }
    }

    /// Sorted, so that equal files give an equal list.
    var text: String {
        let sorted = entries.sorted { ($0.command, $0.name, $0.sha256) < ($1.command, $1.name, $1.sha256) }
        var lines = [Self.head]
        var command: String?
        for entry in sorted {
            if command != entry.command { lines.append(Self.section + entry.command) }
            command = entry.command
            lines.append("\(entry.sha256)  \(entry.name)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    var names: Set<String> { Set(entries.map(\.name)) }

    /// Whether the file is, byte for byte, one that fundscore wrote.
    func lists(_ name: String, at path: FilePath) -> Bool {
        let written = Set(entries.filter { $0.name == name }.map(\.sha256))
        guard !written.isEmpty, let digest = Self.digest(of: path.string) else { return false }
        return written.contains(digest)
    }

    private static func digest(of path: String) -> String? {
        guard let file = try? FileStream(InputPath(path)) else { return nil }
        var digest = SHA256Digest.Running()
        while let block = try? file.next() {
            if block.isEmpty { return digest.hex }
            digest.add(block)
        }
        return nil
    }
}
