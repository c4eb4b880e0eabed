import Rubrics
import Testing

/// Reference tables against their files.
@Suite struct TablesSectionTests {
    private static let files = ["pairs.csv": "eu,since,open,note\nGhent,2018-01-01,true,1\nTurin,soon,perhaps,\n"]

    @Test(
        arguments: [
            (
                "pairs: pairs.csv",
                ["11:10: error: 'tables.pairs' is a group of keys (csv, columns, …), not 'pairs.csv'"]
            ),
            (
                "pairs: { csv: pairs.csv }",
                ["11:10: error: 'tables.pairs' needs 'columns': the columns that rules use, each with its type"]
            ),
            (
                "pairs: { columns: { eu: string } }",
                ["11:10: error: 'tables.pairs' needs 'csv': the file, relative to the rubric"]
            ),
            (
                "pairs: { csv: none.csv, columns: { eu: string } }",
                ["11:17: error: cannot read the file 'none.csv': no such file"]
            ),
            (
                "pairs: { csv: pairs.csv, columns: [eu] }",
                ["11:37: error: 'tables.pairs.columns' is a group of named entries, not a list"]
            ),
            (
                "pairs: { csv: pairs.csv, columns: { eu: text } }",
                ["11:43: error: 'tables.pairs.columns.eu' is one of string, number, boolean, date, not 'text'"]
            ),
            (
                "pairs: { csv: pairs.csv, columns: { eu: [string] } }",
                ["11:43: error: 'tables.pairs.columns.eu' is a single value, not a list"]
            ),
            (
                "pairs: { csv: pairs.csv, columns: { ue: string } }",
                ["11:39: error: 'pairs.csv' has no column 'ue'; did you mean 'eu'?"]
            ),
            (
                "pairs: { csv: pairs.csv, columns: { eu: string, months: number } }",
                [
                    "11:51: warning: in a filter on 'tables.pairs', this column hides the fact 'months'; give one of them another name",
                    "11:51: error: 'pairs.csv' has no column 'months'",
                ]
            ),
            (
                "pairs: { csv: pairs.csv, columns: { eu: number } }",
                [
                    "pairs.csv:2:1: error: column 'eu' is number, but this cell is 'Ghent'",
                    "pairs.csv:3:1: error: column 'eu' is number, but this cell is 'Turin'",
                ]
            ),
            (
                "pairs: { csv: pairs.csv, columns: { since: date, open: boolean } }",
                [
                    "pairs.csv:3:7: error: column 'since' is date, but this cell is 'soon'",
                    "pairs.csv:3:12: error: column 'open' is boolean, but this cell is 'perhaps'",
                ]
            ),
            ("pairs: { csv: pairs.csv, columns: { note: number } }", []),
            (
                #""a pair": { csv: pairs.csv, columns: { eu: string } }"#,
                [
                    "11:3: error: 'a pair' cannot name a table; a name begins with a letter and has letters, digits and _ only"
                ]
            ),
            (
                "title: { csv: pairs.csv, columns: { eu: string } }",
                ["11:3: error: the name 'title' is taken by another fact, table, value or criterion"]
            ),
        ] as [(String, [String])])
    func `what is wrong with tables is said word for word, and nothing else`(table: String, expected: [String]) {
        let text = soundRubric.replacing("eligibility:\n", with: "tables:\n  \(table)\neligibility:\n")
        #expect(text != soundRubric)
        #expect(mistakes(text, files: Self.files) == expected)
    }
}
