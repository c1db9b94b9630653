import CloudflareAPI
import DNSModel
import MailRules
import Wording

/// Asks the API what a zone's records leave open.
///
/// Nothing here can fail a run: what could not be read is unavailable, and no rule takes that for missing.
struct EvidenceLoader: Sendable {
  let client: CloudflareClient
  let zone: Zone
  let id: String

  /// Returns what could be found out; most zones raise no question and cost no request.
  func evidence() async -> Evidence {
    var evidence = Evidence.ofThisRun
    let questions = MailZone(zone, evidence: evidence).evidenceQuestions
    if questions.contains(.emailRouting) { evidence.emailRouting = await emailRouting() }
    if questions.contains(.dnssec) { evidence.dnssec = await dnssec() }
    if questions.contains(.aliasFlattening) { evidence.flattensAllAliases = await aliasFlattening() }
    if questions.contains(.spectrum) { evidence.spectrumHosts = await spectrumHosts() }
    return evidence
  }

  /// While it is off, its records and rules do not matter.
  private func emailRouting() async -> Lookup<EmailRoutingState> {
    do throws(CloudflareError) {
      let settings = try await client.emailRouting(zone: id)
      return .known(
        EmailRoutingState(
          settings,
          records: settings.enabled ? try? await client.emailRoutingRecords(zone: id) : nil,
          rules: settings.enabled ? try? await routingRules() : nil,
          apex: zone.apex
        )
      )
    } catch {
      return .unavailable(EvidenceProblems.reason(error, needed: EvidenceProblems.zoneSettingsRead))
    }
  }

  /// The list holds the catch-all as well, but nothing says that it always does, so it is not taken for missing.
  private func routingRules() async throws(CloudflareError) -> [WireRoutingRule] {
    let rules = try await client.emailRoutingRules(zone: id)
    guard !rules.contains(where: { $0.isLive || $0.isCatchAll }) else { return rules }
    return rules + [try await client.emailRoutingCatchAll(zone: id)]
  }

  private func dnssec() async -> Lookup<DNSSECState> {
    do throws(CloudflareError) {
      let status = try await client.dnssec(zone: id).status
      return DNSSECState(rawValue: status).map(Lookup.known) ?? .unavailable(EvidenceProblems.unknown(status))
    } catch {
      return .unavailable(EvidenceProblems.reason(error, needed: EvidenceProblems.dnsRead))
    }
  }

  private func aliasFlattening() async -> Lookup<Bool> {
    do throws(CloudflareError) {
      return .known(try await client.dnsSettings(zone: id).flattensAllAliases)
    } catch {
      return .unavailable(EvidenceProblems.reason(error, needed: EvidenceProblems.dnsRead))
    }
  }

  private func spectrumHosts() async -> Lookup<Set<DomainName>> {
    do throws(CloudflareError) {
      return .known(Set(try await client.spectrumApps(zone: id).compactMap(\.mailHost)))
    } catch {
      return .unavailable(EvidenceProblems.reason(error, needed: EvidenceProblems.zoneSettingsRead))
    }
  }
}
