/// The BIND text of the export endpoint.
struct ZoneFile {
  let zone: StoredZone
  let records: [StoredRecord]
  let date: String

  var text: String {
    let sections = Dictionary(grouping: records, by: \.type).sorted { $0.key < $1.key }
    var lines = header + soa
    if sections.allSatisfy({ $0.key != "NS" }) { lines += nameServers }
    for (type, records) in sections {
      lines += type == "NS" ? nameServers : ["", ";; \(type) Records"]
      lines += records.map(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var header: [String] {
    [";;", ";; Domain:     \(zone.name).", ";; Exported:   \(date)", ";;"]
  }

  /// The owner of the SOA has no final dot, as in real exports.
  private var soa: [String] {
    let timers = "2052000000 10000 2400 604800 3600"
    return ["", ";; SOA Record", "\(zone.name)\t3600\tIN\tSOA\t\(server(0)) dns.cloudflare.com. \(timers)"]
  }

  private var nameServers: [String] {
    ["", ";; NS Records"]
      + zone.seed.nameServers.indices.map { "\(zone.name).\t86400\tIN\tNS\t\(server($0))" }
  }

  private func server(_ position: Int) -> String {
    zone.seed.nameServers.indices.contains(position) ? zone.seed.nameServers[position] + "." : "."
  }

  private func line(_ record: StoredRecord) -> String {
    let note = note(for: record)
    let data = record.fields.type == .txt ? CharacterStrings.quoted(record.content) : record.presentation
    return "\(record.name).\t\(record.ttl)\tIN\t\(record.type)\t\(data)" + (note.isEmpty ? "" : " ; \(note)")
  }

  /// A comment that holds the tag mark itself gets another mark, so that the last one always counts.
  private func note(for record: StoredRecord) -> String {
    let tags = exportTags(of: record)
    let comment = record.comment ?? ""
    let needsMark = !tags.isEmpty || comment.contains("cf_tags=")
    let parts = [comment, needsMark ? "cf_tags=\(tags.joined(separator: ","))" : ""]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func exportTags(of record: StoredRecord) -> [String] {
    let flatten = record.fields.settings["flatten_cname"] == true ? ["cf-flatten-cname:true"] : []
    let cloud = record.fields.type.isProxiable ? ["cf-proxied:\(record.isProxied)"] : []
    return cloud + flatten + record.tags.map(Self.escaped)
  }

  private static func escaped(_ tag: String) -> String {
    let parts = tag.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts[1].contains(where: { "\" =,\\".contains($0) }) else { return tag }
    let value = String(decoding: JSONWriter.bytes(of: .string(parts[1])), as: UTF8.self)
    return "\(parts[0]):\(value)"
  }
}
