internal import Numbers

/// DMN 1.5 §10.3.4.4 and §10.3.4.9: lists.
extension Builtins {
    static let lists: [Builtin] = [
        form("list contains", "Whether a list contains a value.", [list, .init("element", .any)], { _ in .boolean }) {
            items, arguments, machine in
            Value.isAmong(items, arguments[1], machine.context.zones).map(Value.boolean)
                ?? Value.incomparable(arguments[1], arguments[0], machine.context.zones)
        },
        form("count", "The number of items.", [list], { _ in .number }) { items, _, _ in
            .number(Decimal128(items.count))
        },
        aggregate("min", "The least item.", { $0 }) { items, machine in extreme(items, -1, "min", machine.context.zones)
        },
        aggregate("max", "The greatest item.", { $0 }) { items, machine in
            extreme(items, 1, "max", machine.context.zones)
        },
        numeric("sum", "All items added up.") { sum($0) },
        numeric("mean", "The sum divided by the number of items.") { numbers in
            quotient(sum(numbers), Decimal128(numbers.count))
        },
        aggregate("all", "Whether every item is true.", { _ in .boolean }, emptyIsFine: true) { items, _ in
            logical(items, decisive: false, "all")
        },
        aggregate("any", "Whether some item is true.", { _ in .boolean }, emptyIsFine: true) { items, _ in
            logical(items, decisive: true, "any")
        },
        Builtin(
            "sublist", "The items from a position, to the end or so many; a negative position counts from the end.",
            Builtin.Form(
                [list, .init("start position", .number), .init("length", .number, optional: true)], result: sameList
            ) { arguments, _ in sublist(arguments[0].elements, arguments[1], arguments[2]) }),
        Builtin(
            "append", "The list with further items at its end.",
            Builtin.Form(
                [list, .init("item", .any)], variadic: true,
                result: { types in
                    .list(FEELType.joined([types.first?.element ?? .any] + types.dropFirst()))
                }
            ) { arguments, _ in .list(arguments[0].elements + arguments.dropFirst()) }),
        Builtin(
            "concatenate", "The items of all lists, one after the other.",
            Builtin.Form([list], variadic: true, result: joinedList) { arguments, _ in
                .list(arguments.flatMap(\.elements))
            }),
        form(
            "insert before", "The list with an item put in at a position.",
            [list, .init("position", .number), .init("newItem", .any)], sameList
        ) { items, arguments, _ in
            change(items, arguments[1]) { list, index in list.insert(arguments[2], at: index) }
        },
        form("remove", "The list without the item at a position.", [list, .init("position", .number)], sameList) {
            items, arguments, _ in
            change(items, arguments[1]) { list, index in list.remove(at: index) }
        },
        Builtin(
            "list replace", "The list with the item at a position, or those that a function picks, replaced.",
            Builtin.Form([list, .init("position", .number), .init("newItem", .any)], result: sameList) { arguments, _ in
                change(arguments[0].elements, arguments[1]) { list, index in list[index] = arguments[2] }
            },
            Builtin.Form(
                [
                    list, .init("match", .function(parameters: [.any("item"), .any("newItem")], result: .any)),
                    .init("newItem", .any),
                ], result: sameList
            ) { arguments, machine in replaceMatches(arguments, &machine) }),
        form("reverse", "The items from last to first.", [list], sameList) { items, _, _ in .list(items.reversed()) },
        form(
            "index of", "The positions at which a value stands.", [list, .init("match", .any)], { _ in .list(.number) }
        ) {
            items, arguments, machine in
            let zones = machine.context.zones
            let found = items.indices.filter { Value.equals(items[$0], arguments[1], zones) == true }
            return .list(found.map { .number(Decimal128($0 + 1)) })
        },
        Builtin(
            "union", "The items of all lists, each once.",
            Builtin.Form([list], variadic: true, result: joinedList) { arguments, machine in
                distinct(arguments.flatMap(\.elements), &machine)
            }),
        form("distinct values", "The items, each once.", [list], sameList) { items, _, machine in
            distinct(items, &machine)
        },
        form("flatten", "The items of the list and of all lists in it.", [list], { _ in .list(.any) }) { items, _, _ in
            .list(flat(items))
        },
        numeric("product", "All items multiplied.") { $0.dropFirst().reduce($0[0], *) },
        numeric("median", "The middle one of the sorted items, or the mean of the middle two.", median),
        numeric("stddev", "The standard deviation of a sample.", deviation),
        aggregate("mode", "The most frequent items, sorted.", { .list($0) }, emptyIsFine: true) { items, _ in
            mode(items)
        },
        Builtin(
            "sort", "The list in the order that a function tells: whether its first argument comes before its second.",
            Builtin.Form(
                [list, .init("precedes", .function(parameters: [.any("x"), .any("y")], result: .any))], result: sameList
            ) { arguments, machine in sort(arguments, &machine) }),
    ]

    private static let list = Builtin.Parameter("list", .list(.any))
    private static let sameList: @Sendable ([FEELType]) -> FEELType = { types in .list(types.first?.element ?? .any) }
    private static let joinedList: @Sendable ([FEELType]) -> FEELType = { types in
        .list(FEELType.joined(types.map(\.element)))
    }

    // MARK: shapes of built-ins

    /// One whose first argument is a list.
    private static func form(
        _ name: String, _ summary: String, _ parameters: [Builtin.Parameter],
        _ result: @escaping @Sendable ([FEELType]) -> FEELType,
        _ body: @escaping @Sendable ([Value], [Value], inout Machine) -> Value
    ) -> Builtin {
        Builtin(
            name, summary,
            Builtin.Form(parameters, result: result) { arguments, machine in
                body(arguments[0].elements, arguments, &machine)
            })
    }

    /// One that takes a list, or its items as arguments.
    private static func aggregate(
        _ name: String, _ summary: String, _ result: @escaping @Sendable (FEELType) -> FEELType,
        emptyIsFine: Bool = false,
        items element: FEELType = .any, _ body: @escaping @Sendable ([Value], inout Machine) -> Value
    ) -> Builtin {
        let checked: @Sendable ([Value], inout Machine) -> Value = { items, machine in
            items.isEmpty && !emptyIsFine ? .noAnswer("\(name)() of an empty list") : body(items, &machine)
        }
        var items = Builtin.Form(
            [.init("item", element, acceptsNull: true)], variadic: true, result: { result(FEELType.joined($0)) }
        ) { arguments, machine in checked(arguments, &machine) }
        items.sharesType = true
        return Builtin(
            name, summary,
            Builtin.Form([.init("list", .list(element))], result: { result($0.first?.element ?? .any) }) {
                arguments, machine in
                checked(arguments[0].elements, &machine)
            }, items)
    }

    /// An aggregate over numbers; it is never called with none.
    private static func numeric(
        _ name: String, _ summary: String, _ body: @escaping @Sendable ([Decimal128]) -> Decimal128?
    ) -> Builtin {
        aggregate(name, summary, { _ in .number }, items: .number) { items, _ in
            var numbers: [Decimal128] = []
            for item in items {
                switch item {
                case .number(let number): numbers.append(number)
                case .null(let why): return .null(why ?? NoAnswer(reason: "an item of \(name)() is null"))
                default: return .noAnswer("an item of \(name)() is \(item.type.phrase)")
                }
            }
            return body(numbers).map(Arithmetic.finite) ?? .noAnswer("\(name)() needs more items")
        }
    }
}
