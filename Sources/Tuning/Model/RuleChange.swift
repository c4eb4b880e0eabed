/// A rule, a number or a table that two rubrics write differently, or something that was decided apart from them.
package struct RuleChange: Sendable, Hashable {
    /// Of the rubric: `criteria`, `award`, `award.lots`; `options` and `inputs` for what stands outside of it.
    package var section: String
    /// The entry of the section: `quality`; empty for the section itself.
    package var name: String
    /// `weight`, `scale.max`, `ladder, step 2`; empty for the whole entry.
    package var key: String
    /// As written; nil: it is not there, and nothing stands for it.
    package var old: String?
    package var new: String?
    /// What counts where nothing is written; nil where that has no name.
    package var standard: String?

    package init(
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
