import Awards
import Calls
import Diagnostics
import Intake
import Rubrics
import Wording

/// Out of which files the report was made, so that anybody can make it again.
struct ProvenanceSection {
    let view: CallView

    var section: PageSection {
        PageSection("provenance", view.say("Where it comes from")) {
            paragraph {
                view.numbers.html(
                    """
                    Check any file with \(slot: 0). The exact numbers stand in decisions.csv, scores.csv, facts.csv and result.json \
                    beside this page.
                    """, tag("code") { "sha256sum" })
            }
            files
            options
            counts
            diagnostics
        }
    }

    @HTMLBuilder private var files: HTML {
        DigestTable(caption: view.say("The files of the rubric \(view.rubric.id)"), style: view.numbers)
            .html(view.rubric.sources.map(FileDigest.init))
        let given = view.result.inputs
        let inputs = given.sheets + [given.adjustments, given.evaluators].compactMap { $0 }
        if !inputs.isEmpty {
            DigestTable(caption: view.say("Score sheets, adjustments, list of evaluators"), style: view.numbers)
                .html(inputs)
        }
    }

    /// What officials decided apart from the rubric, and the program.
    private var options: HTML {
        let options = view.result.options
        let ids = { (ids: Set<String>) in
            ids.sorted { $0.precedes($1) }.joined(separator: ", ")
        }
        return tag("ul") {
            tag("li") { "fundscore \(Call.version)" }
            view.rubric.trial.map { change in tag("li") { isolated(view.say("Trial: \(change.message)")) } }
            options.budget.map { budget in tag("li") { view.say("Budget set for this run: \(view.amount(budget))") } }
            if !options.declined.isEmpty { tag("li") { view.say("Declined: \(ids(options.declined))") } }
            if !options.withdrawn.isEmpty { tag("li") { view.say("Withdrawn: \(ids(options.withdrawn))") } }
        }
    }

    private var counts: HTML {
        let names = Set(view.proposals.map(\.row.submission.origin.file))
        let count = view.result.rows.count
        let table = DataTable(
            caption: view.say(
                """
                \(count) \(plural: count, "submission", "submissions") in \(names.count) \(plural: names.count, "file", "files"); each in \
                exactly one list
                """),
            columns: [.init(view.say("list"), .heading), .init(view.say("submissions"), .number)])
        return table.html(
            Status.allCases.filter { view.count($0) > 0 }.map { status in
                .init([view.numbers.text(Words.heading(status)).html, view.numbers.count(view.count(status)).html])
            })
    }

    @HTMLBuilder private var diagnostics: HTML {
        let problems = view.result.diagnostics
        if !problems.isEmpty {
            let count = problems.count
            let title = view.say(
                "\(count) \(plural: count, "remark", "remarks") about score sheets and other inputs")
            fold(title, isPrinted: true) {
                tag("ul") { problems.map { problem in tag("li") { isolated(problem.description) } } }
            }
        }
    }
}
