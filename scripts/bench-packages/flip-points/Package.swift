// swift-tools-version: 6.2
import PackageDescription

// The exact core of flip points as Tuning has it, file by file; of the project's rooms it needs Numbers alone.
let package = Package(
    name: "bench-flip-points",
    dependencies: [.package(name: "fundscore", path: "../../..")],
    targets: [
        .executableTarget(
            name: "bench-flip-points", dependencies: [.product(name: "FEEL", package: "fundscore")])
    ],
    swiftLanguageModes: [.v6]
)
