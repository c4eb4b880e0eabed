internal import CLibXML2
import Wording

/// A document that is in memory: the parser reads one buffer, which is used again for the next document.
///
/// It refuses what `InputPump` refuses, at the same places.
@safe final class MemoryInput: DocumentInput {
    private(set) var refusal: XMLRefusal?
    let failure: (any Error)? = nil
    let isOwnMemory = true
    private(set) var delivered = 0

    private let limits: XMLLimits
    private var buffer: UnsafeMutableBufferPointer<UInt8>
    private static let headSize = 1024
    /// NUL behind the last byte: libxml2 looks for one, `PassedText` looks at eight bytes at once.
    static let padding = 8

    init(limits: XMLLimits) {
        self.limits = limits
        unsafe buffer = .allocate(capacity: 64 << 10)
    }

    deinit {
        unsafe buffer.deallocate()
    }

    /// Takes the next document.
    /// - Parameter limit: bytes of the document.
    func load(_ bytes: [UInt8], limit: Int) {
        (refusal, delivered) = (nil, 0)
        guard bytes.count <= limit else {
            return refusal = .tooLarge(Message("the document"), limit, limits.name(ofDocumentLimit: limit))
        }
        do throws(XMLRefusal) {
            let (encoding, mark) = try TextEncoding.detect(bytes.prefix(Self.headSize))
            try DocumentStart.check(bytes[mark...], encoding)
            if encoding == .utf8 {
                take(bytes[mark...])
            } else {
                transcode(bytes[mark...], encoding)
            }
        } catch {
            refusal = error
        }
    }

    private func take(_ text: ArraySlice<UInt8>) {
        fill(text)
        if Prescan.isPlain(text.span, limits) { return delivered = text.count }
        var prescan = Prescan(limits: limits)
        delivered = prescan.scan(text.span)
        refusal = prescan.violation
    }

    private func transcode(_ raw: ArraySlice<UInt8>, _ encoding: TextEncoding) {
        var transcoder = Transcoder(encoding)
        let text = transcoder.transcode(raw, isLast: true)
        fill(text[...])
        var prescan = Prescan(limits: limits)
        delivered = prescan.scan(text.span)
        refusal = prescan.violation ?? transcoder.refusal?.at(prescan.place)
    }

    /// Copies the text to the buffer.
    private func fill(_ text: ArraySlice<UInt8>) {
        if unsafe buffer.count < text.count + Self.padding {
            unsafe buffer.deallocate()
            unsafe buffer = .allocate(capacity: text.count + text.count / 4 + Self.padding)
        }
        _ = unsafe buffer.update(fromContentsOf: text)
    }

    func attach(to context: xmlParserCtxtPtr) -> Bool {
        guard let input = unsafe xmlNewInputStream(context) else { return false }
        for index in delivered..<delivered + Self.padding { unsafe buffer[index] = 0 }
        unsafe input.pointee.base = unsafe UnsafePointer(buffer.baseAddress)
        unsafe input.pointee.cur = unsafe input.pointee.base
        unsafe input.pointee.end = unsafe input.pointee.base + delivered
        return unsafe inputPush(context, input) >= 0
    }

    func isExhausted() -> Bool { refusal == nil }

    func stop() {}
}
