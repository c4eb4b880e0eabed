import Diagnostics
import FEEL
import Intake
import Rubrics

/// How a submission stands in a part: as intake read it, before anything that needs the whole call, with what its own rules say.
enum SubmissionForm {
    // MARK: - Out

    static func line(_ submission: Submission, _ own: OwnScores?, _ facts: [FactDefinition]) -> [UInt8] {
        let file = submission.origin.file
        return LineWriter.line { line in
            line.member("file", file)
            line.member("record", submission.origin.record)
            line.member("line", submission.origin.line)
            line.member("sha256", submission.origin.sha256)
            if let proposal = submission.proposal { line.member("proposal", proposal) }
            if !submission.facts.isEmpty {
                line.member("facts") { line in
                    line.object { line in
                        for (fact, value) in zip(facts, submission.facts) {
                            line.member(fact.name) { FactForm.write(value, to: &$0) }
                        }
                    }
                }
                line.member("lines") { $0.array(submission.factLines) { $1.number(Int($0)) } }
            }
            if !submission.objections.isEmpty {
                line.member("objections") { $0.array(submission.objections) { write($0, file, to: &$1) } }
            }
            own?.write(to: &line)
        }
    }

    private static func write(_ objection: Objection, _ file: String, to line: inout LineWriter) {
        line.object { line in
            line.member("code", objection.code)
            line.member("text", objection.text)
            if objection.place.file != file { line.member("file", objection.place.file) }
            line.member("line", objection.place.line)
            line.member("column", objection.place.column)
        }
    }

    // MARK: - In

    static func submission(_ line: JSONLine, _ facts: [FactDefinition]) throws(LineProblem) -> Submission {
        let file = try line.text("file")
        let origin = Origin(
            file: file, record: try line.count("record"), line: try line.count("line"), sha256: try line.text("sha256"))
        let proposal: String? = line["proposal"] == nil ? nil : try line.text("proposal")
        var submission = Submission(origin: origin, proposal: proposal, facts: [], factLines: [], objections: [])
        if line["facts"] != nil {
            (submission.facts, submission.factLines) = try read(line, facts, file)
        }
        if line["objections"] != nil {
            for one in try line.elements("objections") { submission.objections.append(try objection(one, file)) }
        }
        guard submission.facts.count == facts.count || !submission.objections.isEmpty else {
            throw LineProblem("it has neither facts nor an objection")
        }
        return submission
    }

    private static func read(
        _ line: JSONLine, _ facts: [FactDefinition], _ file: String
    ) throws(LineProblem) -> (facts: [Value], lines: [Int32]) {
        let members = try line.members("facts")
        guard members.map(\.name) == facts.map(\.name) else {
            throw LineProblem("its facts are not those of the rubric")
        }
        var values: [Value] = []
        values.reserveCapacity(facts.count)
        for (member, fact) in zip(members, facts) {
            values.append(try FactForm.value(member.value, of: fact, file: file))
        }
        var lines: [Int32] = []
        for one in try line.elements("lines") {
            guard case .number(let number) = one, let number = Int32(exactly: number) else {
                throw LineProblem("'lines' holds something that is no line")
            }
            lines.append(number)
        }
        guard lines.count == values.count else { throw LineProblem("there are not as many lines as facts") }
        return (values, lines)
    }

    private static func objection(_ line: JSONLine, _ file: String) throws(LineProblem) -> Objection {
        let file = line["file"] == nil ? file : try line.text("file")
        return Objection(
            code: try line.text("code"), text: try line.text("text"),
            place: Place(file: file, line: try line.count("line"), column: try line.count("column")))
    }
}
