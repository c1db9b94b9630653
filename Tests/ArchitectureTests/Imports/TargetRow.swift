import Testing

/// What one target may import.
struct TargetRow: Sendable, CustomTestStringConvertible {
  let name: String
  /// Targets and products; the manifest declares exactly these.
  let modules: Set<String>
  /// Modules that come with the toolchain.
  let system: Set<String>

  init(_ name: String, _ modules: Set<String> = [], system: Set<String> = []) {
    self.name = name
    self.modules = modules
    self.system = system
  }

  var testDescription: String { name }

  var isPure: Bool { Self.pure.contains(name) }

  /// Targets that do no input or output, and read no clock and no environment.
  static let pure: Set<String> = [
    "Wording", "BoundedJSON", "DNSModel", "MailRecords", "SPFCheck", "MailRules", "ZonePlan", "Reporting",
  ]

  private static let essentials: Set<String> = ["FoundationEssentials"]
  private static let cLibrary: Set<String> = ["Darwin", "Glibc", "Musl"]

  /// Every target, each below those that import it.
  static let all: [TargetRow] = [
    TargetRow("Wording", system: essentials),
    TargetRow("BoundedJSON", system: essentials),
    TargetRow("DNSModel", ["Wording"], system: essentials),
    TargetRow("MailRecords", ["DNSModel", "Wording"], system: essentials),
    TargetRow("SPFCheck", ["DNSModel", "MailRecords", "Wording"], system: essentials),
    TargetRow("MailRules", ["DNSModel", "MailRecords", "Wording"], system: essentials),
    TargetRow("ZonePlan", ["BoundedJSON", "Crypto", "DNSModel", "MailRules", "Wording"], system: essentials),
    TargetRow(
      "Reporting",
      ["BoundedJSON", "DNSModel", "MailRules", "SPFCheck", "Wording", "ZonePlan"],
      system: essentials
    ),
    TargetRow("LocalFiles", system: cLibrary.union(["Synchronization"])),
    TargetRow("PolicyFile", ["DNSModel", "MailRules", "Wording", "Yams"]),
    TargetRow("CProcess"),
    TargetRow("CCurl"),
    TargetRow("CurlTransport", ["CCurl"], system: ["Dispatch", "Synchronization"]),
    TargetRow("CResolv"),
    TargetRow("DNSClient", ["CResolv", "CurlTransport", "DNSModel"], system: ["Synchronization"]),
    TargetRow(
      "CloudflareAPI",
      ["BoundedJSON", "CurlTransport", "DNSModel", "MailRules"],
      system: essentials.union(["Synchronization"])
    ),
    TargetRow(
      "ZoneWriter",
      ["BoundedJSON", "DNSModel", "LocalFiles", "ZonePlan"],
      system: essentials.union(cLibrary).union(["Synchronization"])
    ),
    TargetRow(
      "GreycloudCLI",
      [
        "ArgumentParser", "CloudflareAPI", "CurlTransport", "DNSClient", "DNSModel", "LocalFiles",
        "MailRules", "PolicyFile", "Reporting", "SPFCheck", "Wording", "ZonePlan", "ZoneWriter",
      ],
      system: essentials.union(cLibrary).union(["Dispatch", "Synchronization"])
    ),
    TargetRow("greycloud", ["CProcess", "GreycloudCLI"], system: essentials.union(cLibrary)),
  ]

  /// Returns the row of a target.
  ///
  /// - Parameter name: The target's name.
  /// - Returns: Its row, or `nil` if the table lacks it.
  static func named(_ name: String) -> TargetRow? {
    all.first { $0.name == name }
  }
}
