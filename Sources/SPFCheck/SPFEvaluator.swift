public import DNSModel
import MailRecords
import Wording

/// Tells whether a server may send mail for a domain, as RFC 7208 §4 describes `check_host()`.
///
/// All that it knows of the DNS comes from the resolver, so the same answers give the same report.
public struct SPFEvaluator: Sendable {
  private let resolver: any DNSResolver
  private let receiver: SPFReceiver

  /// Creates an evaluator.
  ///
  /// - Parameters:
  ///   - resolver: What answers the questions to the DNS.
  ///   - receiver: What explanations may say of the host that checks.
  public init(_ resolver: any DNSResolver, receiver: SPFReceiver = SPFReceiver()) {
    self.resolver = resolver
    self.receiver = receiver
  }

  /// Checks a sender.
  ///
  /// - Parameter request: The sender.
  /// - Returns: The result with every step; it always ends within the limits of RFC 7208 §4.6.4, as far as they count
  ///   questions. The limit of time is the resolver's: a failure of its kind ends the check.
  public func evaluate(_ request: SPFRequest) async -> SPFReport {
    let check = Check(request: request, resolver: resolver, receiver: receiver)
    let (result, explanation) = await check.run()
    return SPFReport(
      result: result,
      explanation: explanation,
      lookups: check.lookups,
      voidLookups: check.voidLookups,
      steps: check.trace.steps
    )
  }
}
