internal import Patterns

/// What one step of a restriction demands of a value (XML Schema part 2, 4.3).
struct Facets: Sendable {
    /// A pattern as it is written, and compiled; of several of one step a value has to match one.
    struct Pattern: Sendable {
        var text: String
        var expression: RegularExpression
    }

    /// Which side of a bound is allowed.
    enum Side: String, Sendable {
        case minInclusive, minExclusive, maxInclusive, maxExclusive

        func allows(_ order: ValueOrder) -> Bool {
            switch self {
            case .minInclusive: order == .greater || order == .equal
            case .minExclusive: order == .greater
            case .maxInclusive: order == .less || order == .equal
            case .maxExclusive: order == .less
            }
        }
    }

    struct Bound: Sendable {
        var side: Side
        var value: SimpleValue
        /// As the schema writes it.
        var text: String
    }

    var patterns: [Pattern] = []
    /// The values that are allowed; nil where all are.
    var enumeration: Set<SimpleValue>?
    /// The same as they are written, in order.
    var enumerated: [String] = []
    var bounds: [Bound] = []
    var length: Int?
    var minLength: Int?
    var maxLength: Int?
    var totalDigits: Int?
    var fractionDigits: Int?

    /// What a value breaks first; nil: nothing.
    /// - Parameters:
    ///   - text: its text, white space dealt with.
    ///   - units: its length, in the units of its type; nil where it has none.
    func broken(by value: SimpleValue, _ text: String, units: Int?) -> ValueFault.Reason? {
        if !patterns.isEmpty, !patterns.contains(where: { (try? $0.expression.matchesWhole(text)) == true }) {
            return .pattern(patterns.map(\.text))
        }
        if let enumeration, !enumeration.contains(value) { return .enumeration(enumerated) }
        for bound in bounds {
            guard let order = value.order(to: bound.value) else { return .noOrder(bound) }
            if !bound.side.allows(order) { return .bound(bound) }
        }
        return units.flatMap(brokenLength) ?? brokenDigits(value)
    }

    private func brokenLength(_ units: Int) -> ValueFault.Reason? {
        if let length, units != length { return .length(units, "exactly", length) }
        if let minLength, units < minLength { return .length(units, "at least", minLength) }
        if let maxLength, units > maxLength { return .length(units, "at most", maxLength) }
        return nil
    }

    private func brokenDigits(_ value: SimpleValue) -> ValueFault.Reason? {
        guard case .decimal(let number) = value else { return nil }
        if let totalDigits, max(number.digits, 1) > totalDigits { return .digits(totalDigits) }
        if let fractionDigits, number.fractionDigits > fractionDigits { return .fractionDigits(fractionDigits) }
        return nil
    }
}
