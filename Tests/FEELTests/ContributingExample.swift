@testable import FEEL

extension Builtins {
    static let examples: [Builtin] = [
        Builtin(
            "initials", "The first letter of each word.",
            .of([.init("string", .string)], .string) { (text: String) in
                .string(String(text.split(separator: " ").compactMap(\.first)))
            })
    ]
}
