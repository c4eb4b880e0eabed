import Diagnostics
import FEEL
import Numbers

/// The names that rules may use so far, and the compiler over them. Grows section by section, in the order of the frame.
struct Names {
    private(set) var scope = Scope()
    /// Name → slot, for the sections that refer to a name without a formula.
    private(set) var slots: [String: Int] = [:]
    private(set) var types: [FEELType] = []

    /// - Parameter zones: what the time zones that rules name stand for.
    init(zones: ZoneDatabase? = nil) { scope.zones = zones }

    /// Gives the name the next slot of the frame. A name that is taken is a problem; it still gets its slot.
    mutating func declare(_ name: String, _ type: FEELType, at place: Place, _ loading: inout Loading) {
        if slots[name] != nil {
            loading.error(
                "RUBRIC.NAME_TAKEN", "the name '\(name)' is taken by another fact, table, value or criterion",
                at: place,
                length: name.count)
        }
        let slot = scope.declare(name, type)
        if slots[name] == nil { slots[name] = slot }
        types.append(type)
    }

    /// Compiles a formula; problems stand where the offending words stand in the rubric.
    func program(_ scalar: YAMLScalar, expecting type: FEELType = .any, _ loading: inout Loading) -> Program? {
        Thousands.check(scalar, &loading)
        return Compiler(scope: scope, mode: .strict)
            .expression(Self.source(of: scalar), expecting: type, into: &loading.problems)
    }

    func program(
        _ section: Section, _ key: String, expecting type: FEELType = .any, _ loading: inout Loading
    ) -> Program? {
        loading.scalar(section, key).flatMap { program($0, expecting: type, &loading) }
    }

    func table(_ source: DecisionTableSource, _ loading: inout Loading) -> CompiledTable? {
        Compiler(scope: scope, mode: .strict).table(source, into: &loading.problems)
    }

    /// The text of a scalar with the place of its first character (and of each of its lines).
    static func source(of scalar: YAMLScalar) -> SourceText {
        let first = scalar.lines.first ?? scalar.place
        return SourceText(
            text: scalar.text, file: first.file, line: first.line, column: first.column,
            lineColumns: scalar.lines.map(\.column))
    }
}
