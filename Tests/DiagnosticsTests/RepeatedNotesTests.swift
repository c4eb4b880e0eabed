import Diagnostics
import Testing

@Suite struct RepeatedNotesTests {
    private static func note(_ message: String, _ file: String, line: Int = 0) -> Diagnostic {
        Diagnostic(.note, code: "A.CODE", message: message, place: Place(file: file, line: line))
    }

    @Test func `a note that many files share is said once, with the number of the others`() {
        let problems = (1...5).map { Self.note("is new", "\($0).xlsx") } + [Self.note("is old", "6.xlsx")]
        #expect(
            problems.withoutRepeatedNotes.map(\.description) == [
                "1.xlsx: note: is new (the same of 4 other files)", "6.xlsx: note: is old",
            ])
    }

    @Test func `three files are named one by one`() {
        let problems = (1...3).map { Self.note("is new", "\($0).xlsx") }
        #expect(problems.withoutRepeatedNotes == problems)
    }

    @Test func `notes of a line, warnings and errors are never put together`() {
        let notes = (1...5).map { Self.note("is new", "a.csv", line: $0) }
        let errors = (1...5).map { Diagnostic(code: "A.CODE", message: "is wrong", place: Place(file: "\($0).csv")) }
        #expect((notes + errors).withoutRepeatedNotes == notes + errors)
    }
}
