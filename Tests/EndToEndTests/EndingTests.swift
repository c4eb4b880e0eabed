import FoundationEssentials
import Testing

/// How the command ends when the world does not go along.
@Suite struct EndingTests {
    private static let call = "run rubrics/iuc-startup-fund samples/iuc-startup-fund/submissions"

    @Test func `a reader that goes away is no error`() async throws {
        try await withTemporaryFolder { folder in
            let ran = try await shell(
                #""$0" facts samples/covenant-of-mayors | true; echo ${PIPESTATUS[0]}"#,
                folder)
            #expect(ran.output == "0\n")
        }
    }

    @Test func `standard output that is full is an error`() async throws {
        try await withTemporaryFolder { folder in
            let ran = try await shell(#""$0" \#(Self.call) > /dev/full"#, folder)
            #expect(ran.exitCode == 2)
            #expect(ran.errors == "error: cannot write to standard output: No space left on device\n")
        }
    }

    @Test func `a file that may not grow leaves nothing`() async throws {
        try await withTemporaryFolder { folder in
            // A build that measures coverage, or one that watches threads, has a file of its own, which may not grow either.
            let quiet = "LLVM_PROFILE_FILE=/dev/null TMPDIR=/nowhere"
            let ran = try await shell(#"ulimit -f 8; \#(quiet) "$0" \#(Self.call) --out "$1/out""#, folder)
            #expect(ran.exitCode == 2)
            #expect(ran.errors.hasSuffix("File too large; raise the limit on the size of files (ulimit -f)\n"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
        }
    }

    /// A signal that comes before the command listens is lost here, so it is sent again: some builds start slowly.
    @Test func `standard input that never ends can be stopped`() async throws {
        try await withTemporaryFolder { folder in
            for (signal, code) in [("HUP", 129), ("INT", 130), ("TERM", 143)] as [(String, Int32)] {
                let ran = try await shell(
                    """
                    trap '' \(signal); mkfifo "$1/\(signal)"; exec 9<> "$1/\(signal)"
                    "$0" run rubrics/iuc-startup-fund - --out "$1/out" < "$1/\(signal)" &
                    sleep 1; while kill -\(signal) $! 2>/dev/null; do sleep 0.5; done; wait $!
                    """, folder)
                #expect(ran.exitCode == code)
                #expect(ran.errors == "stopped by SIG\(signal)\n")
                #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
            }
        }
    }
}
