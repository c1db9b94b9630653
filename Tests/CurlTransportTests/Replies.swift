import CurlTransport

/// Ready-made answers.
enum Replies {
  static func ok(_ body: String, headers: String = "") -> [UInt8] {
    ok(Array(body.utf8), headers: headers)
  }

  static func ok(_ body: [UInt8], headers: String = "") -> [UInt8] {
    Array("HTTP/1.1 200 OK\r\n\(headers)Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }

  static let chunked = Array(
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\ngrey\r\n5\r\ncloud\r\n0\r\n\r\n".utf8
  )

  /// `{"packed":true}`, gzip-compressed.
  static let gzipped = ok(
    [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xAB, 0x56, 0x2A, 0x48, 0x4C, 0xCE, 0x4E,
      0x4D,
      0x51, 0xB2, 0x2A, 0x29, 0x2A, 0x4D, 0xAD, 0x05, 0x00, 0x89, 0xE0, 0xB5, 0xDC, 0x0F, 0x00, 0x00, 0x00,
    ],
    headers: "Content-Encoding: gzip\r\n"
  )
}

extension CurlTransport {
  /// A transport as the tests need it, with room to change one thing.
  static func forTests(
    maximumResponseBytes: Int = 1 << 20,
    maximumConnections: Int = 4
  ) -> CurlTransport {
    CurlTransport(
      configuration: TransportConfiguration(
        userAgent: "greycloud/test",
        maximumResponseBytes: maximumResponseBytes,
        maximumConnectionsPerHost: maximumConnections
      )
    )
  }

  /// The error of a request that is meant to fail.
  func failure(_ request: HTTPRequest) async -> TransportError? {
    do throws(TransportError) {
      _ = try await send(request)
      return nil
    } catch {
      return error
    }
  }
}
