package import Diagnostics
package import FEEL
package import Wording

/// The declared type of a fact.
package indirect enum FactType: Sendable, Hashable {
    case string, number, boolean, date, time, dateTime, daysDuration, monthsDuration
    case list(FactType)
    /// A list of contexts, one per node of `each:`.
    case context
}

/// One entry of `facts:`; a typed value taken out of a record by XPath.
package struct FactDefinition: Sendable {
    package var name: String
    package var type: FactType
    /// Relative to the record (or, for a field, to the node of `each`). For a context list: the `each:` path.
    package var xpath: PlacedText
    /// The fields of a context list; empty otherwise.
    package var fields: [FactDefinition]
    /// What people read instead of the name; nil: the name.
    package var label: LocalText? = nil
    /// For people and reports: `months`, `EUR`.
    package var unit: LocalText?
    package var isRequired: Bool
    /// `default:`; what stands for "no node". Never applied to an empty text or a text that cannot be read.
    package var defaultValue: Value?
    /// Formats to try in order, for date, time, and date and time.
    package var formats: [DatePattern]
    package var zone: ZonePolicy
    /// Decimal sign of numbers; `.` unless declared.
    package var decimalSign: Character
    /// Group separator of numbers; none unless declared. A blank stands for every kind of space.
    package var groupSign: Character?
    /// Texts that may stand before or behind a number and are left out, such as `€` and `%`.
    package var stripped: [String]
    /// Texts (exact, after trimming) that stand for true and false; XML Schema's `true 1 false 0` unless declared.
    package var trueTexts: [String]
    package var falseTexts: [String]
    package var place: Place

    /// What happens with the zone of a date, or to a date and time without one.
    package enum ZonePolicy: Sendable, Hashable {
        /// `refuse`: a zone on a pure date, or none on a date and time that is compared with a moment, is an error.
        case refuse
        /// `drop`: the zone of a pure date is read and left out.
        case drop
        /// `"+01:00"`: the offset to use where a date and time states none.
        case assume(ZoneOffset)
        /// `Europe/Brussels`: the clock that a date and time without an offset was read from.
        case local(ZoneClock)
    }

    package init(
        name: String, type: FactType, xpath: PlacedText, fields: [FactDefinition] = [], unit: LocalText? = nil,
        isRequired: Bool = false, defaultValue: Value? = nil, formats: [DatePattern] = [], zone: ZonePolicy = .refuse,
        decimalSign: Character = ".", groupSign: Character? = nil, stripped: [String] = [],
        trueTexts: [String] = ["true", "1"],
        falseTexts: [String] = ["false", "0"], place: Place
    ) {
        self.name = name
        self.type = type
        self.xpath = xpath
        self.fields = fields
        self.unit = unit
        self.isRequired = isRequired
        self.defaultValue = defaultValue
        self.formats = formats
        self.zone = zone
        self.decimalSign = decimalSign
        self.groupSign = groupSign
        self.stripped = stripped
        self.trueTexts = trueTexts
        self.falseTexts = falseTexts
        self.place = place
    }

    /// The FEEL type that rules see.
    package var feelType: FEELType { Self.feelType(of: type, fields: fields) }

    private static func feelType(of type: FactType, fields: [FactDefinition]) -> FEELType {
        switch type {
        case .string: .string
        case .number: .number
        case .boolean: .boolean
        case .date: .date
        case .time: .time
        case .dateTime: .dateTime
        case .daysDuration: .daysDuration
        case .monthsDuration: .monthsDuration
        case .list(let element): .list(feelType(of: element, fields: fields))
        case .context: .context(fields.map { FEELType.Field(name: $0.name, type: $0.feelType) })
        }
    }
}
