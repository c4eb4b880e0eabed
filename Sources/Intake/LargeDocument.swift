import SafeXML
import Synchronization

/// The blocks of a document, and the SHA-256 of those that were taken.
package struct DigestedBlocks {
    /// The next bytes of the document; empty at its end.
    package var next: SourceDocument.BlockSource
    /// Asked once, after the last block was taken.
    package var digest: () -> String

    package init(next: @escaping SourceDocument.BlockSource, digest: @escaping () -> String) {
        self.next = next
        self.digest = digest
    }
}

/// How the reading of one document ended.
package enum DocumentOutcome: Sendable {
    /// All its records were given. The objections concern the document, and so each of its records. The late ones concern
    /// one record each, by its number from 1: its submission was given without them, and they come before its others.
    case read(records: Int, sha256: String, objections: [Objection], late: [Int: [Objection]])
    /// Nothing that came out of it counts; the one submission that stands for it says why.
    case refused(Submission)
}

/// Reads one large document on several threads, in bounded memory: the document is cut between records, and the pieces
/// are read independently of each other. Where the plan has schemas, one thread first validates the whole meanwhile.
///
/// Where a document cannot be cut, or anything is wrong with a piece, the whole is read again from its start on one
/// thread; so the outcome, its lines included, is always that of `IntakeWorker.read(file:blocks:digest:)`.
package struct LargeDocument: Sendable {
    private let plan: IntakePlan
    private let file: String
    private let threads: Int
    private let open: @Sendable () throws -> DigestedBlocks
    /// Of a piece, about; tests cut small documents.
    package var pieceBytes = RecordSplitter.usualSize

    /// - Parameter open: opens the document at its start; asked again where it has to be read as a whole.
    package init(
        plan: IntakePlan, file: String, threads: Int, open: @escaping @Sendable () throws -> DigestedBlocks
    ) {
        (self.plan, self.file, self.threads, self.open) = (plan, file, threads, open)
    }

    /// - Parameters:
    ///   - each: takes the submissions in document order, some at a time, from one thread at a time. Their digests
    ///     are empty: only the outcome has it.
    ///   - restart: what `each` was given so far does not count, and is going to be given again.
    package func read(
        each: @escaping @Sendable ([Submission]) -> Void, restart: @Sendable () -> Void
    ) async -> DocumentOutcome {
        if threads > 1, let line = PieceLine(plan, file, pieceBytes, open, each) {
            let schemas = SchemaPass(plan, file)
            await withTaskGroup(of: Void.self) { group in
                for thread in 0..<threads {
                    group.addTask {
                        if thread == 0, let schemas, !schemas.run(open, isStopped: { line.hasFailed }) { line.fail() }
                        await line.work()
                    }
                }
            }
            if let outcome = Self.outcome(line, schemas) { return outcome }
            restart()
        }
        return readWhole(each)
    }

    /// nil where the document has to be read as a whole.
    private static func outcome(_ line: PieceLine, _ schemas: SchemaPass?) -> DocumentOutcome? {
        guard let (records, sha256) = line.result else { return nil }
        guard let schemas else { return .read(records: records, sha256: sha256, objections: [], late: [:]) }
        guard let findings = schemas.findings, findings.records == records else { return nil }
        return .read(records: records, sha256: sha256, objections: findings.objections, late: findings.inside)
    }

    private func readWhole(_ each: ([Submission]) -> Void) -> DocumentOutcome {
        let worker = IntakeWorker(plan: plan) { _ in "" }
        var source: DigestedBlocks?
        return worker.read(
            file: file,
            blocks: {
                let blocks = try source ?? open()
                source = blocks
                return try blocks.next()
            }, digest: { source?.digest() ?? "" }, each: { each([$0]) })
    }
}

/// The pieces of one document: cut by whoever needs the next one, read by all, given away in their order.
private final class PieceLine: Sendable {
    /// Where pieces come from.
    private struct Cutting {
        var splitter: RecordSplitter
        var blocks: DigestedBlocks?
        var taken = 0
        var hasEnded = false
        var sha256 = ""
    }

    /// Where submissions go to.
    private struct Giving {
        var waiting: [Int: [Submission]] = [:]
        var given = 0
        /// In the pieces that were given.
        var records = 0
        var hasFailed = false
    }

    private let cutting: Mutex<Cutting>
    private let giving = Mutex(Giving())
    private let plan: IntakePlan
    private let file: String
    private let open: @Sendable () throws -> DigestedBlocks
    private let each: @Sendable ([Submission]) -> Void
    /// Pieces that may be read before their turn has come.
    private static let ahead = 8

    init?(
        _ whole: IntakePlan, _ file: String, _ pieceBytes: Int,
        _ open: @escaping @Sendable () throws -> DigestedBlocks, _ each: @escaping @Sendable ([Submission]) -> Void
    ) {
        let plan = whole.withoutSchemas
        let worker = IntakeWorker(plan: plan) { _ in "" }
        guard let splitter = worker.splitter(pieceBytes: pieceBytes) else { return nil }
        (self.plan, self.file, self.open, self.each) = (plan, file, open, each)
        cutting = Mutex(Cutting(splitter: splitter))
    }

    /// nil where the document has to be read as a whole.
    var result: (records: Int, sha256: String)? {
        let sha256 = cutting.withLock(\.sha256)
        return giving.withLock { giving in
            guard !giving.hasFailed, giving.records > 0 else { return nil }
            return (giving.records, sha256)
        }
    }

    /// The work of one thread.
    func work() async {
        let worker = IntakeWorker(plan: plan) { _ in "" }
        while !hasFailed {
            guard isInReach else {
                await Task.yield()
                continue
            }
            do {
                guard let piece = try nextPiece() else { return }
                give(try worker.read(piece, file: file), piece.number)
            } catch {
                fail()
            }
        }
    }

    var hasFailed: Bool { giving.withLock(\.hasFailed) }

    /// Nothing that was given counts.
    func fail() { giving.withLock { $0.hasFailed = true } }

    private var isInReach: Bool {
        let taken = cutting.withLock(\.taken)
        return giving.withLock { taken - $0.given < Self.ahead }
    }

    private func nextPiece() throws -> RecordPiece? {
        try cutting.withLock { cutting in
            guard !cutting.hasEnded else { return nil }
            let blocks = try cutting.blocks ?? open()
            cutting.blocks = blocks
            let piece = try cutting.splitter.piece(blocks.next)
            cutting.taken += 1
            if piece == nil {
                cutting.hasEnded = true
                cutting.sha256 = blocks.digest()
            }
            return piece
        }
    }

    private func give(_ submissions: [Submission], _ number: Int) {
        giving.withLock { giving in
            giving.waiting[number] = submissions
            while var next = giving.waiting.removeValue(forKey: giving.given) {
                for index in next.indices { next[index].origin.record += giving.records }
                giving.records += next.count
                giving.given += 1
                each(next)
            }
        }
    }
}
