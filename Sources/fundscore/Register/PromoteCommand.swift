import ArgumentParser
import Awards
import Calls
import Diagnostics
import FoundationEssentials
import Intake
import JSON
import Numbers
import Register
import Scoring
import Wording

/// `fundscore register promote`
struct Promote: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "promote",
        abstract: "Records what became of offers (offers.csv), and who moves up for it, by the rules of the award.",
        discussion: """
            Who declined or withdrew frees money, caps and places; the award rule is run again under the same caps, lots and budget. Every \
            proposal that gets more for it is an entry with cause and effect. The result has to be final, and its files have to be those \
            that were recorded.
            """)

    @OptionGroup var register: RegisterOptions
    @Option(help: "How many threads read and score; results never depend on it.")
    var threads: Int = ProcessInfo.processInfo.activeProcessorCount

    func run() async throws {
        let call = try register.recorded
        let style = try register.screen(call)
        let store = try call.register()
        let state = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in try store.read(OfferState.init)
        }
        let past = try PastResult(state.final, call)
        guard try await past.again(threads: threads).sha256 == past.entry.resultSHA256 else {
            Terminal.note(
                "\(store.path): error: the files are not those of the final result; 'register replay \(state.final)' says what differs"
            )
            throw ExitCode.unusable
        }
        let events = call.folder.offerEvents.filter { !state.known.contains($0) }
        guard !events.isEmpty else {
            return Terminal.print(style.say("nothing to record: every row of offers.csv is in the register"))
        }
        let options = past.options(threads: threads)
        let before = try await past.again(
            threads: threads, options: state.known.reduce(into: options) { $1.count(in: &$0) })
        let after = try await past.again(
            threads: threads, options: (state.known + events).reduce(into: options) { $1.count(in: &$0) })
        let departures = try departures(from: past, store)
        let promotions = departures.isEmpty ? Promotion.all(from: before.result, to: after.result) : []
        let seqs = try record(events, promotions, after, store, call)
        for (seq, event) in zip(seqs, events) {
            Terminal.print(style.say("entry \(seq): \("\(event.proposal) \(event.event)")"))
        }
        for (seq, promotion) in zip(seqs.dropFirst(events.count), promotions) {
            Terminal.print(style.say("entry \(seq): \(promotion.message)"))
        }
        if !departures.isEmpty {
            let entries = departures.map(String.init).joined(separator: ", ")
            Terminal.print(
                style.say(
                    """
                    the committee departed from the ranking (entry \(entries)): who moves up is for it to decide, by a row of departures.csv
                    """))
        } else if promotions.isEmpty {
            Terminal.print(style.text(Promotion.whyNobody(after.result)))
        }
    }

    /// Entries of the departures in force: under them the rules do not know what is free.
    private func departures(from past: PastResult, _ store: RegisterFile) throws -> [Int] {
        let found = try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.read { try RecordedDepartures($0, of: past.entry.resultSHA256 ?? "") }
        }
        return found.inForce.values.map(\.seq).sorted()
    }

    private func record(
        _ events: [OfferList.Event], _ promotions: [Promotion], _ made: MadeResult, _ store: RegisterFile,
        _ call: RecordedCall
    ) throws -> [Int] {
        try RecordedCall.attempt(store.path) { () throws(RegisterProblem) in
            try store.write(register.recording(call)) { writer in
                var seqs: [Int] = []
                for event in events {
                    var draft = EntryDraft(.offer)
                    draft.resultSHA256 = made.sha256
                    draft.body = EntryDraft.Body(event.body, of: event.proposal)
                    seqs.append(try writer.add(draft))
                }
                let causes = zip(seqs, events).filter { $0.1.event != "accepted" }.map { "entry \($0.0)" }
                for promotion in promotions {
                    var draft = EntryDraft(.promoted)
                    draft.resultSHA256 = made.sha256
                    draft.body = EntryDraft.Body(promotion.body(causes: causes), of: promotion.proposal)
                    seqs.append(try writer.add(draft))
                }
                return seqs
            }
        }
    }
}

/// Which result is final, and which offers the register knows already.
private struct OfferState: Sendable {
    var final: Int
    var known: [OfferList.Event]

    init(_ reader: RegisterReader) throws {
        guard let entry = try reader.entries(of: [.resultFinal]).last else {
            throw RegisterProblem("no result is final yet; offers are made after that")
        }
        final = entry.seq
        known = try reader.entries(of: [.offer]).compactMap {
            try reader.value(of: $0.seq).flatMap(OfferList.Event.init(body:))
        }
    }
}

extension OfferList.Event {
    fileprivate var body: JSONValue {
        .object([
            ("proposal", .string(proposal)), ("event", .string(event)), ("at", .string(at)),
            ("reason", .string(reason)),
        ])
    }

    fileprivate init?(body: JSONValue) {
        guard let proposal = body["proposal"]?.text, let event = body["event"]?.text else { return nil }
        self.init(proposal: proposal, event: event, at: body["at"]?.text ?? "", reason: body["reason"]?.text ?? "")
    }

    fileprivate func count(in options: inout Call.Options) {
        if event == "declined" { options.declined.insert(proposal) }
        if event == "withdrawn" { options.withdrawn.insert(proposal) }
    }
}

/// A proposal that gets more because somebody else left.
struct Promotion {
    var proposal: String
    var from: (status: Status, amount: Decimal128)
    var to: (status: Status, amount: Decimal128)
    /// Why, as the award says.
    var reasons: [Reason]

    /// In the order of the later ranking.
    static func all(from before: CallResult, to after: CallResult) -> [Promotion] {
        let old = Dictionary(
            before.rows.made.compactMap { row in row.submission.proposal.map { ($0, row) } },
            uniquingKeysWith: { first, _ in first })
        return after.rows.made.compactMap { row in
            guard let id = row.submission.proposal, let was = old[id] else { return nil }
            let (had, gets) = (was.decision?.awarded ?? 0, row.decision?.awarded ?? 0)
            guard gets > had else { return nil }
            return Promotion(
                proposal: id, from: (was.status, had), to: (row.status, gets),
                reasons: row.reasons)
        }
    }

    /// `P-7: reserve 0 → awarded 40000 (PROMOTED: …)`
    var message: Message {
        let why = Message.joined(reasons.map { Message("\($0.code): \($0.message)") }, "; ")
        return Message(
            """
            \(proposal): \(from.status.rawValue) \(numeral: from.amount.plainDescription) → \
            \(to.status.rawValue) \(numeral: to.amount.plainDescription) (\(why))
            """)
    }

    /// - Parameter causes: entries of those who left.
    func body(causes: [String]) -> JSONValue {
        .object([
            ("proposal", .string(proposal)), ("cause", .array(causes.map(JSONValue.string))),
            ("from", .string(from.status.rawValue)), ("from_amount", .string(from.amount.plainDescription)),
            ("to", .string(to.status.rawValue)), ("to_amount", .string(to.amount.plainDescription)),
            ("reasons", .array(reasons.map { .string("\($0.code): \($0.text)") })),
        ])
    }

    static func whyNobody(_ result: CallResult) -> Message {
        let waiting = result.rows.count(of: .reserve)
        return waiting == 0
            ? Message("nobody moves up: nobody is on the reserve list")
            : Message(
                "nobody moves up: what came free is not enough for the \(waiting) on the reserve list, or a cap bars them"
            )
    }
}
