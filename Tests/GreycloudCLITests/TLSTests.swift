import Foundation
import Subprocess
import Testing

/// A server that nobody vouches for gets no token.
struct TLSTests {
  @Test func `an untrusted certificate ends the run before anything is sent`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let client = try await client(ofServerIn: folder)
    try FileManager.default.removeItem(atPath: folder)
    #expect(client.status == 69, "\(client)")
    #expect(client.errors.contains("No trusted connection could be made"), "\(client)")
    #expect(client.errors.contains("Nothing was checked"), "\(client)")
    #expect(!client.errors.contains("not-for-you"), "\(client)")
  }

  private func client(ofServerIn folder: String) async throws -> GreycloudRun {
    _ = try await run(
      .name("openssl"),
      arguments: [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost",
        "-keyout", "\(folder)/key.pem", "-out", "\(folder)/cert.pem",
      ],
      output: .discarded
    )
    return try await run(
      .name("openssl"),
      arguments: [
        "s_server", "-accept", "0", "-www", "-cert", "\(folder)/cert.pem", "-key", "\(folder)/key.pem",
      ],
      input: .none,
      output: .sequence,
      error: .discarded
    ) { server in
      var port = Substring()
      for try await line in server.standardOutput.strings() where line.hasPrefix("ACCEPT ") {
        port = line.split(whereSeparator: { !$0.isNumber }).last ?? ""
        break
      }
      let client = try await GreycloudRun.start(
        ["check", "example.com"],
        environment: [
          "CLOUDFLARE_BASE_URL": "https://localhost:\(port)/client/v4", "CLOUDFLARE_API_TOKEN": "not-for-you",
        ]
      )
      try server.send(signal: .terminate)
      return client
    }.closureResult
  }
}
