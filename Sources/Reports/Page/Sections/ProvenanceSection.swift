import Intake
import Awards
import Calls
import Diagnostics
import Rubrics

/// Out of which files the report was made, so that anybody can make it again.
struct ProvenanceSection {
    let view: CallView

    var section: PageSection {
        PageSection("provenance", "Where it comes from") {
            paragraph {
                "Check any file with "
                tag("code") { "sha256sum" }
                ". The exact numbers stand in decisions.csv, scores.csv, facts.csv and result.json beside this page."
            }
            files
            counts
            diagnostics
        }
    }

    private var files: HTML {
        DataTable(
            caption: "The files of the rubric \(view.rubric.id)", columns: [.init("file", .heading), .init("SHA-256")]
        ).html(
            view.rubric.sources.map { source in
                .init([stranger(source.name), tag("code") { SHA256Digest.hex(source.bytes) }])
            })
    }

    private var counts: HTML {
        let names = Set(view.result.rows.map(\.submission.origin.file))
        let table = DataTable(
            caption:
                "\(Words.count(view.result.rows.count, "submission")) in \(Words.count(names.count, "file")); each in exactly one list",
            columns: [.init("list", .heading), .init("submissions", .number)])
        return table.html(
            Status.allCases.filter { view.count($0) > 0 }.map { status in
                .init([Words.heading(status).html, view.numbers.count(view.count(status)).html])
            })
    }

    @HTMLBuilder private var diagnostics: HTML {
        let problems = view.result.diagnostics
        if !problems.isEmpty {
            fold("\(Words.count(problems.count, "remark")) about score sheets and other inputs") {
                tag("ul") { problems.map { problem in tag("li") { stranger(problem.description) } } }
            }
        }
    }
}
