import Reports
import Testing
import Tuning

@Suite struct TuningJSONTests {
    private static func report() throws -> TuningReport { MadeUpStudies(result: try Sample().result()).report }

    @Test func `every number also as it is exactly`() throws {
        let text = String(decoding: TuningJSON.bytes(for: try Self.report()), as: UTF8.self)
        for part in Self.parts { #expect(text.contains(part), "\(part)") }
        #expect(text.hasPrefix("{\n  \"format\": 1,\n  \"version\": \"0.1.0\",\n  \"rubric\": \"short-actions\",\n"))
        #expect(text.hasSuffix("  \"notes\": [\n    \"The lots were not studied: there are none.\"\n  ]\n}\n"))
    }

    private static let parts = [
        """
          "flip_points": [
            {
              "criterion": "quality",
              "weight": 0.5,
              "weight_exact": "0.5",
              "low": 0.48,
              "low_exact": "0.48",
              "high": 0.56,
              "high_exact": "0.56",
              "low_pair": [
                "A-1",
                "A-2"
              ],
              "high_pair": [
                "A-1",
                "A-2"
              ],
              "award_low": 0,
              "award_low_exact": "0",
              "award_low_included": true,
              "award_low_change": null,
              "award_high": 0.59,
              "award_high_exact": "0.59",
              "award_high_included": true,
        """,
        """
            {
              "kind": "budget",
              "subject": "",
              "value": 100000,
              "value_exact": "100000",
              "award_low": 60000,
              "award_low_exact": "60000",
              "award_low_included": true,
              "award_low_change": {
                "pair": ["A-1", "A-2"],
                "leaves": ["A-1"],
                "enters": ["A-2"],
                "money_out": 45000,
                "money_in": 50000
        """,
        """
          "robustness": {
            "relative": 0.031,
            "relative_exact": "0.031",
            "absolute": 0.008,
            "absolute_exact": "0.008",
            "pair": [
              "A-1",
              "A-2"
            ]
          },
          "remedies": [
            {
              "proposal": "A-2",
              "options": [
                {"criterion": "quality", "from": 3.666666666666666666666666666666667, "from_exact": "11/3", "to": 4, "to_exact": "4"}
              ]
            },
            {
              "proposal": "A-3",
              "options": []
        """,
        """
          "simulation": {
            "method": "weights: Dirichlet, concentration 100; scores: ± half a step",
            "seed": "sample",
            "draws": 10000
          },
          "funding": [
            {
              "proposal": "A-1",
              "rank": 1,
              "funded": true,
              "probability": 0.5625,
              "band": "borderline",
              "best_rank": 1,
              "worst_rank": 3
        """,
        """
          "evaluators": {
            "components": 1,
            "alpha": 0.713,
            "evaluators": [
              {
                "evaluator": "assessor-1",
                "assessments": 7,
                "mean": 3.1,
                "severity": -0.42,
                "standard_error": 0.11,
                "shrunk": -0.3,
                "leaves": ["A-1"],
                "enters": ["A-2"],
                "unscored": []
              },
              {
                "evaluator": "assessor-2",
                "assessments": 8,
        """,
        """
                "evaluator": "assessor-4",
                "assessments": 10,
                "mean": 3.7,
                "severity": null,
                "standard_error": null,
                "shrunk": null,
                "leaves": [],
                "enters": [],
                "unscored": []
              }
            ],
            "proposals": [
              {
                "proposal": "A-1",
                "raw": 4.5,
        """,
        """
          "expected_ranks": {
            "places": 1,
            "funding_line": 1.8,
            "proposals": [
              {
                "proposal": "A-1",
                "expected_rank": 1.4,
                "low_rank": 1,
                "high_rank": 3.4,
                "group": "lottery"
        """,
        """
            {
              "criterion": "speed",
              "weight": 0.5,
              "effective_weight": 0.3,
              "mean": 3.62,
              "standard_deviation": 0.84,
              "minimum": 1,
              "maximum": 5,
              "histogram": [
                {"score": 1, "count": 6
        """,
        """
              "at_ceiling": null,
              "correlations": [
                {"with": "quality", "value": 0.37}
              ],
              "never_decides": false,
              "redundant_with": "quality"
        """,
    ]

    @Test func `no number that is none goes into JSON`() throws {
        var report = try Self.report()
        report.funding?.proposals[0].probability = .nan
        report.flipPoints = []
        #expect(String(decoding: TuningJSON.bytes(for: report), as: UTF8.self).contains("\"probability\": null,"))
    }
}
