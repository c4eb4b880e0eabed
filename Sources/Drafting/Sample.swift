package import SafeXML

/// One document to draft a call from.
package struct Sample: Sendable {
    /// As the user named it; comments of the draft show it.
    package var file: String
    package var root: XMLElement

    package init(file: String, root: XMLElement) {
        self.file = file
        self.root = root
    }
}
