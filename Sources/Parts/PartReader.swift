package import Calls
package import Diagnostics
import Intake
import JSON
import Rubrics

/// Reads parts of one call, several in one file or one in each. Lines are read by all threads, what they say together by one, in their
/// order. What is wrong with one is a problem at its line, and the next part is read all the same, so that all problems are told in one run.
package struct PartReader {
    private let origin: PartOrigin
    private let lines: PartLineReader
    private let workers: Workers
    package private(set) var parts: PartList
    package private(set) var problems: [Diagnostic] = []

    /// The part that is being read.
    private var open: Open?
    /// Submissions that were read so far.
    private var count = 0

    private struct Open {
        let place: Place
        let number: PartOrigin.Number?
        var digest = SHA256Digest.Running()
        var documents = 0
        var pieces = 0
        var submissions = 0
        /// Of the last submission.
        var last: (origin: Origin, piece: Int?)?
        /// Submissions of the piece that is being read.
        var ofPiece = 0
        /// Documents that an earlier part has too.
        var repeated: [Diagnostic] = []
        /// Its remaining lines are passed over: it was refused.
        var isRefused = false
    }

    /// Of documents that two parts have.
    private static let mostShown = 10
    /// Blocks that are in memory at once, a thread.
    private static let blocksAhead = 8

    package init(_ call: Call) {
        parts = PartList(hasSchemas: call.rubric.submissions.schemas != nil)
        origin = PartOrigin(of: call)
        lines = PartLineReader(call)
        workers = Workers(threads: call.options.threads)
    }

    /// - Parameters:
    ///   - file: as the user named it.
    ///   - next: its next bytes; empty at its end.
    package mutating func read(file: String, _ next: @escaping () throws -> [UInt8]) async throws {
        var blocks = LineBlocks(next)
        while case let some = try Self.blocks(&blocks, Self.blocksAhead * workers.threads), !some.isEmpty {
            for read in await workers.map(some.count, each: { [lines] in lines.read(some[$0]) }) { take(read, file) }
        }
        close(at: Place(file: file, line: blocks.count + 1))
        if blocks.count == 0 { refuse("this file is empty", at: Place(file: file)) }
    }

    private static func blocks(_ blocks: inout LineBlocks, _ count: Int) throws -> [LineBlock] {
        var some: [LineBlock] = []
        while some.count < count, let block = try blocks.block() { some.append(block) }
        return some
    }

    // MARK: - Lines

    private mutating func take(_ read: ReadBlock, _ file: String) {
        for (index, (line, bytes)) in read.lines.enumerated() {
            take(line, bytes, at: Place(file: file, line: read.block.first + index))
        }
        parts.add(read.submissions)
    }

    private mutating func take(_ line: PartLine, _ bytes: ArraySlice<UInt8>, at place: Place) {
        do throws(LineProblem) {
            switch line {
            case .blank: return
            case .broken(let problem): throw problem
            case .first(let line): try begin(line, at: place)
            case .last(let end): try finish(end, at: place)
            case .submission, .outcome, .unusable:
                guard open != nil else {
                    throw LineProblem(
                        "a part begins with a line that says what it was made with, and this line is none")
                }
                try add(line, at: place)
            }
            open?.digest.add(bytes)
        } catch {
            if open?.isRefused != true { refuse(error.message, at: place) }
            open = open ?? Open(place: place, number: nil)
            open?.isRefused = true
        }
    }

    private mutating func begin(_ line: JSONValue, at place: Place) throws(LineProblem) {
        close(at: place)
        open = Open(place: place, number: nil)
        let number = try PartOrigin.number(line)
        open = Open(place: place, number: number)
        let differences = try origin.differences(line, at: place)
        problems += differences
        open?.isRefused = !differences.isEmpty
        parts.begin(number, at: place)
    }

    private mutating func add(_ line: PartLine, at place: Place) throws(LineProblem) {
        if case .submission = line { count += 1 }
        guard var part = open, !part.isRefused else { return }
        open = nil
        defer { open = part }
        switch line {
        case .unusable(let problem): throw problem
        case .submission(let origin, let piece): try add(origin, piece, to: &part, at: place)
        case .outcome(let outcome): try add(outcome, to: &part, at: place)
        case .first, .last, .broken, .blank: break
        }
    }

    private mutating func add(
        _ origin: Origin, _ piece: Int?, to part: inout Open, at place: Place
    ) throws(LineProblem) {
        let last = part.last
        let isOfLast = origin.file == last?.origin.file && piece == last?.piece
        if isOfLast, let last, origin.record <= last.origin.record || last.origin.record == 0 {
            throw LineProblem("the document '\(origin.file)' was given twice")
        }
        part.submissions += 1
        part.last = (origin, piece)
        if piece != nil { part.ofPiece += 1 }
        guard !isOfLast, piece == nil else { return }
        part.documents += 1
        if let problem = parts.add(document: origin.file, at: place) { part.repeated.append(problem) }
    }

    private mutating func add(
        _ outcome: PieceOutcome, to part: inout Open, at place: Place
    ) throws(LineProblem) {
        let found = part.ofPiece
        if case .piece(let number, let records) = outcome.content {
            guard records ?? 0 == found,
                found == 0 || (outcome.file, number) == (part.last?.origin.file, part.last?.piece)
            else { throw LineProblem("this is not the piece whose submissions stand before it") }
        }
        part.pieces += 1
        (part.ofPiece, part.last) = (0, nil)
        if let problem = parts.add(outcome, count - found..<count, at: place) { part.repeated.append(problem) }
    }

    private mutating func finish(_ end: JSONValue, at place: Place) throws(LineProblem) {
        guard let part = open else { throw LineProblem("a part ends here that did not begin") }
        open = nil
        guard !part.isRefused else { return }
        let (documents, submissions) = (try end.count("documents"), try end.count("submissions"))
        let pieces = end["pieces"] == nil ? 0 : try end.count("pieces")
        guard (documents, pieces, submissions) == (part.documents, part.pieces, part.submissions) else {
            let told = pieces + part.pieces > 0 ? "\(Self.count(pieces, "piece")), " : ""
            let found = pieces + part.pieces > 0 ? "\(part.pieces), " : ""
            return refuse(
                "this part ends with \(told)\(Self.count(documents, "document")) and \(Self.count(submissions, "submission")), and has "
                    + "\(found)\(part.documents) and \(part.submissions)", at: place)
        }
        let sha256 = try end.text("sha256")
        guard sha256 == part.digest.hex else {
            return refuse("the lines of this part are not those that were written", at: place)
        }
        if let problem = parts.finish(sha256, isEmpty: documents + pieces == 0, at: part.place) {
            problems.append(problem)
        } else {
            problems += part.repeated.prefix(Self.mostShown)
        }
    }

    /// A part that has not ended.
    private mutating func close(at place: Place) {
        guard let part = open else { return }
        open = nil
        guard !part.isRefused else { return }
        refuse(
            "this part has no last line: the program that wrote it was stopped, or the file was cut off", at: place,
            since: part.place)
    }

    private mutating func refuse(_ what: String, at place: Place, since start: Place? = nil) {
        problems.append(
            Diagnostic(code: "PART.DAMAGED", message: "\(what); make this part again", place: start ?? place))
    }

    private static func count(_ number: Int, _ what: String) -> String { "\(number) \(what)\(number == 1 ? "" : "s")" }
}
