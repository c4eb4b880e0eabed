internal import Numbers

/// DMN 1.5 §10.3.4.8: contexts.
extension Builtins {
    static let contexts: [Builtin] = [
        Builtin(
            "get value", "The entry of a context, by its name.",
            .of([.init("m", .context([])), .init("key", .string)], .any) { (m: ContextValue, key: String) in
                m[key] ?? .noAnswer("the context has no entry '\(key)'")
            }),
        Builtin(
            "get entries", "All entries of a context, as contexts with key and value.",
            .of(
                [.init("m", .context([]))],
                .list(.context([.init(name: "key", type: .string), .init(name: "value", type: .any)]))
            ) { (m: ContextValue) in
                .list(m.entries.map { .context(ContextValue([("key", .string($0.name)), ("value", $0.value)])) })
            }),
        Builtin(
            "context", "A context made of entries, each a context with key and value.",
            .of([.init("entries", .list(.context([])))], .context([]), context)),
        Builtin(
            "context put", "A context with one entry added or replaced, also deep inside.",
            .of(
                [.init("context", .context([])), .init("key", .string), .init("value", .any)], .context([])
            ) { (context: ContextValue, key: String, value: Value) in .context(context.setting(key, to: value)) },
            .of(
                [.init("context", .context([])), .init("keys", .list(.string)), .init("value", .any)], .context([])
            ) { (context: ContextValue, keys: [Value], value: Value) in put(context, keys[...], value) }),
        Builtin(
            "context merge", "One context with the entries of all; the later ones count.",
            .of([.init("contexts", .list(.context([])))], .context([])) { (contexts: [Value]) in
                var entries: [(String, Value)] = []
                for part in contexts {
                    guard case .context(let context) = part else { return .noAnswer("only contexts can be merged") }
                    entries += context.entries.map { ($0.name, $0.value) }
                }
                return .context(ContextValue(entries))
            }),
    ]

    private static func context(_ entries: [Value]) -> Value {
        var result: [(String, Value)] = []
        for entry in entries {
            guard case .context(let pair) = entry, case .string(let key)? = pair["key"], let value = pair["value"]
            else {
                return .noAnswer("an entry is a context with 'key' (a text) and 'value'")
            }
            guard !result.contains(where: { $0.0 == key }) else { return .noAnswer("there are two entries '\(key)'") }
            result.append((key, value))
        }
        return .context(ContextValue(result))
    }

    private static func put(_ context: ContextValue, _ keys: ArraySlice<Value>, _ value: Value) -> Value {
        guard case .string(let key)? = keys.first else { return .noAnswer("the path to an entry is a list of texts") }
        guard keys.count > 1 else { return .context(context.setting(key, to: value)) }
        guard case .context(let inner)? = context[key] else { return .noAnswer("the context has no context '\(key)'") }
        let changed = put(inner, keys.dropFirst(), value)
        return changed.isNull ? changed : .context(context.setting(key, to: changed))
    }
}
