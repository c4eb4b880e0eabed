/// Gathers all problems of one run, so that the user mends them in one pass instead of one by one.
package struct DiagnosticCollector: Sendable {
    /// In the order in which they were found.
    package private(set) var all: [Diagnostic] = []

    package init() {}

    package var hasErrors: Bool { all.contains { $0.severity == .error } }
    package var errorCount: Int { all.count { $0.severity == .error } }
    package var isEmpty: Bool { all.isEmpty }

    /// Problems sorted by place (those without a place last), equal ones once.
    package var sorted: [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return all.filter { seen.insert($0).inserted }.enumerated().sorted { left, right in
            switch (left.element.place, right.element.place) {
            case (let a?, let b?) where a != b: a < b
            case (nil, _?): false
            case (_?, nil): true
            default: left.offset < right.offset
            }
        }.map(\.element)
    }

    package mutating func add(_ diagnostic: Diagnostic) {
        all.append(diagnostic)
    }

    package mutating func add(contentsOf diagnostics: some Sequence<Diagnostic>) {
        all.append(contentsOf: diagnostics)
    }

    package mutating func error(_ code: String, _ message: String, at place: Place?, length: Int = 1) {
        add(Diagnostic(.error, code: code, message: message, place: place, length: length))
    }

    package mutating func warning(_ code: String, _ message: String, at place: Place?, length: Int = 1) {
        add(Diagnostic(.warning, code: code, message: message, place: place, length: length))
    }
}
