package import Diagnostics
private import Glibc

/// Why a file, an archive or a file in one is not read: a stable code and plain words with what to do.
package struct FileRefusal: Error, Hashable, Sendable {
    /// Stable and machine-readable: `XML.FILE_LINK`, `ZIP.ENCRYPTED`.
    package var code: String
    /// One sentence without a final full stop.
    package var message: String

    package init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    /// The refusal as a diagnostic of the file.
    package func diagnostic(file: String) -> Diagnostic {
        Diagnostic(code: code, message: message, place: Place(file: file))
    }
}

// MARK: - Of a file as such

extension FileRefusal {
    static let link = FileRefusal(
        code: "XML.FILE_LINK", message: "a symbolic link is not followed; give the file itself")

    static let changed = FileRefusal(
        code: "XML.FILE_CHANGED", message: "the file changed while it was read; wait until it is written and run again")

    static func notRegular(_ what: String) -> FileRefusal {
        FileRefusal(code: "XML.FILE_NOT_REGULAR", message: "this is \(what), not a file")
    }

    static func file(tooLarge size: Int, _ limit: Int) -> FileRefusal {
        FileRefusal(code: "XML.TOO_LARGE", message: "the file has \(size) bytes, more than \(limit); split it")
    }

    /// What the system's error number means for the user.
    static func system(_ number: Int32) -> FileRefusal {
        switch number {
        case ENOENT: FileRefusal(code: "XML.FILE_MISSING", message: "there is no such file")
        case ENOTDIR:
            FileRefusal(code: "XML.FILE_MISSING", message: "there is no such file: a part of the path is no folder")
        case ELOOP: link
        case EACCES, EPERM:
            FileRefusal(
                code: "XML.FILE_UNREADABLE", message: "the file may not be read; ask its owner for the permission")
        case ENXIO: notRegular("a socket or a device")
        case ENAMETOOLONG: FileRefusal(code: "XML.FILE_MISSING", message: "the path is too long")
        default: FileRefusal(code: "XML.FILE_FAILED", message: "the file cannot be read: \(text(number))")
        }
    }

    private static func text(_ number: Int32) -> String {
        unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
    }
}
