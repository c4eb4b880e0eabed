internal import CZlib

/// zlib: raw DEFLATE both ways, and CRC-32.
enum Zlib {
    /// What came of inflating.
    enum Inflated {
        case bytes([UInt8])
        /// The stream goes on after the size that was declared, or ends before it.
        case otherSize
        /// No DEFLATE stream, or one that is cut off.
        case damaged
    }

    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { unsafe UInt32(CZlib.crc32_z(0, $0.baseAddress, $0.count)) }
    }

    /// - Parameter size: bytes that come out; what would give more is stopped there.
    static func inflate(_ packed: ArraySlice<UInt8>, size: Int) -> Inflated {
        var stream = unsafe z_stream()
        guard unsafe fundscore_inflateInit(&stream) == Z_OK else { return .damaged }
        defer { _ = unsafe inflateEnd(&stream) }
        var status = Z_OK
        // One byte more than declared shows whether the stream goes on.
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { target, count in
            unsafe packed.withUnsafeBufferPointer { source in
                unsafe stream.next_in = unsafe UnsafeMutablePointer(mutating: source.baseAddress)
                unsafe stream.avail_in = UInt32(source.count)
                unsafe stream.next_out = target.baseAddress
                unsafe stream.avail_out = UInt32(size + 1)
                unsafe status = CZlib.inflate(&stream, Z_FINISH)
            }
            count = unsafe size + 1 - Int(stream.avail_out)
        }
        if bytes.count > size { return .otherSize }
        guard status == Z_STREAM_END, unsafe stream.avail_in == 0 else { return .damaged }
        return bytes.count == size ? .bytes(bytes) : .otherSize
    }

    /// - Parameter level: 1, the fastest, to 9, the smallest.
    /// - Returns: nil when memory is short.
    static func deflate(_ bytes: [UInt8], level: Int) -> [UInt8]? {
        var stream = unsafe z_stream()
        guard unsafe fundscore_deflateInit(&stream, Int32(level)) == Z_OK else { return nil }
        defer { _ = unsafe deflateEnd(&stream) }
        let bound = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
        var status = Z_OK
        let packed = unsafe [UInt8](unsafeUninitializedCapacity: bound) { target, count in
            unsafe bytes.withUnsafeBufferPointer { source in
                unsafe stream.next_in = unsafe UnsafeMutablePointer(mutating: source.baseAddress)
                unsafe stream.avail_in = UInt32(source.count)
                unsafe stream.next_out = target.baseAddress
                unsafe stream.avail_out = UInt32(bound)
                unsafe status = CZlib.deflate(&stream, Z_FINISH)
            }
            count = unsafe bound - Int(stream.avail_out)
        }
        return status == Z_STREAM_END ? packed : nil
    }
}
