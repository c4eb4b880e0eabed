import Tuning

/// How often a proposal was funded, from never to always. Safe ones are full, borderline ones striped, the others an outline.
struct ProbabilityBar {
    var title: String
    /// 0…1
    var probability: Double
    var band: FundingStudy.Band

    var html: HTML {
        Drawing.picture(title, height: 18) {
            Drawing.box("track", from: 0, to: 100, top: 4, height: 10)
            Drawing.box("band \(band.rawValue)", from: 0, to: max(0.4, probability * 100), top: 4, height: 10)
        }
    }
}
