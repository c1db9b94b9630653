import CloudflareAPI
import CurlTransport
import FoundationEssentials
import TestSupport
import Testing

private let sharedFolder = ProcessInfo.processInfo.environment["GREYCLOUD_SHARED"]

/// Real answers, where a folder of them is at hand.
@Suite(.enabled(if: sharedFolder != nil, "GREYCLOUD_SHARED names no folder"))
struct RecordedTests {

  private struct Recording: Decodable {
    let path: String?
    let response: JSONTree?
    let status: Int?
    let body: JSONTree?
    let httpStatus: Int?

    enum CodingKeys: String, CodingKey {
      case path, response, status, body
      case httpStatus = "http_status"
    }
  }

  @Test func `every answer is read`() throws {
    let recordings = try recordings("exchanges.json")
    #expect(!recordings.isEmpty)
    for recording in recordings {
      let answer = try #require(recording.response)
      let isRecord = recording.path?.contains("/dns_records") == true
      let names =
        try isRecord ? recordNames(answer) : read(Envelope<[WireZone]>.self, answer).result.value?.map(\.name)
      #expect(names == answer["result"]?.elements.map { $0.compactMap { $0["name"]?.text } } ?? names)
    }
  }

  @Test func `every error body becomes an error`() async throws {
    let recordings = try recordings("errors.json")
    #expect(!recordings.isEmpty)
    for recording in recordings {
      let body = try #require(recording.body)
      let status = try #require(recording.httpStatus)
      guard status != 200 else { continue }
      try await expectError(status, body)
    }
  }

  private func expectError(_ status: Int, _ body: JSONTree) async throws {
    let text = String(decoding: try JSONEncoder().encode(body), as: UTF8.self)
    let transport = ScriptedTransport([.success(Fixtures.json(status, text))])
    do throws(CloudflareError) {
      _ = try await Fixtures.client(transport, policy: RetryPolicy(maximumAttempts: 1)).zone(
        id: Fixtures.zoneID
      )
      Issue.record("no error for \(text)")
    } catch .rateLimited {
      #expect(status == 429)
    } catch .api(let reported, let errors, let ray, _) {
      #expect(reported == status)
      #expect(!errors.isEmpty)
      #expect(ray == "8f00-NRT")
    } catch {
      Issue.record("\(error)")
    }
  }

  private func recordNames(_ answer: JSONTree) throws -> [String]? {
    if answer["result"]?.elements != nil {
      return try read(Envelope<[WireRecord]>.self, answer).result.value?.map(\.name)
    }
    guard answer["result"]?["type"] != nil else {
      return try read(Envelope<WireRecordReference>.self, answer).result.value.map { [$0.id] }
    }
    return try read(Envelope<WireRecord>.self, answer).result.value.map { [$0.name] }
  }

  private func read<Value: Decodable>(_: Value.Type, _ answer: JSONTree) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(answer))
  }

  private func recordings(_ file: String) throws -> [Recording] {
    let folder = try #require(sharedFolder)
    let data = try Data(contentsOf: URL(filePath: "\(folder)/recorded/\(file)"))
    return try JSONDecoder().decode([Recording].self, from: data)
  }
}
