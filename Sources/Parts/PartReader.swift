package import Calls
package import Diagnostics
import Intake
import Rubrics
import Scoring

/// Reads parts of one call, several in one file or one in each, line by line. What is wrong with one is a problem at its line, and the
/// next part is read all the same, so that all problems are told in one run.
package struct PartReader {
    private let origin: PartOrigin
    private let facts: [FactDefinition]
    private let scorer: Scorer
    package private(set) var parts = PartList()
    package private(set) var problems: [Diagnostic] = []

    /// The part that is being read.
    private var open: Open?

    private struct Open {
        let place: Place
        let number: PartOrigin.Number?
        var digest = SHA256Digest.Running()
        var documents = 0
        var submissions = 0
        /// Of the last submission.
        var last: Origin?
        /// Documents that an earlier part has too.
        var repeated: [Diagnostic] = []
        /// Its remaining lines are passed over: it was refused.
        var isRefused = false
    }

    /// Of documents that two parts have.
    private static let mostShown = 10

    package init(_ call: Call) {
        origin = PartOrigin(of: call)
        facts = call.rubric.facts
        scorer = call.scorer()
    }

    /// - Parameters:
    ///   - file: as the user named it.
    ///   - next: its next bytes; empty at its end.
    package mutating func read(file: String, _ next: () throws -> [UInt8]) rethrows {
        var number = 0
        var rest: [UInt8] = []
        while case let block = try next(), !block.isEmpty {
            var lines = (rest + block).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            rest = lines.popLast().map(Array.init) ?? []
            for line in lines {
                number += 1
                read(line, at: Place(file: file, line: number))
            }
        }
        if !rest.isEmpty { read(rest[...], at: Place(file: file, line: number + 1)) }
        close(at: Place(file: file, line: number + 1))
        if number == 0, rest.isEmpty { refuse("this file is empty", at: Place(file: file)) }
    }

    // MARK: - Lines

    private mutating func read(_ bytes: ArraySlice<UInt8>, at place: Place) {
        if bytes.isEmpty { return }
        do throws(LineProblem) {
            let line = try JSONLine(bytes)
            if PartOrigin.isFirst(line) {
                try begin(line, at: place)
            } else if let end = line["end"] {
                try finish(end, at: place)
            } else if open != nil {
                try add(line, at: place)
            } else {
                throw LineProblem("a part begins with a line that says what it was made with, and this line is none")
            }
            if open != nil { open?.digest.add(Array(bytes) + [UInt8(ascii: "\n")]) }
        } catch {
            if open?.isRefused != true { refuse(error.message, at: place) }
            open = open ?? Open(place: place, number: nil)
            open?.isRefused = true
        }
    }

    private mutating func begin(_ line: JSONLine, at place: Place) throws(LineProblem) {
        close(at: place)
        open = Open(place: place, number: nil)
        let number = try PartOrigin.number(line)
        open = Open(place: place, number: number)
        let differences = try origin.differences(line, at: place)
        problems += differences
        open?.isRefused = !differences.isEmpty
        parts.begin(number, at: place)
    }

    private mutating func add(_ line: JSONLine, at place: Place) throws(LineProblem) {
        guard var part = open, !part.isRefused else { return }
        open = nil
        defer { open = part }
        let submission = try SubmissionForm.submission(line, facts)
        let own = try OwnScores.read(line)
        if let here = OwnScores(submission, scorer) {
            guard let own else { throw LineProblem("the scores of this submission are missing") }
            if let difference = own.difference(from: here) { throw LineProblem(difference) }
        }
        let isOfLast = submission.origin.file == part.last?.file
        if isOfLast, let last = part.last, submission.origin.record <= last.record || last.record == 0 {
            throw LineProblem("the document '\(submission.origin.file)' was given twice")
        }
        part.submissions += 1
        if !isOfLast { part.documents += 1 }
        part.last = submission.origin
        if let problem = parts.add(submission, isOfLast: isOfLast, at: place) { part.repeated.append(problem) }
    }

    private mutating func finish(_ end: JSONLine, at place: Place) throws(LineProblem) {
        guard let part = open else { throw LineProblem("a part ends here that did not begin") }
        open = nil
        guard !part.isRefused else { return }
        let (documents, submissions) = (try end.count("documents"), try end.count("submissions"))
        guard documents == part.documents, submissions == part.submissions else {
            return refuse(
                "this part ends with \(Self.count(documents, "document")) and \(Self.count(submissions, "submission")), and has "
                    + "\(part.documents) and \(part.submissions)", at: place)
        }
        let sha256 = try end.text("sha256")
        guard sha256 == part.digest.hex else {
            return refuse("the lines of this part are not those that were written", at: place)
        }
        if let problem = parts.finish(sha256, documents: documents, at: part.place) {
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
