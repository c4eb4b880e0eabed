import Files
import ArgumentParser
import Calls
import Diagnostics
import Intake
import Parts

/// The parts named on the command line, read one after the other.
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

    private var reader: PartReader
    private var unreadable: [Diagnostic] = []

    init(_ arguments: [String], _ call: Call) {
        reader = PartReader(call)
        for argument in arguments {
            do {
                let stream = argument == "-" ? FileStream.standardInput() : try FileStream(InputPath(argument))
                try reader.read(file: argument) { try stream.next() }
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
    func submissions(check: Completeness) throws -> SubmissionList {
        var problems = unreadable + reader.problems
        if problems.isEmpty { problems = missing(check) }
        Terminal.show(problems)
        guard problems.isEmpty else {
            let count = problems.count == 1 ? "1 error" : "\(problems.count) errors"
            Terminal.note("the parts cannot be merged: \(count)")
            throw ExitCode.unusable
        }
        return reader.parts.submissions
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
