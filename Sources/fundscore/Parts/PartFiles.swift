import Files
import ArgumentParser
import Calls
import Diagnostics
import Intake
import Parts

/// The parts named on the command line, read one after the other, each by all threads.
struct PartFiles {
    /// What tells whether all documents are there.
    enum Completeness {
        /// The call has these.
        case names([String])
        /// It has so many.
        case count(Int)
        /// The parts say how many they are.
        case numbers
    }

    private let call: Call
    private var reader: PartReader
    private var unreadable: [Diagnostic] = []

    init(_ arguments: [String], _ call: Call) async {
        self.call = call
        reader = PartReader(call)
        for argument in arguments {
            do {
                let stream = argument == "-" ? FileStream.standardInput() : try FileStream(InputPath(argument))
                try await reader.read(file: argument) { try stream.next() }
            } catch let refusal as FileRefusal {
                unreadable.append(refusal.diagnostic(file: InputPath(argument).display))
            } catch {
                unreadable.append(
                    Diagnostic(
                        code: "PART.FAILED", message: "\(error)", place: Place(file: InputPath(argument).display)))
            }
        }
    }

    /// All submissions of all parts. Throws exit code 2, with every problem on standard error, where a part cannot be used or one is
    /// missing: a list without some of the submissions would be another list.
    func submissions(check: Completeness) async throws -> SubmissionList {
        var problems = unreadable + reader.problems
        var parts = reader.parts
        if problems.isEmpty { problems = missing(check) + parts.missingPieces }
        if problems.isEmpty { problems = await readWhole(&parts) }
        Terminal.show(problems)
        guard problems.isEmpty else {
            let count = problems.count == 1 ? "1 error" : "\(problems.count) errors"
            Terminal.note("the parts cannot be merged: \(count)")
            throw ExitCode.unusable
        }
        return await parts.submissions(Workers(threads: call.options.threads))
    }

    /// Reads documents whose pieces cannot be used: that says what is wrong with them, as where nobody cuts them.
    /// - Returns: those that are not here as they were when they were cut.
    private func readWhole(_ parts: inout PartList) async -> [Diagnostic] {
        var problems: [Diagnostic] = []
        for (file, sha256) in parts.unreadable {
            let document = Inputs.document(InputPath(file), file, call.options.limits)
            if DocumentReader.sha256(of: document) == sha256 {
                parts.replacePieces(of: file, by: await call.read(documents: 1, open: { _ in document }))
            } else {
                problems.append(
                    Diagnostic(
                        code: "PART.PIECES",
                        message:
                            "this document cannot be read in pieces, and does not lie here as it was when it was cut: "
                            + "make its part again, of the whole document", place: Place(file: file)))
            }
        }
        return problems
    }

    private func missing(_ check: Completeness) -> [Diagnostic] {
        let parts = reader.parts
        switch check {
        case .names(let names): return parts.missing + parts.problems(expecting: names)
        case .count(let count):
            guard count != parts.count else { return parts.missing }
            return parts.missing + [
                Diagnostic(
                    code: "PART.MISSING", message: "--documents says \(count), and the parts have \(parts.count)")
            ]
        case .numbers:
            if !parts.isNumbered {
                Terminal.note(
                    "note: nothing says whether all parts are here: make them with --part 1/7, or say --documents \(parts.count)"
                )
            }
            return parts.missing
        }
    }
}
