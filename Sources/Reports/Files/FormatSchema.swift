import JSON
package import Rubrics
import Wording

/// The JSON Schema (2020-12) of a rubric or of a `call.yaml`, for editors: structure alone. Names, types and formulas are checked by
/// `fundscore check`.
package enum FormatSchema {
    /// - Parameter top: what a whole file is: `.rubric` or `.call`.
    package static func bytes(of top: KeyGroup.Name) -> [UInt8] {
        let groups = KeyGroup.Name.allCases.filter { $0.isOfCall == (top == .call) }
        let definitions =
            groups.map { ($0.rawValue, object(RubricFormat.group($0))) } + [(localText, .object(eitherLanguage))]
        return JSONValue.object([
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("title", .string(top == .call ? "call.yaml of a fundscore call" : "fundscore rubric")),
            ("$ref", .string("#/$defs/\(top.rawValue)")), ("$defs", .object(definitions)),
        ]).fileBytes
    }

    // MARK: groups

    private static func object(_ group: KeyGroup) -> JSONValue {
        let required = group.keys.filter(\.isRequired).map(\.name)
        var members: [JSONValue.Member] = [
            ("type", .string("object")), ("description", .string(group.summary)),
            ("properties", .object(group.keys.map { ($0.name, property($0)) })),
        ]
        if !required.isEmpty { members.append(("required", strings(required))) }
        members.append(("additionalProperties", .boolean(false)))
        if !group.rules.isEmpty { members.append(("allOf", .array(group.rules.map(rule)))) }
        return .object(members)
    }

    private static func property(_ key: RubricKey) -> JSONValue {
        let standard = key.standard.map { "; left out: \($0)" } ?? ""
        let members: [JSONValue.Member] = [("description", .string("\(key.summary)\(standard), as in \(key.example)"))]
        return .object(members + value(key.form))
    }

    private static func rule(_ rule: KeyRule) -> JSONValue {
        let has = { (keys: [String]) in JSONValue.object([("required", strings(keys))]) }
        return switch rule {
        case .exactlyOne(let keys): .object([("oneOf", .array(keys.map { has([$0]) }))])
        case .atLeastOne(let keys): .object([("anyOf", .array(keys.map { has([$0]) }))])
        case .needs(let key, let others): .object([("dependentRequired", .object([(key, strings(others))]))])
        case .apart(let key, let others):
            .object([("not", .object([("anyOf", .array(others.map { has([key, $0]) }))]))])
        case .only(let key, let other, let word):
            .object([
                ("if", has([key])),
                (
                    "then",
                    .object([
                        ("properties", .object([(other, .object([("const", .string(word))]))])),
                        ("required", strings([other])),
                    ])
                ),
            ])
        }
    }

    // MARK: values

    /// A number that is written in quotation marks is a number too: the loader takes every value as its text.
    private static func value(_ form: KeyForm) -> [JSONValue.Member] {
        switch form {
        case .text, .rule, .xpath, .file: [("type", strings(["string", "number", "boolean"]))]
        case .localText: [("$ref", .string("#/$defs/\(localText)"))]
        case .number: either([("type", .string("number"))], pattern("^-?[0-9]+([.][0-9]+)?$"))
        case .whole(let least):
            either([("type", .string("integer")), ("minimum", .number(String(least)))], pattern("^[0-9]+$"))
        case .share: pattern(Self.share)
        case .numberOrShare: either(value(.number), pattern(Self.share))
        case .flag: [("enum", .array([.boolean(true), .boolean(false), .string("true"), .string("false")]))]
        case .word(let words): [("enum", .array(words.flatMap(constants)))]
        case .row: value(.list(.text))
        case .any: []
        case .list(let form): [("type", .string("array")), ("items", .object(value(form)))]
        case .several(let form): either(value(form), value(.list(form)))
        case .named(let form): [("type", .string("object")), ("additionalProperties", .object(value(form)))]
        case .group(let name): [("$ref", .string("#/$defs/\(name.rawValue)"))]
        case .either(let one, let other): either(value(one), value(other))
        }
    }

    private static let localText = "local_text"

    /// A text for all languages, or a text a language.
    private static var eitherLanguage: [JSONValue.Member] {
        either(
            value(.text),
            [
                ("type", .string("object")), ("minProperties", .number("1")),
                ("propertyNames", .object([("enum", strings(LanguageTag.all))])),
                (
                    "additionalProperties",
                    .object([("type", strings(["string", "number", "boolean"])), ("pattern", .string("[^ ]"))])
                ),
            ])
    }

    private static let share = "^-?[0-9]+([.][0-9]+)?%$"

    private static func either(_ one: [JSONValue.Member], _ other: [JSONValue.Member]) -> [JSONValue.Member] {
        [("anyOf", .array([.object(one), .object(other)]))]
    }

    private static func pattern(_ text: String) -> [JSONValue.Member] {
        [("type", .string("string")), ("pattern", .string(text))]
    }

    /// A word, and what YAML makes of it where that is something else.
    private static func constants(_ word: String) -> [JSONValue] {
        if word == "true" { return [.boolean(true), .string(word)] }
        return Int(word) == nil ? [.string(word)] : [.number(word), .string(word)]
    }

    private static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}
