import FEEL
import Intake
import JSON
import Rubrics

/// How a submission stands in a part: as intake read it, before anything that needs the whole call, with what its own rules say. Facts
/// and scores are lists in the rubric's order, whose names the first line of the part has: they are read by their places.
enum SubmissionForm {
    // MARK: - Out

    /// - Parameter piece: of the document, from 1; nil: the whole of it.
    static func line(_ submission: Submission, _ own: OwnScores?, piece: Int? = nil) -> [UInt8] {
        let file = submission.origin.file
        return JSONWriter.line { line in
            line.member("file", file)
            if let piece { line.member("piece", piece) }
            line.member("record", submission.origin.record)
            line.member("line", submission.origin.line)
            line.member("sha256", submission.origin.sha256)
            if let proposal = submission.proposal { line.member("proposal", proposal) }
            if !submission.facts.isEmpty {
                line.member("facts") { $0.array(submission.facts) { FactForm.write($0, to: &$1) } }
                line.member("lines") { $0.array(submission.factLines) { $1.number(Int($0)) } }
            }
            if !submission.objections.isEmpty {
                line.member("objections") { ObjectionForm.write(submission.objections, file, to: &$0) }
            }
            own?.write(to: &line)
        }
    }

    // MARK: - In

    /// - Parameter blanks: one a fact.
    static func submission(
        _ line: JSONValue, _ facts: [FactDefinition], _ blanks: [ContextValue?]
    ) throws(LineProblem) -> Submission {
        let file = try line.text("file")
        let origin = Origin(
            file: file, record: try line.count("record"), line: try line.count("line"), sha256: try line.text("sha256"))
        let proposal: String? = line["proposal"] == nil ? nil : try line.text("proposal")
        var submission = Submission(origin: origin, proposal: proposal, facts: [], factLines: [], objections: [])
        if line["facts"] != nil {
            (submission.facts, submission.factLines) = try read(line, facts, blanks, file)
        }
        if line["objections"] != nil { submission.objections = try ObjectionForm.objections(line, file) }
        guard submission.facts.count == facts.count || !submission.objections.isEmpty else {
            throw LineProblem("it has neither facts nor an objection")
        }
        return submission
    }

    private static func read(
        _ line: JSONValue, _ facts: [FactDefinition], _ blanks: [ContextValue?], _ file: String
    ) throws(LineProblem) -> (facts: [Value], lines: [Int32]) {
        let elements = try line.elements("facts")
        guard elements.count == facts.count else { throw LineProblem("its facts are not those of the rubric") }
        var values: [Value] = []
        values.reserveCapacity(facts.count)
        // Where they lie, and never a copy: its counts are shared by all threads, which would wait for each other.
        let definitions = facts.span
        for index in definitions.indices {
            values.append(try FactForm.value(elements[index], of: definitions[index], blanks[index], file: file))
        }
        var lines: [Int32] = []
        lines.reserveCapacity(facts.count)
        for one in try line.elements("lines") {
            guard let number = one.whole(as: Int32.self) else {
                throw LineProblem("'lines' holds something that is no line")
            }
            lines.append(number)
        }
        guard lines.count == values.count else { throw LineProblem("there are not as many lines as facts") }
        return (values, lines)
    }
}
