import Tuning
import Calls
import Rubrics

/// The two rubrics that were compared, file by file.
struct ComparedSection {
    let view: ComparisonView

    var section: PageSection {
        PageSection("compared", "What was compared") {
            files("The files of the old rubric", view.comparison.old.rubric)
            files("The files of the new rubric", view.comparison.new.rubric)
        }
    }

    private func files(_ caption: String, _ rubric: Rubric) -> HTML {
        DataTable(caption: caption, columns: [.init("file", .heading), .init("SHA-256")]).html(
            rubric.sources.map { source in
                .init([stranger(source.name), tag("code") { SHA256Digest.hex(source.bytes) }])
            })
    }
}
