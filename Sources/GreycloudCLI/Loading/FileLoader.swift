import CloudflareAPI
import DNSModel
import MailRules
import Reporting
import Wording

/// Reads a zone from a file; no token and no network are needed.
struct FileLoader {
  private let zoneFile: String?
  private let records: String?

  init(zoneFile: String?, records: String?) {
    (self.zoneFile, self.records) = (zoneFile, records)
  }

  init(_ source: SourceOptions) {
    self.init(zoneFile: source.zoneFile, records: source.records)
  }

  /// Returns the zone that the file describes.
  ///
  /// - Parameter argument: The zone's name, or `nil` if the file tells it.
  /// - Returns: The zone, which cannot be written to.
  /// - Throws: ``Reporting/Problem`` if the file cannot be read.
  func zone(named argument: String?) throws(Problem) -> LoadedZone {
    let apex = try argument.flatMap { text throws(Problem) in try name(text) }
    let zone = try contents(apex)
    if let apex, apex != zone.apex { tell(zone.apex, insteadOf: apex) }
    return LoadedZone(zone: zone, evidence: .ofThisRun, store: nil)
  }

  /// The file tells for certain which zone it is, but somebody may have taken the wrong one.
  private func tell(_ apex: DomainName, insteadOf named: DomainName) {
    let text = Text(
      "The records are those of \(apex), not of \(named).",
      ja: "レコードは \(named) ではなく \(apex) のものです。"
    )
    Console.complain(Line(text(Session.language), .doubtful))
  }

  private func contents(_ apex: DomainName?) throws(Problem) -> Zone {
    if let zoneFile { return try zone(in: zoneFile, apex) }
    return try recordList(records ?? "-", apex)
  }

  private func name(_ text: String) throws(Problem) -> DomainName? {
    let argument = try ZoneArgument(text)
    guard !argument.isWord else { throw ZoneProblems.notAZone(text) }
    argument.tell()
    guard case .name(let name) = argument.reference else { return nil }
    return name
  }

  private func zone(in path: String, _ apex: DomainName?) throws(Problem) -> Zone {
    guard let text = String(validating: try InputFile.contents(of: path, for: .records), as: UTF8.self) else {
      throw InputProblems.notText(path)
    }
    do {
      return try ZoneFile.parse(text, origin: apex).zone
    } catch {
      throw ZoneFileProblems.unusable(path, error)
    }
  }

  private func recordList(_ path: String, _ apex: DomainName?) throws(Problem) -> Zone {
    let contents = try InputFile.contents(of: path, for: .records)
    do {
      return try RecordList(contents: contents).zone(apex: apex)
    } catch {
      throw RecordListProblems.unusable(path, error)
    }
  }
}
