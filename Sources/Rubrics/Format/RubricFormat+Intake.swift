/// Keys of what is read: submissions, facts, tables, values.
extension RubricFormat {
    static let submissions = KeyGroup(
        "submissions", "How records are found in what was submitted, and which are admitted.",
        in: "{ record: /call/proposal, id: \"@id\", … }", shownBy: "check",
        rules: [.needs("schema_map", ["schema"])],
        [
            RubricKey(
                "schema", .several(.file), "XML Schemas; what is not valid is inadmissible", "proposal.xsd",
                shownBy: "run"),
            RubricKey(
                "schema_map", .named(.file), "the file for an address that a schema imports; nothing is ever fetched",
                "{ \"urn:types\": types.xsd }", in: "{ record: /call/proposal, schema: proposal.xsd, … }"),
            RubricKey(
                "namespaces", .named(.several(.text)),
                "prefixes of the XPaths; several addresses are versions of one vocabulary",
                "{ p: \"urn:call:1\" }"),
            RubricKey(
                "record", .xpath, "one proposal in a document", "/call/proposal", required: true, in: "{ … }"),
            RubricKey(
                "id", .xpath, "its id, from the record", "\"@id\"", in: "{ record: /call/proposal, … }", shownBy: "run"),
            RubricKey(
                "deadline", .group(.deadline), "the last moment that is on time",
                "{ fact: sent, at: 2018-10-31T17:00:00+01:00 }",
                shownBy: "run"),
            RubricKey(
                "one_per", .group(.onePer), "of whom each may have one proposal", "{ key: city, keep: best }",
                shownBy: "run"),
        ])

    static let deadline = KeyGroup(
        "submissions.deadline", "Who is late is inadmissible, with the reason LATE.",
        in: "{ fact: sent, at: 2018-10-31T17:00:00+01:00, … }", shownBy: "run",
        [
            RubricKey(
                "fact", .text, "the fact that holds the moment of submission", "sent", required: true,
                in: "{ at: 2018-10-31T17:00:00+01:00, … }"),
            RubricKey(
                "at", .text, "a moment with its offset or zone, or a day, which counts whole",
                "2018-10-31T17:00:00+01:00",
                required: true, in: "{ fact: sent, … }"),
            RubricKey(
                "zone", .text, "where `at` states none: a zone such as Europe/Brussels, or an offset", "\"+01:00\"",
                in: "{ fact: sent, at: 2018-10-31, … }"),
        ])

    static let onePer = KeyGroup(
        "submissions.one_per", "Of several proposals with the same key one counts.", in: "{ key: city, keep: best, … }",
        shownBy: "run",
        [
            RubricKey("key", .rule, "what each may occur once of", "city", required: true, in: "{ keep: best, … }"),
            RubricKey(
                "keep", .word(OnePer.Keep.allCases.map(\.rawValue)),
                "which one counts; `best` is known after the ranking",
                "best", required: true, in: "{ key: city, … }"),
            RubricKey(
                "by", .text, "the moment that `first` and `last` go by", "sent", standard: "the deadline's fact",
                in: "{ key: city, keep: last, … }"),
        ])

