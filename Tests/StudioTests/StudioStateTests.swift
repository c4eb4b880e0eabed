import Rubrics
import Testing

@testable import Studio

/// The state of a window as moves and as an address.
@Suite struct StudioStateTests {
    private func state(_ moves: String...) -> StudioState {
        moves.compactMap { Move($0) }.reduce(StudioState()) { $0.making($1) }
    }

    private func read(_ state: StudioState) throws -> StudioState? {
        StudioState(try #require(QueryText.pairs(state.query.utf8)))
    }

    @Test func `the last value of a place counts, in the order of the last moves`() {
        #expect(state("a=1", "b=2", "a=3").settings.map(\.text) == ["b=2", "a=3"])
        #expect(state("a=1", "b=2", "a=").settings.map(\.text) == ["b=2"])
        #expect(state("a=1", "b=2", "=").settings.isEmpty)
    }

    @Test func `what is undone comes back, until something else is done`() {
        let all = state("a=1", "a=2", "b=1")
        #expect(all.undone.settings.map(\.text) == ["a=2"])
        #expect(all.undone.undone.redone.redone == all)
        #expect(all.undone.undone.undone.undone.settings.isEmpty)
        #expect(!all.undone.undone.undone.canUndo)
        let other = all.undone.making(Move(path: "c", value: "9"))
        #expect(!other.canRedo)
        #expect(other.settings.map(\.text) == ["a=2", "c=9"])
        #expect(all.making(.reset).undone == all.making(.reset).redone.undone)
    }

    @Test(arguments: [
        [], ["criteria.market.weight=20"], ["award.lots.é & ü.budget=30%"],
        ["ranking.ladder=[{ highest: 'a; b' }, { lowest: c~d }]"],
        ["a=~", "b=~~", "c=~.", "d=;~;", "e=x=y", "f="],
    ])
    func `an address says all of it`(moves: [String]) throws {
        var state = moves.compactMap { Move($0) }.reduce(StudioState()) { $0.making($1) }
        #expect(try read(state) == state)
        state = state.undone.showing(.explanation, proposal: "IUC/1 &2")
        (state.showsNames, state.draft, state.page) = (true, "00ff", 3)
        #expect(try read(state) == state)
    }

    @Test func `equal moves give the same address, and the beginning a bare one`() {
        #expect(StudioState().address == "./")
        #expect(state("a=1").undone.query == "moves=a%3D1&at=0")
    }

    @Test(arguments: ["moves=x", "at=one", "tab=lists", "page=0", "page=-1"])
    func `what is no state is refused`(query: String) throws {
        #expect(StudioState(try #require(QueryText.pairs(query.utf8))) == nil)
    }

    @Test func `a long history is drawn together, and comes to the same`() {
        let moves = (1...500).map { Move(path: "p\($0 % 7)", value: String($0)) }
        let state = moves.reduce(StudioState()) { $0.making($1) }
        #expect(state.moves.count <= StudioState.mostMoves)
        #expect(Set(state.settings) == Set((494...500).map { TrialSetting(path: "p\($0 % 7)", value: String($0)) }))
        #expect(state.query.utf8.count < RequestGuard.mostHead / 4)
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%ff"])
    func `bytes that are no text are refused`(text: String) {
        #expect(QueryText.pairs(text.utf8) == nil)
    }
}
