import Numbers

/// What a draw by lot made of a proposal.
struct DrawnLot: Hashable {
    let chance: Rational
    /// nil: nothing is drawn yet.
    let isDrawn: Bool?

    /// `chance 3/4, drawn`
    var text: String {
        "chance \(chance.fractionText)" + (isDrawn.map { $0 ? ", drawn" : ", not drawn" } ?? ", not drawn yet")
    }
}
