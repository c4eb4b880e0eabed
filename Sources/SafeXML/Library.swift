internal import CLibXML2
private import Glibc
internal import Synchronization

/// What libxml2 keeps for the whole process.
enum Library {
    /// Times that libxml2 wanted to open something for a document. It has no reason to, as nothing that could name a
    /// file is read; were there one, it would be refused.
    static var refusedLoads: Int { refused.load(ordering: .relaxed) }
    private static let refused = Atomic<Int>(0)

    /// Schema documents that may be loaded, by address, and the only thread that may load them just now.
    struct Shelf: Sendable {
        var thread: pthread_t
        var documents: [String: [UInt8]]
        /// Addresses that were asked for and are not on the shelf.
        var missing: [String] = []
    }
    static let shelf = Mutex<Shelf?>(nil)

    /// Once, before the first use: libxml2's own tables, and no file, socket or catalogue from now on.
    private static let isReady: Bool = {
        xmlInitParser()
        xmlSchemaInitTypes()
        xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
        unsafe xmlSetExternalEntityLoader { address, _, context in
            unsafe Library.load(address.map { unsafe String(cString: $0) } ?? "", context)
        }
        fundscore_silenceNewThreads()
        return true
    }()

    /// To be called on every thread before it parses: libxml2's channels for stray messages are per thread.
    static func prepareThread() {
        guard isReady else { return }
        fundscore_silenceThread()
        unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
    }

    /// The only loader of external entities in the process: from the shelf, or not at all.
    private static func load(_ address: String, _ context: xmlParserCtxtPtr?) -> xmlParserInputPtr? {
        let document: [UInt8]? = shelf.withLock { shelf in
            guard let thread = shelf?.thread, pthread_equal(thread, pthread_self()) != 0 else {
                refused.wrappingAdd(1, ordering: .relaxed)
                return nil
            }
            if let found = shelf?.documents[address] { return found }
            shelf?.missing.append(address)
            return nil
        }
        guard let document else { return nil }
        let buffer = unsafe document.withUnsafeBytes { bytes in
            unsafe xmlParserInputBufferCreateMem(
                bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), XML_CHAR_ENCODING_NONE)
        }
        guard let input = unsafe xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE) else { return nil }
        unsafe input.pointee.filename = unsafe UnsafePointer(
            UnsafeRawPointer(xmlStrdup(address)).assumingMemoryBound(to: CChar.self))
        return unsafe input
    }
}

extension Library {
    /// Lets the calling thread, and no other, load these documents; waits until no other thread does.
    static func putOnShelf(_ documents: [String: [UInt8]]) {
        while !tryToPutOnShelf(documents) { sched_yield() }
    }

    private static func tryToPutOnShelf(_ documents: [String: [UInt8]]) -> Bool {
        shelf.withLock { shelf in
            guard shelf == nil else { return false }
            shelf = Shelf(thread: pthread_self(), documents: documents)
            return true
        }
    }

    /// - Returns: the addresses that were asked for and were not there.
    static func clearShelf() -> [String] {
        shelf.withLock { shelf in
            defer { shelf = nil }
            return shelf?.missing ?? []
        }
    }
}

/// The library that parses documents and holds their structure against schemas.
package enum XMLLibrary {
    /// The version of libxml2 that is loaded, such as `2.9.14`.
    package static let version: String = {
        let text = unsafe String(cString: fundscore_xmlVersion())
        guard let number = Int(text.prefix(while: \.isNumber)) else { return text }
        return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
    }()
}
