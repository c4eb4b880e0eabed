/// Makes draws and counts what comes of them.
struct DrawRun: Sendable {
    let model: SimulatedCall
    /// nil: the award room is asked in every draw.
    let plain: PlainSelection?
    let replay: AwardReplay

    func tally(_ draws: Range<Int>) -> FundingTally {
        let count = model.entrants.count
        var tally = FundingTally(proposals: count)
        var order = ScoreOrder(count: count)
        var scores = ContiguousArray<Double>(repeating: 0, count: count)
        for draw in draws {
            let drawn = model.draw(draw)
            let lowest = (drawn.compactMap { $0?.ranking }.min() ?? 0) - 1
            for index in 0..<count { scores[index] = drawn[index]?.ranking ?? lowest }
            order.sort(scores)
            order.ranks { proposal, rank in tally.add(rank: rank, of: proposal) }
            tally.addDraw(funded: funded(drawn, order))
        }
        return tally
    }

    private func funded(_ drawn: [DrawnScore?], _ order: borrowing ScoreOrder) -> [Int] {
        if let plain {
            let competing = drawn.count { $0 != nil }
            let positions = order.order[..<competing].map { Int($0) }
            let scores = Array(order.sorted[..<competing])
            if let funded = plain.funded(order: positions, scores: scores) { return funded }
        }
        return replay.funded(drawn)
    }
}

extension SimulatedCall {
    /// For each entrant its scores without each of its evaluators.
    var omissionsByEntrant: [[[Double?]]] {
        var result: [[[Double?]]] = Array(repeating: [], count: entrants.count)
        for changes in omissions {
            for change in changes { result[change.entrant].append(change.scores) }
        }
        return result
    }
}
