internal import CLibXML2
private import Glibc

/// Turns bytes of one encoding into UTF-8 by the C library (`iconv`), block by block. It fails at the first byte that is no
/// character: nothing is replaced, guessed or left out.
@safe final class CharacterConverter {
    /// The number of input bytes for which room is made at once.
    private static let step = 16 << 10

    private let handle: iconv_t
    /// The first bytes of a character that the block before ended with.
    private var pending: [UInt8] = []

    /// nil where this machine has no converter for it.
    init?(_ encoding: ConvertedEncoding) {
        guard let opened = unsafe iconv_open("UTF-8", encoding.converter), unsafe opened != iconv_t(bitPattern: -1)
        else {
            return nil
        }
        unsafe handle = unsafe opened
    }

    deinit {
        unsafe iconv_close(handle)
    }

    /// Whether no piece of a character is left over.
    var isFinished: Bool { pending.isEmpty }

    /// Why a block could not be turned to its end.
    enum Failure: Error {
        /// This byte begins no character.
        case noCharacter(UInt8)
        /// Of a converter that makes no progress.
        case stuck
    }

    /// Adds the block's characters to `output`, up to the first byte that is none.
    func convert(_ block: ArraySlice<UInt8>, into output: inout [UInt8]) throws(Failure) {
        var input = pending + block
        pending = []
        var start = 0
        while start < input.count {
            let (used, problem) = step(&input, from: start, into: &output)
            start += used
            switch problem {
            case 0, E2BIG: guard used > 0 else { throw .stuck }
            case EINVAL:
                pending = Array(input[start...])
                // No character of any encoding in the list has more bytes.
                guard pending.count < 8 else { throw .noCharacter(pending[0]) }
                return
            default: throw .noCharacter(input[start])
            }
        }
    }

    /// One call: how many bytes it took, and the error that it ended with; 0 for none.
    private func step(_ input: inout [UInt8], from start: Int, into output: inout [UInt8]) -> (
        used: Int, problem: Int32
    ) {
        let available = min(Self.step, input.count - start)
        var room = [UInt8](repeating: 0, count: available * 4 + 16)
        var inputLeft = available
        var outputLeft = room.count
        let capacity = room.count
        let problem: Int32 = unsafe input.withUnsafeMutableBytes { source in
            unsafe room.withUnsafeMutableBytes { target in
                var from = unsafe source.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
                var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
                let result = unsafe iconv(handle, &from, &inputLeft, &to, &outputLeft)
                return result == Int.max || result == -1 ? errno : 0
            }
        }
        output.append(contentsOf: room[..<(capacity - outputLeft)])
        let used = available - inputLeft
        // A piece that ends inside a character goes on with the next one.
        let endsInside = problem == EINVAL && start + available < input.count
        return (used, endsInside ? 0 : problem)
    }
}
