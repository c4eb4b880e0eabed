import ArgumentParser
import Diagnostics
import Rubrics
import SafeXML

/// The score sheets named on the command line.
enum SheetFiles {
    /// Throws exit code 2 when one cannot be read: leaving out a sheet in silence would change the decision.
    static func read(_ arguments: [String]) throws -> [SourceFile] {
        var names: Set<String> = []
        for argument in FoldedArguments.ofProcess.unfolded(arguments) {
            let path = InputPath(argument)
            guard XMLFolder.isFolder(path) else {
                names.insert(argument)
                continue
            }
            let listing = XMLFolder.list(path, suffix: ".csv")
            if let refused = listing.refusals.first {
                Terminal.show([refused.refusal.diagnostic(file: refused.path.display)])
                throw ExitCode.unusable
            }
            if listing.files.isEmpty { Terminal.note("\(argument): warning: no .csv file in this folder") }
            names.formUnion(listing.files.map(\.display))
        }
        return try names.sorted { $0.precedes($1) }.map(readFile)
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
