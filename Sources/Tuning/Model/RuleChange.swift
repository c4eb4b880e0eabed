/// A rule, a number or a table that two rubrics write differently, or something that was decided apart from them.
public struct RuleChange: Sendable, Hashable {
    /// Of the rubric: `criteria`, `award`, `award.lots`; `options` and `inputs` for what stands outside of it.
    public var section: String
    /// The entry of the section: `quality`; empty for the section itself.
    public var name: String
    /// `weight`, `scale.max`, `ladder, step 2`; empty for the whole entry.
    public var key: String
    /// As written; nil: it is not there, and nothing stands for it.
    public var old: String?
    public var new: String?
    /// What counts where nothing is written; nil where that has no name.
    public var standard: String?

    public init(
        section: String, name: String = "", key: String = "", old: String?, new: String?, standard: String? = nil
    ) {
        self.section = section
        self.name = name
        self.key = key
        self.old = old
        self.new = new
        self.standard = standard
    }
}
