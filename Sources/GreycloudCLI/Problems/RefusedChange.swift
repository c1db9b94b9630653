import CloudflareAPI
import DNSModel
import Wording
import ZonePlan

/// The change because of which Cloudflare refused a transaction, in words.
struct RefusedChange {
  private let error: CloudflareError
  private let culprit: Change?
  private let changes: [Change]

  /// Looks at a refusal; there is none if no change is to blame, as when the token is refused.
  ///
  /// - Parameters:
  ///   - cause: What was thrown.
  ///   - culprit: The change because of which it was thrown, if that is known.
  ///   - changes: All changes of the transaction.
  init?(_ cause: any Error, _ culprit: Change?, among changes: [Change]) {
    guard let error = cause as? CloudflareError, case .api = error, !error.isAuthentication,
      !error.isPermission
    else { return nil }
    (self.error, self.culprit, self.changes) = (error, culprit, changes)
  }

  /// What happened, and to which change.
  var text: Text {
    let details = AnswerWords.details(error)
    guard let culprit else {
      let ids = changes.map(\.id)
      return Text(
        "Cloudflare refused one of \(list: ids) and does not say which: \(details); nothing of this phase was written.",
        ja: "Cloudflare が \(list: ids) のいずれかを拒否しました（どれかは示されていません）: \(details)。この段階は何も書き込まれていません。"
      )
    }
    return Text(
      "\(culprit.id) (\(culprit.owner) \(culprit.record.type)) was refused: \(details); nothing of this phase was written.",
      ja: "\(culprit.id)（\(culprit.owner) \(culprit.record.type)）が拒否されました: \(details)。この段階は何も書き込まれていません。"
    )
  }
}
