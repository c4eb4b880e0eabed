import Calls
import Crypto
package import Diagnostics
import Rubrics
package import Tuning

/// The call that a studio has before it: the rubric as it was read, texts that are tried instead, and what was worked out lately.
///
/// Nothing that is asked of it changes what another window sees; only `reload` does, and it is asked for.
package actor Desk {
    package nonisolated let source: StudioSource
    private var signed: [UInt8]
    private var drafts: [(digest: String, text: [UInt8])] = []
    private var bases = KeptTasks<String, Result<Basis, Basis.Refusal>>(limit: 3)
    private var outcomes = KeptTasks<Key, TrialOutcome>(limit: 24)
    private var results = KeptTasks<Key, WholeTrial?>(limit: 2)
    private var studies = KeptTasks<Key, StudiedCall?>(limit: 2)
    private var intervals = KeptTasks<Key, [KnobInterval]>(limit: 8)
    private var evaluations = KeptTasks<Key, EvaluatorStudy?>(limit: 2)

    /// A text with values tried out.
    private struct Key: Hashable, Sendable {
        var draft: String?
        var settings: [TrialSetting]
    }

    /// - Parameter text: the rubric's file.
    package init(_ source: StudioSource, rubric text: [UInt8]) {
        (self.source, signed) = (source, text)
    }

    /// The most texts that are tried side by side; the oldest is forgotten first.
    private static let mostDrafts = 24

    // MARK: texts

    /// Of the rubric that was read.
    package var signedText: [UInt8] { signed }

    /// The text that a window tries; nil: it was forgotten.
    package func text(of draft: String?) -> [UInt8]? {
        guard let draft else { return signed }
        return drafts.first { $0.digest == draft }?.text
    }

    /// Keeps a text to be tried.
    /// - Returns: its name in addresses; nil: it is the rubric's own.
    package func keep(_ text: [UInt8]) -> String? {
        guard text != signed else { return nil }
        let digest = SHA256.hash(data: text).prefix(12).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
        drafts.removeAll { $0.digest == digest }
        drafts.append((digest, text))
        if drafts.count > Self.mostDrafts { drafts.removeFirst() }
        return digest
    }

    /// Whether the rubric's file is another than the one that was read; nil: it cannot be read.
    package nonisolated func differsOnDisk(from text: [UInt8]) -> Bool? {
        switch source.read(false) {
        case .success(let now): now != text
        case .failure: nil
        }
    }

    /// Takes the rubric's file as it is now, and forgets all that was worked out.
    package func reload() -> Diagnostic? {
        switch source.read(true) {
        case .failure(let problem): return problem
        case .success(let text):
            signed = text
            bases.removeAll()
            outcomes.removeAll()
            results.removeAll()
            studies.removeAll()
            intervals.removeAll()
            evaluations.removeAll()
            return nil
        }
    }

    // MARK: what trials come to

    /// The call under a text as it is.
    package func basis(_ draft: String? = nil) async throws -> Result<Basis, Basis.Refusal> {
        guard let text = text(of: draft) else { throw Forgotten() }
        let source = source
        return try await bases.task(draft ?? "") { try await Basis.make(text, source) }.value
    }

    /// A draft was asked for that is no longer there.
    package struct Forgotten: Error {}

    package func outcome(_ state: StudioState) async throws -> TrialOutcome {
        let maker: TrialMaker
        switch try await self.maker(state.draft) {
        case .failure(let refusal): return .refused(refusal.problems)
        case .success(let found): maker = found
        }
        let settings = state.settings
        return try await outcomes.task(key(state)) { try await maker.outcome(of: settings) }.value
    }

    /// The whole call under a trial; nil: the rubric cannot be used.
    package func whole(_ state: StudioState) async throws -> WholeTrial? {
        guard case .success(let maker) = try await maker(state.draft) else { return nil }
        let settings = state.settings
        return try await results.task(key(state)) { try await maker.whole(settings) }.value
    }

    private func studied(_ state: StudioState) async throws -> StudiedCall? {
        guard case .success(let maker) = try await maker(state.draft) else { return nil }
        guard !state.settings.isEmpty else { return maker.basis.studied }
        guard let whole = try await whole(state) else { return nil }
        return try await studies.task(key(state)) {
            let call = Call(rubric: whole.result.rubric, options: whole.result.options)
            return StudiedCall(call, whole.result, standsInFor: whole.prepared.standsInFor)
        }.value
    }

    /// Of every knob of a trial, how far it may be turned.
    package func intervals(_ state: StudioState) async throws -> [KnobInterval] {
        guard let studied = try await studied(state), studied.rubric.award?.draw == nil,
            let view = try await outcome(state).view
        else { return [] }
        let knobs = KnobList(view.rubric, budget: view.budget).all
        let threads = source.threads
        return try await intervals.task(key(state)) {
            await Workers(threads: threads).map(knobs.count) { KnobInterval(knobs[$0], of: studied) }.compactMap { $0 }
        }.value
    }

    /// How severe evaluators are under a trial; nil: there are none to compare.
    package func evaluators(_ state: StudioState) async throws -> EvaluatorStudy? {
        guard let studied = try await studied(state), let whole = try await whole(state) else { return nil }
        let threads = source.threads
        return try await evaluations.task(key(state)) {
            await TuningStudy.evaluators(of: studied, prepared: whole.prepared, threads: threads)
        }.value
    }

    private func key(_ state: StudioState) -> Key { Key(draft: state.draft, settings: state.settings) }

    private func maker(_ draft: String?) async throws -> Result<TrialMaker, Basis.Refusal> {
        switch try await basis(draft) {
        case .failure(let refusal): return .failure(refusal)
        case .success(let basis):
            // Everything is held against the rubric as it is, also where another text is tried.
            guard draft != nil, case .success(let signed) = try await self.basis() else {
                return .success(TrialMaker(basis: basis, source: source, before: nil))
            }
            return .success(TrialMaker(basis: basis, source: source, before: signed.standings))
        }
    }
}

/// What was worked out lately, so that it is worked out once, however many ask for it at a time.
struct KeptTasks<Key: Hashable & Sendable, Value: Sendable> {
    private var tasks: [(key: Key, task: Task<Value, any Error>)] = []
    /// The most that are kept.
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// The work for a key, begun unless it is there.
    mutating func task(_ key: Key, _ work: @escaping @Sendable () async throws -> Value) -> Task<Value, any Error> {
        if let index = tasks.firstIndex(where: { $0.key == key }) {
            let kept = tasks.remove(at: index)
            tasks.append(kept)
            return kept.task
        }
        let task = Task(operation: work)
        tasks.append((key, task))
        if tasks.count > limit { tasks.removeFirst() }
        return task
    }

    mutating func removeAll() { tasks.removeAll() }
}
