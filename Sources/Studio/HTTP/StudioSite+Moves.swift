import Awards
import Calls
import Numbers
import Rubrics
import Scoring
import Tuning
import Wording

/// What the fields of a form come to: the next state of a window.
extension StudioSite {
    /// The state after what a form asks for, and what is to be said of it.
    func next(_ state: StudioState, _ request: StudioRequest) async throws -> (state: StudioState, message: String?) {
        if let text = request.field("set"), let move = Move(text) { return (try await making(move, state), nil) }
        if let target = request.field("go") { return try await jumping(target, state) }
        if let text = request.field("other"), !text.isEmpty {
            guard let setting = TrialSetting(text) else {
                return (
                    state, say("A value is tried as PATH=VALUE, such as criteria.market.weight=20, not ‘\(text)’.")
                )
            }
            return (try await making(Move(path: setting.path, value: setting.value), state), nil)
        }
        return (try await making(fields: request.fields, state), nil)
    }

    /// A move to what is written puts the number back; one to where it stands is none.
    private func making(_ move: Move, _ state: StudioState) async throws -> StudioState {
        let knobs = try await knobs(state)
        guard let knob = knobs.first(where: { $0.path == move.path }), !move.value.isEmpty else {
            return state.settings.contains { $0.path == move.path && $0.value == move.value }
                ? state : state.making(move)
        }
        let number = move.value.hasSuffix("%") ? String(move.value.dropLast()) : move.value
        guard let value = Decimal128(exactly: number) else { return state.making(move) }
        if value == knob.value { return state }
        let signed = try? await desk.basis(state.draft).get()
        let written = signed.flatMap { Self.written($0, desk.source)[knob.path] }
        let isBack = written.flatMap { Decimal128(exactly: $0) } == value
        let text = knob.written(value.reduced.plainDescription)
        return state.making(Move(path: move.path, value: isBack ? "" : text))
    }

    /// Without a script all numbers of the form come along; those that differ from the knobs are moves, a slider's only where its
    /// number stayed.
    private func making(fields: [(name: String, value: String)], _ state: StudioState) async throws -> StudioState {
        var state = state
        for knob in try await knobs(state) {
            for lead in ["k.", "r."] {
                guard let field = fields.first(where: { $0.name == lead + knob.path }),
                    let value = Decimal128(exactly: field.value), value != knob.value
                else { continue }
                state = try await making(Move(path: knob.path, value: knob.written(field.value)), state)
                break
            }
        }
        return state
    }

    private func knobs(_ state: StudioState) async throws -> [Knob] {
        if let view = try await desk.outcome(state).view { return KnobList(view.rubric, budget: view.budget).all }
        guard let basis = try? await desk.basis(state.draft).get() else { return [] }
        return KnobList(basis.rubric, budget: desk.source.options([]).budget ?? basis.rubric.award?.budget).all
    }

    /// `PATH:up` goes to the next number under which the list of awards is another.
    private func jumping(_ target: String, _ state: StudioState) async throws -> (state: StudioState, message: String?)
    {
        guard let sign = target.lastIndex(of: ":"),
            let direction = KnobInterval.Direction(rawValue: String(target[target.index(after: sign)...])),
            let knob = try await knobs(state).first(where: { $0.path == target[..<sign] }),
            let reach = try await desk.intervals(state).first(where: { $0.path == knob.path }),
            let change = reach.end(direction).change, let now = try await desk.outcome(state).view
        else { return (state, say("No other list is known in that direction.")) }
        var last: StudioState?
        for number in reach.candidates(direction, step: knob.step) {
            let move = Move(path: knob.path, value: knob.written(number.reduced.plainDescription))
            let there = try await making(move, state)
            guard let view = try await desk.outcome(there).view else { continue }
            if now.becomes(view, change) { return (there, nil) }
            last = there
        }
        return (last ?? state, last == nil ? say("The number beyond cannot be written in this rubric.") : nil)
    }
}

extension TrialView {
    /// Whether another list differs from this one by just that change.
    fileprivate func becomes(_ other: TrialView, _ change: ListChange) -> Bool {
        let funded = { (view: TrialView) in Set(view.rows.filter { $0.status == .awarded }.map(\.proposal)) }
        let (now, then) = (funded(self), funded(other))
        let isOther = rows.map(\.awarded) != other.rows.map(\.awarded) || rows.map(\.status) != other.rows.map(\.status)
        return isOther && then.subtracting(now) == Set(change.enters) && now.subtracting(then) == Set(change.leaves)
    }
}
