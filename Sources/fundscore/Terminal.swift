import ArgumentParser
import Diagnostics
import Glibc
import SystemPackage

/// Standard output carries results only; everything else goes to standard error.
enum Terminal {
    /// A result, with a line break at its end.
    static func print(_ text: String) {
        let text = VisibleText.of(text, keepsLayout: true)
        write((text.hasSuffix("\n") ? text : text + "\n").utf8)
    }

    /// Characters that would command the terminal are shown.
    static func note(_ text: String) {
        _ = try? FileDescriptor.standardError.writeAll((VisibleText.of(text, keepsLayout: true) + "\n").utf8)
    }

    /// How far long work is; only for somebody who looks on: a file or a pipe gets no such lines.
    static func progress(_ text: String) {
        if isatty(STDERR_FILENO) == 1 { note(text) }
    }

    /// Problems with their line and a caret; a note that many files share once.
    /// - Parameter lead: before each.
    static func show(_ problems: [Diagnostic], sources: [String: String] = [:], lead: String = "") {
        guard !problems.isEmpty else { return }
        let renderer = DiagnosticRenderer(sources: sources)
        for problem in problems.withoutRepeatedNotes { note(lead + renderer.render(problem)) }
    }

    static func write(_ bytes: some Sequence<UInt8>) {
        do {
            _ = try FileDescriptor.standardOutput.writeAll(bytes)
        } catch Errno.brokenPipe {
            // A reader that went away (`| head`) wants no more: nothing is left to say to it.
        } catch {
            note("error: cannot write to standard output: \(error)")
            _exit(ExitCode.unusable.rawValue)
        }
    }
}
