import Calls
import Diagnostics
import Files
import Reports
import Rubrics
import Synchronization
import Tuning
import Wording

/// What the studio answers to what: every address of it, and nothing else is there.
package final class StudioSite: Sendable {
    let desk: Desk
    /// Trials that were given names, shared by all windows.
    private let shelf = Mutex<[NamedTrial]>([])

    /// More trials than these are not remembered; the oldest goes.
    private static let mostNames = 100

    package init(_ desk: Desk) { self.desk = desk }

    var numbers: NumberStyle { desk.source.numbers }

    func say(_ phrase: Phrase) -> String { numbers.say(phrase) }

    package func answer(_ request: StudioRequest) async -> StudioResponse {
        guard let state = StudioState(request.fields) else {
            return .text(400, say("The address does not say what is to be shown. Go back, or begin anew."))
        }
        do {
            return try await answer(request, state)
        } catch is Desk.Forgotten {
            var state = state
            state.draft = nil
            return .page(
                await page(
                    state, message: say("The text that was tried here is no longer kept. This is the rubric’s file.")
                )
                .html)
        } catch {
            return .text(
                500, say("The submissions or score sheets can no longer be read: see where the studio was started."))
        }
    }

    private func answer(_ request: StudioRequest, _ state: StudioState) async throws -> StudioResponse {
        if let resource = Self.resource(request.path) {
            return request.method == .post ? otherMethod : resource
        }
        switch (request.path, request.method) {
        case ("", .get), ("", .head): return .page(try await model(state, withReach: nil).html)
        case ("part", .get):
            let next = try await self.next(state, request)
            return .page(try await model(next.state, withReach: false, message: next.message).part)
        case ("reach", .get): return .page(try await model(state, withReach: true).part)
        case ("move", .get):
            let next = try await self.next(state, request)
            guard let message = next.message else { return .redirect(next.state.address) }
            return .page(try await model(next.state, withReach: nil, message: message).html)
        case ("export", .get): return try await export(state)
        case ("text", .post): return try await write(state, request)
        case ("check", .post): return await check(request)
        case ("write", .post): return try await writeMoved(state)
        case ("save", .post): return try await save(state, name: request.field("name") ?? "")
        case ("name", .post): return remember(state, name: request.field("name") ?? "")
        case ("reload", .post): return await reload(state)
        default:
            return Self.pages.contains(request.path) ? otherMethod : .text(404, say("The studio has no such page."))
        }
    }

    private static let pages: Set<String> = [
        "", "part", "reach", "move", "export", "text", "check", "write", "save", "name", "reload",
    ]
    private var otherMethod: StudioResponse { .text(405, say("This address is asked for in another way.")) }

    private static func resource(_ path: String) -> StudioResponse? {
        let (type, text): (String, String)
        switch path {
        case "style.css": (type, text) = ("text/css; charset=utf-8", StudioStyle.css)
        case "script.js": (type, text) = ("text/javascript; charset=utf-8", StudioScript.text)
        case "icon.svg": (type, text) = ("image/svg+xml", icon)
        default: return nil
        }
        return StudioResponse(200, type: type, body: Array(text.utf8))
    }

    private func reload(_ state: StudioState) async -> StudioResponse {
        let problem = await desk.reload()
        return .page(
            await page(state, message: problem?.message ?? say("The rubric’s file was read again.")).html)
    }

    private static let icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#12507f"/>\
        <path d="M3 5h10M3 11h10" stroke="#fff" stroke-width="1.5"/><circle cx="6" cy="5" r="2" fill="#fff"/>\
        <circle cx="10" cy="11" r="2" fill="#fff"/></svg>
        """

    // MARK: names and files

    private func remember(_ state: StudioState, name: String) -> StudioResponse {
        let name = String(name.filter { !$0.isNewline }.prefix(80))
        guard name.contains(where: { !$0.isWhitespace }) else { return .redirect(state.address) }
        shelf.withLock { shelf in
            shelf.removeAll { $0.name == name }
            shelf.append(NamedTrial(name: name, state: state))
            if shelf.count > Self.mostNames { shelf.removeFirst() }
        }
        return .redirect(state.address)
    }

    var namedTrials: [NamedTrial] { shelf.withLock { $0 } }

    private func save(_ state: StudioState, name: String) async throws -> StudioResponse {
        guard let text = await desk.text(of: state.draft) else { throw Desk.Forgotten() }
        let saving = SavedRubric(text: text, source: desk.source)
        let message: String
        switch saving.result(of: state.settings) {
        case .failure(let problems):
            message = say("Not saved: \(problems.all.map(\.message).joined(separator: "; ")).")
        case .success(let saved):
            switch desk.source.save(name, saved.text) {
            case .failure(let problem): message = say("Not saved: \(problem.why).")
            case .success(let path):
                message = ([say("Saved as \(path).")] + saved.notes.map(numbers.text)).joined(separator: " ")
            }
        }
        return .page(await page(state, message: message).html)
    }

    private func export(_ state: StudioState) async throws -> StudioResponse {
        guard let whole = try await desk.whole(state) else {
            return .page(
                await page(state, message: say("With these values there is no list, and no files.")).html)
        }
        let files = await Reports.files(for: whole.result, numbers: numbers, threads: desk.source.threads)
        let command =
            state.draft == nil ? [ZipPart("command.txt", Array((desk.source.command(state.settings) + "\n").utf8))] : []
        let archive = ZipWriter.archive(files.map { ZipPart($0.name, $0.bytes) } + command)
        return StudioResponse(
            200, type: "application/zip", body: archive,
            headers: [("Content-Disposition", "attachment; filename=\"trial.zip\"")])
    }

    // MARK: the text

    private func write(_ state: StudioState, _ request: StudioRequest) async throws -> StudioResponse {
        var text = await Self.text(request, like: desk.signedText)
        if let fix = request.field("fix").flatMap(TextFix.init) { text = fix.applied(to: text) }
        var state = state.showing(request.field("fix") == nil ? .list : .text)
        state.draft = await desk.keep(Array(text.utf8))
        if case .failure = try await desk.basis(state.draft) { state.tab = .text }
        return .redirect(state.address)
    }

    private func check(_ request: StudioRequest) async -> StudioResponse {
        let text = await Self.text(request, like: desk.signedText)
        let problems = desk.source.load(Array(text.utf8), []).problems
        return .page(
            TextProblems(text: text, problems: problems, file: desk.source.rubricFile, numbers: numbers).html)
    }

    /// Browsers send line breaks as CRLF; the file keeps its own.
    private static func text(_ request: StudioRequest, like signed: [UInt8]) -> String {
        let text = (request.field("text") ?? "").replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        return String(decoding: signed, as: UTF8.self).contains("\r\n") ? text.replacing("\n", with: "\r\n") : text
    }

    private func writeMoved(_ state: StudioState) async throws -> StudioResponse {
        guard let text = await desk.text(of: state.draft) else { throw Desk.Forgotten() }
        switch RubricText.changing(text, file: desk.source.rubricFile, to: state.settings) {
        case .failure(let problems):
            return .page(
                await page(state, message: problems.all.map(\.message).joined(separator: "; ") + ".").html)
        case .success(let changed):
            var next = state.making(.reset)
            next.draft = await desk.keep(changed)
            return .redirect(next.address)
        }
    }
}
