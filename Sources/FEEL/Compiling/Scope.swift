/// The names that an expression may use: variables (each with its slot in the frame) and types.
package struct Scope: Sendable {
    package struct Variable: Sendable, Hashable {
        package var name: String
        package var type: FEELType
    }

    /// A type that a model defines.
    struct NamedType: Sendable {
        var type: FEELType
        /// Its allowed values; nil: no restriction beyond the type.
        var allows: (@Sendable (Value) -> Bool)?
    }

    /// In slot order. A name that was declared again keeps its first slot here, but is found in the last.
    package private(set) var variables: [Variable] = []
    private var slots: [String: Int] = [:]
    private(set) var types: [String: NamedType] = [:]
    /// For the parser: names of several words.
    private(set) var names = NameIndex()
    private(set) var fields = NameIndex()
    private(set) var typeNames = NameIndex(FEELType.simpleNames)
    /// Slots of items whose entries are not known before, the outermost first.
    private(set) var openItems: [Int] = []
    /// What the named zones of the expressions stand for; nil: a moment in a named zone has no offset.
    package var zones: (any ZoneRules)?

    package init() {}

    /// Gives the name the next slot. Names may contain blanks and the signs `. / - ' + *`. A name that was declared
    /// before is hidden by the new one.
    @discardableResult
    package mutating func declare(_ name: String, _ type: FEELType) -> Int {
        variables.append(Variable(name: name, type: type))
        slots[name] = variables.count - 1
        names.insert(name)
        insertFields(of: type)
        return variables.count - 1
    }

    /// Gives `item` the next slot, whose entries may be any: a name that was declared before is looked for among them first.
    @discardableResult
    package mutating func declareOpenItem(_ type: FEELType) -> Int {
        let slot = declare("item", type)
        openItems.append(slot)
        return slot
    }

    /// Makes a type known by name for `instance of` and for the parameters of function literals.
    /// - Parameter allows: the type's allowed values.
    package mutating func declareType(
        _ name: String, _ type: FEELType, allows: (@Sendable (Value) -> Bool)? = nil
    ) {
        types[name] = NamedType(type: type, allows: allows)
        typeNames.insert(name)
        insertFields(of: type)
    }

    /// Why no expression can speak of a name; nil: expressions can. DMN 1.5 §10.3.1.2, rules 25 to 30.
    package static func fault(ofName name: String) -> String? {
        if Keyword(rawValue: name) != nil { return "it is a keyword of FEEL" }
        guard let first = name.unicodeScalars.first else { return "it is empty" }
        guard first.isNameStart else { return "a name in FEEL begins with a letter, not with '\(first)'" }
        let tokens = (try? Lexer.tokens(of: name)) ?? []
        if tokens.count > 1, tokens.dropLast().allSatisfy({ $0.namePart != nil }) { return nil }
        let odd = name.unicodeScalars.first { scalar in
            !scalar.isNameStart && !scalar.isNamePart && !scalar.properties.isWhitespace
                && !"./-'+*".unicodeScalars.contains(scalar)
        }
        return "a name in FEEL has letters, digits, blanks and . / - ' + *\(odd.map { ", not '\($0)'" } ?? "")"
    }

    /// nil: the name is not declared.
    package func slot(of name: String) -> Int? { slots[name] }

    package func type(of name: String) -> FEELType? { slots[name].map { variables[$0].type } }

    /// Names of entries are known after a point and in filters.
    private mutating func insertFields(of type: FEELType) {
        switch type {
        case .list(let element), .range(let element): insertFields(of: element)
        case .context(let entries):
            for entry in entries {
                fields.insert(entry.name)
                insertFields(of: entry.type)
            }
        case .function(_, let result): insertFields(of: result)
        case .any, .null, .number, .string, .boolean, .date, .time, .dateTime, .daysDuration, .monthsDuration: break
        }
    }
}
