package import Wording

/// `combine: mean`; the sum of the scores by their number.
package struct Mean: CombiningReading {
    static let word = "mean"
    package let meaning = Message("are averaged")

    package init() {}
    init(_ section: Section, _ loading: inout Loading) {}

    package func keep(_ opinions: [Opinion]) -> Kept { .all }
}
