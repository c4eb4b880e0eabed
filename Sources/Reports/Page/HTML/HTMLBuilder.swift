/// Lets the content of an element be written as a list of its parts; a `String` among them is text and is escaped.
@resultBuilder
package enum HTMLBuilder {
    package static func buildExpression(_ part: HTML) -> HTML { part }
    package static func buildExpression(_ text: String) -> HTML { .text(text) }
    package static func buildExpression(_ part: HTML?) -> HTML { part ?? .nothing }
    package static func buildExpression(_ parts: [HTML]) -> HTML { .joined(parts) }
    package static func buildBlock(_ part: HTML) -> HTML { part }
    package static func buildBlock(_ parts: HTML...) -> HTML { .joined(parts) }
    package static func buildOptional(_ part: HTML?) -> HTML { part ?? .nothing }
    package static func buildEither(first part: HTML) -> HTML { part }
    package static func buildEither(second part: HTML) -> HTML { part }
    package static func buildArray(_ parts: [HTML]) -> HTML { .joined(parts) }
}

/// A text of somebody else inside a sentence: whatever its direction of writing, the rest of the line keeps its own.
package func isolated(_ text: String) -> HTML { text.isEmpty ? .nothing : tag("bdi") { text } }
