package import Rubrics

/// What one window of the studio shows: every move that was made in it, how many of them are in force, and what is looked at.
///
/// All of it stands in the address, so that two windows know nothing of each other, a bookmark is a trial, and nothing has to run in the
/// browser. Equal moves give equal addresses.
package struct StudioState: Sendable, Hashable {
    package private(set) var moves: [Move] = []
    /// Moves that are in force, from the first; those behind it were undone.
    package private(set) var position = 0
    /// The digest of a text that is tried instead of the rubric's file; nil: the file.
    package var draft: String?
    package var tab = Tab.list
    /// Whose decision is explained.
    package var proposal: String?
    /// Whether evaluators are called by their names.
    package var showsNames = false
    /// Of the list, from 1.
    package var page = 1

    package init() {}

    /// More moves than these are drawn together: an address has an end.
    static let mostMoves = 120

    // MARK: moves

    /// What is tried, in the order in which it was moved last.
    package var settings: [TrialSetting] { Self.settings(of: moves.prefix(position)) }

    package var canUndo: Bool { position > 0 }
    package var canRedo: Bool { position < moves.count }

    /// With one more move; what had been undone is gone.
    package func making(_ move: Move) -> StudioState {
        var state = self
        state.moves = Array(moves.prefix(position)) + [move]
        if state.moves.count > Self.mostMoves {
            let old = state.moves.prefix(Self.mostMoves / 2)
            let kept = Self.settings(of: old).map { Move(path: $0.path, value: $0.value) }
            state.moves = kept + state.moves.dropFirst(old.count)
        }
        state.position = state.moves.count
        state.page = 1
        return state
    }

    package var undone: StudioState { moved(to: position - 1) }
    package var redone: StudioState { moved(to: position + 1) }

    private func moved(to position: Int) -> StudioState {
        var state = self
        state.position = min(max(position, 0), moves.count)
        return state
    }

    private static func settings(of moves: ArraySlice<Move>) -> [TrialSetting] {
        var settings: [TrialSetting] = []
        for move in moves {
            settings.removeAll { move.path.isEmpty || $0.path == move.path }
            if let setting = move.setting { settings.append(setting) }
        }
        return settings
    }

    /// The same moves, something else looked at.
    package func showing(_ tab: Tab, proposal: String? = nil) -> StudioState {
        var state = self
        (state.tab, state.proposal, state.page) = (tab, proposal ?? self.proposal, 1)
        return state
    }

    // MARK: the address

    /// Read leniently in nothing: what is not known here is left to whoever reads the fields of a form.
    /// - Returns: nil where a move is none, or a number is none.
    package init?(_ pairs: [(name: String, value: String)]) {
        for (name, value) in pairs {
            switch name {
            case "moves":
                guard let moves = Self.moves(value) else { return nil }
                (self.moves, position) = (moves, moves.count)
            case "at":
                guard let at = Int(value) else { return nil }
                self = moved(to: at)
            case "draft" where !value.isEmpty: draft = value
            case "tab":
                guard let tab = Tab(rawValue: value) else { return nil }
                self.tab = tab
            case "p" where !value.isEmpty: proposal = value
            case "names": showsNames = value == "1"
            case "page":
                guard let page = Int(value), page > 0 else { return nil }
                self.page = page
            default: break
            }
        }
    }

    /// As names and values, in this order; what is as at the beginning is left out.
    package var pairs: [(name: String, value: String)] {
        var pairs: [(name: String, value: String)] = []
        if !moves.isEmpty { pairs.append(("moves", moves.map { Self.escaped($0.text) }.joined(separator: ";"))) }
        if position < moves.count { pairs.append(("at", String(position))) }
        if let draft { pairs.append(("draft", draft)) }
        if tab != .list { pairs.append(("tab", tab.rawValue)) }
        if let proposal { pairs.append(("p", proposal)) }
        if showsNames { pairs.append(("names", "1")) }
        if page > 1 { pairs.append(("page", String(page))) }
        return pairs
    }

    package var query: String { QueryText.text(pairs) }

    /// Of the page that shows this, seen from any other of the studio.
    package var address: String { pairs.isEmpty ? "./" : "./?" + query }

    /// Moves are parted by semicolons; one of their own, and the tilde that tells so, are written otherwise.
    private static func escaped(_ text: String) -> String {
        text.replacing("~", with: "~~").replacing(";", with: "~.")
    }

    private static func moves(_ text: String) -> [Move]? {
        let parts = text.split(separator: ";").map { part in
            part.split(separator: "~~", omittingEmptySubsequences: false).map { $0.replacing("~.", with: ";") }
                .joined(separator: "~")
        }
        let moves = parts.compactMap(Move.init)
        return moves.count == parts.count && moves.count <= mostMoves ? moves : nil
    }
}
