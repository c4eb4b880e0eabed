/// A file's name where there is little room.
enum FileLabel {
    /// Without the folders; of a file in an archive, `call.zip!folder/a.xml`, without those of the archive.
    static func short(_ file: String) -> String {
        if let mark = file.utf8.firstIndex(of: UInt8(ascii: "!")), file[..<mark].lowercased().hasSuffix(".zip") {
            return String(file[name(in: file[..<mark])...])
        }
        let name = file[name(in: file[...])...]
        return name.isEmpty ? file : String(name)
    }

    /// Where the last part of a path begins.
    private static func name(in path: Substring) -> String.Index {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex
    }
}
