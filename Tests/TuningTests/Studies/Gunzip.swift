import Testing

/// Reads a gzip file (RFC 1952, 1951), which is how the corpora keep their long tables.
struct Gunzip {
    private let bytes: [UInt8]
    private var position = 0
    private var bits: UInt32 = 0
    private var bitCount: UInt32 = 0
    private var output: [UInt8] = []

    static func text(_ bytes: [UInt8]) throws -> String {
        var reader = Gunzip(bytes: bytes)
        try reader.skipHeader()
        while try !reader.block() {}
        return String(decoding: reader.output, as: UTF8.self)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func skipHeader() throws {
        try #require(bytes.count > 18 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8, "not gzip")
        let flags = bytes[3]
        try #require(flags & 0x16 == 0, "a gzip header with extra parts")
        position = 10
        if flags & 8 != 0 {
            while bytes[position] != 0 { position += 1 }
            position += 1
        }
    }

    private mutating func take(_ count: UInt32) throws -> Int {
        while bitCount < count {
            try #require(position < bytes.count, "the file ends early")
            bits |= UInt32(bytes[position]) << bitCount
            position += 1
            bitCount += 8
        }
        defer {
            bits >>= count
            bitCount -= count
        }
        return Int(bits & (1 << count - 1))
    }

    /// Whether it was the last.
    private mutating func block() throws -> Bool {
        let isLast = try take(1) == 1
        switch try take(2) {
        case 0:
            (bits, bitCount) = (0, 0)
            let length = Int(bytes[position]) | Int(bytes[position + 1]) << 8
            output += bytes[position + 4..<position + 4 + length]
            position += 4 + length
        case 1:
            let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
            try inflate(Codes(lengths), Codes(Array(repeating: 5, count: 30)))
        default: try inflateDynamic()
        }
        return isLast
    }

    /// Canonical Huffman codes: how many of each length, and their symbols in order.
    private struct Codes {
        var counts = Array(repeating: 0, count: 16)
        var symbols: [Int] = []

        init(_ lengths: [Int]) {
            for length in lengths { counts[length] += 1 }
            counts[0] = 0
            symbols = lengths.indices.filter { lengths[$0] > 0 }
                .sorted { (lengths[$0], $0) < (lengths[$1], $1) }
        }
    }

    private mutating func symbol(_ codes: Codes) throws -> Int {
        var (code, first, index) = (0, 0, 0)
        for length in 1...15 {
            code |= try take(1)
            let count = codes.counts[length]
            if code - count < first { return codes.symbols[index + code - first] }
            index += count
            first = (first + count) << 1
            code <<= 1
        }
        throw Fault.badCode
    }

    private enum Fault: Error { case badCode }

    private mutating func inflateDynamic() throws {
        let (literals, distances, lengths) = (try take(5) + 257, try take(5) + 1, try take(4) + 4)
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        var small = Array(repeating: 0, count: 19)
        for place in order[..<lengths] { small[place] = try take(3) }
        let codes = Codes(small)
        var all: [Int] = []
        while all.count < literals + distances {
            switch try symbol(codes) {
            case 16: all += Array(repeating: all[all.count - 1], count: try take(2) + 3)
            case 17: all += Array(repeating: 0, count: try take(3) + 3)
            case 18: all += Array(repeating: 0, count: try take(7) + 11)
            case let length: all.append(length)
            }
        }
        try inflate(Codes(Array(all[..<literals])), Codes(Array(all[literals...])))
    }

    private mutating func inflate(_ literals: Codes, _ distances: Codes) throws {
        let bases = [
            3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
            227, 258,
        ]
        let starts = [
            1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
            6145, 8193, 12289, 16385, 24577,
        ]
        while true {
            let next = try symbol(literals)
            if next < 256 {
                output.append(UInt8(next))
                continue
            }
            if next == 256 { return }
            let place = next - 257
            let extra = place < 8 || place == 28 ? 0 : (place - 4) / 4
            let length = bases[place] + (try take(UInt32(extra)))
            let code = try symbol(distances)
            let distance = starts[code] + (try take(UInt32(code < 4 ? 0 : (code - 2) / 2)))
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
    }
}
