import FEEL
import Numbers
import Wording

extension LadderStep {
    /// The slots of a frame that the step reads, each once.
    package var slots: [Int] {
        let asked = AskedPrograms()
        _ = rule.elements(of: asked)
        _ = rule.standing(of: asked, above: [])
        _ = rule.text(of: asked, above: [])
        return Set(asked.programs.flatMap(\.slots)).sorted()
    }
}

/// Notes what a step of the ladder asks for.
private final class AskedPrograms: LadderCandidate {
    private(set) var programs: [Program] = []
    let proposal = ""

    func amount(_ program: Program) -> Rational? {
        programs.append(program)
        return nil
    }

    func text(_ program: Program) -> Message {
        programs.append(program)
        return .verbatim("")
    }

    func elements(_ program: Program) -> [Value] {
        programs.append(program)
        return []
    }

    func digest(_ bytes: [UInt8]) -> [UInt8] { [] }
}
