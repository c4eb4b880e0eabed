package import Calls
import Rubrics
import Wording

/// That a result was made with values tried out, and which: it stands above everything else, on the screen, on the page and in every
/// table, so that nobody takes it for the decision.
package enum TrialNotice {
    /// Lines for a screen, with an empty one below; empty where the rubric decides as it stands.
    package static func text(for result: CallResult, style: NumberStyle = .screen) -> String {
        let changes = result.rubric.trial
        guard !changes.isEmpty else { return "" }
        let lines = changes.map { "  " + DisplayWidth.harmless(style.text($0.message)) }
        return ([style.say("TRIAL, not the decision: \(lead(changes.count))")] + lines + [""]).joined(separator: "\n")
            + "\n"
    }

    /// The same for a page.
    static func html(for result: CallResult, style: NumberStyle) -> HTML {
        let changes = result.rubric.trial
        guard !changes.isEmpty else { return .nothing }
        return tag("div", ["class": "notice", "role": "note"]) {
            paragraph { tag("strong") { style.say("Trial, not the decision: \(lead(changes.count))") } }
            tag("ul") { changes.map { change in tag("li") { isolated(style.text(change.message)) } } }
        }
    }

    private static func lead(_ count: Int) -> Message {
        count == 1
            ? Message("what follows is made with another value")
            : Message("what follows is made with \(count) other values")
    }
}

extension Rubric {
    /// `award.budget=500000; criteria.market.weight=20`; nil: nothing is tried out.
    var trialText: String? {
        trial.isEmpty ? nil : trial.map { "\($0.path)=\($0.value)" }.joined(separator: "; ")
    }

    /// The last column of every table of a trial.
    var trialColumn: [String] { trial.isEmpty ? [] : ["trial"] }
}
