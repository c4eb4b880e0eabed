import Awards
import Calls
import Diagnostics
import Intake
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
            options
            counts
            diagnostics
        }
    }

    @HTMLBuilder private var files: HTML {
        DigestTable(caption: "The files of the rubric \(view.rubric.id)").html(view.rubric.sources.map(FileDigest.init))
        let given = view.result.inputs
        let inputs = given.sheets + [given.adjustments, given.evaluators].compactMap { $0 }
        if !inputs.isEmpty { DigestTable(caption: "Score sheets, adjustments, list of evaluators").html(inputs) }
    }

    /// What officials decided apart from the rubric, and the program.
    private var options: HTML {
        let options = view.result.options
        let ids = { (ids: Set<String>) in
            ids.sorted { $0.precedes($1) }.joined(separator: ", ")
        }
        return tag("ul") {
            tag("li") { "fundscore \(Call.version)" }
            view.rubric.trial.map { change in tag("li") { isolated("Trial: \(change.text)") } }
            options.budget.map { budget in tag("li") { "Budget set for this run: \(view.amount(budget))" } }
            if !options.declined.isEmpty { tag("li") { "Declined: " + ids(options.declined) } }
            if !options.withdrawn.isEmpty { tag("li") { "Withdrawn: " + ids(options.withdrawn) } }
        }
    }

    private var counts: HTML {
        let names = Set(view.proposals.map(\.row.submission.origin.file))
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
            fold("\(Words.count(problems.count, "remark")) about score sheets and other inputs", isPrinted: true) {
                tag("ul") { problems.map { problem in tag("li") { isolated(problem.description) } } }
            }
        }
    }
}
