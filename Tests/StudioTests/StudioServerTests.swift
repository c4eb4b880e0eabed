import NIOCore
import NIOPosix
import Testing

@testable import Studio

/// The server over real sockets of this machine: what is answered, what is refused, and that neither ends it.
@Suite(.serialized) struct StudioServerTests {
    private static let token = "0123456789abcdef0123456789abcdef"

    /// Runs a server that says what it was asked for.
    private func serving(_ work: (StudioServer) async throws -> Void) async throws {
        let server = try #require(
            try await StudioServer.bound(port: 0, token: Self.token) { request in
                .text(200, "\(request.method.rawValue) '\(request.path)' \(request.fields.map { "\($0)=\($1)" })")
            })
        let run = Task { try await server.run() }
        do {
            try await work(server)
        } catch {
            run.cancel()
            throw error
        }
        run.cancel()
        _ = try? await run.value
    }

    /// What comes back for these bytes until the other side closes. Where other tests hold all threads for longer than the server has patience,
    /// the connection is closed before a byte was sent; it is then made anew.
    private func exchange(_ text: String, port: Int) async throws -> String {
        for _ in 0..<5 {
            do { return try await exchangeOnce(text, port: port) } catch ChannelError.ioOnClosedChannel {}
        }
        return try await exchangeOnce(text, port: port)
    }

    private func exchangeOnce(_ text: String, port: Int) async throws -> String {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { bytes, out in
            try await out.write(ByteBuffer(string: text))
            var answer = ""
            do { for try await part in bytes { answer += String(buffer: part) } } catch {}
            return answer
        }
    }

    private func request(
        _ line: String, _ headers: [String], body: String = "", port: Int, host: Bool = true
    ) async throws -> String {
        let own = host ? ["Host: 127.0.0.1:\(port)"] : []
        let length = body.isEmpty ? [] : ["Content-Length: \(body.utf8.count)"]
        let head = ([line] + own + headers + length + ["Connection: close", "", ""]).joined(separator: "\r\n")
        return try await exchange(head + body, port: port)
    }

    private func status(_ answer: String) -> Int? { answer.split(separator: " ").dropFirst().first.flatMap { Int($0) } }

    @Test func `its own page is answered, with headers that shut everybody else out`() async throws {
        try await serving { server in
            let answer = try await request("GET /\(Self.token)/part?set=a%3D1 HTTP/1.1", [], port: server.port)
            #expect(status(answer) == 200)
            #expect(answer.hasSuffix("GET 'part' [\"set=a=1\"]\n"))
            for header in [
                "default-src 'self'", "frame-ancestors 'none'", "X-Content-Type-Options: nosniff",
                "Cache-Control: no-store",
                "Cross-Origin-Resource-Policy: same-origin",
            ] { #expect(answer.contains(header), "\(header)") }
            #expect(!answer.contains("Access-Control"))
            let head = try await request("HEAD /\(Self.token)/ HTTP/1.1", [], port: server.port)
            #expect(status(head) == 200)
            #expect(head.hasSuffix("\r\n\r\n"))
            let post = try await request(
                "POST /\(Self.token)/name HTTP/1.1", ["Origin: http://127.0.0.1:\(server.port)"], body: "name=a+b",
                port: server.port)
            #expect(post.hasSuffix("POST 'name' [\"name=a b\"]\n"))
            let bare = try await request("GET /\(Self.token) HTTP/1.1", [], port: server.port)
            #expect(bare.contains("Location: /\(Self.token)/\r\n"))
        }
    }

    @Test(arguments: [
        ("GET / HTTP/1.1", [], 403), ("GET /\(token)x/ HTTP/1.1", [], 403), ("GET /../\(token)/ HTTP/1.1", [], 403),
        ("GET /\(token)/ HTTP/1.1", ["Origin: http://evil.example"], 403),
        ("POST /\(token)/save HTTP/1.1", ["Origin: null", "Content-Length: 0"], 403),
        ("POST /\(token)/save HTTP/1.1", ["Sec-Fetch-Site: cross-site", "Content-Length: 0"], 403),
        ("PUT /\(token)/ HTTP/1.1", ["Content-Length: 0"], 405), ("OPTIONS /\(token)/ HTTP/1.1", [], 405),
        ("GET /\(token)/ HTTP/1.1", ["Host: 127.0.0.1"], 400), ("GET /\(token)/?a=%zz HTTP/1.1", [], 400),
        ("POST /\(token)/text HTTP/1.1", ["Content-Length: 99999999"], 413),
        ("GET /\(token)/ HTTP/1.1", ["X: \(String(repeating: "x", count: 40_000))"], 431),
        ("GET /\(token)/ HTTP/9.9", [], 400), ("what is this", [], 400),
        ("POST /\(token)/text HTTP/1.1", ["Content-Length: 1", "Content-Length: 2"], 400),
        ("POST /\(token)/text HTTP/1.1", ["Content-Length: 1", "Transfer-Encoding: chunked"], 400),
    ])
    func `who is not the studio's own page is refused`(line: String, headers: [String], expected: Int) async throws {
        try await serving { server in
            let answer = try await request(line, headers, port: server.port)
            #expect(status(answer) == expected, "\(answer.prefix(200))")
            #expect(!answer.contains(Self.token))
            let after = try await request("GET /\(Self.token)/ HTTP/1.1", [], port: server.port)
            #expect(status(after) == 200)
        }
    }

    @Test(arguments: ["Host: evil.example", "Host: 127.0.0.1:1", ""])
    func `another name of this machine is refused, and none`(header: String) async throws {
        try await serving { server in
            let headers = header.isEmpty ? [] : [header]
            let answer = try await request("GET /\(Self.token)/ HTTP/1.1", headers, port: server.port, host: false)
            #expect([400, 421].contains(status(answer)))
            let named = try await request(
                "GET /\(Self.token)/ HTTP/1.1", ["Host: localhost:\(server.port)"], port: server.port, host: false)
            #expect(status(named) == 200)
        }
    }

    @Test func `200 at once, beside clients that say nothing and one that stops in the middle`() async throws {
        try await serving { server in
            let idle = try await withThrowingTaskGroup(of: (any Channel).self) { group in
                for _ in 0..<40 {
                    group.addTask {
                        try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                            .connect(host: "127.0.0.1", port: server.port).get()
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            try await idle.first?.writeAndFlush(ByteBuffer(string: "GET /\(Self.token)/ HTTP/1.1\r\nHost: 127")).get()
            let answers = try await withThrowingTaskGroup(of: Int?.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        status(try await request("GET /\(Self.token)/?p=\(number) HTTP/1.1", [], port: server.port))
                    }
                }
                return try await group.reduce(into: [Int?]()) { $0.append($1) }
            }
            #expect(answers == Array(repeating: 200, count: 200))
            for channel in idle { try await channel.close() }
        }
    }

    @Test func `a port that is taken is said to be`() async throws {
        try await serving { server in
            let second = try await StudioServer.bound(port: server.port, token: "x") { _ in .text(200, "") }
            #expect(second == nil)
        }
    }
}
