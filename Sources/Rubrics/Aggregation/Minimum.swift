package import Wording

/// `combine: min`; the lowest score counts.
package struct Minimum: CombiningReading {
    static let word = "min"
    package let meaning = Message("are combined by taking the lowest")

    package init() {}
    init(_ section: Section, _ loading: inout Loading) {}

    package func keep(_ opinions: [Opinion]) -> Kept {
        .some(Array(opinions.indicesByScore.prefix(1)), whyNot: Message("not the lowest score"))
    }
}
