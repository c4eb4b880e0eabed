// swift-tools-version: 6.2
// SPDX-License-Identifier: EUPL-1.2
import PackageDescription

/// A program of its own that decides a small call with the library. `scripts/proof/check-client` builds and runs it.
let package = Package(
    name: "Client",
    dependencies: [.package(name: "fundscore", path: "../..")],
    targets: [
        .executableTarget(
            name: "Client", dependencies: [.product(name: "FundscoreKit", package: "fundscore")])
    ],
    swiftLanguageModes: [.v6]
)
