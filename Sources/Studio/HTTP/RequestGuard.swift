package import NIOHTTP1

/// What every request has to show before anything of it is looked at: it comes from this machine's browser, from the studio's own page, with
/// the token, and within bounds. Whoever fails is told so in a sentence and learns nothing else.
package struct RequestGuard: Sendable {
    package let token: String
    package let port: Int

    package init(token: String, port: Int) {
        (self.token, self.port) = (token, port)
    }

    /// Bytes of a request's line and headers, and of its body.
    package static let mostHead = 32 << 10
    package static let mostBody = 4 << 20

    /// The same for both names of this machine; a name of another that leads here by a trick of DNS is none of them.
    private var hosts: [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }

    /// - Returns: what is wrong with it; nil: nothing.
    package func refusal(_ head: HTTPRequestHead) -> StudioResponse? {
        let size = head.headers.reduce(head.uri.utf8.count) { $0 + $1.name.utf8.count + $1.value.utf8.count + 4 }
        if size > Self.mostHead { return .text(431, "The request is too large.") }
        guard StudioRequest.Method(rawValue: head.method.rawValue) != nil else {
            return .text(405, "The studio answers GET, HEAD and POST.")
        }
        if let problem = badHeaders(head.headers) { return .text(400, problem) }
        guard let host = head.headers.first(name: "Host"), hosts.contains(host.lowercased()) else {
            return .text(421, "The studio is at http://127.0.0.1:\(port)/ and has no other name.")
        }
        if let length = head.headers.first(name: "Content-Length") {
            guard let bytes = Int(length), bytes >= 0 else { return .text(400, "Content-Length is no number.") }
            if bytes > Self.mostBody { return .text(413, "The text is too long for the studio.") }
        }
        let origins = hosts.map { "http://\($0)" }
        if let origin = head.headers.first(name: "Origin"), !origins.contains(origin.lowercased()) {
            return .text(403, "Another page asked for this; the studio answers only its own.")
        }
        if head.headers.first(name: "Sec-Fetch-Site") == "cross-site", head.method == .POST {
            return .text(403, "Another page asked for this; the studio answers only its own.")
        }
        return nil
    }

    /// Headers that two readers of one request could read differently.
    private func badHeaders(_ headers: HTTPHeaders) -> String? {
        for name in ["Host", "Content-Length", "Origin", "Transfer-Encoding"] where headers[name].count > 1 {
            return "\(name) is given twice."
        }
        if headers.contains(name: "Transfer-Encoding"), headers.contains(name: "Content-Length") {
            return "Content-Length and Transfer-Encoding exclude each other."
        }
        return nil
    }

    /// The path behind the token; nil: the token is missing or another.
    /// - Parameter uri: as it stands in the request's line.
    package func path(of uri: String) -> String? {
        guard uri.hasPrefix("/") else { return nil }
        let path = uri.dropFirst().prefix { $0 != "?" }
        let given = path.prefix { $0 != "/" }
        guard Self.isSame(Array(given.utf8), Array(token.utf8)) else { return nil }
        return String(path.dropFirst(given.count))
    }

    /// Takes as long for a wrong token as for the right one.
    private static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
