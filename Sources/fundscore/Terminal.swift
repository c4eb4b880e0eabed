import Diagnostics
import SystemPackage

/// Standard output carries results only; everything else goes to standard error.
enum Terminal {
    /// A result, with a line break at its end.
    static func print(_ text: String) {
        write(text.hasSuffix("\n") ? text : text + "\n", to: .standardOutput)
    }

    static func note(_ text: String) {
        write(text + "\n", to: .standardError)
    }

    /// Problems with their line and a caret.
    static func show(_ problems: [Diagnostic], sources: [String: String] = [:]) {
        let renderer = DiagnosticRenderer(sources: sources)
        for problem in problems { note(renderer.render(problem)) }
    }

    static func write(_ bytes: [UInt8]) {
        // A reader that went away (a closed pipe) wants no more: nothing is left to say to it.
        _ = try? FileDescriptor.standardOutput.writeAll(bytes)
    }

    private static func write(_ text: String, to stream: FileDescriptor) {
        _ = try? stream.writeAll(text.utf8)
    }
}
