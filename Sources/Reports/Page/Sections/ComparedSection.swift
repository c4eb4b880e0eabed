import Tuning
import Calls
import Rubrics
import Wording

/// The two rubrics that were compared, file by file.
struct ComparedSection {
    let view: ComparisonView

    var section: PageSection {
        PageSection("compared", view.say("What was compared")) {
            files(view.say("The files of the old rubric"), view.comparison.old)
            files(view.say("The files of the new rubric"), view.comparison.new)
            paragraph("muted") { "fundscore \(Call.version)" }
        }
    }

    private func files(_ caption: String, _ result: CallResult) -> HTML {
        DigestTable(caption: caption, style: view.numbers).html(
            result.rubric.sources.map(FileDigest.init) + result.inputs.sheets)
    }
}
