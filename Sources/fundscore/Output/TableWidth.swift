import ArgumentParser

/// `--width`: how wide tables are meant to be.
enum TableWidth {
    /// Below this, columns that cannot give way any more make tables wider than asked for.
    private static let least = 60

    static func check(_ width: Int) throws {
        guard width >= 1 else { throw ValidationError("--width is at least 1, not \(width)") }
    }

    /// On standard error, where a table may come out wider.
    static func tell(_ width: Int) {
        guard width < least else { return }
        Terminal.note("note: --width \(width): below \(least) columns tables may come out wider than that")
    }
}
