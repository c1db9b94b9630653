import DNSModel
import Wording
import ZonePlan

/// The records of an edit, each as one line of a diff.
///
/// Type, priority and content, cloud and TTL are always visible; name, comment, tags and flattening where the edit
/// changes them.
struct RecordText {
  private let edit: Edit
  private let language: Language
  private let isNaming: Bool

  /// Creates the text of an edit.
  ///
  /// - Parameters:
  ///   - edit: The edit.
  ///   - language: The language.
  ///   - naming: Whether each record names its owner, because no heading does.
  init(_ edit: Edit, _ language: Language, naming: Bool = false) {
    (self.edit, self.language, isNaming) = (edit, language, naming)
  }

  func spans(_ record: Record, _ style: Style) -> [Span] {
    let (content, priority) = RecordDocument.content(of: record.rdata)
    let data = [name(record), record.type.mnemonic, priority.map(String.init), content].compactMap { $0 }
    return [Span(data.joined(separator: " "), style)]
      + cloud(record, style)
      + [Span("  " + Labels.ttl(record.ttl)(language), .faint)]
      + notes(record).map { Span("  " + $0(language), style) }
  }

  /// The heading names the owner that the record shall have, which is another one if the record moves.
  private func name(_ record: Record) -> String? {
    let owners = Set([edit.before, edit.after].compactMap { $0?.owner })
    return isNaming || owners.count > 1 ? record.owner.dotless : nil
  }

  private func cloud(_ record: Record, _ style: Style) -> [Span] {
    guard let status = record.proxyStatus, record.type.isProxiable else { return [] }
    return [Span("  "), Span(Labels.cloud(status)(language), status == .proxied ? .orange : style)]
  }

  private func notes(_ record: Record) -> [Text] {
    let comment = edit.before?.comment == edit.after?.comment ? nil : record.comment.map(Labels.comment)
    let tags = (edit.before?.tags ?? []) == (edit.after?.tags ?? []) ? [] : record.tags
    return [comment, tags.isEmpty ? nil : Labels.tags(tags), flattening(record)].compactMap { $0 }
  }

  private func flattening(_ record: Record) -> Text? {
    let sides = [edit.before, edit.after].compactMap { $0?.settings.flattensAlias }
    guard sides.contains(true), sides != [true, true] else { return nil }
    return Labels.flattening(record.settings.flattensAlias)
  }
}
