import Awards
package import Calls
import FEEL
import Intake
import Rubrics
import Scoring
import Synchronization
package import Tabular
import Wording

/// All files of a call. Equal results give equal bytes, whatever the number of threads.
package struct CallFiles: Sendable {
    private let result: CallResult
    private let dialect: CSVDialect
    private let numbers: NumberStyle
    private let decisions: DecisionsCSV
    private let scores: ScoresCSV
    private let seal: SealCSV
    private let json: ResultJSON
    private let hasWorkbook: Bool
    /// What the register of the call says, for the page.
    package var record: CallRecord?
    /// Who signs the page on paper, in order.
    package var desks: [String] = []

    /// - Parameters:
    ///   - numbers: how the report for people writes numbers.
    ///   - xlsx: whether there is a workbook of the decisions too.
    package init(
        _ result: CallResult, dialect: CSVDialect = .standard, numbers: NumberStyle = .standard, xlsx: Bool = false
    ) {
        self.result = result
        hasWorkbook = xlsx
        self.dialect = dialect
        self.numbers = numbers
        decisions = DecisionsCSV(result, dialect, numbers)
        scores = ScoresCSV(result, dialect, numbers)
        seal = SealCSV(result, dialect, numbers)
        json = ResultJSON(result, dialect, numbers)
    }

    /// The files with something of every row, in the order in which ``add(_:at:to:)`` fills their pieces.
    private var rowFiles: [any RowFile] { [decisions, scores, seal, json] }

    /// The page shows every submission on its own; of more than these nobody could find one.
    package static let mostOnPage = 5_000

    package var hasPage: Bool { result.rows.count <= Self.mostOnPage }

    /// Names inside the output folder, one of a fixed few; never made from a proposal's id.
    package var names: [String] {
        rowFiles.map { type(of: $0).name } + ["facts.csv"] + (hasPage ? ["report.html"] : [])
            + (hasWorkbook ? [CallWorkbook.name] : [])
    }

    /// Writes the files piece by piece, several at a time, in the memory of a few hundred rows.
    /// - Parameters:
    ///   - sink: adds bytes at the end of a file, named by its place in `names`.
    ///   - end: told of a file when nothing more of it comes, while others are still made.
    package func write(
        threads: Int, to sink: (_ file: Int, _ bytes: [UInt8]) throws -> Void,
        end: (_ file: Int) throws -> Void = { _ in }
    ) async throws {
        let workers = Workers(threads: threads)
        var workbook = hasWorkbook ? CallWorkbook(result, numbers: numbers) : nil
        let rows = try await writeRows(workers, &workbook, to: sink)
        let facts = rowFiles.count
        for index in 0..<facts { try end(index) }
        // Where there is a page, it is made beside the facts.
        async let page = page(rows, workers)
        if workers.threads == 1 { _ = await page }
        try await writeFacts(workers) { try sink(facts, $0) }
        try end(facts)
        if hasPage {
            for piece in await page { try sink(facts + 1, piece) }
            try end(facts + 1)
        }
        if let workbook {
            try sink(names.count - 1, try await workbook.bytes(workers))
            try end(names.count - 1)
        }
    }

    /// In pieces; none where there is no page.
    private func page(_ shown: ShownRows, _ workers: Workers) async -> [[UInt8]] {
        guard hasPage else { return [] }
        let rows = shown.take()
        let page = CallPage(of: result, rows: rows, numbers: numbers, record: record, desks: desks)
        let pieces = await page.html(workers).pieces
        // To give back the memory of so many rows takes as long as to fill a page with them: nobody waits for that.
        Task.detached { withExtendedLifetime((rows, page)) {} }
        return pieces
    }

    /// The rows that the page shows, for whoever takes them.
    private final class ShownRows: Sendable {
        private let rows: Mutex<[CallResult.Row]>

        init(_ rows: [CallResult.Row]) { self.rows = Mutex(rows) }

        /// They are nobody else's then.
        func take() -> [CallResult.Row] {
            rows.withLock { rows in
                defer { rows = [] }
                return rows
            }
        }
    }

    /// - Returns: the rows that the page shows.
    private func writeRows(
        _ workers: Workers, _ workbook: inout CallWorkbook?, to sink: (_ file: Int, _ bytes: [UInt8]) throws -> Void
    ) async throws -> ShownRows {
        let maker = workbook?.maker
        var rows: [CallResult.Row] = []
        for (index, file) in rowFiles.enumerated() { try sink(index, file.head) }
        try await workers.stream(result.rows.count, by: Self.stretch) { range in
            pieces(range, maker)
        } take: { stretch in
            for (index, piece) in stretch.files.enumerated() { try sink(index, piece) }
            if let forWorkbook = stretch.workbook { workbook?.add(forWorkbook) }
            rows += stretch.rows
        }
        for (index, file) in rowFiles.enumerated() { try sink(index, file.tail) }
        return ShownRows(rows)
    }

    /// Rows that one thread makes at a time.
    private static let stretch = 32
    /// Bytes that are reserved for the rows of a stretch in one file.
    private static let mostReserved = 1 << 20

    /// What is made of some rows.
    private struct Stretch: Sendable {
        /// A piece a file.
        var files: [[UInt8]]
        var workbook: CallWorkbook.Piece?
        /// The rows themselves, where the page shows them.
        var rows: [CallResult.Row] = []
    }

    /// A row is made once, for all files and the page.
    private func pieces(_ range: Range<Int>, _ maker: CallWorkbook.Maker?) -> Stretch {
        var pieces: [[UInt8]] = Array(repeating: [], count: 4)
        var shown: [CallResult.Row] = []
        var forWorkbook = maker?.empty
        for position in range {
            var row = result.rows.row(at: position)
            add(row, at: position, to: &pieces)
            if position == range.lowerBound { Self.reserve(range.count, in: &pieces) }
            if var piece = forWorkbook {
                forWorkbook = nil
                maker?.add(row, at: position, to: &piece)
                forWorkbook = piece
            }
            guard hasPage else { continue }
            // The page looks at the evidence of a few.
            row.card = row.card?.withoutEvidence
            shown.append(row)
        }
        return Stretch(files: pieces, workbook: forWorkbook, rows: shown)
    }

    /// Each file is asked by its own type: a value of any type would be copied for each row, and with it references that all threads count.
    private func add(_ row: CallResult.Row, at position: Int, to pieces: inout [[UInt8]]) {
        decisions.add(row, at: position, to: &pieces[0])
        scores.add(row, at: position, to: &pieces[1])
        seal.add(row, at: position, to: &pieces[2])
        json.add(row, at: position, to: &pieces[3])
    }

    /// Room for so many rows, by what the first takes: rows are much alike; a few are long.
    private static func reserve(_ rows: Int, in pieces: inout [[UInt8]]) {
        for index in pieces.indices {
            pieces[index].reserveCapacity(min(pieces[index].count * (rows + 3), mostReserved))
        }
    }

    /// In the order of files and records, which says nothing of who was successful.
    private func writeFacts(_ workers: Workers, to sink: ([UInt8]) throws -> Void) async throws {
        let (submissions, facts, dialect) = (result.rows.submissions, result.rubric.facts, dialect)
        let order = result.rows.inOrderOfOrigin
        try sink(FactsCSV.head(facts, dialect))
        try await workers.stream(order.count, by: Self.stretch) { range in
            var output: [UInt8] = []
            for place in range { FactsCSV.add(order[place], of: submissions, facts, dialect, to: &output) }
            return output
        } take: {
            try sink($0)
        }
    }
}

