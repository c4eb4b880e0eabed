package import Diagnostics
package import FEEL

/// What a letter tells its applicant; each has a text of its own.
package enum LetterOutcome: String, Sendable, CaseIterable {
    case awarded, reduced, reserve
    case notFunded = "not_funded"
    case belowThreshold = "below_threshold"
    case ineligible, inadmissible, withdrawn
}

/// A condition of an award, or an enclosure.
package struct LetterClause: Sendable, Hashable {
    package var text: PlacedLocalText
    /// In whose letters it stands; nil: in those of its list's usual outcomes.
    package var outcomes: Set<LetterOutcome>?
}

/// How a decision is contested.
package struct Redress: Sendable, Hashable {
    /// Calendar days after the date of the letter; nil: a date is written.
    package var days: Int?
    /// The last day, as written.
    package var until: CalendarDate?
    /// A last day that is a Saturday or a Sunday moves to the Monday after it.
    package var skipsWeekends: Bool
    /// With whom.
    package var destination: PlacedLocalText?
    package var place: Place

    package init(
        days: Int? = nil, until: CalendarDate? = nil, skipsWeekends: Bool = false, destination: PlacedLocalText? = nil,
        place: Place
    ) {
        self.days = days
        self.until = until
        self.skipsWeekends = skipsWeekends
        self.destination = destination
        self.place = place
    }

    /// The last day; nil: neither a number of days nor a date is known, or there is no such day.
    package func lastDay(of date: CalendarDate) -> CalendarDate? {
        guard let end = until ?? days.flatMap({ CalendarDate(dayNumber: date.dayNumber + $0) }) else { return nil }
        guard skipsWeekends, until == nil else { return end }
        // 1970-01-01 was a Thursday: 0 is a Monday.
        let weekday = ((end.dayNumber + 3) % 7 + 7) % 7
        return weekday < 5 ? end : CalendarDate(dayNumber: end.dayNumber + 7 - weekday)
    }
}

/// `letters:` of a `call.yaml`: what letters say beside the decision.
package struct LetterSettings: Sendable {
    package enum Paper: String, Sendable, CaseIterable { case a4, letter }

    /// Of the letters; nil: the command line says.
    package var date: CalendarDate?
    /// A template, such as `GRANTS/{{proposal}}`; nil: the id of the proposal.
    package var reference: PlacedText?
    package var service: PlacedLocalText?
    package var programme: PlacedLocalText?
    package var contact: PlacedLocalText?
    package var signatory: PlacedLocalText?
    package var redress: Redress?
    /// Of awarded and reduced amounts, unless they say otherwise.
    package var conditions: [LetterClause] = []
    /// With every letter, unless they say otherwise.
    package var enclosures: [LetterClause] = []
    /// The fact or value that says in which language a proposal gets its letter.
    package var languageFact: PlacedText?
    /// Where there is no fact, or no letter in what it says.
    package var language: PlacedText?
    /// Facts or values; nil: those named `title` and `applicant`, and no address.
    package var title: PlacedText?
    package var applicant: PlacedText?
    package var address: PlacedText?
    package var showsRank = true
    package var paper = Paper.a4
    /// The folder of texts and templates; nil: `letters`.
    package var folder: PlacedText?
    /// Kinds of findings that do not stop letters.
    package var accepted: [PlacedText] = []
    package var place: Place

    package init(place: Place) { self.place = place }
}
