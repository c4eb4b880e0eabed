import Diagnostics
package import FEEL
package import Numbers

/// What one name of the rubric is over several submissions: from the least to the greatest, or the texts that occur.
package struct ValueSpan: Sendable {
    package enum Values: Sendable {
        case none
        case numbers(Decimal128, Decimal128)
        case dates(CalendarDate, CalendarDate)
        /// In their order, at most `mostTexts`, and whether there are others.
        case texts([String], hasMore: Bool)
        /// Of a type that has no order, or of several types.
        case others
    }

    package let name: String
    let slot: Int
    package private(set) var values = Values.none

    static let mostTexts = 3

    init(name: String, slot: Int) {
        (self.name, self.slot) = (name, slot)
    }

    /// Missing values are left out.
    mutating func add(_ value: Value) {
        switch (value, values) {
        case (.null, _): break
        case (.number(let number), .none): values = .numbers(number, number)
        case (.number(let number), .numbers(let low, let high)): values = .numbers(min(low, number), max(high, number))
        case (.date(let date), .none): values = .dates(date, date)
        case (.date(let date), .dates(let low, let high)):
            values = .dates(date.dayNumber < low.dayNumber ? date : low, date.dayNumber > high.dayNumber ? date : high)
        case (.string(let text), .none): values = .texts([text], hasMore: false)
        case (.boolean(let truth), .none): values = .texts(["\(truth)"], hasMore: false)
        case (.string(let text), .texts(let texts, let hasMore)): values = Self.with(text, texts, hasMore)
        case (.boolean(let truth), .texts(let texts, let hasMore)): values = Self.with("\(truth)", texts, hasMore)
        default: values = .others
        }
    }

    /// The first few in the order of their characters, whatever the order of the submissions.
    private static func with(_ text: String, _ texts: [String], _ hasMore: Bool) -> Values {
        guard !texts.contains(text) else { return .texts(texts, hasMore: hasMore) }
        let all = (texts + [text]).sorted { $0.precedes($1) }
        return .texts(Array(all.prefix(mostTexts)), hasMore: hasMore || all.count > mostTexts)
    }
}
