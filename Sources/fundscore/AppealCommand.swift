import ArgumentParser
import Calls
import Diagnostics
import FoundationEssentials
import Numbers
import Register
import Reports
import Tuning

/// `fundscore appeal`: what a corrected score would have changed.
struct AppealCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appeal",
        abstract:
            "Repeats the recorded call with one corrected score: the effect on everybody, and whose award it would cost.",
        discussion: """
            Changes nothing and records nothing; `fundscore register complaint` does. It also says the smallest correction that would turn \
            the outcome. Where a result is recorded, its options count, and it is said if the files are others now.
            """)

    @Argument(help: ArgumentHelp("A call folder.", valueName: "call")) var call: String
    @Option(help: ArgumentHelp("The proposal that complains.", valueName: "id")) var proposal: String
    @Option(
        help: ArgumentHelp(
            "The corrected score of a criterion: of all evaluators together, or of the one that --evaluator names.",
            valueName: "criterion=score"))
    var set: String
    @Option(
        help: ArgumentHelp(
            "Whose score is corrected; has to be said where evaluators' totals are combined or compared.",
            valueName: "id"))
    var evaluator: String?
    @OptionGroup var reader: ReaderOptions
    @Option(help: "How many threads read and score; results never depend on it.")
    var threads: Int = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        guard correction != nil else {
            throw ValidationError("--set is CRITERION=SCORE, such as quality=4, not '\(set)'")
        }
    }

    private var correction: (criterion: String, score: Rational)? {
        let parts = set.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let score = Decimal128(exactly: String(parts[1])).flatMap({ Rational($0) }) else {
            return nil
        }
        return (String(parts[0]), score)
    }

    func run() async throws {
        guard let correction else { return }
        let recorded = try RecordedCall(call)
        let style = try reader.screen(of: recorded.folder)
        let made = try await result(recorded)
        do throws(Appeal.Problem) {
            guard let prepared = made.prepared else { throw .notScored }
            let appeal = try await Appeal(
                Call(rubric: made.call.rubric, options: made.result.options), made.result, proposal: proposal,
                criterion: correction.criterion, score: correction.score, evaluator: evaluator, of: prepared)
            Terminal.print(AppealText.text(appeal, criterion: correction.criterion, evaluator: evaluator, style))
        } catch {
            Terminal.note("error: \(text(error, correction.criterion, made.result))")
            throw ExitCode.unusable
        }
    }

    /// The result that was recorded last, made again; where none is, that of the folder.
    private func result(_ recorded: RecordedCall) async throws -> MadeResult {
        guard let store = try? RegisterFile(recorded.folder.register, makes: false),
            let entry = try? store.read({ CallOrder(try $0.entries(), desks: []).result })
        else { return try await MadeResult(recorded, try DecisionOptions.parse(["--threads", String(threads)])) }
        let made = try await PastResult(entry.seq, recorded).again(threads: threads)
        if made.sha256 != entry.resultSHA256 {
            Terminal.note(
                "warning: the files are not those of entry \(entry.seq); 'fundscore register replay \(call) \(entry.seq)' says what differs"
            )
        }
        return made
    }

    private func text(_ problem: Appeal.Problem, _ criterion: String, _ result: CallResult) -> String {
        switch problem {
        case .unknownCriterion(let known):
            "there is no criterion '\(criterion)'\(DidYouMean.clause(for: criterion, among: known))"
        case .branch: "'\(criterion)' has parts, and those are scored; correct one of them"
        case .offScale(let low, let high):
            "'\(set)' is off the scale: '\(criterion)' is scored from \(low.plainDescription) to \(high.plainDescription)"
        case .needsEvaluator(let readers):
            """
            the rubric combines or compares evaluators' totals, so that a score of all together says nothing: say whose score is \
            corrected, --evaluator \(readers.joined(separator: ", or "))
            """
        case .unknownEvaluator(let readers):
            "'\(evaluator ?? "")' gave \(proposal) no scores (\(readers.isEmpty ? "nobody" : readers.joined(separator: ", ")) did)"
                + DidYouMean.clause(for: evaluator ?? "", among: readers)
        case .notAssessed:
            "'\(criterion)' is worked out by a rule, and no evaluator gives it; correct what the rule reads, and run the call"
        case .ranksSets:
            "evaluators rank sets, and one other rank would break a set; correct the sheet, and run the call"
        case .notScored where result.rows.positions(of: proposal).isEmpty:
            "no submission has the id '\(proposal)'\(DidYouMean.clause(for: proposal, among: result.rows.proposals))"
        case .notScored:
            "\(proposal) has no total that a corrected score could change; 'fundscore explain' says why"
        }
    }
}
