/// `combine: max`; the highest score counts.
public struct Maximum: CombiningReading {
    static let word = "max"
    public let meaning = "are combined by taking the highest"

    public init() {}
    init(_ section: Section, _ loading: inout Loading) {}

    public func keep(_ opinions: [Opinion]) -> Kept {
        .some(Array(opinions.indicesByScore.suffix(1)), whyNot: "not the highest score")
    }
}
