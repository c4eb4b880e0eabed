/// Every number that a text can mean under the usual ways of writing numbers: `12,500` is 12.5 in Lisbon and 12500 in Dublin.
///
/// For messages: which of them is meant only the writer can say, so that a hint names them all with their values.
package struct NumberReadings: Sendable, Hashable {
    package struct Reading: Sendable, Hashable {
        package let notation: NumberNotation
        package let value: Decimal128
    }

    /// Distinct values, each with the plainest notation that gives it, in the order of the table below.
    package let all: [Reading]

    private static let usual: [NumberNotation] = [
        NumberNotation(decimal: ".", group: .none), NumberNotation(decimal: ",", group: .none),
        NumberNotation(decimal: ".", group: .scalar(",")), NumberNotation(decimal: ",", group: .scalar(".")),
        NumberNotation(decimal: ".", group: .blank), NumberNotation(decimal: ",", group: .blank),
        NumberNotation(decimal: ".", group: .scalar("'")), NumberNotation(decimal: ".", group: .scalar("’")),
        NumberNotation(decimal: ",", group: .scalar("'")), NumberNotation(decimal: ",", group: .scalar("’")),
    ]

    /// - Parameter text: without white space around it.
    package init(_ text: Substring) {
        var found: [Reading] = []
        for notation in Self.usual {
            guard let plain = notation.plain(text), let value = Decimal128(exactly: plain),
                !found.contains(where: { $0.value == value })
            else { continue }
            found.append(Reading(notation: notation, value: value.reduced))
        }
        all = found
    }
}
