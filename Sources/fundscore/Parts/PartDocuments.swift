import Files
import Diagnostics
import Intake
import Parts
import SafeXML

/// Where the documents of a part come from: named on the command line, or out of a stream, which may name files too.
final class PartDocuments {
    private let limits: XMLLimits
    /// The archive that was opened last: its files come one behind the other.
    private var archive: (path: InputPath, inputs: ArchivedInputs, positions: [String: Int])?

    init(limits: XMLLimits) {
        self.limits = limits
    }

    /// Those of the inputs, or each N-th of them; nil behind the last.
    func of(_ inputs: Inputs, _ number: PartOrigin.Number?) -> () throws -> PartInput? {
        var places = stride(from: (number?.place ?? 1) - 1, to: inputs.count, by: number?.count ?? 1).makeIterator()
        return { places.next().map { .document(inputs.open($0)) } }
    }

    /// Those of standard input; nil at its end.
    func streamed() -> () throws -> PartInput? {
        let input = FileStream.standardInput()
        var stream = DocumentStream { try input.next() }
        return { [self] in
            switch try stream.document() {
            case nil: nil
            case .bytes(let bytes, let file)?:
                .document(
                    SourceDocument(
                        file: file,
                        content: ArchivedInputs.content(bytes, wholeUpTo: min(Inputs.wholeFileBytes, limits.fileBytes)))
                )
            case .file(let file)?: .document(named(file))
            case .refused(let why, let file)?: .document(Self.refused(why, file))
            case .piece(let piece, let file)?: .piece(piece, file: file)
            case .schemas(let task, let file)?: .schemas(task, file: file)
            }
        }
    }

    /// A file, or `call.zip!folder/a.xml`.
    private func named(_ file: String) -> SourceDocument {
        for cut in file.indices where file[cut] == "!" {
            let archive = InputPath(String(file[..<cut]))
            if InputFolder.exists(archive), ArchivedInputs.isArchive(archive) { return packed(archive, file) }
        }
        return Inputs.document(InputPath(file), file, limits)
    }

    private func packed(_ path: InputPath, _ file: String) -> SourceDocument {
        if archive?.path != path {
            var inputs = ArchivedInputs(limits: limits)
            inputs.add(path)
            let names = (0..<inputs.count).map(inputs.name)
            archive = (path, inputs, Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first }))
        }
        guard let archive, let position = archive.positions[file] else {
            return Self.refused("there is no such file in the archive", file)
        }
        return archive.inputs.document(position)
    }

    private static func refused(_ why: String, _ file: String) -> SourceDocument {
        SourceDocument(
            file: file,
            content: .refused(Diagnostic(code: "XML.FILE_FAILED", message: why, place: Place(file: file))))
    }
}
