import DNSModel
import Wording

/// The sign that another tool writes a record, and would put it back after a change by hand.
struct ToolMark: Hashable {
  /// Where the sign stands.
  enum Sign: Hashable {
    /// In the record's comment.
    case comment
    /// In one of its tags.
    case tag
    /// In a TXT record that the tool keeps beside it.
    case registry
  }

  /// The tool, as it spells itself.
  let tool: String
  /// Where the sign stands.
  let sign: Sign

  init(tool: String, sign: Sign) {
    (self.tool, self.sign) = (tool, sign)
  }

  /// Reads the sign that a record carries itself.
  ///
  /// greycloud's own comment names a run and no tool of these.
  ///
  /// - Parameter record: The record.
  init?(_ record: Record) {
    if let tool = record.comment.flatMap(Self.tool) {
      self.init(tool: tool, sign: .comment)
    } else if let tool = record.tags.lazy.compactMap(Self.tool).first {
      self.init(tool: tool, sign: .tag)
    } else {
      return nil
    }
  }

  /// The sign of a record that external-dns lists.
  static let registry = ToolMark(tool: "external-dns", sign: .registry)

  /// The tools by the lower-case words that stand for them.
  private static let tools: [(word: String, tool: String)] = [
    ("external-dns", "external-dns"), ("externaldns", "external-dns"), ("terraform", "Terraform"),
    ("opentofu", "OpenTofu"), ("octodns", "octoDNS"), ("dnscontrol", "DNSControl"), ("pulumi", "Pulumi"),
  ]

  private static func tool(in text: String) -> String? {
    let octets = Array(text.lowercased().utf8)
    return tools.first { octets.containWord(Array($0.word.utf8)) }?.tool
  }
}

extension ToolMark.Sign {
  /// Where it stands, in a word.
  var text: Text {
    switch self {
    case .comment: Text("comment", ja: "コメント")
    case .tag: Text("tag", ja: "タグ")
    case .registry: Text("TXT registry", ja: "TXT レジストリ")
    }
  }
}

extension [UInt8] {
  /// Returns whether a word stands among the octets, with no ASCII letter or digit right before or behind it.
  ///
  /// Other scripts write no space around a foreign word.
  fileprivate func containWord(_ word: [UInt8]) -> Bool {
    guard count >= word.count else { return false }
    return (0...(count - word.count)).contains { start in
      let end = start + word.count
      return self[start..<end].elementsEqual(word) && (start == 0 || !self[start - 1].isAlphanumeric)
        && (end == count || !self[end].isAlphanumeric)
    }
  }
}

extension UInt8 {
  fileprivate var isAlphanumeric: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
