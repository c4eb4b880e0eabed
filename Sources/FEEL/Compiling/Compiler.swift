package import Diagnostics

/// How strictly the language is taken. One engine, two modes.
package enum Mode: Sendable, Hashable {
    /// For rubrics: names and types are checked when a rule is compiled, and a missing value is a no-answer that travels.
    case strict
    /// The standard's null semantics, for models and the conformance suite: only syntax is refused.
    case standard
}

/// Turns texts into programs over the slots of a scope.
package struct Compiler: Sendable {
    package let scope: Scope
    package let mode: Mode

    package init(scope: Scope, mode: Mode) {
        self.scope = scope
        self.mode = mode
    }

    /// Compiles an expression.
    /// - Parameter type: what the place needs; in strict mode anything else is an error, in standard mode the value is
    ///   converted where the standard allows it, and null otherwise.
    /// - Returns: nil when there are errors; they are in the collector, each under the offending words.
    package func expression(
        _ source: SourceText, expecting type: FEELType = .any, into problems: inout DiagnosticCollector
    ) -> Program? {
        let tree: Expression
        do throws(SyntaxError) {
            tree = try Parser.expression(source.text, in: scope)
        } catch {
            problems.add(Self.diagnostic(error, source))
            return nil
        }
        var compilation = Compilation(source, scope, mode)
        var term = compilation.term(tree)
        let isAsIs = (type == .any || (mode == .strict && term.type.conforms(to: type))) && scope.openItems.isEmpty
        term = compilation.expecting(type, term, tree)
        let plain = isAsIs ? PlainAnswer(tree, scope) : nil
        return finish(compilation, term, tree, plain, &problems)
    }

    /// Compiles the content of an input cell; the program gives true, false or null for a subject (`?`).
    package func unaryTests(
        _ source: SourceText, subject: FEELType, into problems: inout DiagnosticCollector
    ) -> Program? {
        let tree: UnaryTests
        do throws(SyntaxError) {
            tree = try Parser.unaryTests(source.text, in: scope)
        } catch {
            problems.add(Self.diagnostic(error, source))
            return nil
        }
        var compilation = Compilation(source, scope, mode)
        let local = compilation.newLocal()
        let test = compilation.cell(tree, subject: subject, of: nil)
        let term = Compilation.Term(.boolean) { machine in
            test(machine.locals[local], &machine).map(Value.boolean) ?? .null
        }
        return finish(compilation, term, nil, nil, &problems)
    }

    private func finish(
        _ compilation: Compilation, _ term: Compilation.Term, _ tree: Expression?, _ plain: PlainAnswer?,
        _ problems: inout DiagnosticCollector
    ) -> Program? {
        problems.add(contentsOf: compilation.problems)
        guard compilation.problems.isEmpty else { return nil }
        // Only rubrics ask for exact values.
        let exact =
            mode == .strict && scope.openItems.isEmpty
            ? tree.flatMap(ExactBuilder(source: compilation.source, scope: scope, mode: mode).formula) : nil
        return Program(term, compilation, plain: plain, exact: exact)
    }

    static func diagnostic(
        _ error: SyntaxError, _ source: SourceText, code: String = "FEEL.SYNTAX"
    ) -> Diagnostic {
        Diagnostic(
            .error, code: code, message: error.message, place: source.place(at: error.span.lowerBound),
            length: source.length(of: error.span))
    }
}

extension Compilation {
    /// Holds the whole expression against what its place needs.
    mutating func expecting(_ type: FEELType, _ term: Term, _ tree: Expression) -> Term {
        guard type != .any else { return term }
        let isStrict = mode == .strict
        if isStrict, !term.type.mayBe(type) {
            return wrong("FEEL.TYPE", "\(clause(tree, term.type)), but \(type.phrase) is needed here", tree.span)
        }
        if isStrict, term.type.conforms(to: type) { return term }
        let (code, place) = (term.code, place(tree.span))
        return Term(type) { machine in
            let value = code(&machine)
            let fitting = isStrict ? (value.conforms(to: type) ? value : nil) : value.converted(to: type)
            return fitting ?? Value.noAnswer("\(value.type.phrase) is not \(type.phrase)").located(place)
        }
    }
}
