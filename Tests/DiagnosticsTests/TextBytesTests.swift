import Diagnostics
import TestSupport
import Testing

/// Bytes that are added many at a time, against one at a time.
@Suite struct TextBytesTests {
    @Test(arguments: 0...70) func `bytes of any number are added behind what is there`(_ length: Int) {
        let source = (0..<length + 9).map { UInt8(truncatingIfNeeded: 37 &* $0 &+ 11) }
        for start in 0..<9 {
            var bytes: [UInt8] = Array("before".utf8)
            bytes.append(source.span.extracting(start..<start + length))
            #expect(bytes == Array("before".utf8) + source[start..<start + length])
        }
    }

    @Test func `pieces of all lengths, one after the other`() {
        var generator = SplitMix64(seed: 1)
        var (expected, bytes): ([UInt8], [UInt8]) = ([], [])
        for _ in 0..<500 {
            let piece = (0..<Int.random(in: 0...90, using: &generator)).map { _ in
                UInt8.random(in: .min ... .max, using: &generator)
            }
            expected += piece
            bytes.append(piece.span)
        }
        #expect(bytes == expected)
    }

    @Test(arguments: [
        "", "a", "four", "fifteen letters", "more than fifteen letters", "żółć 日本", String(repeating: "é", count: 99),
    ])
    func `a text is added in UTF-8`(_ text: String) {
        var bytes: [UInt8] = [0]
        bytes.append(utf8: text)
        #expect(bytes == [0] + Array(text.utf8))
    }
}
