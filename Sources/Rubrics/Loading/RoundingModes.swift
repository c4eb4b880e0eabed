import Numbers

extension Loading {
    /// `to` and `mode` of a `round:`; nil (with a problem) where one of them is missing or wrong.
    mutating func rounding(_ section: Section) -> (step: Decimal128, mode: RoundingMode)? {
        require(section, "to", "the step to round to, such as 0.5")
        require(section, "mode", "half_up, half_even, half_down, up, down, ceiling or floor")
        let modes: [(String, RoundingMode)] = [
            ("half_up", .halfUp), ("half_even", .halfEven), ("half_down", .halfDown), ("up", .up), ("down", .down),
            ("ceiling", .ceiling), ("floor", .floor),
        ]
        let mode = scalar(section, "mode").flatMap { choice($0, section.path("mode"), modes) }
        guard let step = decimal(section, "to"), let mode else { return nil }
        if step <= 0 {
            error("RUBRIC.TYPE", "a rounding step is above 0, not \(step)", at: section.place(of: "to"))
            return nil
        }
        return (step, mode)
    }
}
