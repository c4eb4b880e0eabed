internal import CLibXML2
private import Diagnostics
private import Glibc

/// Why a schema cannot be used.
public struct SchemaProblem: Error, Hashable, Sendable {
    /// One sentence without a final full stop.
    public var message: String
    /// The schema document, as it is named.
    public var file: String
    /// From 1; 0 when not known.
    public var line: Int
}

/// A violation of the schema.
public struct SchemaViolation: Sendable, Hashable {
    /// Line of the element that is wrong or incomplete, from 1.
    public var line: Int
    /// libxml2's sentence, without the final full stop.
    public var message: String
}

/// XML schemas (XSD 1.0), compiled once and shared by all threads; several are versions of one vocabulary, and a record
/// has to satisfy one of them. They are compiled from the given bytes alone: what they include or import is looked up
/// in the map, and nothing is ever fetched.
@safe public final class SchemaSet: Sendable {
    /// The schemas' names, in order.
    public let names: [String]

    // Written once below; libxml2 only reads a compiled schema while it validates (each thread has its own validation
    // context), which its own thread sanitizer build confirms.
    nonisolated(unsafe) private let compiled: [xmlSchemaPtr]

    /// - Parameters:
    ///   - schemas: each version's main document and the name that messages use.
    ///   - map: address or relative name → document, for everything that they include or import.
    public init(schemas: [(name: String, bytes: [UInt8])], map: [String: [UInt8]] = [:]) throws(SchemaProblem) {
        names = schemas.map(\.name)
        var pointers: [xmlSchemaPtr] = unsafe []
        for schema in schemas {
            do throws(SchemaProblem) {
                unsafe pointers.append(try SchemaCompiler.compile(schema.name, schema.bytes, map))
            } catch {
                for index in unsafe pointers.indices { unsafe xmlSchemaFree(pointers[index]) }
                throw error
            }
        }
        unsafe compiled = pointers
    }

    deinit {
        for index in unsafe compiled.indices { unsafe xmlSchemaFree(compiled[index]) }
    }

    /// Validators of one thread, one for each version.
    func validators() throws(XMLRefusal) -> [SchemaValidator] {
        var all: [SchemaValidator] = []
        for index in names.indices { all.append(unsafe try SchemaValidator(names[index], compiled[index], self)) }
        return all
    }
}

/// One compilation at a time: libxml2 has one loader for the whole process.
private enum SchemaCompiler {
    static func compile(_ name: String, _ bytes: [UInt8], _ map: [String: [UInt8]]) throws(SchemaProblem)
        -> xmlSchemaPtr
    {
        Library.prepareThread()
        var documents = map
        documents[name] = bytes
        Library.putOnShelf(documents)
        let complaints = Complaints()
        let schema = unsafe withExtendedLifetime(complaints) { () -> xmlSchemaPtr? in
            guard let parser = unsafe xmlSchemaNewParserCtxt(name) else { return nil }
            defer { unsafe xmlSchemaFreeParserCtxt(parser) }
            unsafe xmlSchemaSetParserStructuredErrors(
                parser,
                { context, error in
                    guard let context = unsafe context, let error = unsafe error else { return }
                    unsafe Unmanaged<Complaints>.fromOpaque(context).takeUnretainedValue().note(error.pointee)
                }, Unmanaged.passUnretained(complaints).toOpaque())
            return unsafe xmlSchemaParse(parser)
        }
        let missing = Library.clearShelf()
        guard let schema = unsafe schema, missing.isEmpty else {
            if let schema = unsafe schema { unsafe xmlSchemaFree(schema) }
            throw complaints.problem(name, missing: missing, known: map.keys.sorted())
        }
        return unsafe schema
    }

    /// The first thing that libxml2 said.
    private final class Complaints {
        private var first: SchemaProblem?

        func note(_ error: xmlError) {
            guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue, first == nil else { return }
            let message = unsafe error.message.map { unsafe String(cString: $0) } ?? ""
            let file = unsafe error.file.map { unsafe String(cString: $0) } ?? ""
            first = SchemaProblem(
                message: SchemaText.tidy(message), file: file, line: max(0, unsafe Int(error.line)))
        }

        func problem(_ name: String, missing: [String], known: [String]) -> SchemaProblem {
            if let address = missing.first {
                return SchemaProblem(
                    message: "the schema needs '\(address)', and nothing is fetched; name a file for it in schema_map"
                        + DidYouMean.clause(for: address, among: known), file: name, line: 0)
            }
            var problem = first ?? SchemaProblem(message: "not a usable XML schema", file: name, line: 0)
            if problem.file.isEmpty { problem.file = name }
            return problem
        }
    }
}

enum SchemaText {
    /// One line without the final full stop.
    static func tidy(_ message: String) -> String {
        var line = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        if line.last == "." { line.removeLast() }
        return line
    }
}
