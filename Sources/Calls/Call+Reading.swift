public import Intake
internal import Rubrics
internal import Synchronization

extension Call {
    /// Reads every input; one row per submission, in the order of the inputs.
    public func read(
        documents: Int, open: @escaping @Sendable (Int) -> SourceDocument,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async -> [Submission] {
        let plan = IntakePlan(submissions: rubric.submissions, facts: rubric.facts, limits: options.limits)
        let canCut = options.threads > 1
        var batches = await Workers(threads: options.threads).map(documents, progress: progress) {
            IntakeWorker(plan: plan, digest: SHA256Digest.hex)
        } each: { worker, index in
            let document = open(index)
            if canCut, document.canBeReopened { return Batch.large(document) }
            return Batch.read(Self.read(document, worker))
        }
        // One after the other, each by all threads.
        for index in batches.indices {
            if case .large(let document) = batches[index] {
                batches[index] = .read(await read(large: document, plan))
            }
        }
        return batches.flatMap(\.submissions)
    }

    /// What came of one input.
    private enum Batch: Sendable {
        case read([Submission])
        /// A file that is worth all threads.
        case large(SourceDocument)

        var submissions: [Submission] { if case .read(let submissions) = self { submissions } else { [] } }
    }

    private static func read(_ document: SourceDocument, _ worker: IntakeWorker) -> [Submission] {
        guard case .blocks(let open) = document.content else { return worker.read(document) }
        var source: DigestedBlocks?
        return worker.read(
            file: document.file,
            blocks: {
                let blocks = try source ?? digested(open)
                source = blocks
                return try blocks.next()
            }, digest: { source?.digest() ?? SHA256Digest.hex([]) })
    }

    /// The blocks of a document, added to a digest as they are taken.
    private static func digested(_ open: () throws -> SourceDocument.BlockSource) rethrows -> DigestedBlocks {
        let next = try open()
        var digest = SHA256Digest.Running()
        return DigestedBlocks(
            next: {
                let block = try next()
                digest.add(block)
                return block
            }, digest: { digest.hex })
    }

    private func read(large document: SourceDocument, _ plan: IntakePlan) async -> [Submission] {
        guard case .blocks(let open) = document.content else { return [] }
        let gathered = Gathered()
        let outcome = await LargeDocument(plan: plan, file: document.file, threads: options.threads) {
            try Self.digested(open)
        }.read(each: gathered.add, restart: gathered.clear)
        switch outcome {
        case .refused(let submission): return [submission]
        case .read(_, let sha256, let objections): return gathered.take(sha256, objections)
        }
    }
}

/// The submissions of one document, in its order.
private final class Gathered: Sendable {
    private let submissions = Mutex<[Submission]>([])

    @Sendable func add(_ more: [Submission]) { submissions.withLock { $0 += more } }

    @Sendable func clear() { submissions.withLock { $0 = [] } }

    /// Takes them, with what only the whole document could tell.
    func take(_ sha256: String, _ objections: [Objection]) -> [Submission] {
        submissions.withLock { gathered in
            var taken: [Submission] = []
            swap(&taken, &gathered)
            for index in taken.indices {
                taken[index].origin.sha256 = sha256
                taken[index].objections += objections
            }
            return taken
        }
    }
}

extension SourceDocument {
    /// Standard input gives its bytes once.
    fileprivate var canBeReopened: Bool {
        if case .blocks = content { file != "-" } else { false }
    }
}
