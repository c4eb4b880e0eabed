import SafeXML

/// The texts that cells refer to by number. Runs of one text are joined; what only tells how to pronounce it is no text.
final class SharedStrings: XMLEventReceiver {
    private(set) var texts: [String] = []
    private let limit: Int
    private var nodes: [Node] = []
    private var text = ""

    private enum Node { case list, item, run, text, other }

    init(limit: Int) {
        self.limit = limit
    }

    var wantsText: Bool { nodes.last == .text }

    func started(_ tag: XMLTag) -> XMLRefusal? {
        let node = OfficeOpenXML.isSpreadsheet(tag.namespace) ? node(tag.name) : .other
        nodes.append(node)
        guard node == .item else { return nil }
        text = ""
        return texts.count < limit ? nil : .tooManyStrings(limit)
    }

    private func node(_ name: String) -> Node {
        switch (nodes.last, name) {
        case (nil, "sst"): .list
        case (.list, "si"): .item
        case (.item, "r"): .run
        case (.item, "t"), (.run, "t"): .text
        default: .other
        }
    }

    func text(_ piece: String) { text += piece }

    func ended() -> XMLRefusal? {
        if nodes.popLast() == .item { texts.append(OfficeOpenXML.unescaped(text)) }
        return nil
    }
}
