import Numbers
import Rubrics

/// Which opinions count by their place in the order of scores, where a combination looks at nothing else: asked of it once for each number of
/// opinions.
struct KeptPlaces: Sendable {
    /// By number of opinions whether the opinion at each place counts; nil: there is no score of so many.
    private let places: [[Bool]?]

    /// So many opinions of one proposal are told by their places at most.
    private static let most = 64

    /// nil: distances count, or who wrote what.
    init?(_ combination: any Combining) {
        guard !combination.comparesDistances, !combination.awaitsConsensus else { return nil }
        places = (0...Self.most).map { count in
            guard count > 0 else { return nil }
            switch combination.keep((0..<count).map { Opinion(score: Rational($0)) }) {
            case .all: return Array(repeating: true, count: count)
            case .some(let kept, _): return (0..<count).map { kept.contains($0) }
            case .none: return nil
            }
        }
    }

    func isKnown(_ count: Int) -> Bool { count <= Self.most }

    func counts(of count: Int) -> [Bool]? { places[count] }
}

/// Combines a few rows of sheets at a time, again and again in the same memory: which of them count, and their mean.
struct OpinionCombiner<Number: ScoreNumber>: Sendable {
    private let combination: any Combining
    private let places: KeptPlaces?
    private(set) var rows: ContiguousArray<Int> = []
    /// The whole numbers up to 64.
    private let sizes: [Number]

    init(_ combination: any Combining) {
        self.combination = combination
        places = KeptPlaces(combination)
        sizes = (0...64).map { Number(nearest: Rational($0)) }
    }

    /// Mostly, which opinions count is told by their places.
    var isToldByPlaces: Bool { places != nil }

    mutating func clear() { rows.removeAll(keepingCapacity: true) }

    mutating func add(_ row: Int) { rows.append(row) }

    func size(_ count: Int) -> Number { count < sizes.count ? sizes[count] : Number(nearest: Rational(count)) }

    /// Combines the rows, and marks those that count.
    /// - Parameters:
    ///   - values: by row, what the mean is made of.
    ///   - deciding: by row, what decides which rows count.
    ///   - asks: opinions have weights, or one of them is the consensus, so that the combination itself has to be asked.
    /// - Returns: nil: there is no score, and nothing is marked.
    mutating func combine(
        _ values: borrowing ContiguousArray<Number>, deciding: borrowing ContiguousArray<Number>, _ seats: OpinionSeats,
        weighs: Bool, asks: Bool, marking counts: inout ContiguousArray<Bool>
    ) -> Number? {
        guard !rows.isEmpty else { return nil }
        guard !asks, let places, places.isKnown(rows.count) else {
            return asked(rows.map { values[$0] }, rows.map { deciding[$0] }, seats, weighs: weighs, marking: &counts)
        }
        guard let kept = places.counts(of: rows.count) else { return nil }
        sort(by: deciding)
        var (sum, count) = (Number.zero, 0)
        for place in rows.indices {
            let row = rows[place]
            counts[row] = kept[place]
            guard kept[place] else { continue }
            sum = sum + values[row]
            count += 1
        }
        return sum.quotient(by: size(count))
    }

    /// By insertion, since they are few; equal ones, within the noise of binary numbers, stay in their order.
    private mutating func sort(by deciding: borrowing ContiguousArray<Number>) {
        for index in rows.indices.dropFirst() {
            let row = rows[index]
            var place = index
            while place > 0, deciding[row] < deciding[rows[place - 1]].tolerated {
                rows[place] = rows[place - 1]
                place -= 1
            }
            rows[place] = row
        }
    }

    /// The combination's own answer.
    private func asked(
        _ values: [Number], _ deciding: [Number], _ seats: OpinionSeats, weighs: Bool,
        marking counts: inout ContiguousArray<Bool>
    ) -> Number? {
        func opinions(_ numbers: [Rational]) -> [Opinion] {
            zip(rows, numbers).map { row, number in
                Opinion(
                    score: number, isConsensus: seats.writers[row] == seats.consensus,
                    weight: weighs ? seats.weights[row] : .one)
            }
        }
        let all = opinions(values.map { $0.fraction ?? .zero })
        let kept: [Int]
        switch combination.keep(opinions(Self.fractions(deciding))) {
        case .none: return nil
        case .all: kept = Array(all.indices)
        case .some(let some, _): kept = some
        }
        guard let mean = combination.mean(of: kept.map { all[$0] }) else { return nil }
        for index in rows.indices { counts[rows[index]] = kept.contains(index) }
        return Number(nearest: mean)
    }

    /// The same numbers as fractions. Distances that are equal within the noise of binary numbers are equal: all evaluators' scores of a criterion
    /// are drawn by moving them by the same, so that they often are.
    private static func fractions(_ numbers: [Number]) -> [Rational] {
        let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
        var fractions = [Rational](repeating: .zero, count: numbers.count)
        var distances: [(number: Number, exact: Rational)] = [(.zero, .zero)]
        var last = order.first.flatMap { numbers[$0].fraction } ?? .zero
        for (place, index) in order.enumerated() {
            let distance = place == 0 ? .zero : numbers[index] - numbers[order[place - 1]]
            let known = distances.first { !(distance < $0.number.tolerated) && !($0.number < distance.tolerated) }
            if known == nil { distances.append((distance, distance.fraction ?? .zero)) }
            last = last + (known ?? distances[distances.count - 1]).exact
            fractions[index] = last
        }
        return fractions
    }
}
