package import Diagnostics
package import Wording

/// Why there is no value: it travels through the operations of a rule in place of the answer; the first cause wins.
package struct NoAnswer: Sendable {
    /// The fact that was missing or unusable.
    package struct Cause: Sendable, Hashable {
        package var name: String
        /// Where it should have stood, as far as is known.
        package var place: Place?

        package init(name: String, place: Place? = nil) {
            self.name = name
            self.place = place
        }
    }

    /// Boxed, so that a `Value` stays small.
    private final class Storage: Sendable {
        let message: Message
        let place: Place?
        let cause: Cause?

        init(_ message: Message, _ place: Place?, _ cause: Cause?) {
            (self.message, self.place, self.cause) = (message, place, cause)
        }
    }

    private var storage: Storage

    /// - Parameter reason: in English.
    package init(reason: String, place: Place? = nil, cause: Cause? = nil) {
        storage = Storage(.inEnglish(reason), place, cause)
    }

    package init(_ message: Message, place: Place? = nil, cause: Cause? = nil) {
        storage = Storage(message, place, cause)
    }

    /// The reason as other languages can say it.
    package var message: Message { storage.message }

    /// A sentence without a final full stop.
    package var reason: String {
        get { storage.message.english }
        set { storage = Storage(.inEnglish(newValue), place, cause) }
    }

    /// Where in the rule it arose.
    package var place: Place? {
        get { storage.place }
        set { storage = Storage(message, newValue, cause) }
    }

    package var cause: Cause? {
        get { storage.cause }
        set { storage = Storage(message, place, newValue) }
    }
}

extension NoAnswer: Hashable {
    package static func == (left: NoAnswer, right: NoAnswer) -> Bool {
        left.reason == right.reason && left.place == right.place && left.cause == right.cause
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(reason)
        hasher.combine(place)
        hasher.combine(cause)
    }
}

extension NoAnswer: CustomStringConvertible {
    /// `rubric.yaml:31:22: the list has no item 1`
    package var description: String {
        place.map { "\($0): \(reason)" } ?? reason
    }
}

extension Value {
    /// Why there is no value, where that is known.
    var reason: String? { if case .null(let why) = self { why?.reason } else { nil } }

    /// Why there is no value, here and in the items and entries inside, as far as that is known.
    package var reasons: [String] {
        switch self {
        case .null(let why): why.map { ["\($0)"] } ?? []
        case .list(let items): items.flatMap(\.reasons)
        case .context(let context): context.entries.flatMap(\.value.reasons)
        case .number, .string, .boolean, .date, .time, .dateTime, .daysDuration, .monthsDuration, .range, .function: []
        }
    }

    /// The value; a null that does not say why it is one says this.
    func explained(_ reason: @autoclosure () -> String) -> Value {
        if case .null(nil) = self { .noAnswer(reason()) } else { self }
    }
}
