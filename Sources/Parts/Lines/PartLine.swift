import Calls
import FEEL
import Intake
import JSON
import Rubrics

/// What a line of a part says by itself, whatever stands before it.
enum PartLine: Sendable {
    /// What the part was made with.
    case first(JSONValue)
    /// - piece: of its document, from 1; nil: the document was read as a whole.
    case submission(Origin, piece: Int?)
    case outcome(PieceOutcome)
    /// How many lines there are, and their digest.
    case last(JSONValue)
    /// JSON, and not what a submission is.
    case unusable(LineProblem)
    /// No JSON.
    case broken(LineProblem)
    /// Nothing stands in it, and it means nothing.
    case blank
}

/// The lines of a block, and the submissions among them.
struct ReadBlock: Sendable {
    let block: LineBlock
    var lines: [(line: PartLine, bytes: ArraySlice<UInt8>)] = []
    var submissions = SubmissionList()
}

/// Reads lines of parts; holds no state, so that one serves all threads.
struct PartLineReader: Sendable {
    private let facts: [FactDefinition]

    init(_ call: Call) { facts = call.rubric.facts }

    func read(_ block: LineBlock) -> ReadBlock {
        var read = ReadBlock(block: block)
        let blanks = facts.map(FactForm.blank)
        var file: String?
        for bytes in block.lines {
            let text = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes
            let line = line(text, blanks, &read.submissions, isOfLast: { $0 == file })
            if case .submission(let origin, _) = line { file = origin.file }
            read.lines.append((line, bytes))
        }
        read.submissions.seal()
        return read
    }

    private func line(
        _ bytes: ArraySlice<UInt8>, _ blanks: [ContextValue?], _ submissions: inout SubmissionList,
        isOfLast: (String) -> Bool
    ) -> PartLine {
        if bytes.isEmpty { return .blank }
        let line: JSONValue
        do throws(LineProblem) { line = try JSONValue.line(Array(bytes)) } catch { return .broken(error) }
        if PartOrigin.isFirst(line) { return .first(line) }
        if let end = line["end"] { return .last(end) }
        do throws(LineProblem) {
            if PieceOutcome.isOutcome(line) { return .outcome(try PieceOutcome(line)) }
            let submission = try SubmissionForm.submission(line, facts, blanks)
            let piece = line["piece"] == nil ? nil : try line.count("piece")
            submissions.append(submission, isOfLast: isOfLast(submission.origin.file))
            return .submission(submission.origin, piece: piece)
        } catch {
            return .unusable(error)
        }
    }
}
