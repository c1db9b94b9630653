import CloudflareAPI
import CurlTransport
import DNSModel
import Reporting
import Testing
import Wording

@testable import GreycloudCLI

/// What went wrong at the API or on the way is said in both languages, and in none of Swift's.
struct ErrorWordsTests {
  private static let causes: [TransportError.Cause] = [
    .nameNotResolved(host: "api.test"), .cannotConnect(reason: "no route"), .tls(reason: "expired"),
    .timedOut,
    .connectionLost(reason: "reset"), .malformedURL, .insecureURL, .unsafeHeader(name: "authorization"),
    .responseTooLarge(limit: 7), .repeatedlyCompressed, .cancelled, .shutDown, .other(code: 1, text: "odd"),
  ]

  private static let defects: [AnswerDefect.Kind] = [
    .invalidJSON, .missing, .wrongType, .excessive, .contradiction,
  ]

  private static let pages: [PageDefect] = [
    .repeated(page: 2, id: "r1"), .wrongTotal(expected: 9, received: 8), .changedTotal(from: 8, to: 9),
    .short(page: 2), .wrongPage(asked: 2, received: 1), .tooManyPages(1_000_000), .uncounted,
  ]

  private static let errors: [any Error] =
    causes.map { CloudflareError.transport(TransportError($0, requestMayHaveBeenSent: false)) }
    + defects.map {
      CloudflareError.malformedAnswer(status: 200, ray: "8f00", what: AnswerDefect($0, at: "result.3.name"))
    }
    + pages.map { CloudflareError.inconsistentPages($0) }
    + [
      CloudflareError.api(
        status: 400,
        errors: [WireAPIError(code: 1, message: "no")],
        ray: nil,
        retryAfter: nil
      ),
      CloudflareError.notJSON(status: 502, contentType: nil, ray: nil, excerpt: "<p>"),
      CloudflareError.rateLimited(retryAfter: .seconds(9), ray: nil),
      CloudflareError.rateLimited(retryAfter: nil, ray: nil),
      CloudflareError.invalidIdentifier, CloudflareError.unencodableRequest,
      WireRecordDefect.badName("a..b", .emptyLabel(in: "a..b")),
      WireRecordDefect.unreadablePriority(of: "a.test"),
      DomainNameError.empty, CancellationError(),
    ]

  @Test(arguments: errors.indices)
  func `every error has words`(_ index: Int) throws {
    let error = Self.errors[index]
    let problem = APIProblems.problem(error, reading: "example.com")
    var texts = [problem.happened, problem.notDone, problem.next]
    if let error = error as? CloudflareError {
      texts += [AnswerWords.details(error), EvidenceProblems.reason(error, needed: EvidenceProblems.dnsRead)]
    }
    for text in texts {
      let (english, japanese) = (text(.english), text(.japanese))
      #expect(!english.isEmpty && !japanese.isEmpty)
      for words in [english, japanese] {
        #expect(try Self.swiftNames(in: words).isEmpty, "\(words)")
      }
    }
    #expect(problem.happened(.japanese).contains { !$0.isASCII })
  }

  /// Words that look like names in a program; two of the sentences' own do too.
  private static func swiftNames(in text: String) throws -> [Substring] {
    let allowed: Set<Substring> = ["greycloud", "cloudflarestatus"]
    let names = text.matches(
      of: /[a-z]+[A-Z][A-Za-z]*|[A-Za-z]+\([a-z]+:|[A-Z][A-Za-z]+\.[a-z]+[A-Z]?[a-z]*|DecodingError/
    )
    .map(\.output)
    return names.filter { !allowed.contains($0) }
  }

  @Test(arguments: ["wrongTotal(expected: 9, received: 8)", "DecodingError", "typeMismatch"])
  func `names of Swift are recognised`(_ text: String) throws {
    #expect(try !Self.swiftNames(in: text).isEmpty)
  }
}
