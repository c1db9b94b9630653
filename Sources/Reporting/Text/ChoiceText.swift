import DNSModel
import MailRules
public import Wording
public import ZonePlan

/// What a person reads before they choose a change or an alternative.
public struct ChoiceText: Sendable {
  private let language: Language

  /// Creates the renderer of a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// Returns the diff of changes that are chosen together.
  ///
  /// - Parameter changes: The changes, in their order.
  /// - Returns: Their blocks.
  public func changes(_ changes: [Change]) -> [Line] {
    var said = ChangeText.Said()
    return ChangeGroup.all(in: changes).flatMap { ChangeText(language).block($0, &said) }
  }

  /// Returns a conflict and its alternatives.
  ///
  /// - Parameter conflict: The conflict.
  /// - Returns: Each alternative by its letter, with its changes and its trade-off.
  public func conflict(_ conflict: PlanConflict) -> [Line] {
    ConflictText(language).lines(conflict) { $0 } + [.blank]
  }

  /// Returns what changes make visible, and what they cost.
  ///
  /// - Parameter changes: The changes, in their order.
  /// - Returns: The addresses and the trade-off, or that there are none.
  public func exposure(_ changes: [Change]) -> [Line] {
    let addresses = changes.flatMap(\.exposes).reduce(into: [IPAddress]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let visible =
      addresses.isEmpty
      ? [Line(ChoiceWords.nothingVisible(language), indent: 4)] : ChangeText(language).exposure(addresses)
    return visible + tradeOff(changes) + [.blank]
  }

  private func tradeOff(_ changes: [Change]) -> [Line] {
    let notes = changes.filter { $0.risk == .confirm }.flatMap(\.notes).reduce(into: [Text]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    guard !notes.isEmpty else { return [Line(ChoiceWords.noTradeOff(language), indent: 4)] }
    return [Line(ChoiceWords.tradeOff(language), indent: 4)] + notes.map { Line($0(language), indent: 6) }
  }
}

/// The words around a choice.
private enum ChoiceWords {
  static let nothingVisible = Text(
    "Nothing becomes visible that public DNS does not show already.",
    ja: "公開 DNS で新たに見えるようになるものはありません。"
  )
  static let tradeOff = Text("What to accept for it:", ja: "引き換えに受け入れること:")
  static let noTradeOff = Text(
    "There is no trade-off: nothing is lost, and it can be reversed.",
    ja: "引き換えに失うものはなく、元に戻せます。"
  )
}
