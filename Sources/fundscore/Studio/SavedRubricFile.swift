import Diagnostics
import FoundationEssentials
import Rubrics
import Studio
import SystemPackage
import Wording

/// Where a rubric of the studio is saved: always as a new file, never over another.
///
/// Beside the rubric that was read, where that stands in the call's folder, or where there is no call folder. A rubric that stands elsewhere
/// is shared with other calls: its variant goes into the call's folder, in a folder of its own with copies of the files that it names.
struct SavedRubricFile: Sendable {
    /// The file that was read.
    let rubric: String
    /// The call's folder with a slash at its end; nil: there is none.
    let call: String?

    /// - Parameters:
    ///   - name: what somebody typed; `.yaml` is added.
    ///   - companions: the files of the rubric, itself first.
    /// - Returns: the path of the file, or why nothing was written.
    func write(_ name: String, _ text: [UInt8], companions: [SourceFile]) -> Result<String, NotSaved> {
        do throws(NotSaved) {
            return .success(try written(try Self.stem(of: name), text, companions.dropFirst()))
        } catch {
            return .failure(error)
        }
    }

    private func written(
        _ stem: String, _ text: [UInt8], _ companions: ArraySlice<SourceFile>
    ) throws(NotSaved) -> String {
        let own = rubric.lastIndex(of: "/").map { String(rubric[...$0]) } ?? ""
        guard let call, !rubric.hasPrefix(call) || rubric.contains("/../") else {
            let path = own + stem + ".yaml"
            try Self.make(path, text)
            return path
        }
        if let outside = companions.first(where: {
            $0.name.hasPrefix("/") || $0.name.split(separator: "/").contains("..")
        }) {
            throw NotSaved(
                Message("the rubric names \(outside.name), which lies outside of its folder: save it by hand"))
        }
        let folder = call + stem + "/"
        guard !FilePath(folder).isPresent else {
            throw NotSaved(Message("\(folder) is there already; choose another name"))
        }
        for file in [SourceFile(name: "rubric.yaml", bytes: text)] + companions {
            let path = folder + file.name
            let parent = String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
            do {
                try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
            } catch {
                throw NotSaved(Message("\(parent) cannot be made"))
            }
            try Self.make(path, file.bytes)
        }
        return folder + "rubric.yaml"
    }

    /// The name without its ending: letters, digits and `-_.`, so that it leads nowhere else.
    private static func stem(of name: String) throws(NotSaved) -> String {
        var stem = name
        for ending in [".yaml", ".yml"] where stem.lowercased().hasSuffix(ending) { stem.removeLast(ending.count) }
        let isPlain = stem.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "-_. ".unicodeScalars.contains(scalar)
        }
        guard isPlain, let first = stem.first, first != ".", first != "-", first != " ", stem.utf8.count <= 120 else {
            throw NotSaved(Message("'\(name)' is no name for a file: use letters, digits, '-', '_' and '.'"))
        }
        return stem
    }

    private static func make(_ path: String, _ bytes: [UInt8]) throws(NotSaved) {
        do {
            let file = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
            try file.closeAfter { _ = try file.writeAll(bytes) }
        } catch Errno.fileExists {
            throw NotSaved(Message("\(path) is there already; choose another name"))
        } catch let error as Errno {
            throw NotSaved(Message("\(path) cannot be written: \("\(error)")"))
        } catch {
            throw NotSaved(Message("\(path) cannot be written"))
        }
    }
}
