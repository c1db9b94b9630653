import CloudflareAPI
import Reporting
import Wording

/// Finds out what a token may do, by reading only.
struct TokenExamination {
  let loader: APILoader

  /// Returns what is known of the token.
  ///
  /// - Parameter zone: The zone that it shall work for, or `nil` for the token alone.
  /// - Returns: The checks, in the order in which they depend on each other.
  /// - Throws: ``Reporting/Problem`` if the API cannot be reached.
  func checks(zone: String?) async throws(Problem) -> [DoctorReport.Check] {
    let validity = try await validity()
    guard validity.answer != .no, let zone else { return [validity] }
    let argument = try ZoneArgument(zone)
    argument.tell()
    do {
      let listed = try await loader.listedZone(argument)
      return [validity, DoctorWords.zoneRead(zone), try await dnsRead(listed), dnsEdit(listed)]
    } catch {
      guard error.status == .noPermission else { throw error.about(argument.name) }
      return [validity, DoctorWords.noZoneRead(zone, error)]
    }
  }

  /// Tokens of an account cannot be verified here, so a refusal says nothing about one.
  private func validity() async throws(Problem) -> DoctorReport.Check {
    do {
      let status = try await loader.client.verifyToken()
      guard status.status == "active" else { return DoctorWords.inactive(status.status) }
      return DoctorWords.active(until: status.expiresOn.value)
    } catch {
      guard error.isAuthentication || error.isPermission else {
        throw APIProblems.problem(error, reading: nil)
      }
      return try await visibility(AnswerWords.details(error))
    }
  }

  private func visibility(_ refusal: Text) async throws(Problem) -> DoctorReport.Check {
    do {
      _ = try await loader.client.zones(named: "greycloud.invalid")
      return DoctorWords.accountToken
    } catch {
      guard error.isAuthentication || error.isPermission else {
        throw APIProblems.problem(error, reading: nil)
      }
      return DoctorWords.refused(refusal)
    }
  }

  private func dnsRead(_ zone: WireZone) async throws(Problem) -> DoctorReport.Check {
    do {
      let records = try await loader.client.records(inZone: zone.id)
      return DoctorWords.dnsRead(records.count)
    } catch {
      guard error.isPermission || error.isAuthentication else {
        throw APIProblems.problem(error, reading: zone.name)
      }
      return DoctorWords.noDNSRead(zone.name)
    }
  }

  private func dnsEdit(_ zone: WireZone) -> DoctorReport.Check {
    guard let permissions = zone.permissions.value else { return DoctorWords.unknownDNSEdit }
    return permissions.contains("#dns_records:edit") ? DoctorWords.dnsEdit : DoctorWords.noDNSEdit(zone.name)
  }
}
