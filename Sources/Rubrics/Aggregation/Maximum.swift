package import Wording

/// `combine: max`; the highest score counts.
package struct Maximum: CombiningReading {
    static let word = "max"
    package let meaning = Message("are combined by taking the highest")

    package init() {}
    init(_ section: Section, _ loading: inout Loading) {}

    package func keep(_ opinions: [Opinion]) -> Kept {
        .some(Array(opinions.indicesByScore.suffix(1)), whyNot: Message("not the highest score"))
    }
}
