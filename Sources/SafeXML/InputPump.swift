internal import CLibXML2
import Wording

/// Feeds the parser: takes the document's bytes block by block, turns them into UTF-8 and lets the pre-scan run ahead.
/// The same for a document in memory and for one that comes in pieces, so that both are refused alike.
final class InputPump: DocumentInput {
    private(set) var refusal: XMLRefusal?
    private(set) var failure: (any Error)?
    private(set) var delivered = 0
    let isOwnMemory = false

    private static let blockSize = 64 << 10
    private static let headSize = 1024

    private let next: () throws -> [UInt8]
    private let limit: Int
    private let limitName: String
    private var prescan: Prescan
    private var transcoder = Transcoder(.utf8)
    /// Bytes as they came, and how many of them were used.
    private var raw: [UInt8] = []
    private var used = 0
    private var taken = 0
    private var rawHasEnded = false
    /// UTF-8 that was scanned, and the part of it that the parser may have and has not had.
    private var block: [UInt8] = []
    private var ready = 0..<0
    private var hasStarted = false
    private var isStopped = false

    /// - Parameters:
    ///   - next: the next bytes of the document; empty at its end.
    ///   - limit: bytes of the whole document.
    init(limits: XMLLimits, limit: Int, next: @escaping () throws -> [UInt8]) {
        self.next = next
        self.limit = limit
        limitName = limits.name(ofDocumentLimit: limit)
        prescan = Prescan(limits: limits)
    }

    /// Fed block by block through libxml2's own buffer.
    func attach(to context: xmlParserCtxtPtr) -> Bool {
        let buffer = unsafe xmlParserInputBufferCreateIO(
            { source, target, count in
                guard let source = unsafe source, let target = unsafe target else { return -1 }
                let pump = unsafe Unmanaged<InputPump>.fromOpaque(source).takeUnretainedValue()
                return unsafe Int32(pump.read(into: .init(start: target, count: Int(count))))
            }, nil, Unmanaged.passUnretained(self).toOpaque(), XML_CHAR_ENCODING_NONE)
        guard let buffer = unsafe buffer,
            let input = unsafe xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE)
        else { return false }
        return unsafe inputPush(context, input) >= 0
    }

    func stop() {
        isStopped = true
    }

    /// Fills `target` with the next bytes; less only where the document ends or is refused. The parser looks a few bytes
    /// ahead and takes a short read for the end of the document.
    func read(into target: UnsafeMutableRawBufferPointer) -> Int {
        var filled = 0
        while filled < target.count, !isStopped {
            while ready.isEmpty {
                guard case .none = refusal, failure == nil, refill() else { return filled }
            }
            let count = min(target.count - filled, ready.count)
            let free = unsafe UnsafeMutableRawBufferPointer(rebasing: target[filled..<filled + count])
            unsafe block.withUnsafeBytes { bytes in
                unsafe free.copyMemory(from: .init(rebasing: bytes[ready.lowerBound..<ready.lowerBound + count]))
            }
            ready = ready.lowerBound + count..<ready.upperBound
            filled += count
            delivered += count
        }
        return filled
    }

    func isExhausted() -> Bool {
        while ready.isEmpty {
            guard refusal == nil, failure == nil, refill() else { return refusal == nil && failure == nil }
        }
        return false
    }

    /// Makes the next block ready; false at the end.
    private func refill() -> Bool {
        if !hasStarted {
            hasStarted = true
            start()
            if refusal != nil || failure != nil { return false }
        }
        if used == raw.count { pull() }
        if refusal != nil || failure != nil { return false }
        if rawHasEnded, used == raw.count, transcoder.isFinished { return false }
        let size = min(Self.blockSize, raw.count - used)
        let piece = raw[used..<used + size]
        used += size
        if transcoder.encoding == .utf8 {
            scan(raw, piece.startIndex..<piece.endIndex)
        } else {
            let text = transcoder.transcode(piece, isLast: rawHasEnded)
            scan(text, 0..<text.count)
            if case .none = refusal {
                refusal = transcoder.refusal?.at(line: prescan.place.line, column: prescan.place.column)
            }
        }
        return true
    }

    private func scan(_ bytes: [UInt8], _ range: Range<Int>) {
        let allowed = prescan.scan(bytes[range].span)
        block = bytes
        ready = range.lowerBound..<range.lowerBound + allowed
        refusal = prescan.violation
    }

    /// The encoding, and whether it can be XML at all.
    private func start() {
        while !rawHasEnded, raw.count < Self.headSize, case .none = refusal, failure == nil { pull() }
        if refusal != nil || failure != nil { return }
        do throws(XMLRefusal) {
            let (encoding, mark) = try TextEncoding.detect(raw.prefix(Self.headSize))
            transcoder = Transcoder(encoding)
            used = mark
            try DocumentStart.check(raw[mark...], encoding)
        } catch {
            refusal = error
        }
    }

    /// Takes the next bytes from the source, behind those that are not used yet.
    private func pull() {
        guard !rawHasEnded, failure == nil, case .none = refusal else { return }
        do {
            let bytes = try next()
            rawHasEnded = bytes.isEmpty
            taken += bytes.count
            if taken > limit { refusal = .tooLarge(Message("the document"), limit, limitName) }
            if used == raw.count {
                (raw, used) = (bytes, 0)
            } else {
                raw.append(contentsOf: bytes)
            }
        } catch let error as XMLRefusal {
            refusal = error
        } catch {
            failure = error
        }
    }
}
