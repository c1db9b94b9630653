import Wording

/// The names by which people call providers.
private enum ProviderNames {
  /// The providers by identity, by the further names, and by what they call themselves, however these are spelt.
  static let all: [String: MailProvider] = {
    let providers = MailProvider.all
    let names =
      providers.map { ($0.id, $0) }
      + providers.flatMap { provider in
        (provider.aliases + provider.names).map { ($0, provider) }
      }
    return Dictionary(names.map { (key($0), $1) }, uniquingKeysWith: { first, _ in first })
  }()

  /// Words that so many providers bear that they tell none of them.
  static let commonWords: Set<Substring> = [
    "mail", "email", "hosting", "cloud", "online", "com", "org", "professional",
  ]

  /// The letters and digits of a name, which people remember better than its blanks and hyphens.
  static func key(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  static func words(_ name: String) -> Set<Substring> {
    Set(name.lowercased().split { !$0.isLetter && !$0.isNumber }).subtracting(commonWords)
  }
}

extension MailProvider {
  /// The most providers of one name that are worth a list.
  private static let mostNamesakes = 8

  /// What it calls itself, in every language.
  var names: [String] { Language.allCases.map { name($0) } }

  /// Returns the provider that a name means.
  ///
  /// - Parameter name: The identity, as `--provider` takes it, or another name that people use; case, blanks and hyphens
  ///   do not matter.
  /// - Returns: The provider, or `nil` if the table does not know it.
  public static func named(_ name: String) -> MailProvider? {
    ProviderNames.all[ProviderNames.key(name)]
  }

  /// Returns the identities of the providers that a name may have meant that none of them has.
  ///
  /// - Parameter name: What was written.
  /// - Returns: Those that share a word with it, else those whose names are nearest.
  public static func identities(near name: String) -> [String] {
    let words = ProviderNames.words(name)
    let namesakes = all.filter { provider in
      !words.isDisjoint(
        with: ([provider.id] + provider.names + provider.aliases).flatMap(ProviderNames.words)
      )
    }
    guard namesakes.isEmpty || namesakes.count > mostNamesakes else { return namesakes.map(\.id) }
    let known = all.flatMap { [$0.id] + $0.aliases }
    return NearMiss.words(nearestTo: name, among: known).compactMap { named($0)?.id }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
