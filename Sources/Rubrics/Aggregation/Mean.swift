/// `combine: mean`; the sum of the scores by their number.
public struct Mean: CombiningReading {
    static let word = "mean"
    public let meaning = "are averaged"

    public init() {}
    init(_ section: Section, _ loading: inout Loading) {}

    public func keep(_ opinions: [Opinion]) -> Kept { .all }
}
