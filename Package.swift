// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

// A release of what is installed has Swift's runtime in itself: to look it up in a dozen libraries takes longer than to
// read and judge a report.
let programSettings = settings + [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]
let programLinking: [LinkerSetting] = [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]

// A program without Swift in it would be given Swift's runtime all the same, to load at each start. Linked statically
// nothing is taken of it, where no start-up code of Swift's asks for it.
let foreignLinking: [LinkerSetting] = [.unsafeFlags(["-static-stdlib", "-nostartfiles"])]

let cxxSettings: [CXXSetting] = [
  .enableWarning("all"),
  .enableWarning("extra"),
  .treatAllWarnings(as: .error),
]

let cSettings: [CSetting] = [
  .define("_GNU_SOURCE"),
  .enableWarning("all"),
  .enableWarning("extra"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "gouji",
  products: [
    .executable(name: "gouji", targets: ["gouji"]),
    .executable(name: "goujid", targets: ["goujid"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    .target(
      name: "GoujiCore",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: programSettings
    ),
    .target(
      name: "CGouji",
      cSettings: [.define("_GNU_SOURCE")]
    ),
    .systemLibrary(
      name: "CSystemd",
      pkgConfig: "libsystemd",
      providers: [.apt(["libsystemd-dev"])]
    ),
    .target(
      name: "GoujiStore",
      dependencies: [
        "GoujiCore",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: programSettings
    ),
    .target(
      name: "GoujiDaemon",
      dependencies: [
        "CGouji",
        "CSystemd",
        "GoujiCore",
        "GoujiHelpers",
        "GoujiStore",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: programSettings
    ),
    .executableTarget(
      name: "goujid",
      dependencies: [
        "CGouji",
        "GoujiCore",
        "GoujiDaemon",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: programSettings,
      linkerSettings: programLinking
    ),
    .target(
      name: "GoujiExtraction",
      dependencies: ["GoujiCore", "CArchive", "CMarkup"],
      swiftSettings: programSettings
    ),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    // libxml2 behind two functions, for its headers cannot be imported beside Foundation.
    .target(
      name: "CMarkup",
      dependencies: ["CXML"],
      cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]
    ),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(
      name: "CConfine",
      exclude: ["CONFINEMENT.md"],
      cSettings: cSettings
    ),
    .target(
      name: "CLimitedMemory",
      cSettings: cSettings
    ),
    .target(
      name: "GoujiHelpers",
      dependencies: ["CConfine", "GoujiCore"],
      swiftSettings: programSettings
    ),
    .executableTarget(
      name: "gouji-extract",
      dependencies: ["CConfine", "CLimitedMemory", "GoujiCore", "GoujiExtraction", "GoujiHelpers"],
      swiftSettings: programSettings,
      linkerSettings: programLinking
    ),
    .executableTarget(
      name: "gouji-office",
      dependencies: ["CConfine"],
      cSettings: cSettings,
      linkerSettings: foreignLinking
    ),
    .systemLibrary(
      name: "CPoppler",
      pkgConfig: "poppler",
      providers: [.apt(["libpoppler-private-dev", "poppler-data"])]
    ),
    // A program of its own, for poppler's licence and for its confinement: nothing links it.
    .executableTarget(
      name: "gouji-pdf",
      dependencies: ["CConfine", "CLimitedMemory", "CPoppler"],
      exclude: ["LICENCE.md"],
      cxxSettings: cxxSettings,
      linkerSettings: foreignLinking + [.linkedLibrary("m")]
    ),
    // Only for scripts/bench-pdf.
    .executableTarget(
      name: "bench-pdf",
      dependencies: ["GoujiCore", "GoujiExtraction"],
      swiftSettings: programSettings,
      linkerSettings: programLinking
    ),
    .executableTarget(
      name: "gouji",
      dependencies: [
        "GoujiCore",
        "GoujiDaemon",
        "GoujiHelpers",
        "GoujiStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: programSettings,
      linkerSettings: programLinking
    ),
    .target(
      name: "ReportGenerator",
      path: "Tests/ReportGenerator",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "write-reports",
      dependencies: ["ReportGenerator"],
      path: "Tests/WriteReports",
      swiftSettings: settings
    ),
    // Only for scripts/bench-daemon.
    .executableTarget(
      name: "bench-daemon",
      dependencies: ["ReportGenerator"],
      path: "Tests/BenchDaemon",
      swiftSettings: settings
    ),
    .target(
      name: "TestSupport",
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),
    .testTarget(
      name: "GoujiCoreTests",
      dependencies: ["GoujiCore", "ReportGenerator", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GoujiCommandTests",
      dependencies: ["GoujiCore", "ReportGenerator", "gouji", "goujid", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GoujiDaemonTests",
      dependencies: [
        "CGouji",
        "GoujiCore",
        "GoujiDaemon",
        "GoujiStore",
        "ReportGenerator",
        "gouji",
        "goujid",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings
    ),
    // Applies the helpers' own confinement and then tries what they must not do.
    .executableTarget(
      name: "confinement-probe",
      dependencies: ["CConfine"],
      path: "Tests/ConfinementProbe",
      cSettings: cSettings
    ),
    .testTarget(
      name: "GoujiHelpersTests",
      dependencies: [
        "GoujiCore", "GoujiHelpers", "confinement-probe", "gouji", "gouji-extract", "gouji-office", "gouji-pdf",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GoujiExtractionTests",
      dependencies: ["GoujiCore", "GoujiExtraction", "ReportGenerator", "gouji-pdf"],
      swiftSettings: settings
    ),
  ],
  cxxLanguageStandard: .cxx17
)
