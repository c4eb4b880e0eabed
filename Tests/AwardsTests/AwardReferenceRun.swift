extension AwardReference {
    /// One order of all equals, from the guarantees to the reserve list.
    struct Run {
        private let call: AwardReference
        private let order: [[Int]]
        private let takesMore: [Bool]
        private let roles: [Role]
        private var ends: [End]
        private var paid: [Int]
        private var byOthers: [Int]
        /// Of the general list, and of the lot.
        private var left: [Int]
        private var places: Int
        private var awardsLeft: [String: Int] = [:]
        private var amountLeft: [String: Int] = [:]
        private var guaranteesLeft: [String: Int] = [:]
        private var hasEnded = [false, false]
        private var pool: Int?
        private var wasGuaranteed: Set<Int> = []
        private var passedOver: Set<Int> = []

        init(
            _ call: AwardReference, _ order: [[Int]], _ takesMore: [Bool], _ roles: [Role],
            _ made: [Int: (paid: Int, byOthers: Int)]
        ) {
            (self.call, self.order, self.takesMore, self.roles) = (call, order, takesMore, roles)
            ends = roles.map { $0 == .gone ? .gone : .open }
            paid = Array(repeating: 0, count: roles.count)
            byOthers = paid
            left = [max(call.budget - (call.lot ?? 0), 0), call.lot ?? 0]
            places = call.places ?? .max
            for region in Set(call.proposals.map(\.region)) {
                awardsLeft[region] = call.capAwards ?? .max
                amountLeft[region] = call.capAmount ?? .max
                guaranteesLeft[region] = call.guaranteed
            }
            book(made)
            decide()
        }

        private var crosses: Bool { call.short == .overshoot }
        private var hasLine: Bool { call.short != .nearest }
        private func list(_ member: Int) -> Int { call.lot != nil && call.proposals[member].isInLot ? 1 : 0 }
        private func asks(_ member: Int) -> Int { call.proposals[member].asks }
        private func region(_ member: Int) -> String { call.proposals[member].region }
        private func rest(_ member: Int) -> Int { asks(member) - paid[member] }

        // MARK: awards that stay made

        private mutating func book(_ made: [Int: (paid: Int, byOthers: Int)]) {
            let members = made.keys.sorted()
            var open: [(Int, Int)] = []
            for member in members.filter({ made[$0]?.byOthers == 0 }) + members.filter({ made[$0]?.byOthers != 0 }) {
                guard let award = made[member] else { continue }
                var others = 0
                if award.byOthers > 0 {
                    others = award.paid - min(award.paid, max(left[list(member)], 0))
                    if crosses { others = min(others, award.byOthers) }
                }
                charge(member, award.paid - others)
                amountLeft[region(member), default: 0] -= others
                paid[member] += others
                if others > 0 { open.append((member, others)) }
                count(member)
                guaranteesLeft[region(member), default: 0] -= 1
                ends[member] = .funded
            }
            for (member, others) in open { drawFromAll(others, member) }
        }

        /// Pays out of the own list's money.
        private mutating func charge(_ member: Int, _ amount: Int) {
            if hasLine { left[list(member)] -= amount }
            amountLeft[region(member), default: 0] -= amount
            paid[member] += amount
        }

        private mutating func count(_ member: Int) {
            places -= 1
            awardsLeft[region(member), default: 0] -= 1
        }

        // MARK: the passes

        private mutating func decide() {
            if call.bestOfApplicant { chooseApplicants() }
            for group in order { settle(group.filter { ends[$0] == .open }, guaranteeing: true) }
            if call.short == .reduce {
                for member in order.joined() where roles[member] == .made && rest(member) > 0 {
                    let more = min(rest(member), max(left[list(member)], 0))
                    if more > 0, amountLeft[region(member), default: 0] >= rest(member) { charge(member, more) }
                }
            }
            for group in order { settle(group.filter { ends[$0] == .open }, guaranteeing: false) }
            if call.short == .nearest { drawLines() }
            giveLeftovers()
        }

        private mutating func chooseApplicants() {
            var chosen: Set<String> = Set(
                roles.indices.filter { roles[$0] == .made }.map { call.proposals[$0].applicant })
            for member in order.joined() where ends[member] == .open {
                if !chosen.insert(call.proposals[member].applicant).inserted { ends[member] = .barred }
            }
        }

        private mutating func giveLeftovers() {
            guard call.lot != nil, call.pools, hasLine else { return }
            pool = left.reduce(0) { $0 + max($1, 0) }
            guard let pool, pool > 0 else { return }
            hasEnded = [false, false]
            for group in order {
                let members = group.filter {
                    (ends[$0] == .waits && roles[$0] != .unlisted) || (ends[$0] == .funded && rest($0) > 0)
                }
                settle(members, guaranteeing: false)
            }
        }

        // MARK: equals

        /// What a proposal comes to if it is asked now.
        private enum Turn: Equatable { case take, offer(Int), refuse, end, miss(End), nothing }

        private mutating func settle(_ members: [Int], guaranteeing: Bool) {
            if call.tie != .undecided { settleTies(members, guaranteeing: guaranteeing) }
            for member in members where isOpen(member, guaranteeing) && isDoing(turn(member, guaranteeing)) {
                act(member, turn(member, guaranteeing), guaranteeing)
            }
            // Who gets nothing is told what it lacks once its equals are served.
            for member in members where isOpen(member, guaranteeing) && !isDoing(turn(member, guaranteeing)) {
                act(member, turn(member, guaranteeing), guaranteeing)
            }
        }

        private func isDoing(_ turn: Turn) -> Bool {
            switch turn {
            case .take, .offer, .refuse, .end: true
            case .miss, .nothing: false
            }
        }

        private func isOpen(_ member: Int, _ guaranteeing: Bool) -> Bool {
            if guaranteeing { return ends[member] == .open && !passedOver.contains(member) }
            if pool != nil { return ends[member] == .waits || (ends[member] == .funded && rest(member) > 0) }
            return ends[member] == .open
        }

        private func money(_ member: Int) -> Int { pool ?? left[list(member)] }

        private func turn(_ member: Int, _ guaranteeing: Bool) -> Turn {
            let isNew = ends[member] != .funded
            if guaranteeing {
                guard guaranteesLeft[region(member), default: 0] > 0 else { return .nothing }
            } else if hasEnded[pool == nil ? list(member) : 0] {
                return .miss(.waits)
            }
            let need = rest(member)
            if isNew, awardsLeft[region(member), default: 0] < 1 { return guaranteeing ? .nothing : .miss(.barred) }
            if amountLeft[region(member), default: 0] < need { return guaranteeing ? .nothing : .miss(.barred) }
            if isNew, places < 1 { return guaranteeing ? .nothing : .miss(.waitsForPlace) }
            let fits = !hasLine || (crosses ? money(member) > 0 : money(member) >= need)
            if fits { return guaranteeing || roles[member] != .unlisted ? .take : .miss(.unlisted) }
            if guaranteeing { return .nothing }
            if roles[member] == .unlisted { return .miss(.waits) }
            return short(member, isNew)
        }

        private func short(_ member: Int, _ isNew: Bool) -> Turn {
            switch call.short {
            case .stop: return roles[member] == .freed ? .miss(.waits) : .end
            case .skip, .overshoot, .nearest: return .miss(.waits)
            case .reduce:
                let isEnough = money(member) > 0 && (!isNew || 100 * money(member) >= call.leastShare * asks(member))
                guard isEnough else { return .miss(.waits) }
                return call.declined.contains(call.proposals[member].id) ? .refuse : .offer(money(member))
            }
        }

        private mutating func act(_ member: Int, _ turn: Turn, _ guaranteeing: Bool) {
            switch turn {
            case .take: pay(member, rest(member), guaranteeing)
            case .offer(let amount): pay(member, amount, guaranteeing)
            case .refuse: if ends[member] != .funded { ends[member] = .refused }
            case .end:
                if ends[member] != .funded { ends[member] = .waits }
                hasEnded[pool == nil ? list(member) : 0] = true
            case .miss(let end): if ends[member] != .funded { ends[member] = end }
            case .nothing: break
            }
        }

        private mutating func pay(_ member: Int, _ amount: Int, _ guaranteeing: Bool) {
            if ends[member] != .funded { count(member) }
            ends[member] = .funded
            if guaranteeing {
                guaranteesLeft[region(member), default: 0] -= 1
                wasGuaranteed.insert(member)
            }
            guard let before = pool else { return charge(member, amount) }
            pool = before - amount
            amountLeft[region(member), default: 0] -= amount
            paid[member] += amount
            drawFromAll(amount, member)
        }

        /// The own list first, then the general one, then the lot; what crosses the line is the own list's.
        private mutating func drawFromAll(_ amount: Int, _ member: Int) {
            let own = list(member)
            var rest = amount
            for list in [own, 0, 1] {
                let drawn = max(min(rest, left[list]), 0)
                left[list] -= drawn
                rest -= drawn
                if list != own { byOthers[member] += drawn }
            }
            left[own] -= rest
        }

        // MARK: what the rubric says of ties

        /// Things that two can want.
        private enum Thing: Hashable { case money(Int), places, awards(String), amount(String), guarantee(String) }

        private func things(_ member: Int, _ turn: Turn, _ guaranteeing: Bool) -> [Thing] {
            let money = Thing.money(pool == nil ? list(member) : 0)
            if turn == .end || turn == .refuse { return [money] }
            var things: [Thing] = hasLine ? [money] : []
            if call.capAmount != nil { things.append(.amount(region(member))) }
            if ends[member] != .funded {
                if call.capAwards != nil { things.append(.awards(region(member))) }
                if call.places != nil { things.append(.places) }
            }
            if guaranteeing { things.append(.guarantee(region(member))) }
            return things
        }

        private mutating func settleTies(_ members: [Int], guaranteeing: Bool) {
            let turns = members.filter { isOpen($0, guaranteeing) }.map { ($0, turn($0, guaranteeing)) }
                .filter { isDoing($0.1) }
            var wanted: [Thing: [(Int, Turn)]] = [:]
            for (member, turn) in turns {
                for thing in things(member, turn, guaranteeing) { wanted[thing, default: []].append((member, turn)) }
            }
            let short = wanted.filter { isShort($0.key, $0.value, guaranteeing) }
            // What is there for all is given first.
            for (member, turn) in turns where !wants(member, turn, short, guaranteeing) {
                act(member, turn, guaranteeing)
            }
            for tied in joined(short, guaranteeing) { obey(tied.members, tied.things, guaranteeing) }
        }

        private func amount(of member: Int, _ thing: Thing) -> Int {
            switch thing {
            case .money, .amount: rest(member)
            case .places, .awards, .guarantee: 1
            }
        }

        private func isShort(_ thing: Thing, _ wanting: [(Int, Turn)], _ guaranteeing: Bool) -> Bool {
            let ending = wanting.filter { $0.1 == .end }.count
            if ending > 0 { return wanting.count > ending }
            guard wanting.count > 1 else { return false }
            let sum = wanting.reduce(0) { $0 + amount(of: $1.0, thing) }
            switch thing {
            case .money:
                if wanting.contains(where: { $0.1 != .take }) { return true }
                let money = money(wanting[0].0)
                let least = wanting.map { rest($0.0) }.min() ?? 0
                return crosses ? money - (sum - least) <= 0 : sum > money
            case .places: return sum > places
            case .awards(let region): return sum > awardsLeft[region, default: 0]
            case .amount(let region): return sum > amountLeft[region, default: 0]
            case .guarantee(let region): return sum > guaranteesLeft[region, default: 0]
            }
        }

        private func wants(
            _ member: Int, _ turn: Turn, _ short: [Thing: [(Int, Turn)]], _ guaranteeing: Bool
        ) -> Bool { things(member, turn, guaranteeing).contains { short[$0] != nil } }

        private func joined(
            _ short: [Thing: [(Int, Turn)]], _ guaranteeing: Bool
        ) -> [(members: Set<Int>, things: Set<Thing>)] {
            var parts: [(members: Set<Int>, things: Set<Thing>)] = []
            for (thing, wanting) in short {
                var part = (members: Set(wanting.map(\.0)), things: Set([thing]))
                for other in parts where !other.members.isDisjoint(with: part.members) {
                    part = (part.members.union(other.members), part.things.union(other.things))
                }
                parts.removeAll { !$0.members.isDisjoint(with: part.members) }
                parts.append(part)
            }
            return parts.sorted { ($0.members.min() ?? 0) < ($1.members.min() ?? 0) }
        }

        private mutating func obey(_ tied: Set<Int>, _ things: Set<Thing>, _ guaranteeing: Bool) {
            let turns = tied.sorted().map { ($0, turn($0, guaranteeing)) }
            if call.tie == .all {
                let mayBeExceeded = things.allSatisfy { thing in
                    switch thing {
                    case .money: crosses
                    case .places, .guarantee: true
                    case .awards, .amount: false
                    }
                }
                guard mayBeExceeded, turns.allSatisfy({ $0.1 == .take }) else { return }
                for (member, turn) in turns { act(member, turn, guaranteeing) }
            } else if guaranteeing {
                passedOver.formUnion(tied)
                for case .guarantee(let region) in things { guaranteesLeft[region] = 0 }
            } else {
                for (member, turn) in turns where ends[member] != .funded {
                    ends[member] = turn == .end ? .waits : .barred
                }
                if things.contains(.places) { places = 0 }
                guard call.short == .stop || call.short == .overshoot else { return }
                for case .money in things {
                    for member in tied { hasEnded[pool == nil ? list(member) : 0] = true }
                }
            }
        }

        // MARK: the nearest line

        private mutating func drawLines() {
            for list in call.lot == nil ? [0] : [0, 1] {
                let target = list == 1 ? call.lot ?? 0 : max(call.budget - (call.lot ?? 0), 0)
                let funded = order.map { $0.filter { ends[$0] == .funded && self.list($0) == list } }
                let fixed = wasGuaranteed.union(roles.indices.filter { roles[$0] == .made })
                let base = funded.joined().filter(fixed.contains).reduce(0) { $0 + asks($1) }
                let open = funded.map { $0.filter { !fixed.contains($0) } }.filter { !$0.isEmpty }
                var sums = [base]
                for group in open { sums.append(sums[sums.count - 1] + group.reduce(0) { $0 + asks($1) }) }
                let nearest = sums.map { abs($0 - target) }.min() ?? 0
                let best = sums.indices.filter { abs(sums[$0] - target) == nearest }
                let count = (takesMore[list] ? best.last : best.first) ?? 0
                for member in open[count...].joined() {
                    ends[member] = .waits
                    paid[member] = 0
                }
            }
        }

        // MARK: the reserve list

        func note() -> Note {
            Note(ends: ends, paid: paid, byOthers: byOthers, isListed: reserve(without: [])) { reserve(without: $0) }
        }

        private func reserve(without leaving: Set<Int>) -> [Bool] {
            var listed = ends.map { _ in false }
            guard call.reserve != .none else { return listed }
            let waits = { (member: Int) in
                !leaving.contains(member)
                    && (ends[member] == .waits || ends[member] == .waitsForPlace || ends[member] == .unlisted)
            }
            for list in [0, 1] {
                let holders = ends.indices.filter {
                    self.list($0) == list && roles[$0] == .listed && !leaving.contains($0)
                        && (waits($0) || ends[$0] == .funded)
                }
                for member in holders where waits(member) { listed[member] = true }
                var used = holders.reduce(0) { $0 + size($1) }
                for group in order {
                    let new = group.filter { self.list($0) == list && waits($0) && !holders.contains($0) }
                    guard !new.isEmpty else { continue }
                    let more = new.reduce(0) { $0 + size($1) }
                    let isIn: Bool
                    switch call.reserve {
                    case .none: isIn = false
                    case .all: isIn = true
                    case .places(let places): isIn = used < places
                    case .half:
                        isIn = 2 * (used + more) <= (list == 1 ? call.lot ?? 0 : max(call.budget - (call.lot ?? 0), 0))
                    }
                    guard isIn else { break }
                    used += more
                    for member in new { listed[member] = true }
                }
            }
            return listed
        }

        private func size(_ member: Int) -> Int { call.reserve == .half ? asks(member) : 1 }
    }
}
