private import Glibc

/// Every refusal of a file as such.
extension XMLRefusal {
    static let link = XMLRefusal(
        code: "XML.FILE_LINK", message: "a symbolic link is not followed; give the file itself")

    static let changed = XMLRefusal(
        code: "XML.FILE_CHANGED", message: "the file changed while it was read; wait until it is written and run again")

    static func notRegular(_ what: String) -> XMLRefusal {
        XMLRefusal(code: "XML.FILE_NOT_REGULAR", message: "this is \(what), not a file")
    }

    static func file(tooLarge size: Int, _ limit: Int) -> XMLRefusal {
        XMLRefusal(code: "XML.TOO_LARGE", message: "the file has \(size) bytes, more than \(limit); split it")
    }

    /// What the system's error number means for the user.
    static func system(_ number: Int32) -> XMLRefusal {
        switch number {
        case ENOENT: XMLRefusal(code: "XML.FILE_MISSING", message: "there is no such file")
        case ENOTDIR:
            XMLRefusal(code: "XML.FILE_MISSING", message: "there is no such file: a part of the path is no folder")
        case ELOOP: link
        case EACCES, EPERM:
            XMLRefusal(
                code: "XML.FILE_UNREADABLE", message: "the file may not be read; ask its owner for the permission")
        case ENXIO: notRegular("a socket or a device")
        case ENAMETOOLONG: XMLRefusal(code: "XML.FILE_MISSING", message: "the path is too long")
        default: XMLRefusal(code: "XML.FILE_FAILED", message: "the file cannot be read: \(text(number))")
        }
    }

    private static func text(_ number: Int32) -> String {
        unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
    }
}
