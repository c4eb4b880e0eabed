import ArgumentParser
import Calls
import Reports
import Rubrics
import Studio
import Subprocess
import SystemPackage

/// `fundscore studio`: a local page on which the numbers of a rubric are moved.
struct StudioCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "studio",
        abstract: "A page in the browser on which weights, thresholds and money are moved, and the list follows.",
        discussion: """
            Serves this machine alone until Ctrl-C. Nothing is changed; 'Save as' on the page writes a new rubric into the call's \
            folder.
            """)

    @OptionGroup var call: CallOptions
    @Option(help: "Port of 127.0.0.1; another is taken where it is not free.") var port = 8350
    @Flag(help: "Open the page in the browser.") var open = false
    @OptionGroup var reader: ReaderOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is from 0 to 65535, not \(port)") }
    }

    func run() async throws {
        let numbers = try reader.completed(by: call.source.folder).numbers
        let files = try StudioFiles(call, numbers: numbers)
        let desk = Desk(files.source, rubric: try files.rubric())
        if case .failure(let refusal) = try await desk.basis() {
            Terminal.show(
                refusal.problems, sources: [files.path: String(decoding: await desk.signedText, as: UTF8.self)])
            Terminal.note("the rubric cannot be used as it is; the page shows its text with these problems")
        }
        let site = StudioSite(desk)
        let server = try await server(of: site)
        Interruption.serve("the studio has ended")
        Terminal.note("the studio is at this address, for this machine alone; Ctrl-C ends it:")
        // Whoever reads the address may stop the program at once: everything else is done before.
        Terminal.print(server.address)
        if open { await show(server.address) }
        try await server.run()
    }

    /// On the port that was asked for, or on any.
    private func server(of site: StudioSite) async throws -> StudioServer {
        let token = Self.token
        if let server = try await StudioServer.bound(port: port, token: token, answer: site.answer) { return server }
        guard let server = try await StudioServer.bound(port: 0, token: token, answer: site.answer) else {
            Terminal.note("error: no port of 127.0.0.1 is free")
            throw ExitCode.unusable
        }
        Terminal.note("port \(port) is taken; the studio is at port \(server.port)")
        return server
    }

    /// 128 bits that nobody can guess.
    private static var token: String {
        var random = SystemRandomNumberGenerator()
        return (0..<32).map { _ in String(UInt8.random(in: 0...15, using: &random), radix: 16) }.joined()
    }

    /// By whatever opens pages here; where nothing does the address is still on the screen.
    private func show(_ address: String) async {
        let opened = try? await Subprocess.run(
            .name("xdg-open"), arguments: [address], output: .discarded, error: .discarded)
        if opened?.terminationStatus.isSuccess != true {
            Terminal.note("no browser could be opened: open the address yourself")
        }
    }
}
