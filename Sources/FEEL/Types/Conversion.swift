/// Whether and how a value counts as one of a type. DMN 1.5 §10.3.2.9.
extension Value {
    /// Whether the value belongs to the type. null belongs to `Null` alone.
    package func isInstance(of type: FEELType) -> Bool {
        switch (self, type) {
        case (.null, let type): type == .null
        case (_, .any), (.number, .number), (.string, .string), (.boolean, .boolean), (.date, .date), (.time, .time),
            (.dateTime, .dateTime), (.daysDuration, .daysDuration), (.monthsDuration, .monthsDuration):
            true
        case (.list(let values), .list(let element)):
            element == .any || values.allSatisfy { $0.conforms(to: element) }
        case (.context(let context), .context(let fields)):
            fields.allSatisfy { field in context[field.name].map { $0.conforms(to: field.type) } ?? false }
        case (.range(let range), .range(let element)):
            (range.low?.conforms(to: element) ?? true) && (range.high?.conforms(to: element) ?? true)
        case (.function(let function), .function(let parameters, let result)):
            function.builtin != nil
                || FEELType.function(parameters: function.parameters, result: function.result)
                    .mayBe(.function(parameters: parameters, result: result))
        default: false
        }
    }

    /// As `isInstance`, with null conforming to every type.
    package func conforms(to type: FEELType) -> Bool { isNull || isInstance(of: type) }

    /// The value as one of the type, with the implicit conversions of the standard: a list of one is its item, an item is
    /// a list of one, a date is midnight UTC of that day. nil: there is no such conversion.
    package func converted(to type: FEELType) -> Value? {
        if conforms(to: type) { return self }
        switch (self, type) {
        case (.list(let values), .list(let element)):
            let items = values.compactMap { $0.converted(to: element) }
            return items.count == values.count && element == .dateTime ? .list(items) : nil
        case (.list(let values), _) where values.count == 1:
            return values[0].conforms(to: type) ? values[0] : nil
        case (_, .list(let element)): return converted(to: element).map { .list([$0]) }
        case (.date(let date), .dateTime): return .dateTime(Temporal.midnight(date))
        default: return nil
        }
    }
}
