import Diagnostics
import FEEL
import Numbers
import Rubrics
import Tabular

/// Cells of the files of a call.
extension CSVWriter {
    mutating func optional(_ text: String?) {
        if let text { self.text(text) } else { empty() }
    }

    mutating func count(_ number: Int?) {
        guard let number else { return empty() }
        self.number { $0.append(digits: number) }
    }

    /// A score for people, or no entry.
    /// - Parameter threshold: which a score that misses it must not seem to meet.
    mutating func display(_ number: Rational?, _ rounding: RoundingRule? = nil, threshold: Decimal128? = nil) {
        guard let number else { return empty() }
        if threshold != nil, number.exactDecimal == nil || rounding?.stage == .display {
            return self.number {
                $0.append(contentsOf: NumberText.display(number, rounding, threshold: threshold).utf8)
            }
        }
        let shown = NumberText.shown(number, rounding)
        self.number { shown.write(to: &$0) }
    }

    /// A score for checking. A spreadsheet would take `13/3` for a date, so its dialect gets the display form.
    mutating func exact(_ number: Rational?) {
        guard let number else { return empty() }
        switch dialect {
        case .standard: self.number { number.write(to: &$0) }
        case .excel, .workbook: display(number)
        }
    }

    /// A score as it was given.
    mutating func exact(_ number: Decimal128?) {
        guard dialect == .standard, let number, number.isFinite else { return exact(number.flatMap { Rational($0) }) }
        self.number { number.writeShortest(to: &$0) }
    }

    /// Beside an exact number in a workbook, which rounds what has no finite decimal form: the fraction as a text. CSV has no such
    /// column.
    mutating func fraction(_ number: Rational?) {
        guard marksKinds else { return }
        guard let number, number.exactDecimal == nil else { return empty() }
        text(number.description)
    }

    /// A chance, `3/4`. A spreadsheet would take that for a date, so its dialect gets the display form.
    mutating func chance(_ number: Rational?) {
        guard let number else { return empty() }
        if case .excel = dialect { return display(number) }
        text(number.fractionText)
    }

    mutating func amount(_ number: Decimal128?) {
        guard let number else { return empty() }
        self.number { number.writeShortest(to: &$0) }
    }

    /// As `ValueText.plain` writes it: a number is one in the file, too.
    mutating func fact(_ value: Value) {
        switch value {
        case .null: empty()
        case .number(let number): self.number { number.write(to: &$0) }
        case .string(let text): self.text(text)
        case .list(let elements): list(elements, value)
        case .boolean, .date, .time, .dateTime, .daysDuration, .monthsDuration, .context, .range, .function:
            text { ValueText.write(value, to: &$0) }
        }
    }

    private mutating func list(_ elements: [Value], _ value: Value) {
        if elements.isEmpty { return empty() }
        guard elements.allSatisfy({ if case .number = $0 { true } else { false } }) else {
            return text { ValueText.write(value, to: &$0) }
        }
        numbers(elements.count, separatedBy: ValueText.separator) { index, output in
            if case .number(let number) = elements[index] { number.write(to: &output) }
        }
    }

    mutating func place(_ place: Place) { text { place.write(to: &$0) } }

    /// Several texts in one cell.
    /// - Parameter write: adds one of them in UTF-8, by its index.
    mutating func texts(_ count: Int, separatedBy between: String, _ write: (Int, inout [UInt8]) -> Void) {
        if count == 0 { return empty() }
        text { output in
            for index in 0..<count {
                if index > 0 { output.append(utf8: between) }
                write(index, &output)
            }
        }
    }
}
