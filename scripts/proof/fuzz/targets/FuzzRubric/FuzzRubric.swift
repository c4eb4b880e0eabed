import Diagnostics
import Rubrics

/// Any bytes are a rubric or come with at least one error, and every problem stands in the file or in one that it names.
/// The files that a rubric names have the bytes after a line of `%%%`, one after the other.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRubric(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = Array(UnsafeBufferPointer(start: start, count: count))
    var parts = split(text)
    let rubric = parts.removeFirst()
    let lines = rubric.count { $0 == 0x0A || $0 == 0x0D } + 2
    let outcome = RubricLoader.load(rubric, file: "rubric.yaml") { name in
        guard !parts.isEmpty else { return .failure(Diagnostic(code: "NO_FILE", message: "there is no '\(name)'")) }
        return .success(parts.removeFirst())
    }
    let hasErrors = outcome.problems.contains { $0.severity == .error }
    precondition((outcome.rubric == nil) == hasErrors, "\(outcome.problems)")
    for problem in outcome.problems {
        precondition(!problem.message.isEmpty)
        guard let place = problem.place, place.file == "rubric.yaml" else { continue }
        precondition(place.line <= lines, "\(problem) in a text of \(lines) lines")
    }
    return 0
}

private func split(_ bytes: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        if Array(line) == Array("%%%".utf8) {
            parts.append([])
        } else {
            if parts[parts.count - 1] != [] { parts[parts.count - 1].append(0x0A) }
            parts[parts.count - 1] += line
        }
    }
    return parts
}
