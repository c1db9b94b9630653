import DNSModel
import MailRules
import Testing
import ZonePlan

/// A zone whose mail broke somewhere, what must be found in it, and what must stay as it is.
struct RealCase: Sendable, CustomTestStringConvertible {
  /// The case's number, which the printed table begins with.
  let number: String
  /// What happened, in one sentence.
  let story: String
  /// The zone, as in ``Situation/zone``.
  let zone: String
  /// What was found out outside the zone.
  var evidence = Evidence()
  /// The rules that must fire, because they tell what happened.
  var causes: [String] = []
  /// Every change of the plan, as in ``Situation/plans``.
  var plans: [String] = []
  /// Records that no change may touch, such as `@ A`; `*` for the whole zone.
  var keeps: [String] = []

  var testDescription: String { "\(number): \(story)" }

  init(
    _ number: String,
    _ story: String,
    _ zone: String,
    evidence: Evidence = Evidence(),
    causes: [String] = [],
    plans: [String] = [],
    keeps: [String] = []
  ) {
    self.number = number
    self.story = story
    self.zone = zone
    self.evidence = evidence
    self.causes = causes
    self.plans = plans
    self.keeps = keeps
  }

  /// Every case of the collection, by number.
  static let all = first + second + third + fourth

  /// Those, and the ones that were gathered later and tried without a look at the rules first.
  static let everywhere = all + panels + providers + mixtures

  /// The public key of a real DKIM record, RSA with 2048 bits.
  static let key = """
    MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA3FRv52UTRTu6/Rk7G9eRf3Xy6upmh2RX//Yh7ILHCmnABIu29KwM\
    UmC+LvmJYRXg6xwpeDflv7feUfSvLb/Lv1++u8zqHsD/eFFVuWfCA8gIJVjA1OA5BrxGRduPPiVuItysr2iTRL1JqIhpuOCl\
    PXl/uHrV6f3Ydm/PSziPhYn4Rj7Pz1CiabXSZiRP6MKOn9PpTys8GZWfaJEPY011dMwvYEHFpHJR89GVcYsmx3j76z7lHPlx\
    lVgFST/ah6NND3UJrcIeKmFAplukO43saRawtIbjAvNyTkZ1wV3ZKBq2WhfstzNDDPOLnxPXv/eBR8dNuHhob0phr8wCn0I7\
    lQIDAQAB
    """

  func outcome() throws -> Outcome {
    let situation = Situation(story: story, zone: zone)
    return Outcome(try situation.storedZone(), evidence: evidence, rules: RuleCatalog.all)
  }
}
