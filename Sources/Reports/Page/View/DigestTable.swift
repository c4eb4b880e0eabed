import Calls
import Wording

/// Files with their SHA-256.
struct DigestTable {
    var caption: String
    let style: NumberStyle

    func html(_ files: [FileDigest]) -> HTML {
        DataTable(caption: caption, hasCards: true, columns: [.init(style.say("file"), .heading), .init("SHA-256")])
            .html(
                files.map { file in .init([isolated(file.name), tag("code", ["class": "digest"]) { file.sha256 }]) })
    }
}
