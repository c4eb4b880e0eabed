import Diagnostics

/// A tag of a template with what is inside.
indirect enum TemplateNode: Sendable {
    case variable(TemplateTag)
    /// `isInverted`: shown where the flag is false or the list empty.
    case section(TemplateTag, isInverted: Bool, [TemplateNode])
}

/// `{{name}}` as it stands.
struct TemplateTag: Sendable, Hashable {
    /// What stands before the name: `#`, `^`, `/`, or nothing.
    var sign: Character?
    var name: String
    var place: Place
    /// In characters, with its braces.
    var length: Int

    var text: String { "{{\(sign.map(String.init) ?? "")\(name)}}" }
}
