import DNSModel
import MailRules
import ZoneWriter

/// A zone, what is known about it besides its records, and where it can be written to if it came from the API.
struct LoadedZone: Sendable {
  let zone: Zone
  let evidence: Evidence
  let store: (any ZoneStore)?
  /// A Boolean value telling whether the token sees another zone of the same name.
  var isNamesake = false
}

extension Evidence {
  /// What is known of every zone before anybody is asked: the day.
  static var ofThisRun: Evidence {
    var evidence = Evidence()
    evidence.today = Session.surroundings.today
    return evidence
  }
}
