package import Diagnostics
package import FEEL

/// `publish:` of a `call.yaml`: what a publication says beside the decision.
package struct PublicationSettings: Sendable {
    /// What a fact or a value of the rubric is in a publication.
    package enum Field: String, Sendable, CaseIterable, Hashable {
        case title, description, recipient
        /// VAT number, or another identifier given by a country or an organisation register.
        case recipientID = "recipient_id"
        /// Whether the recipient is a natural person: true or false.
        case person
        case country, locality
        /// The region of level 2 in the nomenclature of territorial units.
        case nuts2
    }

    /// nil: the command line says.
    package var awardDate: CalendarDate?
    /// The publisher's prefix, before every identifier: `360G-example`.
    package var prefix: PlacedText?
    package var funderID: PlacedText?
    package var funderName: PlacedText?
    /// nature of the measure: `Grant`.
    package var nature: PlacedText?
    /// Facts or values by what they are; missing: those of the same name, where the rubric has one (`applicant` for the recipient).
    package var facts: [Field: PlacedText] = [:]
    /// Fields that are left empty in every publication.
    package var redacted: Set<Field> = []
    /// A list `proposal,field` of single redactions; nil: `redactions.csv`, if there is one.
    package var redactions: PlacedText?
    /// Facts or values by which proposals are counted.
    package var statistics: [PlacedText] = []
    /// Years after the end of that of the award, after which names are removed.
    package var keptYears = 2
    package var place: Place

    package init(place: Place) { self.place = place }
}
