internal import CLibXML2

/// A projection as an automaton over the names of open elements. Its states are made as documents need them.
///
/// libxml2 keeps one copy of every name in the parser's dictionary, so names are compared as pointers; the automaton
/// belongs to one dictionary.
@safe struct ProjectionAutomaton {
    /// A set of branches that an open element is at.
    typealias State = Int
    /// The element is not in the tree.
    static let none: State = -1
    /// The element is in the tree with all that is inside.
    static let whole: State = 0

    private struct Name: Hashable {
        let local: UInt
        let uri: UInt
    }

    private struct Test {
        /// nil stands for any.
        var local: UInt?
        var uris: [UInt]?

        func matches(_ name: Name) -> Bool {
            if let local, local != name.local { return false }
            return uris?.contains(name.uri) ?? true
        }
    }

    private struct Edge {
        let test: Test
        let target: Int
    }

    private let edges: [[Edge]]
    private let isWhole: [Bool]
    /// The branches of each state.
    private var sets: [[Int]] = [[]]
    private var states: [[Int]: State] = [:]
    private var moves: [[Name: State]] = [[:]]
    /// The move before: neighbours often have one name.
    private var last = (from: none, name: Name(local: 0, uri: 0), to: none)

    /// Where a record starts.
    private(set) var start = whole

    /// A document of many names gets no more than so many remembered moves; a state more than so many is `whole`.
    private static let most = 4096

    init(_ projection: Projection, _ dictionary: xmlDictPtr) {
        isWhole = projection.branches.map(\.isWhole)
        edges = projection.branches.map { branch in
            branch.edges.map { unsafe Edge(test: Self.test($0.test, dictionary), target: $0.target) }
        }
        start = state(of: [Projection.record])
    }

    private static func test(_ step: RecordPath.Step, _ dictionary: xmlDictPtr) -> Test {
        Test(
            local: step.local.map { unsafe intern($0, dictionary) },
            uris: step.uris.map { $0.map { unsafe intern($0, dictionary) } })
    }

    /// 0 for the empty name, as of no namespace.
    private static func intern(_ name: [UInt8], _ dictionary: xmlDictPtr) -> UInt {
        guard !name.isEmpty else { return 0 }
        return unsafe name.withUnsafeBufferPointer {
            unsafe UInt(bitPattern: xmlDictLookup(dictionary, $0.baseAddress, Int32($0.count)))
        }
    }

    /// - Parameter state: of the element around, neither `none` nor `whole`.
    mutating func state(
        after state: State, _ local: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
    ) -> State {
        let name = Name(local: UInt(bitPattern: local), uri: UInt(bitPattern: uri))
        if last.from == state, last.name == name { return last.to }
        let next: State
        if let known = moves[state][name] {
            next = known
        } else {
            var reached: Set<Int> = []
            for branch in sets[state] {
                for edge in edges[branch] where edge.test.matches(name) { reached.insert(edge.target) }
            }
            next = self.state(of: reached)
            if moves[state].count < Self.most { moves[state][name] = next }
        }
        last = (state, name, next)
        return next
    }

    private mutating func state(of reached: Set<Int>) -> State {
        if reached.isEmpty { return Self.none }
        if reached.contains(where: { isWhole[$0] }) { return Self.whole }
        let set = reached.sorted()
        if let known = states[set] { return known }
        guard sets.count < Self.most else { return Self.whole }
        sets.append(set)
        moves.append([:])
        states[set] = sets.count - 1
        return sets.count - 1
    }
}
