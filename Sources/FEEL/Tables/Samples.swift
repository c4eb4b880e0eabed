internal import Numbers

/// One value for every region into which constants cut a type.
enum Samples {
    /// Empty: the type cannot be cut into regions. Plain values come first, so that examples read well.
    static func values(of type: FEELType, around landmarks: [Value]) -> [Value] {
        switch type {
        case .boolean: return [.boolean(true), .boolean(false)]
        case .string: return strings(landmarks)
        case .number: return numbers(landmarks)
        case .date: return dates(landmarks)
        case .any, .null, .time, .dateTime, .daysDuration, .monthsDuration, .list, .context, .range, .function:
            return []
        }
    }

    private static func strings(_ landmarks: [Value]) -> [Value] {
        let known = Set(landmarks.compactMap { if case .string(let text) = $0 { text } else { nil } })
        var other = "another text"
        while known.contains(other) { other += "!" }
        let beside = known.sorted().map { $0 + "\u{1}" }
        return ([""] + known.sorted() + [other] + beside).reduce(into: []) { list, text in
            if !list.contains(.string(text)), text != "" || known.contains("") { list.append(.string(text)) }
        }
    }

    private static func numbers(_ landmarks: [Value]) -> [Value] {
        let known = Set(landmarks.compactMap { if case .number(let number) = $0 { number } else { nil } }).sorted()
        guard let least = known.first, let most = known.last else { return [.number(0)] }
        var values = known + [least - 1, most + 1]
        for (low, high) in zip(known, known.dropFirst()) {
            let next = low.roundedToIntegral(.floor) + 1
            values.append(next < high ? next : (low + high) / 2)
        }
        return (values.filter(\.isInteger) + values.filter { !$0.isInteger }).map { .number($0.reduced) }
    }

    private static func dates(_ landmarks: [Value]) -> [Value] {
        let known = Set(landmarks.compactMap { if case .date(let date) = $0 { date.dayNumber } else { nil } }).sorted()
        guard let least = known.first, let most = known.last else {
            return CalendarDate(dayNumber: 0).map { [.date($0)] } ?? []
        }
        let between = zip(known, known.dropFirst()).compactMap { $0 + 1 < $1 ? $0 + 1 : nil }
        return (known + [least - 1, most + 1] + between).compactMap { CalendarDate(dayNumber: $0).map(Value.date) }
    }
}
