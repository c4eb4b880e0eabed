package import Wording

/// The order of a fair call: rules before submissions, the seed before the scores, nobody's signature on a result that came later.
/// Says where a call stands, what is missing, and what came in the wrong order.
package struct CallOrder: Sendable {
    /// Something that came too early, too late, or not as it was announced.
    package struct Fault: Hashable, Sendable {
        /// Of the entry that shows it; nil: what is missing shows it.
        package var seq: Int?
        /// A sentence without its full stop.
        package var text: Message

        package init(seq: Int?, text: Message) {
            self.seq = seq
            self.text = text
        }
    }

    /// All but decisions, in their order.
    let entries: [Entry]
    /// Who signs, in order.
    package let desks: [String]

    /// - Parameters:
    ///   - entries: of a register, decisions left out.
    ///   - desks: of `sign_off`.
    package init(_ entries: [Entry], desks: [String]) {
        self.entries = entries
        self.desks = desks
    }

    /// What the rubric's digest is named among the inputs of a draw.
    package static let drawName = "seed of the draw"

    func first(_ kind: EntryKind) -> Entry? { entries.first { $0.kind == kind } }
    func last(_ kind: EntryKind) -> Entry? { entries.last { $0.kind == kind } }

    /// Whether the rubric that was sealed, or with which a result was made, draws lots.
    package var draws: Bool {
        entries.contains { entry in
            (entry.kind == .rubricSealed || entry.kind == .resultProposed)
                && entry.inputs.contains { $0.name == Self.drawName }
        }
    }

    /// The result as it is now.
    package var result: Entry? { last(.resultProposed) }

    /// The signatures of the result as it is now, with the departures from it: of a later result, or before a departure, they are not.
    package var signatures: [Entry] { signatures(of: result?.resultSHA256, before: .max) }

    /// - Parameters:
    ///   - result: its SHA-256; nil: there is none, and no signature.
    ///   - seq: only entries before this one are looked at.
    func signatures(of result: String?, before seq: Int) -> [Entry] {
        guard let result else { return [] }
        let about = entries.filter { $0.resultSHA256 == result && $0.seq < seq }
        let departed = about.last { $0.kind == .departure }?.seq ?? 0
        return about.filter { $0.kind == .signed && $0.seq > departed }
    }

    /// Everything that came in the wrong order; the first first.
    package var faults: [Fault] {
        let all = beginning + rules + draw + sheets + results + departures + signing + endings + clock
        return all.sorted { ($0.seq ?? .max, $0.text.english) < ($1.seq ?? .max, $1.text.english) }
    }

    /// For a report or the foot of a letter: one sentence each; empty where the call was held in order.
    package var sentences: [Message] { faults.map { Message("\($0.text).") } }

    /// What has to be said in letters that are written now: that the decision they tell is not the final one.
    package var sentencesBeforeLetters: [Message] {
        guard let result, !isFinal else { return [] }
        return [Message("the letter was written before the result (\(name(result))) was final.")]
    }

    /// Whether the result as it is now became final.
    package var isFinal: Bool { !finals.isEmpty }

    /// The entries by which the result as it is now, with the departures from it, became final.
    var finals: [Entry] {
        guard let sha256 = result?.resultSHA256 else { return [] }
        let about = entries.filter { $0.resultSHA256 == sha256 }
        let departed = about.last { $0.kind == .departure }?.seq ?? 0
        return about.filter { $0.kind == .resultFinal && $0.seq > departed }
    }

    func fault(_ entry: Entry, _ text: Message) -> Fault { Fault(seq: entry.seq, text: text) }

    /// `entry 7`
    func name(_ entry: Entry) -> Message { Message("entry \(entry.seq)") }
}

// MARK: - Rules, submissions and sheets

extension CallOrder {
    private var beginning: [Fault] {
        guard let first = entries.first, first.kind != .callOpened else { return [] }
        return [
            fault(
                first,
                Message("the register does not begin with the opening of the call, but with \(first.kind.rawValue)"))
        ]
    }

    private var rules: [Fault] {
        var faults: [Fault] = []
        let sealed = first(.rubricSealed)
        if let closed = first(.intakeClosed) {
            if sealed.map({ $0.seq > closed.seq }) ?? true {
                let when =
                    sealed.map { Message("it was sealed only after that (\(name($0)))") }
                    ?? Message("it was not sealed at all")
                faults.append(
                    fault(
                        closed, Message("the rubric was not sealed before intake was closed (\(name(closed))): \(when)")
                    ))
            }
            for again in entries where again.kind == .rubricSealed && again.seq > closed.seq && again.seq != sealed?.seq
            {
                if again.rubricSHA256 != sealed?.rubricSHA256 {
                    faults.append(
                        fault(
                            again,
                            Message(
                                "another rubric was sealed (\(name(again))) after intake was closed (\(name(closed)))"))
                    )
                }
            }
            for again in entries where again.kind == .intakeClosed && again.seq > closed.seq {
                faults.append(
                    fault(
                        again, Message("intake was closed again (\(name(again))) after it was closed (\(name(closed)))")
                    ))
            }
        }
        return faults
    }

    private var draw: [Fault] {
        guard draws else { return [] }
        let sheets = first(.sheetsReceived) ?? first(.resultProposed)
        let committed = first(.seedCommitted)
        var faults: [Fault] = []
        if let sheets, committed.map({ $0.seq > sheets.seq }) ?? true {
            let when =
                committed.map { Message("it was committed only after that (\(name($0)))") }
                ?? Message("it was not committed at all")
            faults.append(
                fault(
                    sheets,
                    Message(
                        "the seed of the draw was not committed before the first score sheets came (\(name(sheets))): \(when)"
                    )
                ))
        }
        if let committed, let result, let used = result.inputs.first(where: { $0.name == Self.drawName }),
            !committed.inputs.contains(where: { $0.sha256 == used.sha256 })
        {
            faults.append(
                fault(
                    result,
                    Message(
                        "the draw of the result (\(name(result))) has another seed than was committed (\(name(committed)))"
                    ))
            )
        }
        return faults
    }

    private var sheets: [Fault] {
        guard let sheets = first(.sheetsReceived) else { return [] }
        guard let closed = first(.intakeClosed) else {
            return [fault(sheets, Message("score sheets came (\(name(sheets))) while intake was not closed"))]
        }
        return closed.seq < sheets.seq
            ? []
            : [fault(sheets, Message("score sheets came (\(name(sheets))) before intake was closed (\(name(closed)))"))]
    }
}
