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
  /// - Parameters:
  ///   - changes: The changes, in their order.
  ///   - purpose: What their plan is for.
  /// - Returns: The addresses and the trade-off, or that there are none.
  public func exposure(_ changes: [Change], of purpose: PlanPurpose = .repair) -> [Line] {
    let addresses = changes.flatMap(\.exposes).reduce(into: [IPAddress]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let visible = ChangeText(language).exposure(addresses)
    if purpose.undoneRun != nil {
      return visible + [Line(ChoiceWords.restored(language), indent: 4), .blank]
    }
    let costs = unique(changes.filter { $0.risk == .confirm }.flatMap(\.notes))
    let told = unique(changes.flatMap(\.notes)).filter { !costs.contains($0) }
    // Where no address is known, a note tells what becomes visible.
    let isHidden = told.isEmpty && !changes.contains { $0.kind == .greyCloud }
    let nothing = visible.isEmpty && isHidden ? [ChoiceWords.nothingVisible] : []
    return visible + (told + nothing).map { Line($0(language), indent: 4) } + tradeOff(costs) + [.blank]
  }

  private func tradeOff(_ costs: [Text]) -> [Line] {
    guard !costs.isEmpty else { return [Line(ChoiceWords.noTradeOff(language), indent: 4)] }
    return [Line(ChoiceWords.tradeOff(language), indent: 4)] + costs.map { Line($0(language), indent: 6) }
  }

  private func unique(_ notes: [Text]) -> [Text] {
    notes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// The words around a choice.
private enum ChoiceWords {
  static let nothingVisible = Text(
    "Nothing becomes visible that public DNS does not show already.",
    ja: "公開 DNS で新たに見えるようになるものはありません。"
  )
  static let restored = Text(
    "This puts back what was there before the run, errors included.",
    ja: "実行前の状態に戻します。当時の問題も元に戻ります。"
  )
  static let tradeOff = Text("What to accept for it:", ja: "引き換えに受け入れること:")
  static let noTradeOff = Text(
    "There is no trade-off: nothing is lost, and it can be reversed.",
    ja: "引き換えに失うものはなく、元に戻せます。"
  )
}
