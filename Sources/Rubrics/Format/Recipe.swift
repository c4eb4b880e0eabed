/// A way to write a rule that many calls have: sections that stand for those of the reference's rubric. Tests check and run each.
package struct Recipe: Sendable {
    package let title: String
    /// What it does, for people.
    package let text: String
    /// Whole sections.
    package let yaml: String

    package static let all = [bonus, lots, caps, ties, dates, numbers, sheets]

    private static let bonus = Recipe(
        title: "A bonus",
        text: "A bonus is a value that the ranking score adds; the total and its threshold stay as they are.",
        yaml: """
            values:
              partners: count(countries)
              bonus: if partners >= 3 then 0.25 else 0
            ranking:
              score: total + bonus
              ladder: [ { highest: quality } ]

            """)

    private static let lots = Recipe(
        title: "Lots",
        text:
            "A lot is a list of its own with its own money: an amount, or a share of the budget. What no lot takes is for all others; `leftovers: "
            + "pool` gives what lots leave down the list again.",
        yaml: """
            award:
              budget: 100000
              amount: requested
              when_short: skip
              lots:
                short: { title: Short actions, when: months <= 6, budget: 40% }
                long: { title: Long actions, when: months > 6, budget: 60000 }
              leftovers: pool

            """)

    private static let caps = Recipe(
        title: "Caps and guarantees",
        text:
            "At most two awards and half of the money a city, and the best of each city for sure. Who has no city stands alone, by its own id.",
        yaml: """
            facts:
              title:     { xpath: title, type: string, required: true }
              own_id:    { xpath: "@id", type: string }
              city:      { xpath: city, type: string }
              months:    { xpath: months, type: number, required: true }
              requested: { xpath: requested, type: number, required: true }
              countries: { xpath: country, type: list<string> }
            values:
              partners: count(countries)
              owner: if city = null then own_id else city
            award:
              budget: 100000
              amount: requested
              when_short: skip
              at_most: [ { per: owner, awards: 2 }, { per: owner, amount: 50% } ]
              at_least: [ { per: owner, awards: 1 } ]

            """)

    private static let ties = Recipe(
        title: "Ties",
        text:
            "Equal scores go by the ladder, step by step; a draw as the last step leaves no tie. Without one, `tie_at_line` says what becomes "
            + "of a tie where the money ends, and `undecided` leaves it to people.",
        yaml: """
            ranking:
              ladder:
                - highest: quality
                - lowest: requested
                - draw: { seed: "lottery of 24 May" }

            """)

    private static let dates = Recipe(
        title: "Dates and a deadline",
        text:
            "Dates as an office writes them, several patterns side by side; a deadline with its zone or offset; of a city's proposals the last "
            + "one counts.",
        yaml: """
            submissions:
              record: /call/proposal
              id: "@id"
              deadline: { fact: sent, at: 2026-05-31T17:00:00+02:00 }
              one_per: { key: title, keep: last }
            facts:
              title:     { xpath: title, type: string, required: true }
              city:      { xpath: city, type: string }
              months:    { xpath: months, type: number, required: true }
              requested: { xpath: requested, type: number, required: true }
              sent:      { xpath: sent, type: date and time, format: [iso, "dd/MM/yyyy HH:mm"], zone: "+02:00", required: true }
              countries: { xpath: country, type: list<string> }

            """)

    private static let numbers = Recipe(
        title: "Numbers",
        text:
            "`1.234,50 €` is read as 1234.50 once the signs are named; a percentage is a number whose sign is left out.",
        yaml: """
            facts:
              title:     { xpath: title, type: string, required: true }
              city:      { xpath: city, type: string }
              months:    { xpath: months, type: number, required: true }
              requested: { xpath: requested, type: number, decimal: ",", group: ".", strip: "€", required: true }
              share:     { xpath: share, type: number, decimal: ",", strip: "%", default: 0 }
              countries: { xpath: country, type: list<string> }

            """)

    private static let sheets = Recipe(
        title: "Evaluators' sheets",
        text:
            "Two evaluators read each proposal, the facts that they need stand on their sheets, extreme scores need a comment, and scores that "
            + "are far apart are noted. `fundscore sheets CALL --evaluators evaluators.csv --out sheets` writes the sheets.",
        yaml: """
            criteria:
              quality:
                title: Quality of the action
                weight: 60
                assessed: true
                comment: { at_most: 1, at_least: 5 }
              speed: { weight: 40, score: if months <= 6 then 5 else 2 }
            assessments:
              minimum: 2
              combine: median
              disagreement: { spread: 2 }
            sheets: { show: [city, requested] }

            """)
}
