/// `combine: min`; the lowest score counts.
public struct Minimum: CombiningReading {
    static let word = "min"
    public let meaning = "are combined by taking the lowest"

    public init() {}
    init(_ section: Section, _ loading: inout Loading) {}

    public func keep(_ opinions: [Opinion]) -> Kept {
        .some(Array(opinions.indicesByScore.prefix(1)), whyNot: "not the lowest score")
    }
}
