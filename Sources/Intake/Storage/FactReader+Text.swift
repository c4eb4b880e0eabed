import Diagnostics
import FEEL

/// Facts as texts, written from where they are packed: whoever writes a million of them makes no values.
extension FactReader {
    /// Whether the next value is written like a text: it is one, an entry with names, or a list of other things than numbers.
    func isWrittenAsText(_ bytes: Span<UInt8>) -> Bool {
        switch bytes[index] {
        case FactPacker.Tag.text, FactPacker.Tag.context: return true
        case FactPacker.Tag.list:
            var first = self
            first.index += 1
            guard first.number(bytes) > 0 else { return true }
            let tag = bytes[first.index]
            return tag != FactPacker.Tag.number && tag != FactPacker.Tag.other
        default: return false
        }
    }

    /// Adds the next value to UTF-8, as `Value.write(plain:separatedBy:)` does.
    mutating func write(
        _ packed: borrowing FactPacker, _ bytes: Span<UInt8>, separatedBy separator: String, to output: inout [UInt8]
    ) {
        switch bytes[index] {
        case FactPacker.Tag.text: output.append(bytes.extracting(textRange(bytes)))
        case FactPacker.Tag.list:
            for place in 0..<count(bytes) {
                if place > 0 { output.append(utf8: separator) }
                write(packed, bytes, separatedBy: separator, to: &output)
            }
        case FactPacker.Tag.context: writeNotation(packed, bytes, to: &output)
        default: value(packed, bytes).write(plain: &output, separatedBy: separator)
        }
    }

    /// As `Value.write(to:)` does.
    private mutating func writeNotation(
        _ packed: borrowing FactPacker, _ bytes: Span<UInt8>, to output: inout [UInt8]
    ) {
        switch bytes[index] {
        case FactPacker.Tag.text: Value.write(quoted: bytes.extracting(textRange(bytes)), to: &output)
        case FactPacker.Tag.list:
            output.append(UInt8(ascii: "["))
            for place in 0..<count(bytes) {
                if place > 0 { output.append(utf8: ", ") }
                writeNotation(packed, bytes, to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case FactPacker.Tag.context:
            let shape = packed.shapes[count(bytes)].shape
            output.append(UInt8(ascii: "{"))
            for place in 0..<shape.count {
                if place > 0 { output.append(utf8: ", ") }
                shape.write(place, to: &output)
                writeNotation(packed, bytes, to: &output)
            }
            output.append(UInt8(ascii: "}"))
        default: value(packed, bytes).write(to: &output)
        }
    }
}
