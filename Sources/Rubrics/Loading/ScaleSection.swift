import Diagnostics
import Numbers

/// Reads a `scale:`; `{ min, max, step }` or `{ values: [0, 3, 7, 10] }`.
enum ScaleSection {
    static func load(_ value: YAMLValue, name: String, _ loading: inout Loading) -> Scale? {
        guard let section = Section(value, name: name, keys: RubricFormat.scale.names, into: &loading.problems)
        else { return nil }
        if section.has("values") { return values(section, &loading) }
        loading.require(section, "max", "the highest score")
        let min = loading.decimal(section, "min") ?? 0
        let step = loading.decimal(section, "step")
        guard let max = loading.decimal(section, "max") else { return nil }
        guard min < max else {
            loading.error(
                "RUBRIC.SCALE", "the scale ends at \(max), which is not above its start, \(min)",
                at: section.place(of: "max"))
            return nil
        }
        if let step, step <= 0 || !(max - min).remainder(dividingBy: step).isZero {
            loading.error(
                "RUBRIC.SCALE", "steps of \(step) do not lead from \(min) to \(max)", at: section.place(of: "step"))
            return nil
        }
        return .steps(min: min, max: max, step: step)
    }

    private static func values(_ section: Section, _ loading: inout Loading) -> Scale? {
        if let other = ["min", "max", "step"].first(where: { section[$0] != nil }) {
            loading.error(
                "RUBRIC.CONFLICT", "a scale lists its 'values' or has min, max and step, not both",
                at: section.place(of: other))
        }
        let values = loading.items(section, "values").compactMap { loading.decimal($0, section.path("values")) }
        guard values.count >= 2, zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) else {
            loading.error(
                "RUBRIC.SCALE", "the values of a scale are at least two and ascend", at: section.place(of: "values"))
            return nil
        }
        return .values(values)
    }
}
