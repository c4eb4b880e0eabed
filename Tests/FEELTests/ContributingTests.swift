import TestSupport
import Testing

@testable import FEEL

/// CONTRIBUTING's example of a built-in is code: it stands in ContributingExample.swift and is compiled with the tests.
@Suite struct ContributingTests {
    @Test func `the example of a built-in is what the tests compile, and does what it says`() throws {
        let compiled = try ContributingPage.text(beside: #filePath, "ContributingExample.swift")
        let shown = try ContributingPage.code(under: "Add a built-in function of FEEL")
        #expect(compiled == "@testable import FEEL\n\n" + shown)
        var machine = Machine(globals: [], locals: [], context: .standard)
        let form = try #require(Builtins.examples.first?.forms.first)
        #expect(form.call("initials", [.string("Town Hall  of Ghent")], &machine) == .string("THoG"))
    }
}
