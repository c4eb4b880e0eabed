import Wording

/// Results, signatures, letters.
extension CallOrder {
    var results: [Fault] {
        entries.filter { $0.kind == .resultProposed }.flatMap { result in
            [
                otherRubric(result), otherFiles(result, .intakeClosed, "submission"),
                otherFiles(result, .sheetsReceived, "score sheet"),
            ]
            .compactMap { $0 }
        }
    }

    private func otherRubric(_ result: Entry) -> Fault? {
        guard let sealed = entries.last(where: { $0.kind == .rubricSealed && $0.seq < result.seq }) else {
            return fault(result, Message("the result (\(name(result))) was made before any rubric was sealed"))
        }
        let other = Message(
            "the result (\(name(result))) was made with another rubric than the one that was sealed (\(name(sealed)))")
        return sealed.rubricSHA256 == result.rubricSHA256 ? nil : fault(result, other)
    }

    /// - Parameters:
    ///   - kind: of the entries that list what may take part.
    ///   - use: of the files.
    private func otherFiles(_ result: Entry, _ kind: EntryKind, _ use: String) -> Fault? {
        let lists = entries.filter { $0.kind == kind && $0.seq < result.seq }
        let used = Set(result.inputs.filter { $0.use == use }.map(\.sha256))
        let words = ListedFiles(result: name(result), lists: lists.map(name), areSheets: kind == .sheetsReceived)
        guard !lists.isEmpty else { return used.isEmpty ? nil : fault(result, words.unrecorded) }
        let listed = lists.flatMap(\.inputs).filter { $0.use == use }.map(\.sha256)
        let unlisted = used.subtracting(listed)
        let left = kind == .intakeClosed ? Set(listed).subtracting(used) : []
        if !unlisted.isEmpty { return fault(result, words.unlisted(unlisted.count)) }
        return left.isEmpty ? nil : fault(result, words.leftOut(left.count))
    }

    var departures: [Fault] {
        entries.filter { $0.kind == .departure }.compactMap { departure in
            let made = entries.last { $0.kind == .resultProposed && $0.seq < departure.seq }
            guard made?.resultSHA256 != departure.resultSHA256 else { return nil }
            let from = made.map {
                Message(
                    "the committee departed (\(name(departure))) from another result than was proposed (\(name($0)))")
            }
            return fault(
                departure,
                from ?? Message("the committee departed (\(name(departure))) from a result that was not proposed"))
        }
    }

    var signing: [Fault] {
        entries.filter { $0.kind == .signed }.flatMap { signature -> [Fault] in
            let before = entries.filter {
                $0.kind == .signed && $0.seq < signature.seq && $0.resultSHA256 == signature.resultSHA256
            }
            guard let role = signature.role, let place = desks.firstIndex(of: role) else {
                return [
                    fault(
                        signature,
                        Message("\(role(signature)) signed (\(name(signature))) and is no desk of sign_off"))
                ]
            }
            let skipped = desks[..<place].filter { desk in !before.contains { $0.role == desk } }
            let early = skipped.map {
                fault(signature, Message("\(role) signed (\(name(signature))) before \($0) did"))
            }
            return early + [void(signature) ?? unsigned(signature)].compactMap { $0 }
        }
    }

    private func role(_ signature: Entry) -> Message {
        signature.role.map(Message.verbatim) ?? Message("nobody")
    }

    /// A result that came after the signature, and is another one.
    private func void(_ signature: Entry) -> Fault? {
        let later = entries.first {
            $0.kind == .resultProposed && $0.seq > signature.seq && $0.resultSHA256 != signature.resultSHA256
        }
        return later.map {
            fault(
                $0,
                Message(
                    "the signature of \(role(signature)) (\(name(signature))) is void: the result was changed after it (\(name($0)))"
                )
            )
        }
    }

    /// A departure that came after the signature.
    private func unsigned(_ signature: Entry) -> Fault? {
        let later = entries.first {
            $0.kind == .departure && $0.seq > signature.seq && $0.resultSHA256 == signature.resultSHA256
        }
        return later.map {
            fault(
                $0,
                Message(
                    "the signature of \(role(signature)) (\(name(signature))) is void: the committee departed from the ranking after it (\(name($0)))"
                )
            )
        }
    }

    var endings: [Fault] {
        var faults: [Fault] = []
        for final in entries where final.kind == .resultFinal {
            let made = entries.last { $0.kind == .resultProposed && $0.seq < final.seq }
            let signed = signatures(of: final.resultSHA256, before: final.seq)
            if made == nil || made?.resultSHA256 != final.resultSHA256 {
                faults.append(
                    fault(final, Message("the final result (\(name(final))) is not the one that was proposed")))
            }
            let missing = desks.filter { desk in !signed.contains { $0.role == desk } }
            if !missing.isEmpty {
                faults.append(
                    fault(
                        final,
                        Message(
                            "the result became final (\(name(final))) without the signature of \(missing.joined(separator: ", "))"
                        )))
            }
        }
        let final = first(.resultFinal)
        for letters in entries where letters.kind == .lettersIssued && letters.seq < final?.seq ?? .max {
            faults.append(
                fault(letters, Message("letters were issued (\(name(letters))) before the result was final")))
        }
        for departure in entries where departure.kind == .departure && departure.seq > final?.seq ?? .max {
            faults.append(
                fault(
                    departure,
                    Message("the committee departed from the ranking (\(name(departure))) after the result was final")
                ))
        }
        return faults
    }

    /// Our own clock is no evidence; one that runs backwards is a sign all the same.
    var clock: [Fault] {
        zip(entries, entries.dropFirst()).filter { $0.at > $1.at }.map { before, after in
            fault(after, Message("\(name(after)) is dated \(after.at), before \(name(before)) of \(before.at)"))
        }
    }
}

/// What is said where the files of a result are not those that were recorded before it.
struct ListedFiles {
    /// `entry 7`
    let result: Message
    /// The entries that list files.
    let lists: [Message]
    /// Whether they are score sheets; else they are submissions.
    let areSheets: Bool

    var unrecorded: Message {
        areSheets
            ? Message("the result (\(result)) was made before it was recorded that score sheets came")
            : Message("the result (\(result)) was made before it was recorded that intake was closed")
    }

    func unlisted(_ count: Int) -> Message {
        let entries = Message.joined(lists, ", ")
        return areSheets
            ? Message(
                """
                the result (\(result)) was made with \(count) \(plural: count, "score sheet", "score sheets") not among those recorded when \
                score sheets came (\(entries))
                """)
            : Message(
                """
                the result (\(result)) was made with \(count) \(plural: count, "submission", "submissions") not among those recorded when \
                intake was closed (\(entries))
                """)
    }

    /// Of submissions; a sheet that is not read is no fault.
    func leftOut(_ count: Int) -> Message {
        Message(
            """
            the result (\(result)) leaves out \(count) \(plural: count, "submission", "submissions") recorded when intake was closed
            """)
    }
}
