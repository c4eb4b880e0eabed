package import Intake
internal import Rubrics
internal import Synchronization

extension Call {
    /// Reads every input; one row per submission, in the order of the inputs.
    /// - Parameter digests: whether the SHA-256 of every file is asked for; without, those of files that are read whole are empty.
    package func read(
        documents: Int, open: @escaping @Sendable (Int) -> SourceDocument, digests: Bool = true,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async -> SubmissionList {
        let plan = IntakePlan(submissions: rubric.submissions, facts: rubric.facts, limits: options.limits)
        let canCut = options.threads > 1
        let parts = await Workers(threads: options.threads).map(documents, progress: progress) {
            IntakeWorker(plan: plan) { digests ? SHA256Digest.hex($0) : "" }
        } each: { worker, range in
            var parts = [Part.read(SubmissionList())]
            for index in range {
                let document = open(index)
                if canCut, document.canBeReopened {
                    parts += [.large(document), .read(SubmissionList())]
                } else {
                    parts[parts.count - 1].add { Self.read(document, worker, into: &$0) }
                }
            }
            parts[parts.count - 1].add { $0.seal() }
            return parts
        }
        var submissions = SubmissionList()
        // Large documents one after the other, each by all threads.
        for part in parts.joined() {
            switch part {
            case .read(let some): submissions.append(contentsOf: some)
            case .large(let document): submissions.append(contentsOf: await read(large: document, plan))
            }
        }
        return submissions
    }

    /// What came of some inputs.
    private enum Part: Sendable {
        case read(SubmissionList)
        /// A file that is worth all threads.
        case large(SourceDocument)

        /// Grows the list in place.
        mutating func add(_ grow: (inout SubmissionList) -> Void) {
            guard case .read(var submissions) = self else { return }
            self = .read(SubmissionList())
            grow(&submissions)
            self = .read(submissions)
        }
    }

    static func read(_ document: SourceDocument, _ worker: IntakeWorker, into submissions: inout SubmissionList) {
        guard case .blocks(let open) = document.content else { return worker.read(document, into: &submissions) }
        var source: DigestedBlocks?
        worker.read(
            file: document.file,
            blocks: {
                let blocks = try source ?? digested(open)
                source = blocks
                return try blocks.next()
            }, digest: { source?.digest() ?? SHA256Digest.hex([]) }, into: &submissions)
    }

    /// The blocks of a document, added to a digest as they are taken.
    static func digested(_ open: () throws -> SourceDocument.BlockSource) rethrows -> DigestedBlocks {
        let next = try open()
        var digest = SHA256Digest.Running()
        return DigestedBlocks(
            next: {
                let block = try next()
                digest.add(block)
                return block
            }, digest: { digest.hex })
    }

    private func read(large document: SourceDocument, _ plan: IntakePlan) async -> SubmissionList {
        guard case .blocks(let open) = document.content else { return SubmissionList() }
        let gathered = Gathered()
        let outcome = await LargeDocument(plan: plan, file: document.file, threads: options.threads) {
            try Self.digested(open)
        }.read(each: gathered.add, restart: gathered.clear)
        switch outcome {
        case .refused(let submission): return SubmissionList(CollectionOfOne(submission))
        case .read(_, let sha256, let objections, let late): return gathered.take(sha256, objections, late: late)
        }
    }
}

/// The submissions of one document, in its order.
private final class Gathered: Sendable {
    private let submissions = Mutex(SubmissionList())

    @Sendable func add(_ more: [Submission]) {
        submissions.withLock { gathered in
            for submission in more { gathered.append(submission, isOfLast: gathered.count > 0) }
        }
    }

    @Sendable func clear() { submissions.withLock { $0 = SubmissionList() } }

    /// Takes them, with what only the whole document could tell.
    func take(_ sha256: String, _ objections: [Objection], late: [Int: [Objection]]) -> SubmissionList {
        submissions.withLock { gathered in
            var taken = SubmissionList()
            swap(&taken, &gathered)
            taken.seal()
            taken.setDigest(sha256, from: 0)
            for (record, objections) in late { taken.object(first: objections, to: record - 1) }
            for objection in objections {
                for position in taken.indices { taken.object(objection, to: position) }
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
