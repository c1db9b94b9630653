import CloudflareAPI
import CurlTransport
import DNSModel
import Reporting
import Wording

/// What the API or the network did, in words.
enum APIProblems {
  /// Returns the problem of a failed request.
  ///
  /// - Parameters:
  ///   - error: What was thrown.
  ///   - zone: The zone that was read, or `nil` if it was the list of zones.
  ///   - notDone: What was therefore not done.
  /// - Returns: The problem.
  static func problem(
    _ error: any Error,
    reading zone: String?,
    notDone: Text = Problem.nothingChecked
  ) -> Problem {
    if let problem = error as? Problem { return problem }
    if let defect = error as? WireRecordDefect { return badRecord(defect, notDone) }
    if let error = error as? DomainNameError { return badName(error, notDone) }
    guard let error = error as? CloudflareError else { return InputProblems.bug(error) }
    switch error {
    case .transport(let fault): return TransportProblems.problem(fault, notDone: notDone)
    case .rateLimited(let wait, _): return rateLimited(wait, notDone)
    case .api: return refusal(error, zone, notDone)
    case .notJSON, .malformedAnswer, .inconsistentPages: return nonsense(error, notDone)
    case .invalidIdentifier: return invalidIdentifier(notDone)
    case .unencodableRequest: return InputProblems.bug(error)
    }
  }

  /// Returns the problem of a write that was refused.
  static func problem(writing error: any Error, to zone: String) -> Problem {
    let problem = problem(error, reading: zone, notDone: Problem.nothingWritten)
    guard let error = error as? CloudflareError, error.isPermission else {
      return problem
    }
    return Problem(
      problem.status,
      problem.happened,
      notDone: problem.notDone,
      next: Text(
        "It can read the zone, but Zone > DNS > Edit is missing: add it to the token, or use a token that has it for \(zone).",
        ja: "読み取りはできますが、「ゾーン > DNS > 編集」の権限がありません。トークンに追加するか、\(zone) に対するこの権限を持つトークンを使ってください。"
      )
    )
  }

  // MARK: Refusals

  private static func refusal(_ error: CloudflareError, _ zone: String?, _ notDone: Text) -> Problem {
    if error.isAuthentication { return badToken(error, notDone) }
    if error.isPermission { return missingPermission(error, zone, notDone) }
    return Problem(
      .unavailable,
      Text(
        "Cloudflare refused the request: \(AnswerWords.details(error)).",
        ja: "Cloudflare がリクエストを拒否しました: \(AnswerWords.details(error))。"
      ),
      notDone: notDone,
      next: Text(
        "Correct what it names, or quote the ray ID to Cloudflare's support.",
        ja: "示された点を直すか、Ray ID を添えて Cloudflare のサポートに問い合わせてください。"
      )
    )
  }

  private static func badToken(_ error: CloudflareError, _ notDone: Text) -> Problem {
    Problem(
      .noPermission,
      Text(
        "Cloudflare does not accept the token: \(AnswerWords.details(error)).",
        ja: "Cloudflare がトークンを受け付けません: \(AnswerWords.details(error))。"
      ),
      notDone: notDone,
      next: Text(
        "Create a token with Zone > Zone > Read and Zone > DNS > Edit at https://dash.cloudflare.com/profile/api-tokens and set CLOUDFLARE_API_TOKEN to it.",
        ja:
          "https://dash.cloudflare.com/profile/api-tokens で「ゾーン > ゾーン > 読み取り」と「ゾーン > DNS > 編集」の権限を持つトークンを作り、CLOUDFLARE_API_TOKEN に設定してください。"
      )
    )
  }

