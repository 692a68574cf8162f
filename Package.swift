// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let cxxSettings: [CXXSetting] = [
  .enableWarning("all"),
  .enableWarning("extra"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "gouji",
  products: [
    .executable(name: "gouji", targets: ["gouji"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    .target(
      name: "GoujiCore",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "GoujiExtraction",
      dependencies: ["GoujiCore"],
      swiftSettings: settings
    ),
    .systemLibrary(
      name: "CPoppler",
      pkgConfig: "poppler",
      providers: [.apt(["libpoppler-private-dev", "poppler-data"])]
    ),
    // A program of its own, for poppler's licence and for its confinement: nothing links it.
    .executableTarget(
      name: "gouji-pdf",
      dependencies: ["CPoppler"],
      exclude: ["LICENCE.md"],
      cxxSettings: cxxSettings,
      linkerSettings: [.linkedLibrary("m")]
    ),
    // Only for scripts/bench-pdf.
    .executableTarget(
      name: "bench-pdf",
      dependencies: ["GoujiCore", "GoujiExtraction"],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "gouji",
      dependencies: [
        "GoujiCore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "ReportGenerator",
      path: "Tests/ReportGenerator",
      swiftSettings: settings
    ),
    .testTarget(
      name: "GoujiCoreTests",
      dependencies: ["GoujiCore", "ReportGenerator"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GoujiExtractionTests",
      dependencies: ["GoujiCore", "GoujiExtraction", "gouji-pdf"],
      swiftSettings: settings
    ),
  ],
  cxxLanguageStandard: .cxx17
)
