import ArgumentParser
import Reports
import Rubrics

/// `fundscore schema`: what may stand in a rubric and in a `call.yaml`, for editors and for people.
struct Schema: ParsableCommand {
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case rubric, call, reference
    }

    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the JSON Schema of a rubric or of a call.yaml, or the reference page of both.",
        discussion: """
            Editors complete and check a rubric as one types: save the schema beside it and begin the rubric with \
            '# yaml-language-server: $schema=rubric.schema.json'. A schema knows structure alone; check knows the rest.
            """)

    @Argument(help: "What to print: rubric, call, or reference (Markdown).") var kind: Kind

    func run() {
        switch kind {
        case .rubric: Terminal.write(FormatSchema.bytes(of: .rubric))
        case .call: Terminal.write(FormatSchema.bytes(of: .call))
        case .reference: Terminal.print(RubricReference.markdown)
        }
    }
}
