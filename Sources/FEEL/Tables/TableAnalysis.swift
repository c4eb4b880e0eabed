package import Diagnostics

/// Finds what is wrong with a table as a whole: inputs that no rule answers, rules that contradict each other, rules that
/// can never fire. Cells that name more than constants are left out of the judgement, so that nothing is reported wrongly.
///
/// A column's values fall into finitely many regions between the constants that its cells name; all values of a region pass
/// the same cells. One sample stands for each region, so every finding comes with an example.
package enum TableAnalysis {
    /// At most one gap and one problem a rule, each with an example input. The search is bounded; a table that is too large
    /// to be searched is said to be so in a note.
    package static func findings(in table: CompiledTable) -> [Diagnostic] {
        var search = TableSearch(table.code)
        var found = search.deadRules() + search.duplicates()
        switch table.hit {
        case .unique, .any: found += search.overlaps() + search.gap()
        case .first: found += search.masked() + search.gap()
        case .priority: found += search.gap()
        case .ruleOrder, .outputOrder, .collect: break
        }
        if search.isExhausted {
            found.append(
                Diagnostic(
                    .note, code: "TABLE.TOO_LARGE",
                    message: "this table is too large to be searched for gaps and overlaps",
                    place: table.place))
        }
        return found
    }
}
