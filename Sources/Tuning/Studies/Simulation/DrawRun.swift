import Awards

/// Makes draws and counts what comes of them.
struct DrawRun: Sendable {
    let model: SimulatedCall
    /// nil: the whole award rule is asked in every draw.
    let plain: PlainWalk?
    let replay: AwardReplay

    /// What one thread works with.
    struct Bench {
        fileprivate(set) var tally: FundingTally
        fileprivate var order: ScoreOrder
        fileprivate var notes = PlainWalk.Notes()

        init(count: Int) { (tally, order) = (FundingTally(proposals: count), ScoreOrder(count: count)) }
    }

    func make(_ draws: Range<Int>, _ bench: inout Bench) {
        for number in draws {
            var draw = model.draw(number)
            let competing = setAside(&draw)
            bench.order.sort(draw.ranking)
            bench.tally.addRanks(bench.order)
            if let plain, plain.decide(bench.order.order, bench.order.ranks, competing: competing, &bench.notes) {
                bench.tally.addDraw(funded: bench.notes.funded(bench.order.order, competing: competing))
            } else {
                bench.tally.addDraw(funded: replay.funded(draw))
            }
        }
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
            let competes = draw.competes
            var ranking = draw.ranking.mutableSpan
            for index in ranking.indices where !competes[index] { ranking[index] = below }
        }
        return competing
    }
}
