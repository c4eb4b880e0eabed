internal import CLibXML2
private import Diagnostics

/// Why a schema cannot be used.
package struct SchemaProblem: Error, Hashable, Sendable {
    /// One sentence without a final full stop.
    package var message: String
    /// The schema document, as it is named.
    package var file: String
    /// From 1; 0 when not known.
    package var line: Int
}

/// A violation of the schema.
package struct SchemaViolation: Sendable, Hashable {
    /// Line of the element that is wrong or incomplete, from 1.
    package var line: Int
    /// libxml2's sentence, without the final full stop.
    package var message: String
}

/// XML schemas (XSD 1.0), compiled once and shared by all threads; several are versions of one vocabulary, and a record
/// has to satisfy one of them. They are compiled from the given bytes alone: what they include or import is looked up
/// in the map and beside them, and nothing is ever fetched.
@safe package final class SchemaSet: Sendable {
    /// The schemas' names, in order.
    package let names: [String]
    /// What is unusual in them and read all the same, each with its place.
    package let warnings: [SchemaProblem]
    /// Values that the schemas give where a document gives none.
    package let defaults: [SchemaDefault]

    // Written once below; libxml2 only reads a compiled schema while it validates (each thread has its own validation
    // context), which its own thread sanitizer build confirms.
    nonisolated(unsafe) private let compiled: [xmlSchemaPtr]
    private let models: [SchemaModel?]

    /// - Parameters:
    ///   - schemas: each version's main document and the name that messages use.
    ///   - map: address or relative name → document, for everything that they include or import.
    ///   - beside: looks for a relative location next to the document of that address; nil: there is none.
    package init(
        schemas: [(name: String, bytes: [UInt8])], map: [String: [UInt8]] = [:],
        beside: (_ location: String, _ document: String) -> [UInt8]? = { _, _ in nil }
    ) throws(SchemaProblem) {
        names = schemas.map(\.name)
        let documents = schemas.map { SchemaDocuments($0.name, $0.bytes, map: map, beside: beside) }
        try Self.refuseMissing(documents, names, known: map.keys.sorted())
        models = documents.map(SchemaModelBuilder.model)
        warnings = models.flatMap { $0?.warnings ?? [] }
        defaults = SchemaDefault.all(in: models.compactMap(\.self))
        var pointers: [xmlSchemaPtr] = unsafe []
        for index in documents.indices {
            do throws(SchemaProblem) {
                let takes = models[index]?.holdsWhatIsTaken == true
                unsafe pointers.append(try SchemaCompiler.compile(names[index], documents[index], takes: takes))
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

    /// All documents that are missing are named at once.
    private static func refuseMissing(
        _ documents: [SchemaDocuments], _ names: [String], known: [String]
    ) throws(SchemaProblem) {
        var missing: [String] = []
        for address in documents.flatMap(\.missing) where !missing.contains(address) { missing.append(address) }
        guard let first = documents.firstIndex(where: { !$0.missing.isEmpty }) else { return }
        let hint = missing.count == 1 ? DidYouMean.clause(for: missing[0], among: known) : ""
        throw SchemaProblem(
            message:
                "the schema needs \(missing.map { "'\($0)'" }.joined(separator: " and ")), and nothing is fetched; "
                + "name a file for \(missing.count > 1 ? "each" : "it") in schema_map\(hint)", file: names[first],
            line: 0)
    }

    /// Validators of one thread, one for each version.
    func validators() throws(XMLRefusal) -> [SchemaValidator] {
        var all: [SchemaValidator] = []
        for index in names.indices {
            all.append(unsafe try SchemaValidator(names[index], compiled[index], models[index], self))
        }
        return all
    }
}

/// One compilation at a time: libxml2 has one loader for the whole process.
private enum SchemaCompiler {
    /// - Parameter takes: whether libxml2 gets the documents without what is held here.
    static func compile(
        _ name: String, _ documents: SchemaDocuments, takes: Bool
    ) throws(SchemaProblem) -> xmlSchemaPtr {
        Library.prepareThread()
        Library.putOnShelf(documents.shelf(takes: takes))
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
            throw complaints.problem(name, missing: missing)
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

        func problem(_ name: String, missing: [String]) -> SchemaProblem {
            if let address = missing.first {
                return SchemaProblem(
                    message: "the schema needs '\(address)', and nothing is fetched; name a file for it in schema_map",
                    file: name, line: 0)
            }
            var problem = first ?? SchemaProblem(message: "not a usable XML schema", file: name, line: 0)
            if problem.file.isEmpty { problem.file = name }
            return problem
        }
    }
}

/// A value that a schema gives where a document gives none. It is no part of the document: XPath does not see it.
package struct SchemaDefault: Hashable, Sendable {
    /// Local name of the element or attribute.
    package var name: String
    package var isAttribute: Bool
    package var value: String

    /// Those of the schemas, without repetition, in order of their names.
    static func all(in models: [SchemaModel]) -> [SchemaDefault] {
        var all: Set<SchemaDefault> = []
        for model in models {
            for element in model.elements {
                guard let constraint = element.constraint else { continue }
                all.insert(SchemaDefault(name: element.name.local, isAttribute: false, value: constraint.text))
            }
            for attribute in model.complexTypes.flatMap(\.attributes.values) {
                guard let constraint = attribute.constraint else { continue }
                all.insert(SchemaDefault(name: attribute.name.local, isAttribute: true, value: constraint.text))
            }
        }
        return all.sorted { ($0.name, $0.value, $0.isAttribute ? 1 : 0) < ($1.name, $1.value, $1.isAttribute ? 1 : 0) }
    }
}
