import DNSModel

extension SPFRecord {
  /// The most octets that a record may have to be repaired, as many as Cloudflare stores; people look at longer ones.
  private static let longestRepaired = 2_048

  /// Returns a broken record as it was meant, if that is beyond doubt.
  ///
  /// Only the marks between and before the words change: commas and semicolons become spaces, a missing space is set,
  /// one behind a colon is taken out, and an address gets the word of its family. Commas within an address become
  /// dots, and a name in another script becomes the one that DNS knows.
  ///
  /// - Parameter value: The joined value of a TXT record that is selected as SPF.
  /// - Returns: A text that parses and leaves no doubt, or `nil` if there is nothing to repair or more to be asked.
  public static func repaired(_ value: String) -> String? {
    guard isSelected(value), value.utf8.count <= longestRepaired else { return nil }
    let terms = joined(SPFWord.all(in: value).dropFirst()).flatMap(repairedTerms)
    let text = ([version] + terms).joined(separator: " ")
    guard text != value, let record = try? SPFRecord(parsing: text), record.doubts.isEmpty else { return nil }
    if let sound = try? SPFRecord(parsing: value), sound.doubts.isEmpty { return nil }
    return text
  }

  /// Takes out the space behind a colon.
  private static func joined(_ words: some Sequence<SPFWord>) -> [String] {
    var result: [String] = []
    var before: SPFWord?
    for word in words {
      if let last = before, last.isContinued(by: word), (try? SPFTermParser.kind(of: last.text)) == nil {
        result[result.count - 1] += word.text
        before = nil
      } else {
        result.append(word.text)
        before = word
      }
    }
    return result
  }

  private static func repairedTerms(_ text: String) -> [String] {
    if let plain = withDots(text) ?? withALabels(text) { return [plain] }
    guard isWrong(text), SPFTermParser.oddCharacter(in: text) == nil else { return [text] }
    let diagnosis = SPFDiagnosis(text)
    switch diagnosis.problem {
    case .separator:
      return text.split { ",;".contains($0) }.flatMap { repairedTerms(String($0)) }
    case .missingSpace:
      guard let start = diagnosis.secondTerm else { return [text] }
      return [text.prefix(start), text.dropFirst(start)].flatMap { repairedTerms(String($0)) }
    case .calledOtherwise(let right): return [right]
    default: return [text]
    }
  }

  /// An IPv4 address whose four numbers are separated by commas.
  private static func withDots(_ text: String) -> String? {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased().hasSuffix("ip4"), parts[1].contains(",") else { return nil }
    let address = parts[1].prefix { $0 != "/" }.split(separator: ",").joined(separator: ".")
    guard IPAddress(address) != nil else { return nil }
    return parts[0] + ":" + address + parts[1].drop { $0 != "/" }
  }

  private static func withALabels(_ text: String) -> String? {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }), let sign = text.lastIndex(where: { $0 == ":" || $0 == "=" })
    else {
      return nil
    }
    let name = text[text.index(after: sign)...].prefix { $0 != "/" }
    let rest = text[sign...].drop { $0 != "/" }
    return DomainName(unicode: name).map { text[...sign] + $0.dotless + rest }
  }

  private static func isWrong(_ text: String) -> Bool {
    guard let kind = try? SPFTermParser.kind(of: text) else { return true }
    return SPFTerm(kind, text: text, range: 0..<0).doubt != nil
  }
}
