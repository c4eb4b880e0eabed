import Diagnostics

/// Something that speaks against sending letters. A check is a file of one type with its code, what it says, and where.
protocol LetterCheck: SendableMetatype {
    /// `LETTER.SAME_COMMENT`; how findings are accepted.
    static var code: String { get }

    /// In the order of the letters.
    static func findings(in call: LintedCall) -> [Finding]
}

/// What a check found about one proposal.
struct Finding {
    var proposal: String
    var message: String
    var place: Place?
}

extension LetterCheck {
    /// A finding, said as such: `IUC-2018-004: …`.
    static func finding(_ letter: LintedLetter, _ message: String, at place: Place? = nil) -> Finding {
        Finding(proposal: letter.proposal, message: message, place: place)
    }
}
