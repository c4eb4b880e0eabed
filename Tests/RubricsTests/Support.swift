import Diagnostics
import FEEL
import Rubrics
import Testing

/// Loads a rubric from text, with its files in memory.
func load(
    _ text: String, files: [String: String] = [:], zones: ZoneDatabase.Source = .none
) -> RubricLoader.Outcome {
    RubricLoader.load(Array(text.utf8), file: "rubric.yaml", zones: zones) { name in
        files[name].map { .success(Array($0.utf8)) } ?? .failure(Diagnostic(code: "FILE", message: "no such file"))
    }
}

/// The problems as the user reads them: place, severity, message.
func problems(_ text: String, files: [String: String] = [:]) -> [String] {
    load(text, files: files).problems.map(\.description)
}

/// The same, the rubric's own name left out: `8:3: error: …`.
func mistakes(_ text: String, files: [String: String] = [:]) -> [String] {
    problems(text, files: files).map { $0.replacing("rubric.yaml:", with: "", maxReplacements: 1) }
}

/// A small sound rubric; tests change a line of it.
let soundRubric = """
    fundscore: 1
    id: small
    submissions:
      record: /calls/proposal
      id: "@id"
    facts:
      title: { xpath: title, type: string, required: true }
      months: { xpath: months, type: number, unit: months, required: true }
      requested: { xpath: requested, type: number, unit: EUR, required: true }
    eligibility:
      - { id: E1, rule: months <= 12, reason: "At most 12 months" }
    scale: { min: 0, max: 5, step: 0.5 }
    criteria:
      quality: { assessed: true, weight: 60, threshold: 3 }
      speed:
        weight: 40
        table:
          hit: first
          inputs: [months]
          rules:
            - ["<= 6", 5]
            - ["-", 2]
    assessments: { minimum: 2, combine: mean }
    total: { combine: weighted_mean, threshold: 3 }
    ranking:
      score: total
      ladder:
        - highest: quality
        - lowest: requested
    award:
      budget: 1000
      amount: requested
      when_short: skip
      reserve: { places: 2 }
    examples:
      - { given: { months: 6, quality: 4 }, expect: { speed: 5, total: 4.4 } }

    """
