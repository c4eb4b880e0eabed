import Calls
import Diagnostics
import FEEL
import Numbers
import Rubrics
import Tabular

/// An award with what may be told of it: a text that is redacted, or personal, is empty.
struct PublishedAward: Sendable {
    var proposal: String
    var rank: Int?
    var isPerson: Bool
    var requested: Decimal128?
    var amount: Decimal128
    /// The same in all awards of one recipient.
    var recipientKey: String
    private var texts: [PublicationSettings.Field: String]

    init(
        proposal: String, rank: Int?, isPerson: Bool, requested: Decimal128?, amount: Decimal128, recipientKey: String,
        texts: [PublicationSettings.Field: String]
    ) {
        self.proposal = proposal
        self.rank = rank
        self.isPerson = isPerson
        self.requested = requested
        self.amount = amount
        self.recipientKey = recipientKey
        self.texts = texts
    }

    subscript(field: PublicationSettings.Field) -> String { texts[field] ?? "" }
}
