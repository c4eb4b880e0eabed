private import Glibc

/// Lists the submissions of a folder.
package enum InputFolder {
    package struct Listing: Sendable {
        /// Every `*.xml` (in any case) below the folder, sorted by bytes. Links, pipes and devices of such a name are
        /// among them: reading them is refused, and so none is lost silently.
        package var files: [InputPath] = []
        /// Whatever else lies in the folder or below it: other endings, and hidden files and folders. Sorted by bytes.
        package var others: [InputPath] = []
        /// Folders that could not be listed.
        package var refusals: [Refused] = []
    }

    package struct Refused: Sendable, Hashable {
        package var path: InputPath
        package var refusal: FileRefusal
    }

    /// Folders inside each other.
    private static let deepest = 64

    /// Whether the path is a folder (a link to one counts: it was named by the user).
    package static func isFolder(_ path: InputPath) -> Bool {
        mode(path, followLinks: true).map { $0 & S_IFMT == S_IFDIR } ?? false
    }

    /// Whether there is anything under this name.
    package static func exists(_ path: InputPath) -> Bool { mode(path, followLinks: true) != nil }

    /// Bytes of the regular file under this name; nil: there is none. A link is none.
    package static func size(ofFile path: InputPath) -> Int? {
        status(path, followLinks: false).flatMap { $0.st_mode & S_IFMT == S_IFREG ? Int($0.st_size) : nil }
    }

    /// The names in the folder itself, sorted by bytes; none where it cannot be listed.
    package static func names(in folder: InputPath) -> [InputPath] {
        let entries = (try? entries(folder)) ?? []
        return entries.filter { !isSelfOrParent($0.name) }.map { InputPath(bytes: $0.name) }.sorted()
    }

    /// Lists the folder and all below it. Names that start with a dot are left out, links to folders not followed.
    /// - Parameter suffix: how the names of files end, in any case of its letters.
    package static func list(_ path: InputPath, suffix: String = ".xml") -> Listing { list(path, suffixes: [suffix]) }

    /// The same for files of several kinds.
    package static func list(_ path: InputPath, suffixes: [String]) -> Listing {
        var listing = Listing()
        list(path, suffixes.map { Array($0.lowercased().utf8) }, depth: 1, into: &listing)
        listing.files.sort()
        listing.others.sort()
        listing.refusals.sort { $0.path < $1.path }
        return listing
    }

    private static func list(_ folder: InputPath, _ suffixes: [[UInt8]], depth: Int, into listing: inout Listing) {
        do throws(FileRefusal) {
            guard depth <= deepest else {
                throw FileRefusal(code: "XML.FILE_FAILED", message: "more than \(deepest) folders inside each other")
            }
            for entry in try entries(folder) where !isSelfOrParent(entry.name) {
                let path = folder.appending(entry.name)
                if entry.name.first == UInt8(ascii: ".") {
                    listing.others.append(path)
                } else if entry.isFolder ?? isFolderItself(path) {
                    list(path, suffixes, depth: depth + 1, into: &listing)
                } else if suffixes.contains(where: { ends(entry.name, $0) }) {
                    listing.files.append(path)
                } else {
                    listing.others.append(path)
                }
            }
        } catch {
            listing.refusals.append(Refused(path: folder, refusal: error))
        }
    }

    private static func isSelfOrParent(_ name: [UInt8]) -> Bool {
        name.count <= 2 && name.allSatisfy { $0 == UInt8(ascii: ".") }
    }

    private static func ends(_ name: [UInt8], _ suffix: [UInt8]) -> Bool {
        name.count > suffix.count
            && name.suffix(suffix.count).elementsEqual(suffix) {
                (0x41...0x5A).contains($0) ? $0 | 0x20 == $1 : $0 == $1
            }
    }

    private static func mode(_ path: InputPath, followLinks: Bool) -> mode_t? {
        status(path, followLinks: followLinks)?.st_mode
    }

    private static func status(_ path: InputPath, followLinks: Bool) -> stat? {
        let name = (path.bytes + [0]).map { CChar(bitPattern: $0) }
        var status = stat()
        let result = unsafe followLinks ? stat(name, &status) : lstat(name, &status)
        return result == 0 ? status : nil
    }

    private static func isFolderItself(_ path: InputPath) -> Bool {
        mode(path, followLinks: false).map { $0 & S_IFMT == S_IFDIR } ?? false
    }

    /// What is in a folder; nil where the disk does not tell with the name whether it is a folder.
    private static func entries(_ folder: InputPath) throws(FileRefusal) -> [(name: [UInt8], isFolder: Bool?)] {
        let path = (folder.bytes + [0]).map { CChar(bitPattern: $0) }
        guard let stream = unsafe opendir(path) else { throw .system(errno) }
        defer { unsafe closedir(stream) }
        var entries: [(name: [UInt8], isFolder: Bool?)] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else { break }
            let kind = unsafe Int(entry.pointee.d_type)
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
            entries.append((name, kind == DT_UNKNOWN ? nil : kind == DT_DIR))
        }
        if errno != 0 { throw .system(errno) }
        return entries
    }
}
