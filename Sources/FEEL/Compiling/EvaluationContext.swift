package import Diagnostics

/// What an evaluation may know of the world, and how much it may use.
package struct EvaluationContext: Sendable {
    /// What does not change while a program runs: boxed, so that a context is cheap to hand on.
    private final class World: Sendable {
        let now: DateTime?
        let zones: (any ZoneRules)?
        let limits: Limits

        init(_ now: DateTime?, _ zones: (any ZoneRules)?, _ limits: Limits) {
            (self.now, self.zones, self.limits) = (now, zones, limits)
        }
    }

    private var world: World

    /// The moment for `now()` and `today()`; nil: these have no answer.
    package var now: DateTime? {
        get { world.now }
        set { world = World(newValue, zones, limits) }
    }

    /// Offsets of named time zones; nil: arithmetic over them has no answer.
    package var zones: (any ZoneRules)? {
        get { world.zones }
        set { world = World(now, newValue, limits) }
    }

    /// With these zones, where it has none.
    func knowing(_ zones: (any ZoneRules)?) -> EvaluationContext {
        guard let zones, self.zones == nil else { return self }
        var context = self
        context.zones = zones
        return context
    }

    package var limits: Limits {
        get { world.limits }
        set { world = World(now, zones, newValue) }
    }

    /// Steps used so far: iterations and calls, over all programs that ran with this context.
    package internal(set) var steps = 0
    /// How many calls of functions are open.
    package internal(set) var depth = 0
    /// How many expressions stand inside each other in the bodies of the calls that are open.
    package internal(set) var levels = 0
    /// The tables that fired so far, as the callers of `CompiledTable.evaluate` enter them: evidence for a trace.
    package var fired: [FiredRules] = []

    package init(now: DateTime? = nil, zones: (any ZoneRules)? = nil, limits: Limits = .standard) {
        world = World(now, zones, limits)
    }

    /// No clock, no zones, the standard limits.
    package static let standard = EvaluationContext()

    /// Bounds that no rule of a call comes near; reaching one ends in a no-answer that says so.
    package struct Limits: Sendable, Hashable {
        /// Iterations and calls.
        package var steps: Int
        /// Calls within calls.
        package var depth: Int
        /// Expressions that stand inside each other in all bodies of calls within calls: bounds the stack.
        package var levels: Int
        /// UTF-8 bytes of one string.
        package var stringBytes: Int
        /// Items of one list.
        package var listItems: Int

        package init(
            steps: Int = 1_000_000, depth: Int = 200, levels: Int = 2000, stringBytes: Int = 4_000_000,
            listItems: Int = 1_000_000
        ) {
            self.steps = steps
            self.depth = depth
            self.levels = levels
            self.stringBytes = stringBytes
            self.listItems = listItems
        }

        package static let standard = Limits()
    }
}

/// Which rules of a table fired.
package struct FiredRules: Sendable, Hashable {
    /// Where the table stands.
    package var table: Place
    /// What the table decides: the name of its decision, function or entry.
    package var name: String
    /// From 0, in the order of the table.
    package var rules: [Int]
    /// Where these rules stand.
    package var places: [Place]

    package init(table: Place, name: String, rules: [Int], places: [Place]) {
        self.table = table
        self.name = name
        self.rules = rules
        self.places = places
    }
}

extension FiredRules: CustomStringConvertible {
    /// `'Viability': rule 2 (viability.dmn:31:7)`, rules counted from 1.
    package var description: String {
        let each = zip(rules, places).map { "rule \($0 + 1) (\($1))" }
        return "'\(name)': \(each.joined(separator: ", "))"
    }
}

/// The state of one running program.
struct Machine {
    var globals: [Value]
    /// Variables of iterations, parameters, `?`, `item`, entries of contexts: by their depth of nesting.
    var locals: [Value]
    var context: EvaluationContext

    /// Counts one step; the reason for stopping, when there are no more.
    mutating func step() -> NoAnswer? {
        context.steps += 1
        guard context.steps > context.limits.steps else { return nil }
        return NoAnswer(reason: "the evaluation takes more than \(context.limits.steps) steps")
    }
}

extension EvaluationContext.Limits {
    /// The value, unless it is larger than what is allowed.
    func bounded(_ value: Value) -> Value {
        switch value {
        case .string(let text) where text.utf8.count > stringBytes:
            .noAnswer("a text is longer than \(stringBytes) bytes")
        case .list(let items) where items.count > listItems: .noAnswer("a list has more than \(listItems) items")
        default: value
        }
    }
}

/// A compiled expression.
typealias Code = @Sendable (inout Machine) -> Value
