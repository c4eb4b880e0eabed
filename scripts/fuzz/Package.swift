// swift-tools-version: 6.2
import PackageDescription

/// libFuzzer targets, built and run by `scripts/fuzz`: a package of their own, so that the house stays free of them.
let rooms = Target.Dependency.product(name: "Reading", package: "fundscore")

let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "fundscore", path: "../..")],
    targets: ["FuzzXML", "FuzzRubric", "FuzzFEEL", "FuzzCSV", "FuzzWorkbook"].map {
        .executableTarget(name: $0, dependencies: [rooms])
    },
    swiftLanguageModes: [.v6]
)
