import DNSModel
import Wording
import ZonePlan

/// A record as one line of a diff: type, priority and content, cloud and TTL always visible.
enum RecordText {
  static func spans(_ record: Record, _ style: Style, _ language: Language) -> [Span] {
    let (content, priority) = RecordDocument.content(of: record.rdata)
    let data = [record.type.mnemonic, priority.map(String.init), content].compactMap { $0 }
    return [Span(data.joined(separator: " "), style)]
      + cloud(record, style, language)
      + [Span("  " + Labels.ttl(record.ttl)(language), .faint)]
  }

  private static func cloud(_ record: Record, _ style: Style, _ language: Language) -> [Span] {
    guard let status = record.proxyStatus, record.type.isProxiable else { return [] }
    return [Span("  "), Span(Labels.cloud(status)(language), status == .proxied ? .orange : style)]
  }
}
