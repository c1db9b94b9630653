import CCurl

/// The loop that carries all transfers of one transport.
///
/// Not `Sendable`: it is made, used and freed inside ``run(inbox:configuration:)``, on one thread.
final class TransferLoop {
  private let inbox: TransferInbox
  private let configuration: TransportConfiguration
  private let multi: MultiHandle
  private var waiting: [any TransferJob] = []
  private var active: [UnsafeMutableRawPointer: any Transfer] = [:]
  /// The connections that this loop, not libcurl, moves bytes on.
  private var connected: [UnsafeMutableRawPointer: MessageTransfer] = [:]

  /// The longest sleep in milliseconds; the bound is only a safety net.
  private static let longestWait: Int32 = 60_000

  /// Runs until the inbox is closed; blocks its thread.
  static func run(inbox: TransferInbox, configuration: TransportConfiguration) {
    ccurl_block_sigpipe_in_this_thread()
    guard let multi = MultiHandle(configuration: configuration) else {
      inbox.close()
      fail(inbox.take().commands, .other(code: Int(CURLE_FAILED_INIT.rawValue), text: ""))
      return
    }
    TransferLoop(inbox: inbox, configuration: configuration, multi: multi).run()
  }

  private init(inbox: TransferInbox, configuration: TransportConfiguration, multi: MultiHandle) {
    self.inbox = inbox
    self.configuration = configuration
    self.multi = multi
  }

  private func run() {
    inbox.open(multi.wakeHandle)
    var delivery = inbox.take()
    while !delivery.isLast {
      delivery.commands.forEach(obey)
      advance()
      delivery = inbox.take()
    }
    Self.fail(delivery.commands, .shutDown)
    waiting.forEach { $0.fail(.unsent(.shutDown)) }
    failActive(.shutDown)
  }

  /// One step: start what may start, move bytes, report what is done, and sleep if there is nothing to
  /// report.
  private func advance() {
    startWaiting()
    var code = multi.perform()
    let anyFinished = reportFinished()
    if !moveMessages(), !anyFinished, code == CURLM_OK {
      code = wait()
    }
    if code != CURLM_OK {
      // libcurl is out of memory or cannot poll: going on would spin.
      inbox.close()
      failActive(.other(code: Int(code.rawValue), text: CurlLibrary.text(of: code)))
    }
  }

  private func obey(_ command: TransferInbox.Command) {
    switch command {
    case .start(let job): waiting.append(job)
    case .cancel(let ticket): cancel(ticket)
    }
  }

  private func startWaiting() {
    var started = 0
    while started < waiting.count, active.count < configuration.maximumActiveTransfers {
      start(waiting[started])
      started += 1
    }
    waiting.removeFirst(started)
  }

  private func start(_ job: any TransferJob) {
    guard !job.ticket.isCancelled else {
      job.fail(.unsent(.cancelled))
      return
    }
    do throws(TransportError) {
      try begin(job.begin(configuration))
    } catch {
      job.fail(error)
    }
  }

  private func begin(_ transfer: any Transfer) throws(TransportError) {
    let code = multi.add(transfer.easy)
    guard code == CURLM_OK else {
      throw .unsent(.other(code: Int(code.rawValue), text: CurlLibrary.text(of: code)))
    }
    active[transfer.easy.pointer] = transfer
  }

  private func cancel(_ ticket: TransferTicket) {
    if let transfer = active.values.first(where: { $0.ticket === ticket }) {
      end(transfer)
      transfer.finish(.cancelled)
    } else if let index = waiting.firstIndex(where: { $0.ticket === ticket }) {
      waiting.remove(at: index).fail(.unsent(.cancelled))
    }
  }

  /// Reports every transfer that is done.
  ///
  /// - Returns: whether there was one, which leaves room for another.
  private func reportFinished() -> Bool {
    var anyFinished = false
    while let finished = multi.nextFinished() {
      guard let transfer = active[finished.easy] else { continue }
      if let message = transfer as? MessageTransfer, finished.code == CURLE_OK {
        connected[finished.easy] = message
        continue
      }
      anyFinished = true
      end(transfer)
      transfer.finish(finished.code)
    }
    return anyFinished
  }

  /// Moves the bytes of messages as far as they go now.
  ///
  /// - Returns: whether one came to its end, which leaves room for another.
  private func moveMessages() -> Bool {
    let ended = active.values.compactMap { transfer -> (MessageTransfer, CURLcode)? in
      guard let message = transfer as? MessageTransfer else { return nil }
      return message.move(isConnected: connected[message.easy.pointer] != nil).map { (message, $0) }
    }
    for (message, code) in ended {
      message.finish(code)
      end(message)
    }
    return !ended.isEmpty
  }

  private func wait() -> CURLMcode {
    let messages = active.values.compactMap { $0 as? MessageTransfer }
    return multi.wait(
      for: connected.values.compactMap(\.socket),
      longest: messages.map(\.millisecondsLeft).min().map { min($0, Self.longestWait) } ?? Self.longestWait
    )
  }

  /// Takes a transfer off the loop; libcurl calls back for it no more.
  private func end(_ transfer: any Transfer) {
    multi.remove(transfer.easy)
    active[transfer.easy.pointer] = nil
    connected[transfer.easy.pointer] = nil
  }

  private func failActive(_ cause: TransportError.Cause) {
    for transfer in Array(active.values) {
      end(transfer)
      transfer.finish(cause)
    }
  }

  private static func fail(_ commands: [TransferInbox.Command], _ cause: TransportError.Cause) {
    for case .start(let job) in commands {
      job.fail(.unsent(cause))
    }
  }
}
