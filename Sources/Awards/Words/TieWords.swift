import Numbers
import Rubrics
import Scoring
import Wording

/// Puts ties into words.
struct TieWords {
    private let call: FundingCall
    private let book: TieBook
    /// By tie, those of its members that are undecided.
    private let undecided: [[Int]]

    init(_ call: FundingCall, _ book: TieBook, _ verdicts: Verdicts) {
        (self.call, self.book) = (call, book)
        undecided = book.ties.map { tie in tie.members.filter { verdicts.ending($0) == nil } }
    }

    /// Ids, of a long list the first.
    func names(_ ids: [String]) -> Message {
        guard ids.count > 12 else { return .verbatim(ids.joined(separator: ", ")) }
        return Message("\(ids.prefix(10).joined(separator: ", ")) and \(ids.count - 10) more")
    }

    /// Of a tie those who are undecided; where it is settled, all.
    private func members(_ number: Int) -> [Int] {
        undecided[number].isEmpty ? book.ties[number].members : undecided[number]
    }

    /// Nobody is tied with nobody: where one alone is undecided, those whom it is tied with are named too.
    private func names(_ number: Int) -> Message {
        let members = undecided[number].count == 1 ? book.ties[number].members : members(number)
        return names(members.map { call.candidates[$0].id })
    }

    // MARK: undecided

    /// Why a proposal is undecided.
    func open(_ member: Int) -> Reason {
        guard let number = book.ties.indices.first(where: { book.ties[$0].members.contains(member) }) else {
            return Reason(
                code: "TIE.UNDECIDED", text: Message("whether there is room depends on \(cause(for: member))"))
        }
        let tie = book.ties[number]
        if case .applicant? = tie.stakes.first {
            let key = call.onePer?.keyText ?? ""
            let text = Message("\(names(number)) have the same \(key) and the same rank: only one of them may compete")
            return Reason(code: "DUPLICATE", text: text, place: call.onePer?.place)
        }
        if let lines = tie.lines {
            let text = Message(
                """
                the lines at \(text(lines.fewer)) and at \(text(lines.more)) are equally near to \(text(lines.target)): the rubric \
                leaves that to a decision
                """)
            return Reason(code: "TIE.UNDECIDED", text: text)
        }
        let parts = Message.joined([policy(number), waiting(number), orders(number)].compactMap { $0 }, "; ")
        return Reason(code: "TIE.UNDECIDED", text: Message("\(subject(number)): \(parts)"))
    }

    /// The tie that a proposal depends on, which is none of its members: `the tie at rank 3`.
    func cause(for member: Int) -> Message {
        let open = book.ties.indices.filter { !undecided[$0].isEmpty }
        let needs = call.candidates[member].needs.map(\.resource)
        let near = open.first { number in
            book.ties[number].stakes.contains { stake in
                if case .resource(let index) = stake { needs.contains(index) } else { false }
            }
        }
        guard let number = near ?? open.first else { return Message("a tie above") }
        return Message("the tie at rank \(book.ties[number].rank)")
    }

    private func subject(_ number: Int) -> Message {
        let tie = book.ties[number]
        for case .claim(let claim) in tie.stakes {
            return Message("tied at rank \(tie.rank) (\(names(number))) for a guarantee (\(text(claim)))")
        }
        guard let resource = line(number) else { return Message("tied at rank \(tie.rank) (\(names(number)))") }
        switch call.resources[resource].kind {
        case .cap(let cap, let group):
            let cap = call.rule.caps[cap - 1].text
            return Message("tied at rank \(tie.rank) (\(names(number))) for what the cap leaves for \(group) (\(cap))")
        case .money, .call, .leftovers, .places:
            return Message("tied at the funding line at rank \(tie.rank) (\(names(number)))")
        }
    }

    /// What of a tie is told: the first that is too little for those who are undecided, else its money.
    private func line(_ number: Int) -> Int? {
        let tie = book.ties[number]
        var resources: [Int] = []
        for case .resource(let index) in tie.stakes { resources.append(index) }
        return resources.first { isShort($0, number) } ?? resources.first { call.resources[$0].isMoney }
            ?? resources.first
    }

    private func isShort(_ resource: Int, _ number: Int) -> Bool {
        guard let stake = book.ties[number].stakes.firstIndex(of: .resource(resource)) else { return false }
        let needs = members(number).map { member in
            call.candidates[member].needs.first { $0.resource == resource }?.amount
        }
        guard !needs.contains(nil) else { return false }
        return needs.reduce(Decimal128(0)) { $0 + ($1 ?? 0) } > book.ties[number].left[stake]
    }

