package import Diagnostics

/// The text of a rubric, and how a value of it is written differently: only the value's own characters change, comments and layout stay.
package struct RubricText {
    private let file: String
    private let characters: [Character]
    /// Of each line, the position of its first character.
    private let starts: [Int]

    /// The same rubric with these values, as a file; it reads exactly as the trial does.
    ///
    /// Values in one line and between quotation marks can be changed, and keys added to a group that has some. What is written over
    /// several lines, stands in a list that would be replaced whole, or is shared through an alias, is refused by name.
    /// - Parameters:
    ///   - bytes: the YAML file.
    ///   - file: its name; problems carry it.
    /// - Returns: the new file; or every problem, at the settings (`TrialSetting.source`) or in the file.
    package static func changing(
        _ bytes: [UInt8], file: String, to settings: [TrialSetting]
    ) -> Result<[UInt8], Problems> {
        var problems = DiagnosticCollector()
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = bytes.starts(with: mark) ? mark : []
        guard let text = String(validating: bytes.dropFirst(start.count), as: UTF8.self) else {
            problems.error("YAML.ENCODING", "the rubric is not UTF-8", at: Place(file: file, line: 1, column: 1))
            return .failure(Problems(all: problems.all))
        }
        guard let root = YAMLReader.read(text, file: file, into: &problems) else {
            return .failure(Problems(all: problems.all))
        }
        let trial = Trial(settings, in: root, into: &problems)
        guard !problems.hasErrors else { return .failure(Problems(all: problems.sorted)) }
        let whole = RubricText(text, file: file)
        let edits = whole.edits(settings, root, wanted: trial.root, into: &problems)
        guard !problems.hasErrors else { return .failure(Problems(all: problems.sorted)) }
        let changed = whole.applying(edits)
        // Aliases, and whatever else a text can hold, show here: what is written has to be what was tried.
        guard let now = YAMLReader.read(changed, file: file, into: &problems), now.says(the: trial.root) else {
            return .failure(Problems(all: [notInPlace]))
        }
        return .success(start + Array(changed.utf8))
    }

    /// Why a text could not be changed.
    package struct Problems: Error, Sendable, Hashable {
        /// Never empty; sorted by place.
        package var all: [Diagnostic]

        package init(all: [Diagnostic]) { self.all = all }
    }

    private static let notInPlace = Diagnostic(
        code: "TRIAL.TEXT",
        message:
            "the rubric's text cannot be changed in these places alone: a value is shared (&, *) or written in a way of its own; "
            + "change it in the file", place: Place(file: TrialSetting.source, line: 1, column: 1))

    private init(_ text: String, file: String) {
        self.file = file
        characters = Array(text)
        var starts = [0]
        for (position, character) in characters.enumerated() where ["\n", "\r\n", "\r"].contains(character) {
            starts.append(position + 1)
        }
        self.starts = starts
    }

    // MARK: edits

    /// Characters, and what stands in their place afterwards.
    private struct Edit {
        var range: Range<Int>
        var text: String
    }

    private func edits(
        _ settings: [TrialSetting], _ root: YAMLValue, wanted: YAMLValue, into problems: inout DiagnosticCollector
    ) -> [Edit] {
        settings.enumerated().flatMap { index, setting -> [Edit] in
            guard let path = try? TrialPath(of: setting, at: index, in: root) else { return [] }
            let present = root[path.positions[...]]
            if path.missing.isEmpty, let order = reordering(of: present, as: wanted[path.positions[...]]) {
                return order
            }
            let value = path.missing.isEmpty ? nil : Self.nested(path.missing.dropFirst(), setting.value)
            let edit =
                if let key = path.missing.first, let value {
                    insertion(of: key, value, in: present)
                } else {
                    replacement(of: present, by: setting.value)
                }
            if edit == nil {
                let name = (path.names + path.missing).joined(separator: ".")
                problems.error(
                    "TRIAL.TEXT",
                    "'\(name)' is written in a way that cannot be changed in place: change it in the file",
                    at: Place(file: TrialSetting.source, line: index + 1, column: 1), length: setting.path.count)
            }
            return edit.map { [$0] } ?? []
        }
    }

    /// The items of a list in another order, each in the place of another; nil where it is no order of the same items, or one of them is
    /// more than a key with a value in one line.
    private func reordering(of list: YAMLValue, as wanted: YAMLValue) -> [Edit]? {
        guard case .sequence(let items, _) = list, case .sequence(let others, _) = wanted else { return nil }
        let ranges = items.compactMap(range)
        guard ranges.count == items.count, others.count == items.count else { return nil }
        var left = Array(items.indices)
        var edits: [Edit] = []
        for (place, other) in others.enumerated() {
            guard let found = left.firstIndex(where: { items[$0].says(the: other) }) else { return nil }
            let item = left.remove(at: found)
            if item != place { edits.append(Edit(range: ranges[place], text: String(characters[ranges[item]]))) }
        }
        return edits
    }

    /// Of an item such as `highest: quality`, with its braces if it has any.
    private func range(of item: YAMLValue) -> Range<Int>? {
        guard case .mapping(let entries, let place) = item, entries.count == 1,
            case .scalar(let scalar) = entries[0].value,
            !scalar.isNull, scalar.place.line == place.line, let start = position(of: place),
            let value = position(of: scalar.place), var end = end(of: scalar, from: value)
        else { return nil }
        guard characters[start] == "{" else { return start..<end }
        while end < characters.count, characters[end] == " " { end += 1 }
        return end < characters.count && characters[end] == "}" ? start..<end + 1 : nil
    }

    private func applying(_ edits: [Edit]) -> String {
        var text = characters
        let order = edits.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) > ($1.element.range.lowerBound, $1.offset)
        }
        for (_, edit) in order { text.replaceSubrange(edit.range, with: edit.text) }
        return String(text)
    }

    private func replacement(of value: YAMLValue, by text: String) -> Edit? {
        guard case .scalar(let scalar) = value, !scalar.isNull, let start = position(of: scalar.place),
            let end = end(of: scalar, from: start)
        else { return nil }
        let isQuoted = scalar.style == .quoted
        return Edit(range: start..<end, text: isQuoted ? Self.quoted(text, characters[start]) : Self.scalar(text))
    }

    /// One more key at the beginning of a group, or a group in place of a single value.
    private func insertion(of key: String, _ value: String, in group: YAMLValue) -> Edit? {
        guard case .mapping(let entries, _) = group else {
            guard case .scalar(let scalar) = group, !scalar.isNull, let start = position(of: scalar.place),
                let end = end(of: scalar, from: start)
            else { return nil }
            return Edit(range: start..<end, text: "{ \(key): \(value) }")
        }
        guard let first = entries.first, let start = position(of: first.keyPlace) else { return nil }
        let lead = characters[starts[first.keyPlace.line - 1]..<start]
        guard lead.allSatisfy({ " -".contains($0) }) else {
            return Edit(range: start..<start, text: "\(key): \(value), ")
        }
        let indentation = String(repeating: " ", count: lead.count)
        return Edit(range: start..<start, text: "\(key): \(value)\n\(indentation)")
    }

    /// `{ places: 3 }` for the keys of a group that has to be made first.
    private static func nested(_ keys: ArraySlice<String>, _ text: String) -> String {
        guard let key = keys.first else { return "[{".contains(text.first ?? " ") ? text : scalar(text) }
        return "{ \(key): \(nested(keys.dropFirst(), text)) }"
    }

    // MARK: places in the text

    private func position(of place: Place) -> Int? {
        guard place.file == file, starts.indices.contains(place.line - 1), place.column > 0 else { return nil }
        let position = starts[place.line - 1] + place.column - 1
        return position < characters.count ? position : nil
    }

    /// Behind the scalar's last character; nil where it goes on in another line.
    private func end(of scalar: YAMLScalar, from start: Int) -> Int? {
        switch scalar.style {
        case .block: return nil
        case .plain:
            let text = Array(scalar.text)
            return characters[start...].starts(with: text) ? start + text.count : nil
        case .quoted:
            let quote = characters[start]
            var position = start + 1
            while position < characters.count {
                let character = characters[position]
                if character == "\\", quote == "\"" {
                    position += 1
                } else if character == quote {
                    let isDoubled = quote == "'" && position + 1 < characters.count && characters[position + 1] == quote
                    if !isDoubled { return position + 1 }
                    position += 1
                }
                position += 1
            }
            return nil
        }
    }

    // MARK: values as YAML writes them

    /// Plain where that can be nothing else, otherwise quoted.
    static func scalar(_ text: String) -> String {
        let isPlain =
            text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._%-/+ ".contains($0)) }
            && text.first.map { $0.isLetter || $0.isNumber || $0 == "." } == true
        let isNull = YAMLScalar(text: text, style: .plain, place: Place(file: ""), lines: []).isNull
        let isNumber = text.allSatisfy { $0.isASCII && ($0.isNumber || ".-".contains($0)) }
        return (isPlain && !isNull) || isNumber && text.count > 1 ? text : quoted(text, "'")
    }

    static func quoted(_ text: String, _ quote: Character) -> String {
        if quote == "'" { return "'\(text.replacing("'", with: "''"))'" }
        return "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
}

extension YAMLValue {
    /// Whether both say the same to whoever reads them, wherever and however they are written.
    func says(the other: YAMLValue) -> Bool {
        switch (self, other) {
        case (.scalar(let left), .scalar(let right)): left.text == right.text && left.isNull == right.isNull
        case (.sequence(let left, _), .sequence(let right, _)):
            left.count == right.count && zip(left, right).allSatisfy { $0.says(the: $1) }
        case (.mapping(let left, _), .mapping(let right, _)):
            left.count == right.count
                && left.allSatisfy { entry in right.contains { $0.key == entry.key && entry.value.says(the: $0.value) }
                }
        default: false
        }
    }
}
