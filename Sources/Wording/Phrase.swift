/// The literal of a message. `Message(…)` takes nothing else, so that every sentence can be found in the sources.
package struct Phrase: ExpressibleByStringInterpolation {
    let parts: [Message.Part]

    package init(stringLiteral text: String) { parts = [.literal(text)] }

    package init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var parts: [Message.Part] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(2 * interpolationCount + 1)
        }

        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { parts.append(.literal(literal)) }
        }

        /// A name, an id, or a number that has been written for its reader already.
        package mutating func appendInterpolation(_ text: String) { parts.append(.text(text)) }

        /// A text of the rubric or of the call, in the reader's language.
        package mutating func appendInterpolation(_ text: LocalText) { parts.append(.local(text)) }

        /// A whole number, the same in every language.
        package mutating func appendInterpolation(_ count: Int) { parts.append(.count(count)) }

        /// Plain notation with a point, such as `41000.5`; outside English it is written as numbers are there.
        package mutating func appendInterpolation(numeral: String) { parts.append(.numeral(numeral)) }

        /// An amount in the same notation; where numbers are written for a reader, one decimal is written as two, as on a cheque.
        package mutating func appendInterpolation(money: String) { parts.append(.money(money)) }

        package mutating func appendInterpolation(_ message: Message) { parts.append(.message(message)) }

        /// The word that goes with a number, without the number.
        package mutating func appendInterpolation(plural number: Int, _ one: String, _ other: String) {
            parts.append(.plural(number, one: one, other: other))
        }

        /// A place for what is no plain text, numbered from 0: `NumberStyle.pieces` leaves it open.
        package mutating func appendInterpolation(slot: Int) { parts.append(.slot(slot)) }
    }
}
