import ArgumentParser
import Calls
import Intake
import Parts
import Rubrics

/// `fundscore score`: what a submission's own facts decide, one part of a call on one of many machines.
struct Score: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Reads submissions into a part of a call: a line of JSON each, for merge.",
        discussion: """
            A line holds the facts of a submission with their lines, why it is not admissible, which rules of eligibility it fails, and \
            the scores that are worked out; numbers stand as exact texts. What needs the whole call is done by merge.

            With --stream documents come on standard input: a line such as {"file":"a.xml","bytes":2048}, then as many bytes and a line \
            feed; {"file":"a.xml"} alone is a document that lies there; {"file":"a.xml","refused":"why"} one that could not be had. \
            One document is in memory at a time. A document that cannot be read is a line with its reason.

            --list prints such lines, with --pieces also those that share a file of more than a megabyte out between processes: its records \
            are cut into pieces, each a line with \"piece\", and where the rubric has schemas a line with \"schemas\", since these have to see \
            the whole. All of them together are the document; merge numbers their records anew, and reads the document itself where its \
            pieces cannot be read.

            The first line of a part says what it was made with, the last how many lines there are and their SHA-256.
            """)

    @Argument(
        help: ArgumentHelp(
            "A call folder, or the rubric: a YAML file, or the folder of a rubric.yaml.", valueName: "call"),
        completion: .file())
    var rubric: String
    @Argument(
        help: ArgumentHelp(
            "XML files, ZIP archives of them, folders (searched for *.xml and *.zip); of a call folder those that it names.",
            valueName: "input"), completion: .file())
    var inputs: [String] = []
    @Flag(help: "Documents come on standard input.") var stream = false
    @Flag(help: "Only print the documents of the call, a line each as --stream takes it.") var list = false
    @Flag(help: "With --list: large documents are cut into pieces that several processes can read.") var pieces = false
    @Flag(help: "Leave out what merge does not read: the rules that are not met, and the scores that are worked out.")
    var factsOnly = false
    @Option(help: ArgumentHelp("Part K of N: of the documents named, each N-th from the K-th on.", valueName: "k/n"))
    var part: String?
    @OptionGroup var trial: TrialOptions
    @OptionGroup var limit: LimitOptions

    func validate() throws {
        if stream, !inputs.isEmpty {
            throw ValidationError("--stream reads documents from standard input; name no inputs")
        }
        if list, stream || part != nil {
            throw ValidationError("--list prints all documents; it goes with neither --stream nor --part")
        }
        if pieces, !list {
            throw ValidationError("--pieces goes with --list: it says how large documents are listed")
        }
        if factsOnly, list {
            throw ValidationError("--facts-only says what a part holds; --list prints no part")
        }
        if let part, number == nil {
            throw ValidationError("--part is K/N, such as 2/7 for the second of seven parts, not '\(part)'")
        }
    }

    private var number: PartOrigin.Number? {
        let sides = (part ?? "").split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard sides.count == 2, let place = sides[0], let count = sides[1], count > 0, (1...count).contains(place)
        else {
            return nil
        }
        return PartOrigin.Number(place: place, of: count)
    }

    func run() async throws {
        let source = try CallSource(rubric, inputs, needsInputs: !stream)
        let limits = (source.folder?.completing(limit) ?? limit).limits
        if list, !pieces { return printDocuments(try Inputs(source.inputs, limits: limits), cutBy: nil) }
        let rubric = try RubricFile.load(source.rubric, trial: trial.settings)
        let call = Call(rubric: rubric, options: .init(limits: limits))
        if list { return printDocuments(try Inputs(source.inputs, limits: limits), cutBy: DocumentReader(call)) }
        let documents = PartDocuments(limits: limits)
        let next = stream ? documents.streamed() : documents.of(try Inputs(source.inputs, limits: limits), number)
        try write(call, next)
    }

    private func write(_ call: Call, _ next: () throws -> PartInput?) throws {
        let reader = DocumentReader(call)
        var writer = PartWriter(call, number: number, hasScores: !factsOnly)
        var output = writer.begin()
        do {
            while let input = try next() {
                output += input.lines(reader, &writer)
                guard output.count > Self.blockBytes else { continue }
                Terminal.write(output)
                output = []
            }
        } catch let problem as LineProblem {
            Terminal.write(output)
            Terminal.note("standard input: error: \(problem.message); this part is not whole")
            throw ExitCode.unusable
        }
        Terminal.write(output + writer.end())
    }

    /// Bytes that are printed at once.
    private static let blockBytes = 1 << 18

    /// - Parameter reader: cuts large documents; nil: they are named as a whole.
    private func printDocuments(_ inputs: Inputs, cutBy reader: DocumentReader?) {
        var output: [UInt8] = []
        for index in 0..<inputs.count {
            let name = inputs.name(index)
            if let reader, let document = inputs.large(index), let pieces = reader.pieces(of: document) {
                output += DocumentStream.lines(naming: name, pieces, hasSchemas: reader.hasSchemas)
            } else {
                output += DocumentStream.line(naming: name)
            }
            guard output.count > Self.blockBytes else { continue }
            Terminal.write(output)
            output = []
        }
        Terminal.write(output)
    }
}
