import Reports
import Tabular
import Testing
import Tuning

@Suite struct TuningFilesTests {
    private static func report() throws -> TuningReport { MadeUpStudies(result: try Sample().result()).report }

    static let tables: [(name: String, rows: [String])] = [
        (
            "flip_points.csv",
            [
                "criterion,weight,low,low_pair,high,high_pair,award_low,award_low_included,award_high,"
                    + "award_high_included,low_leaves,low_enters,low_money_out,low_money_in,high_leaves,high_enters,high_money_out,high_money_in",
                "quality,0.5,0.48,\"A-1;A-2\",0.56,\"A-1;A-2\",0,true,0.59,true,,,,,A-1,A-2,45000,50000",
                "speed,0.5,0.48,\"A-1;A-2\",0.56,\"A-1;A-2\",0.469,true,0.59,true,A-1,A-2,45000,50000,A-1,A-2,45000,50000",
            ]
        ),
        (
            "bounds.csv",
            [
                "kind,subject,value,award_low,award_low_included,award_high,award_high_included,low_leaves,"
                    + "low_enters,low_money_out,low_money_in,high_leaves,high_enters,high_money_out,high_money_in",
                "threshold,quality,3,0,true,4,true,,,,,A-1,A-2,45000,50000",
                "budget,,100000,60000,true,105000,false,A-1,A-2,45000,50000,A-1,A-2,45000,50000",
            ]
        ),
        (
            "remedies.csv",
            ["proposal,criterion,from,to", "A-2,quality,3.666666666666666666666666666666667,4"]
        ),
        (
            "funding.csv",
            [
                "proposal,rank,funded,probability,band,best_rank,worst_rank", "A-1,1,true,0.5625,borderline,1,3",
                "A-2,2,false,0.4375,borderline,1,3", "A-3,3,false,0.3125,borderline,1,3",
            ]
        ),
        (
            "evaluators.csv",
            [
                "evaluator,assessments,mean,severity,standard_error,shrunk,leaves,enters,unscored",
                "assessor-1,7,3.1,-0.42,0.11,-0.3,A-1,A-2,", "assessor-2,8,3.3,0.1,0.11,0.07,,,",
                "assessor-3,9,3.5,0.32,0.11,0.23,,,", "assessor-4,10,3.7,,,,,,",
            ]
        ),
        (
            "proposals.csv",
            [
                "proposal,raw,raw_rank,corrected,corrected_rank,shrunk,shrunk_rank,spread,expected_rank,group",
                "A-1,4.5,1,4.4,1,4.3,1,0.5,1.4,lottery",
                "A-2,4.4,2,4.309090909,2,4.3,2,0.5,2.3,lottery",
                "A-3,4.3,3,4.218181818,3,4.3,3,0.5,3.2,lottery",
            ]
        ),
        (
            "criteria.csv",
            [
                "criterion,weight,effective_weight,mean,standard_deviation,minimum,maximum,at_floor,at_ceiling,"
                    + "never_decides,redundant_with",
                "quality,0.5,0.52,3.62,0.84,1,5,0.02,0.31,false,", "speed,0.5,0.3,3.62,0.84,1,5,0.02,,false,quality",
            ]
        ),
    ]

    @Test(arguments: tables)
    func `a table a study`(name: String, rows: [String]) throws {
        let file = try #require(TuningCSV.files(for: try Self.report()).first { $0.name == name })
        #expect(String(decoding: file.bytes, as: UTF8.self) == rows.map { $0 + "\r\n" }.joined())
    }

    @Test func `the files, always the same; without studies only headings are left`() throws {
        let report = try Self.report()
        let written = files(for: report)
        #expect(
            written.map(\.name) == [
                "tuning.json", "flip_points.csv", "bounds.csv", "remedies.csv", "funding.csv", "evaluators.csv",
                "proposals.csv", "criteria.csv", "report.html",
            ])
        #expect(files(for: report) == written)
        let empty = TuningReport(result: report.result)
        for (file, table) in zip(TuningCSV.files(for: empty), Self.tables) {
            #expect(String(decoding: file.bytes, as: UTF8.self) == table.rows[0] + "\r\n")
        }
    }

    @Test func `on the screen`() throws {
        let text = TuningText.text(for: try Self.report(), width: 100)
        #expect(
            text == """
                Weights: the award list is the same while the weight is in this interval
                criterion                        weight   from    to  below            above
                ──────────────────────────────────────────────────────────────────────────────────────
                quality (Quality of the action)     0.5      0  0.59  no change        A-2 in, A-1 out
                speed                               0.5  0.469  0.59  A-2 in, A-1 out  A-2 in, A-1 out

                Thresholds, scales and budget: the award list is the same in this interval
                number                 value   from        to  below            above
                ───────────────────────────────────────────────────────────────────────────────
                threshold of quality       3      0         4  no change        A-2 in, A-1 out
                budget                100000  60000  < 105000  A-2 in, A-1 out  A-2 in, A-1 out

                All weights together: the same proposals are at the top while none moves by more than 3.1 % of itself \
                (or 0.008); then A-2 may overtake A-1

                Funding in 10000 draws (weights: Dirichlet, concentration 100; scores: ± half a step): \
                0 safe, 3 borderline, 0 out

                Not funded
                proposal  what it would take
                ──────────────────────────────
                A-2       quality 3.666667 → 4
                A-3       no single score

                Proposals named above
                A-1       =Granada
                A-2       =Nice

                note: The lots were not studied: there are none.

                """)
    }
}
