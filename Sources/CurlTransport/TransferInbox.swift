import CCurl
import Synchronization

/// The only way into the loop: what callers want, in the order they asked.
final class TransferInbox: Sendable {
  enum Command: Sendable {
    case start(any TransferJob)
    case cancel(TransferTicket)
  }

  /// What the loop finds when it looks.
  struct Delivery: Sendable {
    var commands: [Command]
    var isLast: Bool
  }

  /// The handle of a running loop, for nothing but waking it.
  ///
  /// `@unchecked Sendable`: `curl_multi_wakeup` is the one function of a multi handle that libcurl allows
  /// from any thread as long as the handle exists. It exists: the loop puts it into the inbox after making it
  /// and takes it out, under the same lock as every use, before freeing it.
  struct WakeHandle: @unchecked Sendable {
    let multi: UnsafeMutableRawPointer

    func wake() {
      // It fails only when its pipe is full of earlier wake-ups, and then the loop is awake already.
      _ = curl_multi_wakeup(multi)
    }
  }

  private struct State {
    var commands: [Command] = []
    var isClosed = false
    var wakeHandle: WakeHandle?
  }

  private let state = Mutex(State())

  /// Hands a job to the loop, or finishes it at once when there is no loop any more.
  func post(_ job: any TransferJob) {
    if !add(.start(job)) {
      job.fail(.unsent(.shutDown))
    }
  }

  /// Asks for the end of a transfer.
  ///
  /// The task may be cancelled before its job is posted. The ticket is marked first, so that a job which
  /// comes after its own cancellation is seen to be cancelled; a ticket that is finished already is ignored.
  func cancel(_ ticket: TransferTicket) {
    ticket.cancel()
    _ = add(.cancel(ticket))
  }

  /// Lets nothing in any more and tells the loop to end.
  func close() {
    state.withLock { state in
      state.isClosed = true
      state.wakeHandle?.wake()
    }
  }

  /// Makes the loop's handle known to those who post.
  func open(_ handle: WakeHandle) {
    state.withLock { $0.wakeHandle = handle }
  }

  /// Takes everything out; after the last delivery the wake handle is no longer touched.
  func take() -> Delivery {
    state.withLock { state in
      let delivery = Delivery(commands: state.commands, isLast: state.isClosed)
      state.commands = []
      if state.isClosed {
        state.wakeHandle = nil
      }
      return delivery
    }
  }

  private func add(_ command: Command) -> Bool {
    state.withLock { state in
      guard !state.isClosed else { return false }
      state.commands.append(command)
      state.wakeHandle?.wake()
      return true
    }
  }
}
