import ArgumentParser
import Diagnostics
import FEEL

/// `fundscore feel`: what does an expression give?
struct Feel: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feel",
        abstract: "Evaluates one FEEL expression, checked as strictly as in a rubric; prints its value and its type.",
        discussion: """
            Facts come from a JSON object of names and values: {"months": 6, "start": "@\\"2024-05-31\\""}. Numbers are read \
            to their last digit; a text that reads @"…" is the date, time or duration that FEEL writes so.

            Exit codes: 0 there is a value; 1 there is none, and standard error says why; 2 the expression or the facts \
            have a mistake.
            """)

    @Argument(help: "The expression, such as 'if months <= 6 then 5 else 3'.") var expression: String?
    @Option(help: ArgumentHelp("A JSON file with the facts that the expression may name.", valueName: "file"))
    var given: String?
    @Flag(help: "Print the reference page of the built-in functions instead.") var builtins = false

    func validate() throws {
        guard builtins == (expression == nil) else {
            throw ValidationError(builtins ? "--builtins goes without an expression." : "An expression is needed.")
        }
    }

    func run() throws {
        guard let expression else { return Terminal.print(BuiltinReference.markdown) }
        let (facts, text) = try given.map(Self.facts) ?? (GivenFacts(), "")
        let value = try Self.value(of: expression, facts, zones: ZoneNames.mentioned(in: expression + "\n" + text))
        Terminal.print("\(value.notation)\n\(value.type)")
        let reasons = value.reasons
        guard value.isNull || !reasons.isEmpty else { return }
        for why in reasons.isEmpty ? ["the expression gives null"] : reasons { Terminal.note("no answer: \(why)") }
        throw ExitCode.undecided
    }

    private static func value(of text: String, _ facts: GivenFacts, zones: [String]) throws -> Value {
        var problems = DiagnosticCollector()
        var facts = facts
        if !zones.isEmpty { facts.know(ZoneDatabase(zones, from: SystemZones.source)) }
        let source = SourceText(text: text, file: "expression")
        let program = Compiler(scope: facts.scope, mode: .strict).expression(source, into: &problems)
        Terminal.show(problems.all, sources: [source.file: text])
        guard let program else { throw ExitCode.unusable }
        return program.evaluate(facts.frame)
    }

    /// The facts, and the text that they stand in.
    private static func facts(_ path: String) throws -> (GivenFacts, String) {
        var problems = DiagnosticCollector()
        let text: String
        switch RubricFile.read(path) {
        case .failure(let problem):
            Terminal.show([problem])
            throw ExitCode.unusable
        case .success(let bytes):
            guard let decoded = String(validating: bytes, as: UTF8.self) else {
                Terminal.note("\(path): error: this file is not UTF-8; save it as UTF-8")
                throw ExitCode.unusable
            }
            text = decoded
        }
        let facts = GivenFacts.read(SourceText(text: text, file: path), into: &problems)
        Terminal.show(problems.all, sources: [path: text])
        guard let facts else { throw ExitCode.unusable }
        return (facts, text)
    }

    /// The arguments, with an expression that begins with a minus put where it is not taken for an option.
    static func arguments(_ arguments: some Collection<String>) -> [String] {
        var options = Array(arguments)
        guard options.first == Self.configuration.commandName, !options.contains("--"),
            let index = options.dropFirst().firstIndex(where: { isNegative($0) })
        else { return options }
        let expression = options.remove(at: index)
        return options + ["--", expression]
    }

    /// No option of one dash but `-h` exists.
    private static func isNegative(_ argument: String) -> Bool {
        argument.hasPrefix("-") && !argument.hasPrefix("--") && argument.count > 1 && argument != "-h"
    }
}
