package import Wording

/// One step of a call on its way from opening to letters, and whether it was taken.
package struct CallStage: Hashable, Sendable {
    package enum State: String, Sendable {
        case done, missing
        /// Nothing says that it has to happen.
        case open
    }

    /// `rubric sealed`
    package var name: Message
    package var state: State
    /// Numbers of the entries that took it.
    package var seqs: [Int]
    /// Of the last of them.
    package var at: String?
    /// What to type; nil where nothing is to do.
    package var command: String?
}

extension CallOrder {
    /// The steps in their order.
    /// - Parameter folder: of the call, as commands name it.
    package func stages(folder: String) -> [CallStage] {
        let record = "fundscore register record \(folder) "
        var stages = [
            stage(Message("call opened"), [.callOpened], record + "call.opened"),
            stage(Message("rubric sealed"), [.rubricSealed], record + "rubric.sealed"),
        ]
        if draws { stages.append(stage(Message("seed committed"), [.seedCommitted], record + "seed.committed")) }
        stages += [
            stage(Message("intake closed"), [.intakeClosed], record + "intake.closed"),
            stage(Message("sheets received"), [.sheetsReceived], record + "sheets.received"),
            stage(Message("result proposed"), [.resultProposed], record + "result.proposed"),
        ]
        if entries.contains(where: { $0.kind == .departure }) {
            stages.append(stage(Message("departures"), [.departure], ""))
        }
        stages += desks.map { desk in
            let signed = signatures.filter { $0.role == desk }
            return CallStage(
                name: Message("signed by \(desk)"), state: signed.isEmpty ? .missing : .done, seqs: signed.map(\.seq),
                at: signed.last?.at,
                command: signed.isEmpty ? "fundscore register sign \(folder) --role \(desk) --key FILE" : nil)
        }
        return stages + [final(record), stage(Message("letters issued"), [.lettersIssued], record + "letters.issued")]
    }

    private func stage(_ name: Message, _ kinds: [EntryKind], _ command: String) -> CallStage {
        let taken = entries.filter { kinds.contains($0.kind) }
        return CallStage(
            name: name, state: taken.isEmpty ? .missing : .done, seqs: taken.map(\.seq), at: taken.last?.at,
            command: taken.isEmpty ? command : nil)
    }

    /// A final result that was changed or departed from since is none.
    private func final(_ record: String) -> CallStage {
        let taken = finals
        return CallStage(
            name: Message("result final"), state: taken.isEmpty ? .missing : .done, seqs: taken.map(\.seq),
            at: taken.last?.at,
            command: taken.isEmpty ? record + "result.final" : nil)
    }

    /// When rules were tried out: before anybody could know the scores, or after.
    package var trials: (before: Int, after: Int) {
        let opened = first(.sheetsReceived)?.seq ?? .max
        let all = entries.filter { $0.kind == .trial }
        return (all.count { $0.seq < opened }, all.count { $0.seq > opened })
    }
}
