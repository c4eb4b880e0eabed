import Files
import ArgumentParser
import Calls
import Diagnostics
import Drafting
import FoundationEssentials
import Intake
import Reports
import Rubrics
import SafeXML
import SystemPackage

/// `fundscore new`: drafts a rubric from sample submissions.
struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Drafts a rubric from sample submissions: where the facts stand, and of which type they are.",
        discussion: """
            The draft is a call folder that can be used as it is: check and run take it. Its call.yaml names the samples. Lines with ??? need a person; what stands behind a # is \
            switched off. Every text of the samples is in a fact or named as left out.
            """)

    @Argument(
        help: ArgumentHelp("Sample submissions: XML files, or folders (searched for *.xml).", valueName: "sample"))
    var samples: [String]
    @Option(help: "The folder for the draft; it is made when missing.") var out = "my-call"
    @Flag(help: "Replace a rubric.yaml that fundscore did not write or that was changed since.") var force = false

    func run() async throws {
        let inputs = try Inputs(samples)
        let (read, documents) = Self.read(inputs)
        guard !read.isEmpty else {
            Terminal.note("error: none of the samples can be read: there is nothing to draft from")
            throw ExitCode.unusable
        }
        var draft = Draft(read)
        let name = InputPath(out).display.split(separator: "/").last.map(String.init) ?? "my-call"
        let rubric = try await Self.settle(&draft, name, documents)
        var files = [OutputFile(name: "rubric.yaml", bytes: Array(rubric.utf8))]
        let call = out + "/" + CallFolder.fileName
        // Where somebody has written one already, a rubric is drafted alone.
        let isDrafted = OutputManifest(of: FilePath(out)).lists(CallFolder.fileName, at: FilePath(call))
        if isDrafted || !InputFolder.exists(InputPath(call)) {
            files.append(OutputFile(name: CallFolder.fileName, bytes: Array(CallDraft.text(samples: places).utf8)))
        }
        try await OutputFolder(out, of: "new", force: force).write(files)
        Terminal.print(Self.summary(draft, rubric, out))
        if read.count < inputs.count { throw ExitCode.undecided }
    }

    /// Where the samples are, from the folder of the draft; those that are named from the root stay so.
    private var places: [String] {
        let here = FilePath(FileManager.default.currentDirectoryPath)
        let folder = here.pushing(FilePath(out)).lexicallyNormalized()
        return FoldedArguments.ofProcess.unfolded(samples).filter { $0 != "-" }.map { sample in
            guard !sample.hasPrefix("/") else { return sample }
            var rest = here.pushing(FilePath(sample)).lexicallyNormalized()
            var above = folder
            var steps = FilePath()
            while !rest.starts(with: above), above.removeLastComponent() { steps.append("..") }
            _ = rest.removePrefix(above)
            return steps.pushing(rest).string
        }
    }

    /// Those that can be read; the others are named.
    private static func read(_ inputs: Inputs) -> (samples: [Sample], documents: [SourceDocument]) {
        var samples: [Sample] = []
        var documents: [SourceDocument] = []
        for index in 0..<inputs.count {
            let document = inputs.open(index)
            do throws(Diagnostic) {
                let bytes = try document.wholeBytes()
                samples.append(Sample(file: document.file, root: try document.root(bytes)))
                documents.append(SourceDocument(file: document.file, content: .bytes(bytes)))
            } catch {
                Terminal.show([error])
            }
        }
        return (samples, documents)
    }

    /// Reads the samples with the draft, and widens each fact that they object to, until they object to none: what the
    /// program itself cannot read with a draft is no draft.
    private static func settle(_ draft: inout Draft, _ name: String, _ documents: [SourceDocument]) async throws
        -> String
    {
        while true {
            let text = draft.rubric(named: name, version: Call.version)
            let outcome = RubricLoader.load(Array(text.utf8), file: "rubric.yaml") { name in
                .failure(Diagnostic(code: "RUBRIC.FILE", message: "a draft names no other file: \(name)"))
            }
            guard let rubric = outcome.rubric else {
                Terminal.show(outcome.problems, sources: ["rubric.yaml": text])
                throw ExitCode.unusable
            }
            let submissions = await Call(rubric: rubric).read(
                documents: documents.count, open: { documents[$0] }, digests: false)
            let objections = submissions.flatMap(\.objections)
            var widened: Set<String> = []
            for objection in objections {
                guard
                    let fact = draft.factNames.first(where: {
                        objection.code == "FACT.\($0)" || objection.code == "MISSING.\($0)"
                    }),
                    widened.insert(fact).inserted
                else { continue }
                draft.widen(fact, because: objection.text)
            }
            if widened.isEmpty { return text }
        }
    }

    private static func summary(_ draft: Draft, _ rubric: String, _ out: String) -> String {
        let questions = rubric.split(separator: "\n").count { $0.contains("???") }
        let path = out.hasSuffix("/") ? out + "rubric.yaml" : out + "/rubric.yaml"
        return """
            \(path): \(draft.factNames.count) facts from \(draft.recordCount) \(draft.recordCount == 1 ? "submission" : "submissions")
            Next: read the \(questions) lines with ???, then fundscore check \(out), and fundscore run \(out)
            """
    }
}

extension SourceDocument {
    /// The bytes of the whole document, also of one that would be read piece by piece.
    fileprivate func wholeBytes() throws(Diagnostic) -> [UInt8] {
        switch content {
        case .bytes(let bytes): return bytes
        case .refused(let problem): throw problem
        case .blocks(let open):
            do {
                let next = try open()
                var bytes: [UInt8] = []
                while true {
                    let block = try next()
                    if block.isEmpty { return bytes }
                    bytes += block
                }
            } catch let problem as Diagnostic {
                throw problem
            } catch {
                throw Diagnostic(code: "XML.FAILED", message: "\(error)", place: Place(file: file))
            }
        }
    }

    fileprivate func root(_ bytes: [UInt8]) throws(Diagnostic) -> XMLElement {
        do { return try XMLElement.parse(bytes) } catch { throw error.diagnostic(file: file) }
    }
}
