internal import CLibXML2

/// A projection as an automaton over the names of open elements. Its states are made as documents need them.
///
/// libxml2 keeps one copy of every name in the parser's dictionary, so names are compared by address; the automaton
/// belongs to one dictionary.
struct ProjectionAutomaton {
    /// A set of branches that an open element is at.
    typealias State = Int
    /// The element is not in the tree.
    static let none: State = -1
    /// The element is in the tree with all that is inside.
    static let whole: State = 0

    private struct Condition {
        let name: DictionaryTest
        let text: [UInt8]
    }

    private struct Edge {
        let test: DictionaryTest
        let conditions: [Condition]
        let target: Int
    }

    /// Where a name leads to from a state, where attributes decide it.
    private final class Move {
        /// Branches that are reached whatever the attributes are, and what they come to.
        let reached: [Int]
        let always: State
        /// Edges that depend on attributes; never empty.
        let conditional: [Edge]
        /// What each choice among the first of them came to, by its bits.
        var outcomes: [UInt64: State] = [:]

        init(reached: [Int], always: State, conditional: [Edge]) {
            (self.reached, self.always, self.conditional) = (reached, always, conditional)
        }
    }

    /// A name at a state, and where it leads to whatever the attributes are: all that is asked of most elements, without an object whose references would be
    /// counted with each of them.
    private struct Recent {
        /// Negative: there is none.
        var state: State = -1
        var name = DictionaryName(local: 0, uri: 0)
        var always = ProjectionAutomaton.none
        /// Attributes decide.
        var isConditional = false
    }

    private let edges: [[Edge]]
    private let isWhole: [Bool]
    /// The branches of each state.
    private var sets: [[Int]] = [[]]
    private var states: [[Int]: State] = [:]
    /// Moves that were made lately, each near the slot that its name and state hash to.
    private var recent = [Recent](repeating: Recent(), count: slots + probes)
    /// Of the same slots, where attributes decide.
    private var moves = [Move?](repeating: nil, count: slots + probes)

    private static let slots = 1024
    private static let probes = 4

    /// Where a record starts.
    private(set) var start = whole

    /// A state more than so many is `whole`: more is kept than needed, and nothing less.
    private static let most = 4096

    init(_ projection: Projection, _ dictionary: xmlDictPtr) {
        isWhole = projection.branches.map(\.isWhole)
        edges = projection.branches.map { branch in
            branch.edges.map { edge in
                unsafe Edge(
                    test: DictionaryTest(edge.test, dictionary),
                    conditions: edge.conditions.map {
                        unsafe Condition(name: DictionaryTest($0.name, dictionary), text: $0.text)
                    }, target: edge.target)
            }
        }
        start = state(of: [Projection.record])
    }

    /// - Parameter state: of the element around, neither `none` nor `whole`.
    mutating func state(after state: State, _ name: DictionaryName, _ attributes: TagAttributes) -> State {
        let slot = slot(state, name)
        guard recent[slot].isConditional, let move = moves[slot] else { return recent[slot].always }
        var chosen: UInt64 = 0
        for (bit, edge) in move.conditional.enumerated()
        where bit >= 64 || edge.conditions.allSatisfy({ Self.holds($0, attributes) }) {
            // Beyond what bits can tell an edge is taken anyway: more is kept than needed.
            chosen |= 1 << UInt64(min(bit, 63))
        }
        if chosen == 0 { return move.always }
        if let known = move.outcomes[chosen] { return known }
        let targets = move.conditional.enumerated().filter { chosen >> UInt64(min($0.offset, 63)) & 1 == 1 }
        let outcome = self.state(of: move.reached + targets.map(\.element.target))
        move.outcomes[chosen] = outcome
        return outcome
    }

    private static func holds(_ condition: Condition, _ attributes: TagAttributes) -> Bool {
        for index in 0..<attributes.count where condition.name.matches(attributes.name(index)) {
            if attributes.value(index, equals: condition.text) { return true }
        }
        return false
    }

    /// Where the move is, which is made if it is new.
    private mutating func slot(_ state: State, _ name: DictionaryName) -> Int {
        let mixed = (name.local >> 3 ^ name.uri &+ UInt(state)) &* 0x9E37_79B9_7F4A_7C15
        let home = Int(mixed >> 54)
        var slot = home
        while slot < home + Self.probes, recent[slot].state >= 0 {
            if recent[slot].state == state, recent[slot].name == name { return slot }
            slot += 1
        }
        if slot == home + Self.probes { slot = home }
        let matching = sets[state].flatMap { edges[$0] }.filter { $0.test.matches(name) }
        let reached = matching.filter(\.conditions.isEmpty).map(\.target)
        let conditional = matching.filter { !$0.conditions.isEmpty }
        let always = self.state(of: reached)
        recent[slot] = Recent(state: state, name: name, always: always, isConditional: !conditional.isEmpty)
        moves[slot] = conditional.isEmpty ? nil : Move(reached: reached, always: always, conditional: conditional)
        return slot
    }

    private mutating func state(of reached: [Int]) -> State {
        if reached.isEmpty { return Self.none }
        if reached.contains(where: { isWhole[$0] }) { return Self.whole }
        let set = Set(reached).sorted()
        if let known = states[set] { return known }
        guard sets.count < Self.most else { return Self.whole }
        sets.append(set)
        states[set] = sets.count - 1
        return sets.count - 1
    }
}

/// A name test in the addresses of one parser's dictionary.
struct DictionaryTest {
    /// nil stands for any.
    private let local: UInt?
    private let uris: [UInt]?

    init(_ step: RecordPath.Step, _ dictionary: xmlDictPtr) {
        local = step.local.map { unsafe Self.address(of: $0, dictionary) }
        uris = step.uris.map { $0.map { unsafe Self.address(of: $0, dictionary) } }
    }

    func matches(_ name: DictionaryName) -> Bool {
        if let local, local != name.local { return false }
        return uris?.contains(name.uri) ?? true
    }

    private static func address(of name: [UInt8], _ dictionary: xmlDictPtr) -> UInt {
        guard !name.isEmpty else { return 0 }
        return unsafe name.withUnsafeBufferPointer {
            unsafe UInt(bitPattern: xmlDictLookup(dictionary, $0.baseAddress, Int32($0.count)))
        }
    }
}
