/// A file in memory, that goes in or comes out. Nothing in this module opens a file or writes one.
public struct TextFile: Sendable, Hashable {
    /// As people know it; problems and explanations name it. Of a file that comes out: its name inside an output folder, without folders.
    public var name: String
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// - Parameter text: stored in UTF-8.
    public init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// The bytes as UTF-8; what is not UTF-8 is shown as U+FFFD. O(length).
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
