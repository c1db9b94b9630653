// swift-tools-version: 6.2
import PackageDescription

/// Strictness is a setting of every target, so that no file can opt out by habit.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "greycloud",
  products: [],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .target(name: "Wording", swiftSettings: strict),
    // Package libcurl4-openssl-dev (Debian, Ubuntu), version 7.88 or newer.
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
    .target(name: "CurlTransport", dependencies: ["CCurl"], swiftSettings: strict),
    .target(name: "CloudflareAPI", dependencies: ["CurlTransport"], swiftSettings: strict),
    .testTarget(name: "CurlTransportTests", dependencies: ["CurlTransport"], swiftSettings: strict),
    .testTarget(
      name: "CloudflareAPITests", dependencies: ["CloudflareAPI", "CurlTransport"], swiftSettings: strict),
  ]
)
