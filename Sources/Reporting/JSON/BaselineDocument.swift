import BoundedJSON
import DNSModel
import FoundationEssentials
public import MailRules
import Wording

/// Baselines as JSON, one finding on each line, so that a difference between two files can be read.
public enum BaselineDocument {
  private static let schema = "greycloud.baseline/1"

  private struct Whole: Decodable {
    let schema: String
    let findings: [Entry]
  }

  private struct Entry: Codable {
    let zone: String
    let rule: String
    let owner: String
    let records: [String]
  }

  /// Returns the file of a baseline.
  ///
  /// - Parameter baseline: The baseline.
  /// - Returns: JSON that ends with a newline.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public static func text(_ baseline: Baseline) throws -> String {
    let entries = try baseline.fingerprints.map { print in
      let entry = Entry(
        zone: print.zone.dotless,
        rule: print.rule,
        owner: print.owner.dotless,
        records: print.records
      )
      return "\n    " + String(try JSONText.of(entry, pretty: false).dropLast())
    }
    let end = entries.isEmpty ? "]" : "\n  ]"
    return "{\n  \"schema\": \"\(schema)\",\n  \"findings\": [\(entries.joined(separator: ","))\(end)\n}\n"
  }

  /// Returns the baseline of a file.
  ///
  /// - Parameter contents: The file.
  /// - Returns: The baseline, or `nil` if the file is none of this schema.
  public static func baseline(in contents: [UInt8]) -> Baseline? {
    guard let whole = try? BoundedJSON.decode(Whole.self, from: contents, within: .ownFile),
      whole.schema == schema
    else {
      return nil
    }
    let prints = whole.findings.compactMap { entry -> Fingerprint? in
      guard let zone = try? DomainName(entry.zone), let owner = try? DomainName(entry.owner) else {
        return nil
      }
      return Fingerprint(zone: zone, rule: entry.rule, owner: owner, records: entry.records.sorted())
    }
    return prints.count == whole.findings.count ? Baseline(prints) : nil
  }
}
