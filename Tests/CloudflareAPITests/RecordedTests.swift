import CloudflareAPI
import CurlTransport
import FoundationEssentials
import Testing

private let sharedFolder = ProcessInfo.processInfo.environment["GREYCLOUD_SHARED"]

/// Real answers, where a folder of them is at hand.
@Suite(.enabled(if: sharedFolder != nil, "GREYCLOUD_SHARED names no folder"))
struct RecordedTests {

  private struct Recording: Decodable {
    let path: String?
    let response: JSONValue?
    let status: Int?
    let body: JSONValue?
    let httpStatus: Int?

    enum CodingKeys: String, CodingKey {
      case path, response, status, body
      case httpStatus = "http_status"
    }
  }

  @Test func `every answer comes out as it went in`() throws {
    let recordings = try recordings("exchanges.json")
    #expect(!recordings.isEmpty)
    for recording in recordings {
      let answer = try #require(recording.response)
      let isRecord = recording.path?.contains("/dns_records") == true
      #expect(try isRecord ? recordAnswer(answer) == answer : listed(WireZone.self, answer) == answer)
    }
  }

  @Test func `every error body comes out as it went in and becomes an error`() async throws {
    let recordings = try recordings("errors.json")
    #expect(!recordings.isEmpty)
    for recording in recordings {
      let body = try #require(recording.body)
      let status = try #require(recording.httpStatus)
      #expect(try coded(Envelope<JSONValue>.self, body) == body)
      guard status != 200 else { continue }
      try await expectError(status, body)
    }
  }

  private func expectError(_ status: Int, _ body: JSONValue) async throws {
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

  private func recordAnswer(_ answer: JSONValue) throws -> JSONValue {
    let result = answer.objectValue?["result"]
    if case .array = result { return try listed(WireRecord.self, answer) }
    guard result?.objectValue?["type"] != nil else {
      return try coded(Envelope<WireRecordReference>.self, answer)
    }
    return try coded(Envelope<WireRecord>.self, answer)
  }

  private func listed<Item: Codable & Sendable>(_: Item.Type, _ answer: JSONValue) throws -> JSONValue {
    try coded(Envelope<[Item]>.self, answer)
  }

  /// Decodes a value as a type and gives back what the type encodes.
  private func coded<Value: Codable>(_: Value.Type, _ value: JSONValue) throws -> JSONValue {
    let typed = try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
    return try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(typed))
  }

  private func recordings(_ file: String) throws -> [Recording] {
    let folder = try #require(sharedFolder)
    let data = try Data(contentsOf: URL(filePath: "\(folder)/recorded/\(file)"))
    return try JSONDecoder().decode([Recording].self, from: data)
  }
}
