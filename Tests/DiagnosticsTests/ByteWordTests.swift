import Diagnostics
import Testing

/// Bytes that are looked through eight at a time, against one at a time.
@Suite struct ByteWordTests {
    private static func isMarked(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 0x7F || byte >= 0x80
    }

    private static func finds(_ bytes: [UInt8]) -> Bool {
        bytes.span.contains {
            $0.marks(below: 0x20) | $0.marks(UInt8(ascii: "\"")) | $0.marks(UInt8(ascii: ",")) | $0.marks(0x7F)
                | $0.marksBeyondASCII
        }
    }

    @Test(arguments: 0...40) func `one byte is found wherever it stands in a text of any length`(_ length: Int) {
        let plain = (0..<length).map { UInt8(ascii: "A") + UInt8($0 % 50) }
        #expect(!Self.finds(plain))
        for position in plain.indices {
            for byte in UInt8.min...UInt8.max {
                var text = plain
                text[position] = byte
                #expect(Self.finds(text) == Self.isMarked(byte), "byte \(byte) at \(position) of \(length)")
            }
        }
    }

    @Test func `each kind of mark is asked by itself`() {
        for byte in UInt8.min...UInt8.max {
            let text = [UInt8](repeating: UInt8(ascii: "z"), count: 5) + [byte]
            #expect(text.span.contains { $0.marks(0x21) } == (byte == 0x21))
            #expect(text.span.contains { $0.marks(0xE9) } == (byte == 0xE9))
            #expect(text.span.contains { $0.marks(below: 0x30) } == (byte < 0x30))
            #expect(text.span.contains { $0.marks(below: 1) } == (byte == 0))
            #expect(text.span.contains { $0.marksBeyondASCII } == (byte > 0x7F))
        }
    }

    @Test(arguments: [0, 1, 9, 10, 99, 100, 12_345, -1, -10, Int.max, Int.min])
    func `whole numbers are written in decimal digits`(_ number: Int) {
        var bytes = Array("at ".utf8)
        bytes.append(digits: number)
        #expect(String(decoding: bytes, as: UTF8.self) == "at \(number)")
    }
}
