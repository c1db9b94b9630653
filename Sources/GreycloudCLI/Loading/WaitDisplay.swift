import CloudflareAPI
import Reporting
import Synchronization
import Wording

/// Says on standard error that it is waited, and why; at a terminal the seconds are counted down and then wiped.
///
/// Several requests wait side by side for the same reason, so only a wait that ends later than the one that was told is
/// told as well.
final class WaitDisplay: Sendable {
  private let toldUntil = Mutex<ContinuousClock.Instant?>(nil)

  /// What the client reports to.
  var observer: WaitObserver {
    let (surroundings, language) = (Session.surroundings, Session.language)
    let isTerminal = Console.errorsGoToTerminal
    return WaitObserver(every: isTerminal ? .seconds(1) : nil) { progress in
      Session.$surroundings.withValue(surroundings) {
        isTerminal ? self.count(progress, language) : self.tell(progress, language)
      }
    }
  }

  private func tell(_ progress: WaitObserver.Progress, _ language: Language) {
    guard progress.left > .zero, isLatest(progress) else { return }
    Console.complain(Line(Self.text(progress.reason, progress.left)(language), .faint))
  }

  private func count(_ progress: WaitObserver.Progress, _ language: Language) {
    guard isLatest(progress) else { return }
    let line = Line(Self.text(progress.reason, progress.left)(language), .faint)
    Console.showBriefly(progress.left > .zero ? line : nil)
  }

  /// Returns whether nothing is told that ends more than a second later.
  private func isLatest(_ progress: WaitObserver.Progress) -> Bool {
    let end = ContinuousClock.now + progress.left
    return toldUntil.withLock { told in
      guard told.map({ end + .seconds(1) > $0 }) ?? true else { return false }
      // At a terminal the same wait is told every second; elsewhere once is enough.
      defer { told = end }
      return Console.errorsGoToTerminal || told.map { end > $0 + .seconds(1) } ?? true
    }
  }

  private static func text(_ reason: WaitReason, _ left: Duration) -> Text {
    let seconds = left.components.seconds + (left.components.attoseconds > 0 ? 1 : 0)
    return switch reason {
    case .rateLimit:
      Text(
        "Cloudflare's rate limit was reached; going on in \(seconds) s.",
        ja: "Cloudflare のレート制限に達しました。\(seconds) 秒後に続けます。"
      )
    case .pacing:
      Text(
        "Cloudflare's rate limit is nearly used up; going on in \(seconds) s.",
        ja: "Cloudflare のレート制限の残りがわずかです。\(seconds) 秒後に続けます。"
      )
    case .fault:
      Text(
        "Cloudflare's API could not answer; trying again in \(seconds) s.",
        ja: "Cloudflare の API が応答できませんでした。\(seconds) 秒後に再試行します。"
      )
    }
  }
}
