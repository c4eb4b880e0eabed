import SafeXML

/// Which attribute or element tells the records apart.
enum IdGuess {
    /// Names that an id may have, the likeliest first.
    private static let names = [
        "id", "reference", "ref", "identifier", "number", "applicationnumber", "awardid", "proposalid", "projectid",
        "code",
        "instanceid", "uuid", "rcn", "no", "nr",
    ]

    /// The drafted fact that is the id: no list, everywhere filled, never twice; likely names first, then the order of the draft.
    /// - Parameter texts: of each record, by the fact's XPath.
    static func fact(_ facts: [FactDraft], distinct: [String: Int], records: Int) -> FactDraft? {
        let usable = facts.filter { fact in
            !fact.isList && fact.isRequired && distinct[fact.xpath] == records
        }
        for name in names {
            let last: (FactDraft) -> String = { fact in
                let part = fact.xpath.split(separator: "/").last ?? ""
                let local = part.split(separator: ":").last ?? part
                return local.filter { $0.isLetter || $0.isNumber }.lowercased()
            }
            let named = usable.filter { last($0) == name || name.count > 4 && last($0).hasSuffix(name) }
            if let nearest = named.min(by: { depth($0) < depth($1) }) { return nearest }
        }
        return records > 1 ? usable.first { depth($0) == 1 } ?? usable.first : nil
    }

    private static func depth(_ fact: FactDraft) -> Int { fact.xpath.split(separator: "/").count }
}
