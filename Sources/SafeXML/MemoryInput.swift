internal import CLibXML2
private import Glibc
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
    private var buffer: UnsafeMutableRawPointer
    private var capacity = 64 << 10
    private static let headSize = 1024
    /// NUL behind the last byte: libxml2 looks for one, `PassedText` looks at eight bytes at once.
    static let padding = 8

    init(limits: XMLLimits) {
        self.limits = limits
        unsafe buffer = .allocate(byteCount: capacity, alignment: 16)
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
        let content = unsafe fill(text)
        if unsafe Prescan.isPlain(content, limits) { return delivered = content.count }
        var prescan = Prescan(limits: limits)
        delivered = unsafe prescan.scan(content)
        refusal = prescan.violation
    }

    private func transcode(_ raw: ArraySlice<UInt8>, _ encoding: TextEncoding) {
        var transcoder = Transcoder(encoding)
        let content = unsafe fill(transcoder.transcode(raw, isLast: true)[...])
        var prescan = Prescan(limits: limits)
        delivered = unsafe prescan.scan(content)
        refusal = prescan.violation ?? transcoder.refusal?.at(prescan.place)
    }

    /// Copies the text to the buffer.
    private func fill(_ text: ArraySlice<UInt8>) -> UnsafeRawBufferPointer {
        if capacity < text.count + Self.padding {
            unsafe buffer.deallocate()
            capacity = text.count + text.count / 4 + Self.padding
            unsafe buffer = .allocate(byteCount: capacity, alignment: 16)
        }
        let target = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: text.count)
        unsafe text.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
        return UnsafeRawBufferPointer(target)
    }

    func attach(to context: xmlParserCtxtPtr) -> Bool {
        guard let input = unsafe xmlNewInputStream(context) else { return false }
        unsafe (buffer + delivered).initializeMemory(as: UInt8.self, repeating: 0, count: Self.padding)
        let start = unsafe buffer.assumingMemoryBound(to: xmlChar.self)
        unsafe input.pointee.base = unsafe UnsafePointer(start)
        unsafe input.pointee.cur = unsafe UnsafePointer(start)
        unsafe input.pointee.end = unsafe UnsafePointer(start + delivered)
        return unsafe inputPush(context, input) >= 0
    }

    func isExhausted() -> Bool { refusal == nil }

    func stop() {}
}
