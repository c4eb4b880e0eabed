// MARK: - Of an archive

extension FileRefusal {
    static let notZip = FileRefusal(code: "ZIP.NOT_ZIP", message: "this is no ZIP archive, whatever its name says")

    static let truncated = FileRefusal(
        code: "ZIP.TRUNCATED", message: "the ZIP archive is cut off: its list of files is missing; send it again")

    static let trailingBytes = FileRefusal(
        code: "ZIP.DAMAGED", message: "the ZIP archive has bytes before or behind it; pack it again")

    static let directory = FileRefusal(
        code: "ZIP.DAMAGED", message: "the list of files in the ZIP archive is damaged; pack it again")

    static let zip64 = FileRefusal(
        code: "ZIP.ZIP64",
        message: "the archive is of the kind ZIP64, for files of 4 GB and more; pack it again without, or in parts")

    static let split = FileRefusal(
        code: "ZIP.SPLIT", message: "the archive is one part of several; join them, or pack it again in one piece")

    static let overlap = FileRefusal(
        code: "ZIP.BOMB",
        message: "files in the archive share their bytes, as in archives that are made to fill a disk; it is not read")

    static func entries(_ count: Int, _ limit: Int) -> FileRefusal {
        FileRefusal(
            code: "ZIP.LIMIT", message: "the archive holds \(count) files, more than \(limit); pack it in parts")
    }

    static func total(_ limit: Int) -> FileRefusal {
        FileRefusal(
            code: "ZIP.LIMIT",
            message: "the files in the archive are together larger than \(limit) bytes; pack it in parts")
    }
}

// MARK: - Of a file in it

extension FileRefusal {
    static let encrypted = FileRefusal(
        code: "ZIP.ENCRYPTED", message: "the file is encrypted; pack it again without a password")

    static let absolute = FileRefusal(
        code: "ZIP.NAME",
        message: "the file's name in the archive begins at the root of a disk; pack it again from its folder")

    static let parent = FileRefusal(
        code: "ZIP.NAME",
        message: "the file's name in the archive leads out of it with '..'; pack it again from its folder")

    static let badName = FileRefusal(
        code: "ZIP.NAME",
        message: "the file's name in the archive is empty or holds control characters; rename it and pack it again")

    static let packedLink = FileRefusal(
        code: "ZIP.LINK", message: "a symbolic link in an archive is not followed; pack the file itself")

    static let special = FileRefusal(
        code: "ZIP.LINK", message: "this is a pipe or a device, not a file; pack the file itself")

    static let duplicate = FileRefusal(
        code: "ZIP.DUPLICATE", message: "the archive holds two files of this name; nobody can say which one counts")

    package static let nested = FileRefusal(
        code: "ZIP.NESTED", message: "an archive inside an archive is not opened; unpack it, and pack its files")

    static let header = FileRefusal(
        code: "ZIP.DAMAGED", message: "what the archive says of the file in two places differs; pack it again")

    static let cutOff = FileRefusal(code: "ZIP.TRUNCATED", message: "the file is cut off in the archive; send it again")

    static let damaged = FileRefusal(
        code: "ZIP.DAMAGED", message: "the file cannot be unpacked: its bytes are damaged; send the archive again")

    static let otherSize = FileRefusal(
        code: "ZIP.SIZE", message: "the file is not as large as the archive says; pack it again")

    static let checksum = FileRefusal(
        code: "ZIP.CRC",
        message: "the file's check sum (CRC-32) is wrong: it was damaged on its way; send the archive again")

    static func method(_ number: Int) -> FileRefusal {
        FileRefusal(
            code: "ZIP.METHOD",
            message:
                "the file is packed by method \(number); only stored (0) and deflated (8) files are read; pack it again"
        )
    }

    static func entryTooLarge(_ size: Int, _ limit: Int) -> FileRefusal {
        FileRefusal(code: "ZIP.TOO_LARGE", message: "the file has \(size) bytes, more than \(limit); split it")
    }

    static func bomb(_ packed: Int, _ size: Int) -> FileRefusal {
        FileRefusal(
            code: "ZIP.BOMB",
            message:
                "\(packed) bytes in the archive would become \(size), as in archives that are made to fill a disk; "
                + "it is not read")
    }
}
