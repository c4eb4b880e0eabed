package import Diagnostics

/// Who may assess and what they must not read, as a call's list of evaluators has it. Names are compared as `ComparedText` says.
package struct EvaluatorRoster: Sendable {
    private let members: [ComparedText: ReaderAssignment.Evaluator]
    /// The list's file.
    let file: String
    /// Where something in the list was refused, so that it does not say for certain who stands for which proposal; nil: nothing was.
    let doubt: Place?

    /// - Parameter evaluators: of two with equal names the first counts; `EvaluatorList` has told of the second.
    package init(_ evaluators: [ReaderAssignment.Evaluator], file: String, doubt: Place? = nil) {
        members = Dictionary(
            evaluators.map { (ComparedText($0.id), $0) }, uniquingKeysWith: { first, _ in first })
        self.file = file
        self.doubt = doubt
    }

    /// nil: nobody on the list has the name.
    func member(named name: String) -> ReaderAssignment.Evaluator? { members[ComparedText(name)] }

    /// As they are written in the list.
    var names: [String] { members.values.map(\.id) }

    /// In no order.
    var all: some Collection<ReaderAssignment.Evaluator> { members.values }
}