    /// Whether what they are tied for is the end of a list.
    private func isLine(_ number: Int) -> Bool {
        line(number).map { call.resources[$0].isMoney || call.resources[$0].kind == .places } ?? false
    }

    private func policy(_ number: Int) -> Message {
        let tie = book.ties[number]
        guard call.rule.tieAtLine == .all, !tie.stakes.isEmpty else {
            return isLine(number)
                ? Message("the rubric leaves a tie at the line to a decision")
                : Message("the rubric leaves that to a decision")
        }
        let missing = zip(tie.stakes, zip(tie.demand, tie.left)).compactMap { stake, sums -> Message? in
            guard case .resource(let index) = stake, sums.0 > sums.1 else { return nil }
            return Message("\(name(index)) would need \(text(sums.0, of: index)) and has \(text(sums.1, of: index))")
        }
        let why = missing.isEmpty ? Message("the list may end among them") : .joined(missing, ", ")
        return Message("the rubric funds all that are tied at the line, but \(why)")
    }

    /// What waits until the tie is decided, and what decides it.
    private func waiting(_ number: Int) -> Message {
        let tie = book.ties[number]
        let means = Message("an order, a draw or adjustments decide it")
        guard let resource = line(number), let stake = tie.stakes.firstIndex(of: .resource(resource)) else {
            return means
        }
        let least = min(tie.left[stake], tie.demand[stake])
        guard least > 0 else { return means }
        let amount = text(least, of: resource)
        return Message("\(amount) \(plural: least == 1 ? 1 : 2, "waits", "wait") for it; \(means)")
    }

    private func orders(_ number: Int) -> Message? {
        book.tooLarge.contains(number)
            ? Message("there are too many orders to try them all, so whatever may depend on it is undecided too") : nil
    }

    /// How people decide a tie; nil: none is open.
    var howTo: Reason? {
        guard undecided.contains(where: { !$0.isEmpty }) else { return nil }
        return Reason(
            code: "TIE.HOW",
            text: Message(
                """
                to decide a tie, add a last step to ranking.ladder, order: FILE (columns proposal, position, reason) or \
                draw: { seed: TEXT }, or give committee points (assessments.adjustments, --adjustments)
                """))
    }

    // MARK: none

    func none(_ number: Int) -> Message {
        let tie = book.ties[number]
        guard isLine(number) else { return Message("\(subject(number)): the rubric funds none of them") }
        return Message("tied at the funding line at rank \(tie.rank): the rubric funds none of them")
    }

    /// The list ended at one that is itself undecided.
    func ended(at ender: Int) -> Message {
        guard let number = book.ties.indices.first(where: { book.ties[$0].members.contains(ender) }) else {
            return Message("the list ended at \(call.candidates[ender].id)")
        }
        return ended(by: number)
    }

    func ended(by number: Int) -> Message {
        let tie = book.ties[number]
        let end =
            call.rule.tieAtLine == .none
            ? Message("of which the rubric funds none") : Message("however that is decided")
        return Message("the list ended at the tie at rank \(tie.rank) (\(names(number))), \(end)")
    }

    // MARK: sums

    /// `at least 1 per region: North`
    func text(_ claim: Int) -> Message {
        let claim = call.claims[claim]
        return Message("at least \(claim.awards) per \(call.rule.guarantees[claim.rule].text): \(claim.group)")
    }

    /// `41000 EUR`
    func text(_ amount: Decimal128) -> Message {
        call.rule.unit.isEmpty
            ? Message("\(money: amount.text)") : Message("\(money: amount.text) \(call.rule.unit)")
    }

    private func text(_ amount: Decimal128, of resource: Int) -> Message {
        if call.countsMoney(resource) { return text(amount) }
        let (number, form) = (amount.text, amount == 1 ? 1 : 2)
        return call.resources[resource].kind == .places
            ? Message("\(numeral: number) \(plural: form, "place", "places")")
            : Message("\(numeral: number) \(plural: form, "award", "awards")")
    }

    private func name(_ resource: Int) -> Message {
        switch call.resources[resource].kind {
        case .money(let lot?): Message("lot \(call.rule.lots[lot].id)")
        case .money(nil), .call: Message("the budget")
        case .leftovers: Message("what is left over")
        case .places: Message("the list")
        case .cap(let number, let group): Message("cap \(number) for \(group)")
        }
    }
}
