import DNSModel
import MailRules
import Wording
import Yams

/// Turns the nodes of a policy file into a policy and collects every mistake on the way.
struct PolicyReader {
  private(set) var mistakes = Mistakes()
  private let names: NameReader

  init(names: NameReader) {
    self.names = names
  }

  /// A key with what stands behind it.
  typealias Member = (key: String, node: Node, value: Node)

  // MARK: The file

  mutating func policy(_ root: Node) -> Policy {
    if root.isEmptyScalar { return Policy() }
    var general = ZonePolicy()
    var parts: [Policy.Part] = []
    for member in members(of: root, allowed: ["zones"] + Self.settings) {
      if member.key == "zones" {
        parts = zones(member.value)
      } else {
        read(member, into: &general)
      }
    }
    return Policy(general: general, parts: parts)
  }

  private mutating func zones(_ node: Node) -> [Policy.Part] {
    mapping(node).compactMap { key, value -> Policy.Part? in
      guard let text = key.text, let pattern = names.pattern(text) else {
        complain(at: key, Complaint.badName(key.text ?? ""))
        return nil
      }
      guard text != "@" else {
        complain(at: key, Complaint.badName(text))
        return nil
      }
      return Policy.Part(pattern, zone(value))
    }
  }

  private mutating func zone(_ node: Node) -> ZonePolicy {
    var policy = ZonePolicy()
    if node.isEmptyScalar { return policy }
    for member in members(of: node, allowed: Self.settings) { read(member, into: &policy) }
    return policy
  }

  // MARK: Settings

  /// The keys of a zone's settings.
  static let settings = [
    "provider", "mail-addresses", "mail-host", "protected", "severities", "suppressions", "thresholds",
  ]

  private mutating func read(_ member: Member, into policy: inout ZonePolicy) {
    switch member.key {
    case "provider": policy.provider = provider(member.value)
    case "mail-addresses": policy.mailAddresses = list(member.value).compactMap { address($0) }
    case "mail-host": policy.mailHost = mailHost(member.value)
    case "protected": policy.protected = list(member.value).compactMap { pattern($0) }
    case "severities": policy.levels = levels(member.value)
    case "suppressions": policy.suppressions = entries(member.value).compactMap { suppression($0) }
    case "thresholds": thresholds(member.value, &policy)
    default: break
    }
  }

  private mutating func provider(_ node: Node) -> MailProvider? {
    guard let id = word(node) else { return nil }
    guard let provider = MailProvider.named(id) else {
      complain(at: node, Complaint.unknown(.provider, id, MailProvider.identities(near: id)))
      return nil
    }
    return provider
  }

  private mutating func address(_ node: Node) -> IPAddress? {
    guard let text = word(node) else { return nil }
    guard let address = IPAddress(text) else {
      complain(at: node, Complaint.badAddress(text))
      return nil
    }
    if let flaw = AddressFlaw(address) {
      complain(at: node, flaw.text(address))
      return nil
    }
    return address
  }

  private mutating func mailHost(_ node: Node) -> DomainName? {
    guard let text = word(node) else { return nil }
    guard let name = names.name(text) else {
      complain(at: node, Complaint.badHost(text))
      return nil
    }
    return name
  }

  private mutating func pattern(_ node: Node) -> NamePattern? {
    guard let text = word(node) else { return nil }
    guard let pattern = names.pattern(text) else {
      complain(at: node, Complaint.badName(text))
      return nil
    }
    return pattern
  }

  private mutating func levels(_ node: Node) -> [String: RuleLevel] {
    mapping(node).reduce(into: [:]) { levels, pair in
      guard let rule = rule(pair.key), let text = word(pair.value) else { return }
      guard let level = RuleLevel(rawValue: text) else {
        let known = RuleLevel.allCases.map(\.rawValue)
        complain(
          at: pair.value,
          Complaint.noLevel(text, known, NearMiss.words(nearestTo: text, among: known))
        )
        return
      }
      levels[rule] = level
    }
  }

  private mutating func thresholds(_ node: Node, _ policy: inout ZonePolicy) {
    for member in members(of: node, allowed: ["spf-lookups", "dkim-bits"]) {
      if member.key == "spf-lookups" {
        policy.spfLookups = number(member.value, 1...10)
      } else {
        policy.dkimBits = number(member.value, 1024...8192)
      }
    }
  }

  // MARK: Suppressions

  private mutating func suppression(_ node: Node) -> Suppression? {
    let before = mistakes.count
    let members = members(of: node, allowed: ["rule", "owner", "reason", "until"])
    let values = Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    let rule = values["rule"].flatMap { self.rule($0) }
    let owner = values["owner"].flatMap { pattern($0) }
    let reason = values["reason"].flatMap { word($0) }
    let until = values["until"].flatMap { date($0) }
    guard mistakes.count == before else { return nil }
    guard let rule, let reason else {
      complain(at: node, Complaint.missing(rule == nil ? "rule" : "reason"))
      return nil
    }
    return Suppression(rule: rule, owner: owner, reason: reason, until: until)
  }

  private mutating func rule(_ node: Node) -> String? {
    guard let id = word(node) else { return nil }
    guard RuleCatalog.info(id) != nil else {
      let ids = RuleCatalog.all.map { type(of: $0).info.id }
      complain(at: node, Complaint.unknown(.rule, id, NearMiss.words(nearestTo: id, among: ids)))
      return nil
    }
    return id
  }

  private mutating func date(_ node: Node) -> CalendarDate? {
    guard let text = word(node) else { return nil }
    guard let date = CalendarDate(text) else {
      complain(at: node, Complaint.badDate(text))
      return nil
    }
    return date
  }

  // MARK: Nodes

  private mutating func members(of node: Node, allowed: [String]) -> [Member] {
    mapping(node).compactMap { key, value in
      guard let name = key.text, allowed.contains(name) else {
        let name = key.text ?? ""
        complain(at: key, Complaint.noKey(name, allowed, NearMiss.words(nearestTo: name, among: allowed)))
        return nil
      }
      return (name, key, value)
    }
  }

  private mutating func mapping(_ node: Node) -> [(key: Node, value: Node)] {
    guard case .mapping(let mapping) = node else {
      complain(at: node, Complaint.noMapping)
      return []
    }
    return Array(mapping)
  }

  /// Returns the elements of a list; one value alone is a list of one.
  private mutating func list(_ node: Node) -> [Node] {
    guard case .sequence(let sequence) = node else { return [node] }
    return Array(sequence)
  }

  private mutating func entries(_ node: Node) -> [Node] {
    guard case .sequence(let sequence) = node else {
      complain(at: node, Complaint.noList)
      return []
    }
    return Array(sequence)
  }

  private mutating func word(_ node: Node) -> String? {
    guard let text = node.text else {
      complain(at: node, Complaint.noWord)
      return nil
    }
    return text
  }

  private mutating func number(_ node: Node, _ range: ClosedRange<Int>) -> Int? {
    guard let text = word(node) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      complain(at: node, Complaint.badNumber(text, range))
      return nil
    }
    return number
  }

  private mutating func complain(at node: Node, _ message: @autoclosure () -> Text) {
    mistakes.add(.init(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message()))
  }
}

extension Node {
  /// The text of a scalar, `nil` for an empty one and for everything else.
  fileprivate var text: String? {
    guard case .scalar(let scalar) = self, !scalar.string.isEmpty else { return nil }
    return scalar.string
  }

  /// A Boolean value telling whether nothing stands where a mapping could.
  fileprivate var isEmptyScalar: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }
}
