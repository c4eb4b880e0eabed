/// Why one record cannot be relied on; the other records of its document can.
public struct RecordProblem: Sendable, Hashable {
    /// Stable, as of refusals.
    public var code: String
    public var message: String
    /// From 1; 0 when not known.
    public var line: Int

    static func twoVocabularies(prefix: String, _ first: String, _ second: String, line: Int) -> RecordProblem {
        RecordProblem(
            code: "XML.TWO_VOCABULARIES",
            message: "the record mixes two versions of the vocabulary '\(prefix)': it uses '\(first)' before and "
                + "'\(second)' here; use one", line: line)
    }
}
