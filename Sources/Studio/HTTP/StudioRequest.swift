package import Reports

/// A request that passed the guards, whole.
package struct StudioRequest: Sendable {
    package enum Method: String, Sendable { case get = "GET", head = "HEAD", post = "POST" }

    package var method: Method
    /// Behind the token, without a slash at its beginning: empty, `part`, `style.css`.
    package var path: String
    /// Of the address, and behind them those of a form.
    package var fields: [(name: String, value: String)]

    /// The first value of a name; nil: there is none.
    package func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    package init(method: Method, path: String, fields: [(name: String, value: String)] = []) {
        (self.method, self.path, self.fields) = (method, path, fields)
    }
}

/// What is answered.
package struct StudioResponse: Sendable {
    package var status: Int
    package var type: String
    package var body: [UInt8]
    /// Beside those that every answer has.
    package var headers: [(name: String, value: String)] = []

    package init(_ status: Int, type: String, body: [UInt8], headers: [(name: String, value: String)] = []) {
        (self.status, self.type, self.body, self.headers) = (status, type, body, headers)
    }

    package static func text(_ status: Int, _ text: String) -> StudioResponse {
        StudioResponse(status, type: "text/plain; charset=utf-8", body: Array((text + "\n").utf8))
    }

    package static func page(_ html: HTML, status: Int = 200) -> StudioResponse {
        StudioResponse(status, type: "text/html; charset=utf-8", body: html.bytes)
    }

    /// Leads on to another page of the studio.
    package static func redirect(_ address: String) -> StudioResponse {
        StudioResponse(303, type: "text/plain; charset=utf-8", body: [], headers: [("Location", address)])
    }
}
