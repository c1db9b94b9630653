import DNSModel
public import SPFCheck
import Wording

/// A check of a sender as JSON.
struct SPFDocument: Encodable {
  struct StepDocument: Encodable {
    let term: String
    let at: String
    let result: String
    let detail: String?
    let depth: Int
    let meetsProxy: Bool
    let assumesDNSOnly: Bool

    enum CodingKeys: String, CodingKey {
      case term, at, result, detail, depth
      case meetsProxy = "meets_proxy"
      case assumesDNSOnly = "assumes_dns_only"
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(term, forKey: .term)
      try container.encode(at, forKey: .at)
      try container.encode(result, forKey: .result)
      try container.encode(detail, forKey: .detail)
      try container.encode(depth, forKey: .depth)
      try container.encode(meetsProxy, forKey: .meetsProxy)
      try container.encode(assumesDNSOnly, forKey: .assumesDNSOnly)
    }
  }

  let schema = "greycloud.spf/1"
  let domain: String
  let ip: String
  let result: String
  let explanation: String?
  let lookups: Int
  let voidLookups: Int
  let trace: [StepDocument]

  enum CodingKeys: String, CodingKey {
    case schema, domain, ip, result, explanation, lookups, trace
    case voidLookups = "void_lookups"
  }

  init(_ report: SPFReport, _ request: SPFRequest, _ language: Language) {
    (domain, ip) = (request.domain, request.address.description)
    result = report.result.rawValue
    explanation = report.explanation
    (lookups, voidLookups) = (report.lookups, report.voidLookups)
    trace = report.steps.map { step in
      StepDocument(
        term: step.term,
        at: step.domain,
        result: step.outcome.word,
        detail: step.detail?(language),
        depth: step.depth,
        meetsProxy: step.meetsProxy,
        assumesDNSOnly: step.assumedHost != nil
      )
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(domain, forKey: .domain)
    try container.encode(ip, forKey: .ip)
    try container.encode(result, forKey: .result)
    try container.encode(explanation, forKey: .explanation)
    try container.encode(lookups, forKey: .lookups)
    try container.encode(voidLookups, forKey: .voidLookups)
    try container.encode(trace, forKey: .trace)
  }
}

extension JSONReport {
  /// Returns the result of `spf`.
  ///
  /// - Parameters:
  ///   - report: What the check came to.
  ///   - request: What was checked.
  ///   - pretty: Whether it is written over several lines.
  /// - Returns: JSON that ends with a newline.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func spf(_ report: SPFReport, _ request: SPFRequest, pretty: Bool = true) throws -> String {
    try JSONText.of(SPFDocument(report, request, language), pretty: pretty)
  }
}