/// All files of a call, in memory.
package func files(
    for result: CallResult, dialect: CSVDialect = .standard, numbers: NumberStyle = .standard, threads: Int = 1
) async -> [OutputFile] {
    let files = CallFiles(result, dialect: dialect, numbers: numbers)
    var outputs = files.names.map { OutputFile(name: $0, bytes: []) }
    try? await files.write(threads: threads) { file, bytes in outputs[file].bytes += bytes }
    return outputs
}

/// `seal.csv`: who met every threshold and is not funded, in rank order, with scores and the amount asked for, to be handed
/// to other funders (the seal of excellence of the European framework programmes).
package final class SealCSV: RowFile {
    static let name = "seal.csv"
    private static let first = ["rank", "proposal", "title", "total", "ranking_score"]
    private static let last = ["requested", "unit"]

    private let rubric: Rubric
    private let sealed: Set<String>
    /// Which fact is the title; nil: none.
    private let title: Int?
    private let dialect: CSVDialect

    init(_ result: CallResult, _ dialect: CSVDialect, _ style: NumberStyle = .standard) {
        rubric = result.rubric
        sealed = Set((result.awards?.seal ?? []).map(\.ranked.scored.proposal))
        title = rubric.facts.firstIndex { $0.name == "title" }
        self.dialect = dialect
    }

    package static func bytes(for result: CallResult, dialect: CSVDialect = .standard) -> [UInt8] {
        wholeFile(result, dialect)
    }

    var head: [UInt8] {
        let criteria = columns(rubric.criteria.map(\.id), kind: "criterion", beside: Self.first + Self.last + ["trial"])
        var writer = CSVWriter(dialect: dialect)
        writer.row((Self.first + criteria + Self.last + rubric.trialColumn).map(CSVField.text))
        return writer.bytes
    }

    func add(_ row: CallResult.Row, at position: Int, to output: inout [UInt8]) {
        guard let decision = row.decision, sealed.contains(decision.ranked.scored.proposal) else { return }
        CSVWriter.add(to: &output, dialect: dialect) { csv in
            write(decision, title: title.flatMap(row.submission.fact) ?? .null, to: &csv)
        }
    }

    private func write(_ decision: Decision, title: Value, to csv: inout CSVWriter) {
        let card = decision.ranked.scored
        let rounding = rubric.assessments.rounding
        csv.count(decision.ranked.rank)
        csv.text(card.proposal)
        csv.fact(title)
        csv.display(card.total, rounding)
        csv.display(card.rankingScore, rounding)
        for score in card.scores { csv.display(score, rounding) }
        csv.amount(decision.requested)
        csv.text(rubric.award?.unit.english ?? "")
        if let trial = rubric.trialText { csv.text(trial) }
        csv.endRow()
    }
}
