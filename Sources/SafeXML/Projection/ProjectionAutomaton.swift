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

    /// Where a name leads to.
    private struct Move {
        /// Whatever the attributes are.
        let always: State
        /// Branches that are reached in any case, and edges that depend on attributes.
        let reached: [Int]
        let conditional: [Edge]
    }

    private struct Recent {
        let state: State
        let name: DictionaryName
        let move: Move
    }

    private let edges: [[Edge]]
    private let isWhole: [Bool]
    /// The branches of each state.
    private var sets: [[Int]] = [[]]
    private var states: [[Int]: State] = [:]
    /// Moves that were made lately, each in the slot that its name and state hash to.
    private var recent = [Recent?](repeating: nil, count: 1024)

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
        let move = self.move(state, name)
        if move.conditional.isEmpty { return move.always }
        var reached = move.reached
        for edge in move.conditional where edge.conditions.allSatisfy({ Self.holds($0, attributes) }) {
            reached.append(edge.target)
        }
        return reached.count == move.reached.count ? move.always : self.state(of: reached)
    }

    private static func holds(_ condition: Condition, _ attributes: TagAttributes) -> Bool {
        for index in 0..<attributes.count where condition.name.matches(attributes.name(index)) {
            if attributes.value(index, equals: condition.text) { return true }
        }
        return false
    }

    private mutating func move(_ state: State, _ name: DictionaryName) -> Move {
        let mixed = (name.local >> 3 ^ name.uri &+ UInt(state)) &* 0x9E37_79B9_7F4A_7C15
        let slot = Int(mixed >> 54)
        if let known = recent[slot], known.state == state, known.name == name { return known.move }
        let move = newMove(state, name)
        recent[slot] = Recent(state: state, name: name, move: move)
        return move
    }

    private mutating func newMove(_ state: State, _ name: DictionaryName) -> Move {
        let matching = sets[state].flatMap { edges[$0] }.filter { $0.test.matches(name) }
        let reached = matching.filter(\.conditions.isEmpty).map(\.target)
        return Move(
            always: self.state(of: reached), reached: reached, conditional: matching.filter { !$0.conditions.isEmpty })
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
