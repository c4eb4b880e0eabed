import Calls
import Intake
import JSON
import Rubrics
import Scoring

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
    private let scorer: Scorer

    init(_ call: Call) { scorer = call.scorer() }

    func read(_ block: LineBlock) -> ReadBlock {
        var read = ReadBlock(block: block)
        var file: String?
        for bytes in block.lines {
            let text = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes
            let line = line(text, &read.submissions, isOfLast: { $0 == file })
            if case .submission(let origin, _) = line { file = origin.file }
            read.lines.append((line, bytes))
        }
        read.submissions.seal()
        return read
    }

    private func line(
        _ bytes: ArraySlice<UInt8>, _ submissions: inout SubmissionList, isOfLast: (String) -> Bool
    ) -> PartLine {
        if bytes.isEmpty { return .blank }
        let line: JSONValue
        do throws(LineProblem) { line = try JSONValue.line(Array(bytes)) } catch { return .broken(error) }
        if PartOrigin.isFirst(line) { return .first(line) }
        if let end = line["end"] { return .last(end) }
        do throws(LineProblem) {
            if PieceOutcome.isOutcome(line) { return .outcome(try PieceOutcome(line)) }
            let submission = try submission(line)
            let piece = line["piece"] == nil ? nil : try line.count("piece")
            submissions.append(submission, isOfLast: isOfLast(submission.origin.file))
            return .submission(submission.origin, piece: piece)
        } catch {
            return .unusable(error)
        }
    }

    private func submission(_ line: JSONValue) throws(LineProblem) -> Submission {
        let submission = try SubmissionForm.submission(line, scorer.rubric.facts)
        let own = try OwnScores.read(line)
        if let here = OwnScores(submission, scorer) {
            guard let own else { throw LineProblem("the scores of this submission are missing") }
            if let difference = own.difference(from: here, scorer.rubric) { throw LineProblem(difference) }
        }
        return submission
    }
}
