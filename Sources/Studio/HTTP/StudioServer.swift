import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// Serves the studio on this machine alone, until its task ends.
package final class StudioServer: Sendable {
    private typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPPart<HTTPResponseHead, ByteBuffer>>

    private let channel: NIOAsyncChannel<Connection, Never>
    private let watch: RequestGuard
    private let answer: @Sendable (StudioRequest) async -> StudioResponse
    private let connections = Mutex(0)

    /// More at a time are turned away.
    private static let mostConnections = 400
    /// For one request to arrive.
    private static let patience = TimeAmount.seconds(20)
    /// Until a connection on which nothing happens is closed.
    private static let idleTime = TimeAmount.minutes(5)

    /// Where it is to be found: `http://127.0.0.1:8350/…/`.
    package var address: String { "http://127.0.0.1:\(watch.port)/\(watch.token)/" }
    package var port: Int { watch.port }

    private init(
        _ channel: NIOAsyncChannel<Connection, Never>, _ watch: RequestGuard,
        _ answer: @escaping @Sendable (StudioRequest) async -> StudioResponse
    ) {
        (self.channel, self.watch, self.answer) = (channel, watch, answer)
    }

    /// Takes a port of 127.0.0.1; nobody outside of this machine can reach it.
    /// - Parameters:
    ///   - port: 0: any that is free.
    ///   - token: without it nothing is answered.
    /// - Returns: nil: the port is taken.
    package static func bound(
        port: Int, token: String, answer: @escaping @Sendable (StudioRequest) async -> StudioResponse
    ) async throws -> StudioServer? {
        do {
            let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .serverChannelOption(.backlog, value: 512)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
                .bind(host: "127.0.0.1", port: port) { channel in
                    channel.eventLoop.makeCompletedFuture { try connection(channel) }
                }
            let port = channel.channel.localAddress?.port ?? port
            return StudioServer(channel, RequestGuard(token: token, port: port), answer)
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            return nil
        }
    }

    private static func connection(_ channel: any Channel) throws -> Connection {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(IdleStateHandler(allTimeout: idleTime))
        try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
        try pipeline.addHandlers([StallGuard(time: patience), ResponseBuffers()])
        return try Connection(wrappingChannelSynchronously: channel)
    }

    /// Answers until the task that runs it is cancelled.
    package func run() async throws {
        try await withThrowingDiscardingTaskGroup { group in
            try await channel.executeThenClose { connections in
                for try await connection in connections {
                    group.addTask { await self.serve(connection) }
                }
            }
        }
    }

    // MARK: one connection

    private func serve(_ connection: Connection) async {
        let isWelcome = connections.withLock { count in
            count += 1
            return count <= Self.mostConnections
        }
        defer { connections.withLock { $0 -= 1 } }
        // A client that goes away in the middle is no error of anybody.
        try? await connection.executeThenClose { parts, out in
            var request: (head: HTTPRequestHead, body: [UInt8])?
            for try await part in parts {
                switch part {
                case .head(let head):
                    let refusal = isWelcome ? watch.refusal(head) : .text(503, "The studio is busy; ask again.")
                    if let refusal { return try await write(refusal, to: head, out, keepsAlive: false) }
                    request = (head, [])
                case .body(let bytes):
                    guard let head = request?.head else { return }
                    if (request?.body.count ?? 0) + bytes.readableBytes > RequestGuard.mostBody {
                        let refusal = StudioResponse.text(413, "The text is too long for the studio.")
                        return try await write(refusal, to: head, out, keepsAlive: false)
                    }
                    request?.body += bytes.readableBytesView
                case .end:
                    guard let (head, body) = request else { return }
                    request = nil
                    try await write(await response(head, body), to: head, out, keepsAlive: head.isKeepAlive)
                    if !head.isKeepAlive { return }
                }
            }
        }
    }

    private func response(_ head: HTTPRequestHead, _ body: [UInt8]) async -> StudioResponse {
        guard let path = watch.path(of: head.uri) else {
            return .text(403, "The address is not complete: open the one that the studio printed when it began.")
        }
        let query = head.uri.utf8.drop { $0 != UInt8(ascii: "?") }.dropFirst()
        guard let method = StudioRequest.Method(rawValue: head.method.rawValue), let own = QueryText.pairs(query),
            let form = QueryText.pairs(body)
        else { return .text(400, "The request cannot be read.") }
        // Without its slash relative addresses of the page would lead beside the token.
        guard path.hasPrefix("/") else { return .redirect("/\(watch.token)/") }
        return await answer(StudioRequest(method: method, path: String(path.dropFirst()), fields: own + form))
    }

    private func write(
        _ response: StudioResponse, to head: HTTPRequestHead,
        _ out: NIOAsyncChannelOutboundWriter<HTTPPart<HTTPResponseHead, ByteBuffer>>, keepsAlive: Bool
    ) async throws {
        var headers = HTTPHeaders(Self.everywhere + response.headers)
        headers.add(name: "Content-Type", value: response.type)
        headers.add(name: "Content-Length", value: String(response.body.count))
        if !keepsAlive { headers.add(name: "Connection", value: "close") }
        let status = HTTPResponseStatus(statusCode: response.status)
        try await out.write(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers)))
        if head.method != .HEAD, !response.body.isEmpty { try await out.write(.body(ByteBuffer(bytes: response.body))) }
        try await out.write(.end(nil))
    }

    /// Nothing is loaded from elsewhere, shown inside another page, guessed at or kept.
    private static let everywhere = [
        (
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cache-Control", "no-store"),
    ]
}

/// Lets answers be written as plain bytes: a file region, which the encoder would take too, cannot be handed from one task to another.
final class ResponseBuffers: ChannelOutboundHandler {
    typealias OutboundIn = HTTPPart<HTTPResponseHead, ByteBuffer>
    typealias OutboundOut = HTTPServerResponsePart

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let part: HTTPServerResponsePart =
            switch unwrapOutboundIn(data) {
            case .head(let head): .head(head)
            case .body(let bytes): .body(.byteBuffer(bytes))
            case .end(let trailers): .end(trailers)
            }
        context.write(wrapOutboundOut(part), promise: promise)
    }
}

/// Ends a connection whose request does not arrive whole in time, however busily it arrives, and one on which nothing happens.
final class StallGuard: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart

    private var deadline: Scheduled<Void>?
    private let time: TimeAmount

    /// - Parameter time: for one request, from its connection or its first byte to its end.
    init(time: TimeAmount) { self.time = time }

    func channelActive(context: ChannelHandlerContext) {
        start(context)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: start(context)
        case .body: break
        case .end:
            deadline?.cancel()
            deadline = nil
        }
        context.fireChannelRead(data)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is IdleStateHandler.IdleStateEvent { return context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    private func start(_ context: ChannelHandlerContext) {
        deadline?.cancel()
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }
}
