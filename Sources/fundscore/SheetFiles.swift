import ArgumentParser
import Diagnostics
import Rubrics
import SafeXML

/// The score sheets named on the command line.
struct SheetFiles {
    /// In the order of their names, each once.
    private(set) var files: [SourceFile] = []
    /// What lies in the folders and was most likely meant: a workbook is no score sheet yet.
    private(set) var problems: [Diagnostic] = []

    /// How a spreadsheet's own files end.
    private static let workbooks = [".xlsx", ".xlsm", ".xls", ".ods", ".fods", ".numbers"]

    /// Throws exit code 2 when one cannot be read: leaving out a sheet in silence would change the decision.
    init(_ arguments: [String]) throws {
        var names: Set<String> = []
        for argument in FoldedArguments.ofProcess.unfolded(arguments) {
            let path = InputPath(argument)
            if XMLFolder.isFolder(path) {
                names.formUnion(try list(path))
            } else {
                names.insert(argument)
            }
        }
        // One file under two names is still one file.
        var seen: Set<String> = []
        for name in names.sorted(by: { $0.precedes($1) }) where seen.insert(Self.plain(name)).inserted {
            files.append(try Self.readFile(name))
        }
    }

    private mutating func list(_ folder: InputPath) throws -> [String] {
        let listing = XMLFolder.list(folder, suffix: ".csv")
        if let refused = listing.refusals.first {
            Terminal.show([refused.refusal.diagnostic(file: refused.path.display)])
            throw ExitCode.unusable
        }
        if listing.files.isEmpty { Terminal.note("\(folder.display): warning: no .csv file in this folder") }
        UnreadFiles.tell(of: listing.others, in: folder)
        for other in listing.others where Self.workbooks.contains(where: other.hasSuffix) {
            problems.append(
                Diagnostic(
                    code: "SHEET.WORKBOOK",
                    message: "a workbook is not read; save the sheet as \"CSV UTF-8\" into this folder",
                    place: Place(file: other.display)))
        }
        return listing.files.map(\.display)
    }

    /// `sheets/a.csv` for `./sheets//a.csv`.
    private static func plain(_ name: String) -> String {
        let parts = name.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        return name.hasPrefix("/") ? "/" + parts : parts
    }

    static func readFile(_ name: String) throws -> SourceFile {
        switch RubricFile.read(name) {
        case .success(let bytes): return SourceFile(name: name, bytes: bytes)
        case .failure(let problem):
            Terminal.show([problem])
            throw ExitCode.unusable
        }
    }
}
