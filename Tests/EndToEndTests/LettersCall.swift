/// A small call with a proposal for each kind of letter, in four languages, against which lint has nothing.
struct LettersCall {
    private(set) var files: [String: String]

    init() {
        files = [
            "rubric.yaml": Self.rubric, "call.yaml": Self.call, "letters/texts.csv": Self.texts,
            "assessments/e.csv": Self.sheet,
        ]
        for (id, title, applicant, language, amount) in Self.proposals {
            files["submissions/\(id).xml"] = """
                <p id="\(id)"><title>\(title)</title><applicant>\(applicant)</applicant><language>\(language)</language>\
                <asks>\(amount)</asks></p>
                """
        }
    }

    /// Another text in one of its files.
    func replacing(_ old: String, with new: String, in file: String) -> LettersCall {
        var call = self
        call.files[file] = call.files[file]?.replacing(old, with: new)
        return call
    }

    func adding(_ text: String, as file: String) -> LettersCall {
        var call = self
        call.files[file] = text
        return call
    }

    /// Runs a command beside the folder `c` of the call.
    func run(_ arguments: [String]) async throws -> Ran {
        try await inFolder { try await Command.run(arguments, in: $0) }
    }

    func inFolder<Result>(_ body: (String) async throws -> Result) async throws -> Result {
        try await withTemporaryFolder { folder in
            for name in ["c", "c/submissions", "c/assessments", "c/letters", "c/letters/de", "c/letters/pl"] {
                try makeFolder(folder + "/" + name)
            }
            for (name, text) in files { try write(text, to: folder + "/c/" + name) }
            return try await body(folder)
        }
    }

    private static let rubric = """
        fundscore: 1
        id: parks
        title: Parks of the city
        currency: EUR
        submissions: { record: /p, id: "@id" }
        facts:
          title: { xpath: title, type: string }
          applicant: { xpath: applicant, type: string }
          language: { xpath: language, type: string }
          asks: { xpath: asks, type: number, required: true }
        eligibility:
          - { id: E1, rule: asks <= 100000, reason: "More than 100 000 EUR is asked for" }
        scale: { min: 0, max: 5, step: 1 }
        criteria:
          quality: { title: Quality, assessed: true, threshold: 3, comment: { at_most: 1, at_least: 5 } }
          benefit: { title: Benefit, assessed: true }
        assessments: { combine: mean, disagreement: { spread: 3 } }
        total: { combine: sum, threshold: 5 }
        ranking: { score: total }
        award: { budget: 120000, unit: EUR, amount: asks, when_short: reduce, min_share: 40%, reserve: { places: 1 } }

        """

    private static let call = """
        letters:
          date: 2026-05-04
          service: City Hall, Parks Fund
          contact: parks@city.example
          signatory: Head of the Parks Fund
          language: { fact: language, default: en }
          redress: { days: 30, where: City Hall Review Board }
          conditions: [Work begins within a year.]

        """

    private static let texts = """
        key,fr,de,es
        call.title,Parcs de la ville,Parks der Stadt,Parques de la ciudad
        criterion.quality,Qualité,Qualität,Calidad
        criterion.benefit,Utilité,Nutzen,Utilidad
        reason.INELIGIBLE.E1,,Es sind mehr als 100.000 EUR beantragt.,

        """

    private static let proposals = [
        ("P-1", "A garden for the old harbour", "Harbour Office", "en", 50000),
        ("P-2", "Bänke für den Stadtwald", "Forstamt der Stadt", "de", 40000),
        ("P-3", "Une aire de jeux au bord du canal", "Service des espaces verts", "fr", 60000),
        ("P-4", "Sombra en las plazas", "Oficina de Parques", "es", 30000),
        ("P-5", "Bees on municipal roofs", "Oficina de Parques", "en", 20000),
        ("P-6", "A lake for all", "Water Office", "de", 200000),
    ]

    private static let sheet = """
        proposal,evaluator,quality,benefit,quality_comment,benefit_comment,conflict
        P-1,ev-one,4,4,The planting plan is complete.,,
        P-1,ev-two,4,4,,Residents were asked.,
        P-2,ev-one,4,3,Sturdy and cheap.,,
        P-2,ev-two,4,4,,,
        P-3,ev-one,4,3,,Close to three schools.,
        P-3,ev-two,3,3,,,
        P-4,ev-one,3,3,Trees need years to give shade.,,
        P-4,ev-two,3,3,,,
        P-5,ev-one,2,4,Nobody is named who keeps the bees.,,
        P-5,ev-two,2,3,,,

        """
}
