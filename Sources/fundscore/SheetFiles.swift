import ArgumentParser
import Diagnostics
import Files
import Rubrics
import Sheets

/// The score sheets named on the command line.
struct SheetFiles {
    /// In the order of their names, each once.
    private(set) var files: [SourceFile] = []
    /// What lies in the folders, was most likely meant, and cannot be read.
    private(set) var problems: [Diagnostic] = []

    /// What is looked for in folders: what a file is, is told by what it holds.
    private static let suffixes = [".csv", ".xlsx", ".ods", ".zip", ".fods", ".xls", ".xlsm", ".xlsb"]
    /// Files of programs whose own format nobody else reads.
    private static let foreign = [".numbers"]

    /// Throws exit code 2 when one cannot be read: leaving out a sheet in silence would change the decision.
    init(_ arguments: [String]) throws {
        var names: Set<String> = []
        for argument in FoldedArguments.ofProcess.unfolded(arguments) {
            let path = InputPath(argument)
            if InputFolder.isFolder(path) {
                names.formUnion(try list(path))
            } else {
                names.insert(argument)
            }
        }
        // One file under two names is still one file.
        var seen: Set<String> = []
        for name in names.sorted(by: { $0.precedes($1) }) where seen.insert(Self.plain(name)).inserted {
            files += try Self.unpacked(Self.readFile(name))
        }
    }

    private mutating func list(_ folder: InputPath) throws -> [String] {
        let listing = InputFolder.list(folder, suffixes: Self.suffixes)
        if let refused = listing.refusals.first {
            Terminal.show([refused.refusal.diagnostic(file: refused.path.display)])
            throw ExitCode.unusable
        }
        // What a spreadsheet keeps beside an open file, `~$ev-1.xlsx`, is no sheet.
        let sheets = listing.files.map(\.display).filter { !Self.isLock($0) }
        if sheets.isEmpty {
            Terminal.note("\(folder.display): warning: no .csv, .xlsx or .ods file in this folder")
        }
        UnreadFiles.tell(of: listing.others, in: folder)
        for other in listing.others where Self.foreign.contains(where: other.hasSuffix) {
            problems.append(
                Diagnostic(
                    code: "SHEET.WORKBOOK",
                    message: "a file of Numbers is not read; export it as an Excel file (.xlsx) into this folder",
                    place: Place(file: other.display)))
        }
        return sheets
    }

    /// `sheets/a.csv` for `./sheets//a.csv`.
    private static func plain(_ name: String) -> String {
        let parts = name.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        return name.hasPrefix("/") ? "/" + parts : parts
    }

    private static func isLock(_ name: String) -> Bool {
        name.split(separator: "/").last?.hasPrefix("~$") ?? false
    }

    /// The sheets in an archive of sheets, in the order of their names; any other file alone.
    private static func unpacked(_ file: SourceFile) throws -> [SourceFile] {
        guard ZipArchive.isZip(file.bytes) else { return [file] }
        let archive: ZipArchive
        do throws(FileRefusal) {
            archive = try ZipArchive(file.bytes, limits: .intake)
        } catch {
            // A workbook whose archive is damaged is a sheet that cannot be used, and is told of like any other.
            guard !file.name.lowercased().hasSuffix(".zip") else { throw unusable(error.diagnostic(file: file.name)) }
            return [file]
        }
        if Workbook.isWorkbook(archive) { return [file] }
        return try archive.entries.filter { !ArchivedInputs.isHidden($0.name) }.map {
            try sheet($0, archive, file.name)
        }
    }

    private static func sheet(
        _ entry: ZipEntry, _ archive: ZipArchive, _ name: String
    ) throws -> SourceFile {
        let file = "\(name)!\(entry.name)"
        do throws(FileRefusal) {
            if entry.hasSuffix(".zip") { throw FileRefusal.nested }
            return SourceFile(name: file, bytes: try archive.contents(of: entry))
        } catch {
            throw unusable(error.diagnostic(file: file))
        }
    }

    private static func unusable(_ problem: Diagnostic) -> any Error {
        Terminal.show([problem])
        return ExitCode.unusable
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
