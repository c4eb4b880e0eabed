import Awards

/// Makes draws and counts what comes of them.
struct DrawRun: Sendable {
    let model: SimulatedCall
    /// nil: the whole award rule is asked in every draw.
    let plain: PlainWalk?
    let replay: AwardReplay

    func tally(_ draws: Range<Int>) -> FundingTally {
        let count = model.count
        var tally = FundingTally(proposals: count)
        var order = ScoreOrder(count: count)
        var notes = PlainWalk.Notes()
        for number in draws {
            var draw = model.draw(number)
            let competing = setAside(&draw)
            order.sort(draw.ranking)
            tally.addRanks(order)
            if let plain, plain.decide(order.order, order.ranks, competing: competing, &notes) {
                tally.addDraw(funded: notes.funded(order.order, competing: competing))
            } else {
                tally.addDraw(funded: replay.funded(draw))
            }
        }
        return tally
    }

    /// Who does not compete stands below all who do.
    /// - Returns: how many compete.
    private func setAside(_ draw: inout SimulatedCall.Draw) -> Int {
        var (lowest, competing) = (Double.infinity, 0)
        for index in draw.competes.indices where draw.competes[index] {
            lowest = min(lowest, draw.ranking[index])
            competing += 1
        }
        if competing < draw.competes.count {
            let below = (competing > 0 ? lowest : 0) - 1
            for index in draw.competes.indices where !draw.competes[index] { draw.ranking[index] = below }
        }
        return competing
    }
}
