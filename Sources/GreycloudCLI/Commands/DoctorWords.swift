import Reporting
import Wording

/// The findings of `doctor`.
enum DoctorWords {
  private static let page = "https://dash.cloudflare.com/profile/api-tokens"

  static func next(_ zone: String?) -> Text {
    let commands = Session.commands
    guard let zone else {
      let doctor = commands.doctor("example.com")
      return Text(
        "To see what the token may do with a zone: \(doctor)",
        ja: "ゾーンに対する権限を調べるには: \(doctor)"
      )
    }
    let check = commands.check(zone)
    return Text(
      "To find out what breaks mail: \(check)",
      ja: "メールが使えない原因を調べるには: \(check)"
    )
  }

  static func active(until date: String?) -> DoctorReport.Check {
    guard let date else {
      return .init("token", .yes, Text("The token is active.", ja: "トークンは有効です。"))
    }
    return .init("token", .yes, Text("The token is active until \(date).", ja: "トークンは \(date) まで有効です。"))
  }

  static let accountToken = DoctorReport.Check(
    "token",
    .yes,
    Text(
      "The token works; it belongs to an account and not to a user.",
      ja: "トークンは使えます（ユーザーではなくアカウントのトークンです）。"
    )
  )

  static func inactive(_ status: String) -> DoctorReport.Check {
    .init(
      "token",
      .no,
      Text(
        "The token is \(status). Make a new one at \(page).",
        ja: "トークンの状態は \(status) です。\(page) で作り直してください。"
      )
    )
  }

  static func refused(_ details: Text) -> DoctorReport.Check {
    .init(
      "token",
      .no,
      Text(
        "Cloudflare does not accept the token: \(details). Make a new one at \(page).",
        ja: "Cloudflare がトークンを受け付けません: \(details)。\(page) で作り直してください。"
      )
    )
  }

  static func zoneRead(_ zone: String) -> DoctorReport.Check {
    .init("zone-read", .yes, Text("Zone Read: \(zone) can be found.", ja: "Zone Read: \(zone) を参照できます。"))
  }

  static func noZoneRead(_ zone: String, _ problem: Problem) -> DoctorReport.Check {
    let next =
      problem.below.isEmpty
      ? Text(
        "Add the permission Zone > Zone > Read for this zone.",
        ja: "このゾーンに「ゾーン > ゾーン > 読み取り」の権限を追加してください。"
      )
      // Another zone was meant, and no permission is missing.
      : Text(
        "\(problem.next) Try `\(list: problem.below)`.",
        ja: "\(problem.next)試すコマンド: `\(list: problem.below)`。"
      )
    return .init(
      "zone-read",
      .no,
      Text(
        "Zone Read for \(zone): \(problem.happened) \(next)",
        ja: "\(zone) の Zone Read: \(problem.happened)\(next)"
      )
    )
  }

  static func dnsRead(_ count: Int) -> DoctorReport.Check {
    .init(
      "dns-read",
      .yes,
      Text("DNS Read: the records can be read; there are \(count).", ja: "DNS Read: レコードを読めます（\(count) 件）。")
    )
  }

  static func noDNSRead(_ zone: String) -> DoctorReport.Check {
    .init(
      "dns-read",
      .no,
      Text(
        "DNS Read: the records of \(zone) cannot be read. Add the permission Zone > DNS > Read, or Edit.",
        ja: "DNS Read: \(zone) のレコードを読めません。「ゾーン > DNS > 読み取り」または「編集」の権限を追加してください。"
      )
    )
  }

  static let dnsEdit = DoctorReport.Check(
    "dns-edit",
    .yes,
    Text("DNS Edit: changes can be written.", ja: "DNS Edit: 変更を書き込めます。")
  )

  static func noDNSEdit(_ zone: String) -> DoctorReport.Check {
    .init(
      "dns-edit",
      .no,
      Text(
        "DNS Edit: changes to \(zone) cannot be written. Add the permission Zone > DNS > Edit; check and plan work without it.",
        ja: "DNS Edit: \(zone) に変更を書き込めません。「ゾーン > DNS > 編集」の権限を追加してください。check と plan はこのままで使えます。"
      )
    )
  }

  static let unknownDNSEdit = DoctorReport.Check(
    "dns-edit",
    .unknown,
    Text(
      "DNS Edit: the API does not tell, and finding out would mean writing.",
      ja: "DNS Edit: API からは分かりません。試すには書き込みが必要なため、確認していません。"
    )
  )
}
