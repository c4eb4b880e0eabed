import SafeXML
import Synchronization

/// What the schemas say of a large document.
package struct SchemaFindings: Sendable, Hashable {
    package var records = 0
    /// By record, from 1; only of those that have any.
    package var inside: [Int: [Objection]] = [:]
    /// Outside every record.
    package var objections: [Objection] = []

    package init() {}
}

/// Asks for them. A schema has to see the whole of it; so one thread goes through it for their
/// sake alone, while the others read the facts of its pieces.
package final class SchemaPass: Sendable {
    private struct Stopped: Error {}

    private let plan: IntakePlan
    private let file: String
    private let found = Mutex<SchemaFindings?>(nil)

    /// nil: the plan has no schemas.
    package init?(_ plan: IntakePlan, _ file: String) {
        guard plan.schemas != nil else { return nil }
        (self.plan, self.file) = (plan.schemasAlone, file)
    }

    /// nil: the document was refused, or the pass was stopped.
    package var findings: SchemaFindings? { found.withLock(\.self) }

    /// - Parameter isStopped: asked for every block.
    /// - Returns: whether there are findings.
    package func run(_ open: () throws -> DigestedBlocks, isStopped: () -> Bool) -> Bool {
        var source: DigestedBlocks?
        var findings = SchemaFindings()
        let outcome = IntakeWorker(plan: plan) { _ in "" }.read(
            file: file,
            blocks: {
                if isStopped() { throw Stopped() }
                let blocks = try source ?? open()
                source = blocks
                return try blocks.next()
            }, digest: { "" },
            each: { submission in
                guard !submission.objections.isEmpty else { return }
                findings.inside[submission.origin.record] = submission.objections
            })
        guard case .read(let records, _, let objections, _) = outcome else { return false }
        (findings.records, findings.objections) = (records, objections)
        found.withLock { [findings] in $0 = findings }
        return true
    }
}
