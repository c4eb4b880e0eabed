import Diagnostics
import FEEL
import SafeXML
import Wording

/// Reads documents into submissions. One worker per thread, used again for every document: it owns the parser and the
/// compiled XPaths.
package final class IntakeWorker {
    private let plan: IntakePlan
    /// A failure where an XPath does not compile; a checked rubric has none.
    private let reader: Result<RecordReader, XPathProblem>
    let digest: @Sendable ([UInt8]) -> String

    /// - Parameters:
    ///   - plan: of a checked rubric. With an XPath that does not compile every document is refused, as `RUBRIC.XPATH`.
    ///   - digest: SHA-256 of a whole file, as 64 hex digits.
    package init(plan: IntakePlan, digest: @escaping @Sendable ([UInt8]) -> String) {
        self.plan = plan
        self.digest = digest
        reader = Result { () throws(XPathProblem) in
            try RecordReader(
                namespaces: plan.namespaces, record: plan.record, expressions: plan.expressions.texts,
                origins: plan.expressions.origins, schemas: plan.schemas, limits: plan.limits)
        }
    }

    /// Every record of the document, in document order. A document that is refused, even at its last byte, gives exactly
    /// one submission with the reason: nothing that came out of it counts. Never empty.
    package func read(_ document: SourceDocument) -> [Submission] {
        var submissions = SubmissionList()
        read(document, into: &submissions)
        return Array(submissions)
    }

    /// The same, added to a list.
    package func read(_ document: SourceDocument, into submissions: inout SubmissionList) {
        switch document.content {
        case .bytes(let bytes):
            gather(document.file, into: &submissions, digest: { digest(bytes) }, { try $0.read(bytes, $1) })
        case .blocks(let open):
            // Whole: who wants the memory of one record calls `read(file:blocks:digest:)` with a running digest.
            var bytes: [UInt8] = []
            gather(document.file, into: &submissions, digest: { digest(bytes) }) { reader, body in
                let next = try open()
                while case let block = try next(), !block.isEmpty { bytes += block }
                return try reader.read(bytes, body)
            }
        case .refused(let diagnostic):
            submissions.append(Self.refused(diagnostic, document.file, sha256: ""), isOfLast: false)
        }
    }

    /// The same for a document that comes in blocks, in the memory of one record where the XPaths allow that.
    ///
    /// - Parameters:
    ///   - next: the next bytes of the document; empty at its end. A `Diagnostic` that it throws refuses the document.
    ///   - digest: SHA-256 of the blocks; asked once, after the last of them was taken.
    package func read(
        file: String, blocks next: () throws -> [UInt8], digest: () -> String, into submissions: inout SubmissionList
    ) {
        gather(file, into: &submissions, digest: digest, { try $0.read(stream: next, $1) })
    }

    /// The same on its own.
    package func read(file: String, blocks next: () throws -> [UInt8], digest: () -> String) -> [Submission] {
        var submissions = SubmissionList()
        read(file: file, blocks: next, digest: digest, into: &submissions)
        return Array(submissions)
    }

    /// The same in the memory of one record: submissions are given one by one as they come, their digests empty.
    ///
    /// - Parameter each: takes a submission; where the document is refused in the end, none of them counts.
    package func read(
        file: String, blocks next: () throws -> [UInt8], digest: () -> String, each: (Submission) -> Void
    ) -> DocumentOutcome {
        var count = 0
        do {
            let summary = try reader.get().read(stream: next) { record in
                count += 1
                each(submission(record, file))
            }
            return .read(
                records: count, sha256: digest(), objections: Self.objections(summary.violations, file), late: [:])
        } catch {
            return .refused(Self.refused(error, file, sha256: digest(), after: count))
        }
    }

    /// Tests read every document with its whole tree too.
    func read(_ bytes: [UInt8], file: String, mode: ReadSummary.Mode) -> [Submission] {
        var submissions = SubmissionList()
        gather(file, into: &submissions, digest: { digest(bytes) }, { try $0.read(bytes, mode: mode, $1) })
        return Array(submissions)
    }

    /// Cuts documents into pieces; nil where they have to be read as a whole.
    func splitter(pieceBytes: Int) -> RecordSplitter? { try? reader.get().splitter(pieceBytes: pieceBytes) }

    /// The submissions of a piece, counted from 1 within it.
    /// - Throws: where the document has to be read as a whole.
    func read(_ piece: RecordPiece, file: String) throws -> [Submission] {
        var submissions: [Submission] = []
        _ = try reader.get().read(piece) { submissions.append(submission($0, file)) }
        return submissions
    }

    private func gather(
        _ file: String, into submissions: inout SubmissionList, digest: () -> String,
        _ pass: (RecordReader, (XMLRecord) -> Void) throws -> ReadSummary
    ) {
        let start = submissions.count
        do {
            let summary = try pass(reader.get()) { record in
                submissions.append(submission(record, file), isOfLast: submissions.count > start)
            }
            submissions.setDigest(digest(), from: start)
            // Violations outside every record concern the document, and so each of its records.
            for objection in Self.objections(summary.violations, file) {
                for position in start..<submissions.count { submissions.object(objection, to: position) }
            }
        } catch {
            let read = submissions.count - start
            submissions.keepFirst(start)
            submissions.append(
                Self.refused(error, file, sha256: digest(), after: read), isOfLast: false)
        }
    }

    // MARK: - One record

    private func submission(_ record: XMLRecord, _ file: String) -> Submission {
        var reading = RecordFacts(record, file: file)
        var objections = Self.objections(record.violations, file)
        if let problem = record.problem {
            let place = Place(file: file, line: problem.line)
            objections.append(Objection(code: problem.code, problem.said, place: place))
        }
        var values: [Value] = []
        var lines: [Int32] = []
        values.reserveCapacity(plan.facts.count)
        lines.reserveCapacity(plan.facts.count)
        let id = plan.id.map { reading.read($0, from: nil, line: record.line).value }
        objections += reading.objections(of: "id", called: Message("proposal id"))
        for fact in plan.facts {
            let found = reading.read(fact, from: nil, line: record.line)
            objections += reading.objections(of: fact.name, called: Message("fact '\(fact.name)'"))
            values.append(found.value)
            lines.append(Int32(clamping: found.line))
        }
        return Submission(
            origin: Origin(file: file, record: record.index, line: record.line, sha256: ""),
            proposal: id.flatMap(Self.proposal), facts: values, factLines: lines, objections: objections)
    }

    /// Ids are compared, printed and typed by people: white space around them is no part of them.
    private static func proposal(_ id: Value) -> String? {
        guard case .string(let text) = id else { return nil }
        return String(XMLSpace.trim(text))
    }

    // MARK: - Objections

    /// The most schema violations that are listed for one record.
    private static let violationLimit = 20

    private static func objections(_ violations: [SchemaViolation], _ file: String) -> [Objection] {
        guard !violations.isEmpty else { return [] }
        var objections = violations.prefix(violationLimit).map {
            Objection(code: "SCHEMA", text: $0.message, place: Place(file: file, line: $0.line))
        }
        let more = violations.count - objections.count
        if more > 0 {
            let rest = Message("and \(more) more schema \(plural: more, "violation", "violations")")
            objections.append(Objection(code: "SCHEMA", rest, place: Place(file: file)))
        }
        return objections
    }

    private static func objection(_ error: any Error, _ file: String) -> Objection {
        let whole = Place(file: file)
        return switch error {
        case let refusal as XMLRefusal:
            Objection(
                code: refusal.code, refusal.said, place: Place(file: file, line: refusal.line, column: refusal.column))
        case let problem as Diagnostic:
            Objection(code: problem.code, text: problem.message, place: problem.place ?? whole)
        case let problem as XPathProblem:
            Objection(
                code: "RUBRIC.XPATH", text: "the rubric's XPaths cannot be used: \(problem.message)", place: whole)
        case let problem as SchemaProblem:
            Objection(
                code: "RUBRIC.SCHEMA", text: "the rubric's schema cannot be used: \(problem.message)", place: whole)
        default: Objection(code: "XML.FAILED", text: "reading failed: \(error)", place: whole)
        }
    }

    private static func refused(
        _ error: any Error, _ file: String, sha256: String, after read: Int = 0
    ) -> Submission {
        var objection = objection(error, file)
        if read > 0 {
            let lost =
                read == 1
                ? Message("1 record before it had been read, and does not count")
                : Message("\(read) records before it had been read, and do not count")
            objection.message = Message("\(objection.message); \(lost)")
        }
        return Submission(
            origin: Origin(file: file, record: 0, line: 0, sha256: sha256), proposal: nil, facts: [], factLines: [],
            objections: [objection])
    }
}

extension RecordFacts {
    /// What was noted about one fact, as objections; empties the notes.
    mutating func objections(of name: String, called subject: @autoclosure () -> Message) -> [Objection] {
        guard !problems.isEmpty else { return [] }
        defer { problems.removeAll(keepingCapacity: true) }
        let subject = subject()
        return problems.map { problem in
            let kind =
                switch problem.kind {
                case .missing: "MISSING"
                case .unreadable: "FACT"
                }
            return Objection(
                code: "\(kind).\(name)",
                Message("\(Message.joined([subject] + problem.trail, ", ")): \(problem.message)"),
                place: Place(file: file, line: problem.line))
        }
    }
}
