/// The reference page of the rubric and of `call.yaml`, printed from the table that the loader reads: `rubrics/RUBRIC.md`.
package enum RubricReference {
    /// Markdown.
    package static var markdown: String {
        let groups = KeyGroup.Name.allCases.filter { !$0.isOfCall }.map { section(RubricFormat.group($0)) }
        let parts = KeyGroup.Name.allCases.filter { $0.isOfCall && $0 != .call }.map { section(RubricFormat.group($0)) }
        let recipes = Recipe.all.map { "### \($0.title)\n\n\($0.text)\n\n```yaml\n\($0.yaml)```\n" }
        return [
            introduction, "## A whole rubric\n\n```yaml\n\(sample)```\n",
            "## The keys\n\n" + groups.joined(separator: "\n"),
            "## The keys of call.yaml\n\n" + body(RubricFormat.call), parts.joined(separator: "\n"),
            languages,
            "## Recipes\n\nEach stands for the sections of the same names in the rubric above.\n\n"
                + recipes.joined(separator: "\n"),
        ].joined(separator: "\n")
    }

    private static let introduction = """
        # Reference of the rubric

        Every key of a rubric and of a `call.yaml`, as the loader knows it: `fundscore schema reference` prints this page. A rubric is
        checked by `fundscore check RUBRIC`; what rules may call stands in [BUILTINS.md](BUILTINS.md), how things hang together in [README.md](README.md).
        A key in bold cannot be left out. *Seen with* is the command that shows what a key does.

        Editors complete and check keys as one types with the schemas of `fundscore schema rubric` and `fundscore schema call`: save one
        beside the rubric and begin the rubric with `# yaml-language-server: $schema=rubric.schema.json`. `fundscore check` also knows what no
        schema can: names, types, formulas, files.

        What a key does can be tried without writing it: `--set PATH=VALUE` is a trial, and every output says so.

        <!-- runs -->
        ```sh
        fundscore check rubrics/iuc-startup-fund
        fundscore compare samples/iuc-startup-fund --set criteria.quality.threshold=3.5 --width 100
        ```

        """

    private static let languages = """
        ## Texts in several languages

        A text for people (`title`, `label`, `reason`, …) is one text for all languages, or one a language, each under its code of ISO 639:
        `title: { en: Quality of the action, de: Qualität der Maßnahme, fr: Qualité de l'action }`.

        Any language of ISO 639-1 may stand there, and regional and minority languages of Europe that have three letters only; one text serves all countries
        of its language, so that `de-AT` is refused. Pages, screens and tables show the text in the language of `--language` or of the call; letters in
        that of the letter, also where the program itself does not speak it. Whoever has no text of his own reads the English one, else the one that is written first: every page and
        screen says how many these are, and `fundscore check` names each. Files for machines (`result.json`, codes, names of columns) have the English
        one, else the first, whoever reads them, and nothing is decided by a text. Names, ids and formulas are the same in all languages, and so is a `unit` that is a currency.

        """

    /// The rubric in which every example of the page is tried.
    package static let sample = """
        fundscore: 1
        id: small-actions
        title: Small actions
        status: illustrative
        currency: EUR

        submissions: { record: /call/proposal, id: "@id" }

        facts:
          title:     { xpath: title, type: string, required: true }
          city:      { xpath: city, type: string }
          months:    { xpath: months, type: number, required: true }
          requested: { xpath: requested, type: number, required: true }
          sent:      { xpath: sent, type: date and time, zone: "+01:00" }
          countries: { xpath: country, type: list<string> }

        tables:
          pairings: { csv: pairings.csv, columns: { eu: string } }

        values:
          partners: count(countries)
          years: { rule: months / 12, label: Duration in years }

        eligibility:
          - { id: E1, rule: months <= 24, reason: At most 24 months }

        scale: { min: 0, max: 5, step: 0.5 }

        criteria:
          quality: { title: Quality of the action, weight: 60, assessed: true }
          speed:
            weight: 40
            table: { hit: first, inputs: [months], rules: [ ["<= 6", 5], ["-", 2] ] }

        assessments: { minimum: 1, combine: mean }
        sheets: { show: [city] }
        total: { combine: weighted_mean, threshold: 2 }

        ranking:
          ladder: [ { highest: quality }, { lowest: requested } ]

        award:
          budget: 100000
          amount: requested
          when_short: skip
          lots: { small: { when: months <= 6, budget: 30% } }
          at_least: [ { per: city, awards: 1 } ]
          at_most: [ { per: city, awards: 3 } ]
          reserve: { places: 2 }

        examples:
          - { given: { months: 6 }, expect: { speed: 5, eligible: true } }

        """

    // MARK: groups

    private static func section(_ group: KeyGroup) -> String { "### \(title(group))\n\n\(body(group))" }

    /// `award.lots.NAME`
    static func title(_ group: KeyGroup) -> String { group.place.isEmpty ? "The top" : group.place }

    /// As GitHub makes it of a heading.
    static func anchor(_ title: String) -> String {
        title.lowercased().filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }.replacing(" ", with: "-")
    }

    private static func body(_ group: KeyGroup) -> String {
        let rules = group.rules.isEmpty ? "" : " Here " + group.rules.map(\.text).joined(separator: "; ") + "."
        return "\(group.summary)\(rules)\n\n| key | value | left out | what it says | example | seen with |\n"
            + "|---|---|---|---|---|---|\n" + group.keys.map { row($0, in: group) }.joined()
    }

    private static func row(_ key: RubricKey, in group: KeyGroup) -> String {
        let name = key.isRequired ? "**`\(key.name)`**" : "`\(key.name)`"
        let standard = key.isRequired ? "cannot be" : key.standard ?? "–"
        let cells = [
            name, key.form.text, standard, key.summary, "`\(key.example)`", "`\(key.shownBy ?? group.shownBy)`",
        ]
        return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }
}
