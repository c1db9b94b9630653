/// Which rules of the catalogue run.
public struct RuleSelection: Sendable, Hashable {
  /// The rules that were asked for by name, or `nil` for all.
  public let only: [String]?
  /// The rules to leave out of those.
  public let skipped: [String]

  /// Creates a selection; without arguments it is the whole catalogue.
  public init(only: [String]? = nil, skipped: [String] = []) {
    self.only = only
    self.skipped = skipped
  }

  /// The rules whose offers are taken up, because somebody asked for them by name.
  public var requested: Set<String> { Set(only ?? []) }

  /// Every name of the selection.
  public var names: [String] { (only ?? []) + skipped }

  /// The rules that remain, in the catalogue's order.
  public var rules: [any MailRule] {
    let (chosen, dropped) = (only.map(Set.init), Set(skipped))
    return RuleCatalog.all.filter { rule in
      let id = type(of: rule).info.id
      return chosen?.contains(id) != false && !dropped.contains(id)
    }
  }
}
