import Awards
import Calls
import Diagnostics
import Numbers
import Reports
import Rubrics
import Tuning
import Wording

/// Models of pages, gathered from the desk.
extension StudioSite {
    /// A page that says what an action came to, whatever else is the matter.
    func page(_ state: StudioState, message: String) async -> StudioPage {
        if let page = try? await model(state, withReach: nil, message: message) { return page }
        return StudioPage(
            StudioModel(
                state: state, title: desk.source.name, name: desk.source.name, numbers: numbers,
                outcome: .refused([]), message: message))
    }

    /// - Parameter withReach: whether it waits for the intervals of the knobs; nil: where that takes no time to speak of.
    func model(_ state: StudioState, withReach: Bool?, message: String? = nil) async throws -> StudioPage {
        let source = desk.source
        let outcome = try await desk.outcome(state)
        let signed = try? await desk.basis().get()
        let view = outcome.view
        let rubric = view?.rubric ?? signed?.rubric
        var model = StudioModel(
            state: state, title: rubric.map { numbers.text($0.name) } ?? source.name, name: source.name,
            numbers: numbers, outcome: outcome)
        if let rubric {
            let budget = view?.budget ?? source.options(state.settings).budget ?? rubric.award?.budget
            model.groups = KnobList(rubric, budget: budget, style: numbers).groups
            let written = await desk.text(of: state.draft).map {
                RubricText.ladder($0, file: source.rubricFile)
            }
            model.ladder = LadderOrder(rubric.ranking?.ladder ?? [], written: written ?? [])
        }
        if let signed { model.written = Self.written(signed, source) }
        let isQuick = (signed?.prepared.submissions.count ?? 0) <= Self.mostAtOnce
        if withReach ?? isQuick, view != nil { model.intervals = try await desk.intervals(state) }
        if model.intervals != nil, let view {
            model.names = Dictionary(
                view.rows.map { ($0.proposal, $0.name) }, uniquingKeysWith: { first, _ in first })
        }
        model.content = try await content(state, outcome)
        model.command = state.draft == nil ? source.command(state.settings) : nil
        model.shelf = namedTrials
        model.differsOnDisk = await desk.differsOnDisk(from: desk.signedText)
        model.isBroken = signed == nil
        model.message = message
        return StudioPage(model)
    }

    /// Of calls of so many submissions the intervals are there with the page.
    private static let mostAtOnce = 100

    static func written(_ basis: Basis, _ source: StudioSource) -> [String: String] {
        let budget = source.options([]).budget ?? basis.rubric.award?.budget
        return Dictionary(
            KnobList(basis.rubric, budget: budget).all.map { ($0.path, $0.plainValue) },
            uniquingKeysWith: { first, _ in first })
    }

    // MARK: what stands beside the knobs

    private func content(_ state: StudioState, _ outcome: TrialOutcome) async throws -> HTML {
        switch state.tab {
        case .list: .nothing
        case .explanation: try await explanation(state)
        case .evaluators: try await evaluators(state)
        case .comparison: try await comparison(state)
        case .rules:
            try await desk.whole(state).map {
                PageParts.notices(of: $0.result, numbers: numbers)
                    + PageParts.rules(of: $0.result, numbers: numbers)
            } ?? unusable
        case .problems: try await problems(state, outcome)
        case .text: try await text(state)
        }
    }

    private var unusable: HTML {
        paragraph("standing") { say("With these values the rubric cannot be used: see the problems.") }
    }

    private func explanation(_ state: StudioState) async throws -> HTML {
        guard let proposal = state.proposal else { return paragraph { say("Choose a proposal in the list.") } }
        guard let whole = try await desk.whole(state) else { return unusable }
        return names(state)
            + ExplanationPanel(whole: whole, proposal: proposal, showsNames: state.showsNames, numbers: numbers)
            .html
    }

    /// Names of evaluators are shown when somebody asks for them.
    private func names(_ state: StudioState) -> HTML {
        var other = state
        other.showsNames.toggle()
        return paragraph {
            tag("a", ["class": "act", "href": other.address, "id": "names"]) {
                state.showsNames ? say("Hide the names of evaluators") : say("Show the names of evaluators")
            }
        }
    }

    private func evaluators(_ state: StudioState) async throws -> HTML {
        guard var study = try await desk.evaluators(state), let whole = try await desk.whole(state) else {
            return paragraph { say("No evaluators are to be compared: there are no score sheets, or no list.") }
        }
        if !state.showsNames {
            let hidden = HiddenNames(whole, numbers)
            for index in study.evaluators.indices {
                study.evaluators[index].evaluator = hidden.hiding(study.evaluators[index].evaluator)
            }
            study.remarks = study.remarks.map { .verbatim(hidden.hiding(numbers.text($0))) }
        }
        let part = PageParts.evaluators(study, of: whole.result, numbers: numbers) ?? .nothing
        return names(state) + leading(part, state)
    }

    private func comparison(_ state: StudioState) async throws -> HTML {
        var plain = state
        plain.draft = nil
        plain = plain.making(.reset)
        guard let old = try await desk.whole(plain), let new = try await desk.whole(state) else { return unusable }
        let comparison = Comparing.compare(old.result, new.result)
        return paragraph("muted") { say("The rubric’s file on one side, this trial on the other.") }
            + leading(PageParts.comparison(comparison, numbers: numbers), state)
    }

    private func leading(_ part: HTML, _ state: StudioState) -> HTML {
        var state = state.showing(.explanation)
        state.proposal = nil
        let lead = HTMLText.escaped(state.address) + "&amp;p="
        return part.leadingProposals { lead + $0.replacing("~", with: "%") }
    }

    private func problems(_ state: StudioState, _ outcome: TrialOutcome) async throws -> HTML {
        var problems = outcome.problems
        if !state.showsNames, let whole = try await desk.whole(state) {
            let hidden = HiddenNames(whole, numbers)
            for index in problems.indices {
                problems[index].message = hidden.hiding(problems[index].message)
                if let file = problems[index].place?.file { problems[index].place?.file = hidden.hiding(file) }
            }
        }
        let text = await desk.text(of: state.draft).map { String(decoding: $0, as: UTF8.self) }
        return names(state)
            + ProblemList(
                problems: problems, sources: text.map { [desk.source.rubricFile: $0] } ?? [:], numbers: numbers
            ).html
    }

    private func text(_ state: StudioState) async throws -> HTML {
        guard let bytes = await desk.text(of: state.draft) else { throw Desk.Forgotten() }
        return TextPanel(
            state: state, file: desk.source.rubricFile, text: String(decoding: bytes, as: UTF8.self),
            problems: desk.source.load(bytes, []).problems, numbers: numbers
        ).html
    }
}
