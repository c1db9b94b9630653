import FoundationEssentials

/// The table that gives every rule the family of its folder, as its source file must read.
enum RuleFamilyTable {
  static let path = "Sources/MailRules/Engine/RuleFamilyMembers.swift"

  /// Returns the source of the table.
  ///
  /// - Parameter files: The files of the rules.
  /// - Returns: Swift, formatted as the house does.
  static func source(for files: [SourceFile]) -> String {
    let families = Dictionary(grouping: files, by: folder).sorted { $0.key < $1.key }
    let entries = families.map { folder, files in
      let rules = files.flatMap(RuleFileCheck.rules).compactMap(RuleIdentity.identity).sorted()
      let lines = rules.map { "      \"\($0)\"" }.joined(separator: ",\n")
      // One element alone has no comma behind it, as the formatter wants it.
      return "    .\(folder.lowercased()): [\n" + lines + (rules.count > 1 ? ",\n" : "\n") + "    ],\n"
    }
    return """
      extension RuleFamily {
        /// The rules of each family: those of its folder.
        ///
        /// Tests write this table with `RECORD_GOLDEN=1`, so that no rule has to tell its folder twice.
        static let members: [RuleFamily: Set<String>] = [
      \(entries.joined())  ]
      }

      """
  }

  /// The folder below `Rules` that a file stands in.
  private static func folder(of file: SourceFile) -> String {
    file.path.split(separator: "/").dropFirst(3).first.map(String.init) ?? ""
  }
}
