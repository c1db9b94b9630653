import MailRecords

/// Writes a damaged DKIM key as it was meant to be, if that leaves no doubt.
enum RespeltKey {
  /// Returns the key's text, or `nil` if what is wrong is more than its spelling.
  static func text(_ text: String) -> String? {
    if let bare = bareKey(text) { return bare }
    let parts = tags(of: text)
    guard let data = parts.first(where: { $0.name == "p" })?.value,
      parts.allSatisfy({ $0.name != "p" || $0.value == data })
    else { return nil }
    let others = parts.filter { $0.name != "v" && $0.name != "p" }.map { "; \($0.name)=\($0.value)" }.joined()
    let candidates = [data, data + "=", data + "=="].map { "v=DKIM1" + others + "; p=" + $0 }
    return candidates.first { candidate in
      guard candidate != text, let key = try? DKIMKey(candidate) else { return false }
      return !key.isRevoked
    }
  }

  /// Returns the record of a text that is nothing but an RSA key, or `nil` if it is anything else.
  static func bareKey(_ text: String) -> String? {
    let data = unarmoured(text).filter { !$0.isWhitespace }
    let candidate = "v=DKIM1; k=rsa; p=" + data
    guard data.utf8.count > 100, data.hasPrefix("MI"), let key = try? DKIMKey(candidate),
      case .rsa = key.material
    else { return nil }
    return candidate
  }

  /// Splits at semicolons, and at blanks before a tag where semicolons are missing.
  private static func tags(of text: String) -> [(name: String, value: String)] {
    var words: [String] = []
    for word in unarmoured(text).split(whereSeparator: { $0 == ";" || $0.isWhitespace }) {
      if startsTag(word) || words.isEmpty {
        words.append(String(word))
      } else {
        words[words.count - 1] += word
      }
    }
    return words.map { word in
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (parts[0].lowercased(), parts.count == 2 ? String(parts[1]) : "")
    }
  }

  private static func startsTag(_ word: Substring) -> Bool {
    guard let sign = word.firstIndex(of: "=") else { return false }
    return ["v", "k", "p", "h", "s", "t"].contains(word[..<sign].lowercased())
  }

  /// Removes the lines that a file of a key begins and ends with.
  private static func unarmoured(_ text: String) -> String {
    ["-----BEGIN PUBLIC KEY-----", "-----END PUBLIC KEY-----"].reduce(text) { rest, line in
      rest.split(separator: line, omittingEmptySubsequences: false).joined(separator: " ")
    }
  }
}
