import Glibc

/// A folder of its own for one test, removed with all that is in it.
final class TemporaryFolder {
    let path: String
    private var made: [String] = []

    init() throws {
        var template = Array("/tmp/files-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { throw Failed(what: "mkdtemp") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        for name in made.reversed() { unsafe remove(name) }
        unsafe remove(path)
    }

    struct Failed: Error {
        var what: String
    }

    func path(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ name: String, _ text: String) throws { try write(Array(name.utf8), Array(text.utf8)) }

    /// A file whose name need not be UTF-8.
    func write(_ name: [UInt8], _ bytes: [UInt8]) throws {
        let full = (Array("\(path)/".utf8) + name + [0]).map { CChar(bitPattern: $0) }
        guard let file = unsafe fopen(full, "wb") else { throw Failed(what: "fopen") }
        unsafe fwrite(bytes, 1, bytes.count, file)
        unsafe fclose(file)
        if String(validating: name, as: UTF8.self) == nil {
            bare.append(full)
        } else {
            note(String(decoding: name, as: UTF8.self))
        }
    }

    func folder(_ name: String) throws {
        guard unsafe mkdir(path(name), 0o700) == 0 else { throw Failed(what: "mkdir") }
        note(name)
    }

    func link(_ name: String, to target: String) throws {
        guard unsafe symlink(target, path(name)) == 0 else { throw Failed(what: "symlink") }
        note(name)
    }

    func pipe(_ name: String) throws {
        guard unsafe mkfifo(path(name), 0o600) == 0 else { throw Failed(what: "mkfifo") }
        note(name)
    }

    /// Removes files whose names are not UTF-8.
    func removeBare() {
        for name in bare { unsafe remove(name) }
    }

    private var bare: [[CChar]] = []

    private func note(_ name: String) { made.append(path(name)) }
}
