/// A file's name where there is little room.
enum FileLabel {
    /// Without the folders; of a file in an archive, `call.zip!folder/a.xml`, without those of the archive.
    static func short(_ file: String) -> String {
        let parts = file.split(separator: "!", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts[0].split(separator: "/").last.map(String.init) ?? String(parts[0])
        guard parts.count == 2, name.lowercased().hasSuffix(".zip") else {
            return file.split(separator: "/").last.map(String.init) ?? file
        }
        return "\(name)!\(parts[1])"
    }
}
