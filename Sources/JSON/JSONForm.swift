/// A value that is written many times and differs in some places only, such as one row of a file: what stands around those places is laid out
/// once.
///
/// Filled in by `JSONWriter.fill`, place by place, and closed by `JSONWriter.end`.
package struct JSONForm: Sendable {
    /// What stands before each place, and behind the last one.
    struct Piece: Sendable {
        let bytes: [UInt8]
        /// How many objects and arrays are open behind it.
        let level: Int
    }

    let pieces: [Piece]

    /// A part of it.
    package enum Part: Sendable {
        /// The same in every one.
        case fixed(JSONValue)
        /// A place: a value that is written later.
        case place
        case object([(name: String, part: Part)])
    }

    /// How far a value is filled in.
    package struct Progress {
        var piece = 0

        package init() {}
    }

    /// - Parameter level: how many objects and arrays the value stands in.
    package init(_ part: Part, level: Int, _ layout: JSONWriter.Layout = .indented) {
        var making = Making(writer: JSONWriter(after: [], layout, level: level))
        making.add(part)
        pieces = making.pieces + [Piece(bytes: making.writer.bytes, level: level)]
    }

    /// An object with these members.
    package init(_ members: [(name: String, part: Part)], level: Int) { self.init(.object(members), level: level) }

    /// An object whose members are places.
    package init(_ names: [String], level: Int) { self.init(names.map { ($0, .place) }, level: level) }

    private struct Making {
        var writer: JSONWriter
        var pieces: [Piece] = []

        mutating func add(_ part: Part) {
            switch part {
            case .fixed(let value): writer.value(value)
            case .place:
                pieces.append(Piece(bytes: writer.takeBytes(), level: writer.level))
            case .object(let members):
                writer.open(UInt8(ascii: "{"))
                for member in members {
                    writer.key(member.name)
                    add(member.part)
                }
                writer.close(UInt8(ascii: "}"))
            }
        }
    }
}

extension JSONWriter {
    /// Writes what stands before the next place of a form; the value of that place comes next.
    package mutating func fill(_ form: borrowing JSONForm, _ progress: inout JSONForm.Progress) {
        let pieces = form.pieces.span
        append(pieces[progress.piece].bytes.span, level: pieces[progress.piece].level)
        progress.piece += 1
    }

    /// Writes what stands behind the last place of a form.
    package mutating func end(_ form: borrowing JSONForm, _ progress: JSONForm.Progress = JSONForm.Progress()) {
        let pieces = form.pieces.span
        precondition(progress.piece + 1 == pieces.count, "a place of the form was left empty")
        append(pieces[progress.piece].bytes.span, level: pieces[progress.piece].level)
    }
}
