import CCurl

/// libcurl's multi handle: the connections and the transfers that run on them.
///
/// Not `Sendable`, so that the compiler keeps it on the loop's thread.
final class MultiHandle {
  /// A transfer that has come to its end.
  struct Finished {
    let easy: UnsafeMutableRawPointer
    let code: CURLcode
  }

  private let multi: UnsafeMutableRawPointer

  init?(configuration: TransportConfiguration) {
    guard CurlLibrary.isReady, let multi = curl_multi_init() else { return nil }
    self.multi = multi
    let connections = configuration.maximumConnectionsPerHost
    _ = ccurl_multi_set_long(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
    _ = ccurl_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, connections)
    _ = ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, connections * 4)
  }

  deinit {
    curl_multi_cleanup(multi)
  }

  var wakeHandle: TransferInbox.WakeHandle { TransferInbox.WakeHandle(multi: multi) }

  func add(_ easy: EasyHandle) -> CURLMcode { curl_multi_add_handle(multi, easy.pointer) }

  func remove(_ easy: EasyHandle) {
    _ = curl_multi_remove_handle(multi, easy.pointer)
  }

  func perform() -> CURLMcode {
    var running: Int32 = 0
    return curl_multi_perform(multi, &running)
  }

  /// Sleeps until a socket is ready, a transfer's time is over, or somebody posts.
  ///
  /// - Parameters:
  ///   - sockets: sockets beside those of libcurl's transfers.
  ///   - longest: the longest sleep in milliseconds.
  /// - Returns: libcurl's code.
  func wait(for sockets: [curl_waitfd], longest: Int32) -> CURLMcode {
    var sockets = sockets
    return sockets.withUnsafeMutableBufferPointer {
      curl_multi_poll(multi, $0.baseAddress, UInt32($0.count), longest, nil)
    }
  }

  func nextFinished() -> Finished? {
    var remaining: Int32 = 0
    while let message = curl_multi_info_read(multi, &remaining) {
      if message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle {
        return Finished(easy: easy, code: message.pointee.data.result)
      }
    }
    return nil
  }
}
