import Tabular
import Testing

/// `fundscore studio` as a process: it says where it is, answers what `run --set` says, and ends when it is told to.
@Suite struct StudioCommandTests {
    /// Starts it, asks for the path in `$2` behind its address, stops it with Ctrl-C's signal.
    private static func script(_ options: String, _ query: String) -> String {
        """
        "$0" studio samples/iuc-startup-fund \(options) >"$1/address" 2>"$1/errors" & pid=$!
        for i in {1..600}; do [ -s "$1/address" ] && break; sleep .1; done
        address=$(cat "$1/address"); rest=${address#http://127.0.0.1:}; port=${rest%%/*}
        exec 3<>/dev/tcp/127.0.0.1/$port
        printf 'GET /%s\(query) HTTP/1.1\\r\\nHost: 127.0.0.1:%s\\r\\nConnection: close\\r\\n\\r\\n' "${rest#*/}" "$port" >&3
        cat <&3
        kill -INT $pid; wait $pid; echo; echo "ended with $?"
        """
    }

    @Test func `a moved weight gives the list of run with the same --set`() async throws {
        try await withTemporaryFolder { folder in
            let page = try await shell(
                Self.script("--port 0", "part?set=criteria.market.weight%%3D40"), folder)
            #expect(page.output.contains("HTTP/1.1 200 OK"))
            #expect(page.output.contains("Trial, not the decision: 2 in, 2 out"))
            #expect(
                page.output.contains("fundscore run samples/iuc-startup-fund --set criteria.market.weight=40\n</pre>")
                    || page.output.contains(
                        "fundscore run samples/iuc-startup-fund --set criteria.market.weight=40</pre>")
            )
            let run = try await Command.run([
                "run", "samples/iuc-startup-fund", "--set", "criteria.market.weight=40", "--out", folder + "/out",
            ])
            #expect(run.exitCode == 0)
            let table = String(decoding: try bytes(of: folder + "/out/decisions.csv"), as: UTF8.self)
            let expected = table.split(whereSeparator: \.isNewline).dropFirst().map { line in
                line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).prefix(2).map(String.init)
            }.filter { $0[0].isEmpty == false }
            let shown = page.output.matches(of: /data-id="([^"]*)" data-rank="([^"]*)"/).map {
                [String($0.2), String($0.1)]
            }
            #expect(shown == expected)
            #expect(page.output.hasSuffix("ended with 0\n"))
            let errors = String(decoding: try bytes(of: folder + "/errors"), as: UTF8.self)
            #expect(
                errors
                    == "the studio is at this address, for this machine alone; Ctrl-C ends it:\nthe studio has ended\n")
        }
    }

    @Test(arguments: [
        (["--port", "70000"], 64, "Error: --port is from 0 to 65535, not 70000\n"),
        (["--locale", "xx"], 64, "Error: "),
        (["--threads", "0"], 64, "Error: --threads is from 1 to 256, not 0\n"),
    ])
    func `what it cannot begin with is said`(options: [String], code: Int, message: String) async throws {
        let ran = try await Command.run(["studio", "samples/iuc-startup-fund"] + options)
        #expect(Int(ran.exitCode) == code)
        #expect(ran.errors.hasPrefix(message))
    }

    @Test func `a rubric that is no rubric is shown with its problems, so that it can be mended`() async throws {
        try await withTemporaryFolder { folder in
            try write("fundscore: 1\nid: x\n", to: folder + "/rubric.yaml")
            try write("<a/>", to: folder + "/a.xml")
            let script = Self.script("--port 0", "?tab=text").replacing(
                "studio samples/iuc-startup-fund", with: "studio \"$1/rubric.yaml\" \"$1/a.xml\"")
            let page = try await shell(script, folder)
            #expect(page.output.contains("the text is no rubric yet"))
            #expect(page.output.hasSuffix("ended with 0\n"))
        }
    }
}
