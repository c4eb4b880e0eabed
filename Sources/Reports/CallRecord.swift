package import Calls
package import Wording

/// What the register of a call says beside a result: whether the call was held in order, and where the committee departed from the lists.
package struct CallRecord: Sendable {
    /// What came in another order than the steps of a fair call, a sentence each.
    package var remarks: [Message]
    /// Number of the entry that has the result which was recorded last; nil: none was.
    package var entry: Int?
    /// Whether that is another result than this one.
    package var isOther: Bool
    /// In force, from the recorded result.
    package var departures: [Departure]

    package init(remarks: [Message], entry: Int?, isOther: Bool, departures: [Departure]) {
        (self.remarks, self.entry, self.isOther, self.departures) = (remarks, entry, isOther, departures)
    }

    /// What has to be known before anything else is read.
    func notices(_ style: NumberStyle) -> [String] {
        let other = entry.map {
            style.say("This is not the result that the register has: its entry \($0) is of other files or options.")
        }
        return (isOther ? [other].compactMap { $0 } : []) + remarks.map(style.text)
    }

    /// From this very result.
    var ownDepartures: [Departure] { isOther ? [] : departures }
}

/// What a register says, on the screen and at the top of the page.
package enum RecordNotice {
    private static let lead = Message("the register of the call says what has to be known of this result")

    /// Lines for a screen, with an empty one below; empty where there is nothing to say.
    package static func text(_ record: CallRecord?, _ style: NumberStyle = .screen) -> String {
        guard let notices = record?.notices(style), !notices.isEmpty else { return "" }
        return ([style.say("ATTENTION: \(lead)")] + notices.map { "  " + DisplayWidth.harmless($0) } + [""]).joined(
            separator: "\n")
            + "\n"
    }

    /// Below the lists on a screen: where the committee departed from them; empty where it did not.
    package static func departures(
        _ record: CallRecord?, from result: CallResult, _ style: NumberStyle = .screen
    ) -> String {
        guard let departures = record?.ownDepartures, !departures.isEmpty else { return "" }
        let heading = style.say("Departures of the committee, as recorded; the lists above follow the rules alone")
        return "\n\(heading)\n" + result.departureText(departures, style) + "\n"
    }

    static func html(_ record: CallRecord?, _ style: NumberStyle) -> HTML {
        guard let notices = record?.notices(style), !notices.isEmpty else { return .nothing }
        return tag("div", ["class": "notice", "role": "note"]) {
            paragraph { tag("strong") { style.say("Attention: \(lead)") } }
            tag("ul") { notices.map { notice in tag("li") { isolated(notice) } } }
        }
    }
}