  private static func missingPermission(_ error: CloudflareError, _ zone: String?, _ notDone: Text) -> Problem
  {
    let place = zone.map { Text(verbatim: $0) } ?? Text("the zones", ja: "対象のゾーン")
    let doctor = Session.commands.doctor(zone ?? "ZONE")
    return Problem(
      .noPermission,
      Text(
        "The token may not do this with \(place): \(AnswerWords.details(error)).",
        ja: "このトークンには \(place) に対する権限がありません: \(AnswerWords.details(error))。"
      ),
      notDone: notDone,
      next: Text(
        "It needs Zone > Zone > Read and Zone > DNS > Read, or DNS > Edit to apply; \(doctor) names the missing one.",
        ja: "「ゾーン > ゾーン > 読み取り」と「ゾーン > DNS > 読み取り」（適用には「編集」）の権限が必要です。不足している権限は \(doctor) で分かります。"
      )
    )
  }

  // MARK: Everything else

  private static func rateLimited(_ wait: Duration?, _ notDone: Text) -> Problem {
    let time = wait.map(time) ?? Text("five minutes", ja: "5 分")
    return Problem(
      .tryAgain,
      Text("Cloudflare's rate limit was reached.", ja: "Cloudflare のレート制限に達しました。"),
      notDone: notDone,
      next: Text(
        "Try again in \(time).",
        ja: "\(time)後にもう一度試してください。"
      )
    )
  }

  /// Returns a time in words, rounded up: who comes too early is turned away again.
  private static func time(_ wait: Duration) -> Text {
    let seconds = wait.components.seconds
    let (minutes, hours) = ((seconds + 59) / 60, (seconds + 3599) / 3600)
    return switch seconds {
    case ..<120: Text("\(seconds) s", ja: "\(seconds) 秒")
    case ..<7200: Text("\(minutes) minutes", ja: "\(minutes) 分")
    default: Text("\(hours) hours", ja: "\(hours) 時間")
    }
  }

  private static func nonsense(_ error: CloudflareError, _ notDone: Text) -> Problem {
    Problem(
      .unavailable,
      Text(
        "The API's answer cannot be understood: \(AnswerWords.details(error)).",
        ja: "API の応答を解釈できません: \(AnswerWords.details(error))。"
      ),
      notDone: notDone,
      next: Text(
        "Try again; if it stays so, check --api-base, proxies on the way, and https://www.cloudflarestatus.com.",
        ja: "もう一度試し、変わらなければ --api-base、途中のプロキシ、https://www.cloudflarestatus.com を確認してください。"
      )
    )
  }

  private static func badRecord(_ defect: WireRecordDefect, _ notDone: Text) -> Problem {
    Problem(
      .unavailable,
      Text(
        "The API's answer holds a record that cannot be understood: \(AnswerWords.words(defect)).",
        ja: "API の応答に、解釈できないレコードがあります: \(AnswerWords.words(defect))。"
      ),
      notDone: notDone,
      next: Text("Correct or delete that record in the dashboard.", ja: "ダッシュボードで、そのレコードを直すか、削除してください。")
    )
  }

  /// The name is the zone's own: those of records are looked at with them.
  private static func badName(_ error: DomainNameError, _ notDone: Text) -> Problem {
    Problem(
      .unavailable,
      Text(
        "The API's answer names a zone in a way that cannot be understood: \(DomainNameProblems.reason(error)).",
        ja: "API の応答にあるゾーン名を解釈できません: \(DomainNameProblems.reason(error))。"
      ),
      notDone: notDone,
      next: Text(
        "Check --api-base and CLOUDFLARE_BASE_URL.",
        ja: "--api-base と CLOUDFLARE_BASE_URL を確認してください。"
      )
    )
  }

  private static func invalidIdentifier(_ notDone: Text) -> Problem {
    Problem(
      .unavailable,
      Text("The API gave an identifier that is not one.", ja: "API が不正な ID を返しました。"),
      notDone: notDone,
      next: Text(
        "Check --api-base and CLOUDFLARE_BASE_URL.",
        ja: "--api-base と CLOUDFLARE_BASE_URL を確認してください。"
      )
    )
  }
}