    static let fact = KeyGroup(
        "facts.NAME", "A fact: where it stands in a record, and how its text is read.", tried: "facts.city",
        in: "{ xpath: city, type: string, … }", shownBy: "facts",
        rules: [
            .exactlyOne(["xpath", "each"]), .needs("each", ["fields"]), .needs("fields", ["each"]),
            .needs("xpath", ["type"]),
        ],
        [
            RubricKey("xpath", .xpath, "where it stands, from the record", "city", in: "{ type: string, … }"),
            RubricKey(
                "each", .xpath, "a group that repeats: one entry for each node", "partner",
                in: "{ fields: { name: { xpath: name, type: string } }, … }"),
            RubricKey(
                "type", .word(FactTypeNames.words), "what it is; a list is `list<…>` of it", "list<string>",
                in: "{ xpath: city, … }"),
            RubricKey(
                "required", .flag, "without it a proposal is inadmissible", "true", standard: "false", shownBy: "run"),
            RubricKey("default", .either(.text, .list(.text)), "what counts where there is no node", "none"),
            RubricKey("label", .localText, "its name for people", "City", shownBy: "explain"),
            RubricKey("unit", .localText, "what it is counted in", "months", shownBy: "explain"),
            RubricKey(
                "format", .several(.text), "how dates and times are written", "dd/MM/yyyy", standard: "iso",
                in: "{ xpath: city, type: date, … }"),
            RubricKey(
                "locale", .text, "the language of names of months", "fr", standard: "en",
                in: "{ xpath: city, type: date, format: d MMMM yyyy, … }"),
            RubricKey(
                "zone", .text,
                "for times without an offset: `refuse`, `drop`, an offset, or a zone such as Europe/Brussels",
                "\"+01:00\"", standard: "refuse", in: "{ xpath: city, type: date and time, … }"),
            RubricKey(
                "decimal", .text, "the decimal sign", "\",\"", standard: ".", in: "{ xpath: city, type: number, … }"),
            RubricKey(
                "group", .text, "the sign between thousands; a blank stands for every kind of blank", "\" \"",
                standard: "none", in: "{ xpath: city, type: number, … }"),
            RubricKey(
                "strip", .several(.text), "what may stand before or behind a number and means nothing",
                "[\"€\", \"%\"]",
                in: "{ xpath: city, type: number, … }"),
            RubricKey(
                "fields", .named(.group(.fact)), "the facts of each entry, from its node",
                "{ name: { xpath: name, type: string } }", in: "{ each: partner, … }"),
            RubricKey(
                "true", .several(.text), "texts that mean true", "[yes, oui]", standard: "true, 1",
                in: "{ xpath: city, type: boolean, … }"),
            RubricKey(
                "false", .several(.text), "texts that mean false", "[no, non]", standard: "false, 0",
                in: "{ xpath: city, type: boolean, … }"),
        ])

    static let table = KeyGroup(
        "tables.NAME", "A CSV file; rules filter its rows: `pairings[eu = city]`.", tried: "tables.pairings",
        in: "{ csv: pairings.csv, columns: { eu: string }, … }", shownBy: "explain",
        [
            RubricKey(
                "csv", .file, "the file", "pairings.csv", required: true, in: "{ columns: { eu: string }, … }"),
            RubricKey(
                "columns", .named(.word(["string", "number", "boolean", "date"])),
                "the columns that rules use, with their types",
                "{ eu: string, km: number }", required: true, in: "{ csv: pairings.csv, … }"),
        ])

    static let value = KeyGroup(
        "values.NAME", "A formula with a name for people; without one it is written `NAME: RULE`.",
        tried: "values.years",
        in: "{ rule: months / 12, … }", shownBy: "explain",
        [
            RubricKey("rule", .rule, "the formula", "months / 12", required: true, in: "{ … }"),
            RubricKey("label", .localText, "its name for people", "Duration in years"),
        ])

    static let eligibilityRule = KeyGroup(
        "eligibility[]", "A condition; who fails one is ineligible, and all that fail are said.",
        tried: "eligibility.1",
        in: "{ id: E1, rule: months <= 12, reason: At most 12 months, … }", shownBy: "explain",
        [
            RubricKey(
                "id", .text, "the end of the reason code INELIGIBLE.…", "E1", required: true,
                in: "{ rule: months <= 12, reason: At most 12 months, … }"),
            RubricKey(
                "rule", .rule, "true for who is eligible", "months <= 12", required: true,
                in: "{ id: E1, reason: At most 12 months, … }"),
            RubricKey(
                "reason", .localText, "the sentence that the applicant reads", "At most 12 months", required: true,
                in: "{ id: E1, rule: months <= 12, … }"),
        ])
}
