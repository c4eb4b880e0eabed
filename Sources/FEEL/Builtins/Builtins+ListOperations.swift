internal import Numbers

/// What the built-ins over lists do.
extension Builtins {
    // MARK: numbers

    static func sum(_ numbers: [Decimal128]) -> Decimal128 { numbers.dropFirst().reduce(numbers[0], +) }

    static func quotient(_ a: Decimal128, _ b: Decimal128) -> Decimal128 { a / b }

    static func median(_ numbers: [Decimal128]) -> Decimal128 {
        let sorted = numbers.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    static func deviation(_ numbers: [Decimal128]) -> Decimal128? {
        guard numbers.count > 1 else { return nil }
        let mean = sum(numbers) / Decimal128(numbers.count)
        let squares = numbers.map { ($0 - mean) * ($0 - mean) }
        return (sum(squares) / Decimal128(numbers.count - 1)).squareRoot()
    }

    static func mode(_ items: [Value]) -> Value {
        var counts: [Decimal128: Int] = [:]
        for item in items {
            guard case .number(let number) = item else { return .noAnswer("an item of mode() is \(item.type.phrase)") }
            counts[number, default: 0] += 1
        }
        let most = counts.values.max() ?? 0
        return .list(counts.filter { $0.value == most }.keys.sorted().map(Value.number))
    }

    // MARK: order and logic

    static func extreme(_ items: [Value], _ sign: Int, _ name: String, _ zones: (any ZoneRules)?) -> Value {
        var best = items[0]
        for item in items where item.isNull { return item.explained("an item of \(name)() is null") }
        for item in items.dropFirst() {
            guard let order = Value.order(item, best, zones) else { return Value.incomparable(item, best, zones) }
            if order == sign { best = item }
        }
        return items.count == 1 && Value.order(best, best, zones) == nil
            ? .noAnswer("\(best.type.phrase) has no order") : best
    }

    static func logical(_ items: [Value], decisive: Bool, _ name: String) -> Value {
        var answer: Value = .boolean(!decisive)
        for item in items {
            if item.asBoolean == decisive { return item }
            if item.asBoolean == nil, answer.asBoolean != nil {
                answer =
                    item.isNull
                    ? item.explained("an item of \(name)() is null")
                    : .noAnswer("\(item.type.phrase) is neither true nor false")
            }
        }
        return answer
    }

    static func sort(_ arguments: [Value], _ machine: inout Machine) -> Value {
        guard case .function(let precedes) = arguments[1] else { return .null }
        var obstacle: Value?
        let sorted = mergeSort(arguments[0].elements[...]) { a, b in
            guard obstacle == nil else { return true }
            let answer = machine.invoke(precedes, [a, b])
            if answer.asBoolean == nil {
                obstacle =
                    answer.isNull
                    ? answer.explained("the order given to sort() has no answer for \(a) and \(b)")
                    : .noAnswer("the order given to sort() is neither true nor false")
            }
            return answer.asBoolean ?? true
        }
        return obstacle ?? .list(sorted)
    }

    /// Stable, and safe for an order that contradicts itself.
    static func mergeSort(_ items: ArraySlice<Value>, _ precedes: (Value, Value) -> Bool) -> [Value] {
        guard items.count > 1 else { return Array(items) }
        let middle = items.startIndex + items.count / 2
        var left = mergeSort(items[..<middle], precedes)[...]
        var right = mergeSort(items[middle...], precedes)[...]
        var merged: [Value] = []
        merged.reserveCapacity(items.count)
        while let a = left.first, let b = right.first {
            merged.append(precedes(b, a) ? right.removeFirst() : left.removeFirst())
        }
        return merged + left + right
    }

    // MARK: positions

    static func sublist(_ items: [Value], _ start: Value, _ length: Value) -> Value {
        guard case .number(let number) = start, let position = number.asInt(), position != 0,
            position.magnitude <= UInt(Int32.max)
        else { return .noAnswer("positions in a list count 1, 2, … or -1, -2, … from the end") }
        let first = position > 0 ? position - 1 : items.count + position
        guard first >= 0, first <= items.count else {
            return .noAnswer("there is no item \(position) in a list of \(items.count)")
        }
        guard case .number(let count) = length else { return .list(Array(items[first...])) }
        guard let count = count.asInt(), count >= 0, count <= items.count - first else {
            return .noAnswer("a list of \(items.count) has no \(count) items from position \(position)")
        }
        return .list(Array(items[first..<(first + count)]))
    }

    /// Changes the list at a position that exists.
    static func change(_ items: [Value], _ position: Value, _ body: (inout [Value], Int) -> Void) -> Value {
        guard case .number(let number) = position, let position = number.roundedToIntegral(.down).asInt(),
            position != 0,
            position != Int.min
        else {
            return .noAnswer("positions in a list count 1, 2, … or -1, -2, … from the end")
        }
        let index = position > 0 ? position - 1 : items.count + position
        guard items.indices.contains(index) else {
            return .noAnswer("there is no item \(position) in a list of \(items.count)")
        }
        var changed = items
        body(&changed, index)
        return .list(changed)
    }

    static func replaceMatches(_ arguments: [Value], _ machine: inout Machine) -> Value {
        guard case .function(let match) = arguments[1] else { return .null }
        var items = arguments[0].elements
        for index in items.indices {
            let answer = machine.invoke(match, [items[index], arguments[2]])
            guard let isMatch = answer.asBoolean else {
                return answer.isNull
                    ? answer.explained("the match given to list replace() has no answer for \(items[index])")
                    : .noAnswer("the match given to list replace() is neither true nor false")
            }
            if isMatch { items[index] = arguments[2] }
        }
        return .list(items)
    }

    // MARK: sets

    /// Quadratic where values can only be compared one with another: the steps are counted.
    static func distinct(_ items: [Value], _ machine: inout Machine) -> Value {
        var kept: [Value] = []
        var seen: Set<Value> = []
        // A few are compared sooner than hashed.
        let areFew = items.count <= 8
        for item in items {
            if let why = machine.step() { return .null(why) }
            if areFew ? kept.contains(item) : !seen.insert(item).inserted { continue }
            if item.mayBeZoned, kept.contains(where: { Value.equals($0, item, machine.context.zones) == true }) {
                continue
            }
            kept.append(item)
        }
        return .list(kept)
    }

    static func flat(_ items: [Value]) -> [Value] {
        items.flatMap { item in if case .list(let inner) = item { flat(inner) } else { [item] } }
    }
}

extension FEELType.Parameter {
    static func any(_ name: String) -> Self { Self(name: name, type: .any) }
}
