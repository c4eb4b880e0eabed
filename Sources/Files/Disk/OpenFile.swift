internal import Glibc

/// An open file, closed with this.
struct OpenFile: ~Copyable {
    private let number: Int32
    private let isOwned: Bool
    /// Bytes when it was opened.
    let size: Int

    private init(number: Int32, isOwned: Bool, size: Int) {
        self.number = number
        self.isOwned = isOwned
        self.size = size
    }

    deinit {
        if isOwned { close(number) }
    }

    /// Opens a regular file. Neither a pipe nor a device can keep the program waiting.
    static func open(_ path: InputPath, _ links: InputFile.Links) throws(FileRefusal) -> OpenFile {
        let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (links == .followed ? 0 : O_NOFOLLOW)
        let number = try descriptor(path, flags)
        var status = stat()
        guard unsafe fstat(number, &status) == 0 else {
            let reason = errno
            close(number)
            throw .system(reason)
        }
        if let what = kind(status.st_mode) {
            close(number)
            throw .notRegular(what)
        }
        return OpenFile(number: number, isOwned: true, size: Int(status.st_size))
    }

    static func standardInput() -> OpenFile { OpenFile(number: 0, isOwned: false, size: 0) }

    /// Reads until `target` is full or the file ends.
    /// - Returns: how many bytes came.
    func read(into target: UnsafeMutableRawBufferPointer) throws(FileRefusal) -> Int {
        var count = 0
        while count < target.count {
            let got = unsafe Glibc.read(number, target.baseAddress?.advanced(by: count), target.count - count)
            if got > 0 {
                count += got
            } else if got == 0 {
                break
            } else if errno == EAGAIN {
                var wait = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
                _ = unsafe poll(&wait, 1, -1)
            } else if errno != EINTR {
                throw .system(errno)
            }
        }
        return count
    }

    /// Reads the whole file; a size that changes meanwhile is refused.
    func readAll(limit: Int) throws(FileRefusal) -> [UInt8] {
        guard size <= limit else { throw .file(tooLarge: size, limit) }
        var refusal: FileRefusal?
        // One byte more than the file had shows whether it grew.
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            do throws(FileRefusal) {
                count = unsafe try read(into: UnsafeMutableRawBufferPointer(buffer).prefixed(size + 1))
            } catch {
                refusal = error
            }
        }
        if let refusal { throw refusal }
        guard bytes.count == size else { throw .changed }
        return bytes
    }

    /// Reads some bytes from a place on; a file that does not reach so far is refused.
    func read(_ range: Range<Int>) throws(FileRefusal) -> [UInt8] {
        guard range.lowerBound >= 0, range.upperBound <= size else { throw .changed }
        guard lseek(number, range.lowerBound, SEEK_SET) == range.lowerBound else { throw .system(errno) }
        var refusal: FileRefusal?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            do throws(FileRefusal) {
                count = unsafe try read(into: UnsafeMutableRawBufferPointer(buffer).prefixed(range.count))
            } catch {
                refusal = error
            }
        }
        if let refusal { throw refusal }
        guard bytes.count == range.count else { throw .changed }
        return bytes
    }

    private static func descriptor(_ path: InputPath, _ flags: Int32) throws(FileRefusal) -> Int32 {
        guard !path.bytes.isEmpty, !path.bytes.contains(0) else { throw .system(ENOENT) }
        let name = (path.bytes + [0]).map { CChar(bitPattern: $0) }
        while true {
            let number = unsafe Glibc.open(name, flags)
            if number >= 0 { return number }
            let reason = errno
            if reason != EINTR { throw .system(reason) }
        }
    }

    /// What a thing is that is no regular file.
    private static func kind(_ mode: mode_t) -> String? {
        switch mode & S_IFMT {
        case S_IFREG: nil
        case S_IFDIR: "a folder"
        case S_IFIFO: "a pipe"
        case S_IFSOCK: "a socket"
        case S_IFLNK: "a symbolic link"
        default: "a device"
        }
    }
}

extension UnsafeMutableRawBufferPointer {
    /// The first `count` bytes; an array may have room for more than was asked for.
    fileprivate func prefixed(_ count: Int) -> UnsafeMutableRawBufferPointer {
        unsafe UnsafeMutableRawBufferPointer(rebasing: self[..<Swift.min(count, self.count)])
    }
}
