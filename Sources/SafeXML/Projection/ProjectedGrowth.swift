internal import CLibXML2

/// Which open elements are in the tree, while only a projection of each record is.
final class ProjectedGrowth {
    private let projection: Projection
    private var automaton: ProjectionAutomaton?
    /// Of the open elements of the tree from the record on.
    private var states: [ProjectionAutomaton.State] = []

    init(_ projection: Projection) {
        self.projection = projection
    }

    /// Takes the names of a new parser context.
    func bind(_ dictionary: xmlDictPtr) {
        automaton = unsafe ProjectionAutomaton(projection, dictionary)
    }

    /// Starts with a new document.
    func reset() {
        states.removeAll(keepingCapacity: true)
    }

    var isInRecord: Bool { !states.isEmpty }

    /// Whether all that is inside the last element is in the tree too.
    var isWhole: Bool { states.last == ProjectionAutomaton.whole }

    func openRecord() {
        states.append(automaton?.start ?? ProjectionAutomaton.whole)
    }

    /// An element inside a record.
    /// - Returns: whether it is in the tree.
    func open(_ name: DictionaryName, _ attributes: TagAttributes) -> Bool {
        guard let around = states.last, around != ProjectionAutomaton.whole else {
            states.append(ProjectionAutomaton.whole)
            return true
        }
        let state = automaton?.state(after: around, name, attributes) ?? ProjectionAutomaton.whole
        if state == ProjectionAutomaton.none { return false }
        states.append(state)
        return true
    }

    /// Closes the last element of the tree that is open.
    func close() {
        if !states.isEmpty { states.removeLast() }
    }
}
