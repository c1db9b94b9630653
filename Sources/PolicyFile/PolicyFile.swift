public import MailRules
import Wording
import Yams

/// Policies as people write them, in YAML.
public enum PolicyFile {
  /// The name under which a policy is looked for.
  public static let name = ".greycloud.yml"

  /// The most octets that a file may have; a policy for a thousand zones fits.
  public static let mostOctets = 1 << 16

  /// Returns the policy that a file lays down.
  ///
  /// - Parameters:
  ///   - contents: The file.
  ///   - asciiName: Converts an internationalised name to A-labels, or returns `nil` if it is none.
  /// - Returns: The policy; an empty file lays down nothing.
  /// - Throws: ``PolicyFileError`` with every mistake and its place.
  public static func policy(
    in contents: [UInt8],
    asciiName: @escaping (String) -> String?
  ) throws(PolicyFileError) -> Policy {
    guard contents.count <= mostOctets else { throw PolicyFileError(line: 1, column: 1, Complaint.tooLong) }
    guard let text = String(validating: contents, as: UTF8.self) else {
      throw PolicyFileError(line: Self.line(ofBrokenTextIn: contents), column: 1, Complaint.notText)
    }
    let broken = SourceScan.mistakes(in: text)
    guard broken.count == 0 else { throw PolicyFileError(broken) }
    guard let root = try node(of: text) else { return Policy() }
    var reader = PolicyReader(names: NameReader(asciiName))
    let policy = reader.policy(root)
    guard reader.mistakes.count == 0 else { throw PolicyFileError(reader.mistakes) }
    return policy
  }

  private static func node(of text: String) throws(PolicyFileError) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw PolicyFileError(error, text)
    } catch {
      throw PolicyFileError(line: 1, column: 1, Complaint.unreadable)
    }
  }

  private static func line(ofBrokenTextIn contents: [UInt8]) -> Int {
    let lines = contents.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let broken = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    return broken + 1
  }
}

extension PolicyFileError {
  fileprivate init(_ error: YamlError, _ text: String) {
    switch error {
    // No anchor gets this far, so what is taken for an alias is a name that begins with a star.
    case .scanner(let context?, _, _, _) where context.text.hasSuffix("an alias"):
      self.init(line: context.mark.line, column: context.mark.column, Complaint.unquotedStar)
    case .composer(_, let problem, let mark, _) where problem.hasSuffix("undefined alias"):
      self.init(line: mark.line, column: mark.column, Complaint.unquotedStar)
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: mark.line, column: mark.column, Complaint.unreadable(problem))
    case .duplicatedKeysInMapping(let keys, let context):
      let (line, column) = (context.mark.line, context.mark.column)
      self.init(line: line, column: column, Complaint.duplicate(keys.first ?? ""))
    case .reader(let problem, let offset, _, _):
      let line = text.prefix(offset ?? 0).count(where: \.isNewline) + 1
      self.init(line: line, column: 1, Complaint.unreadable(problem))
    default:
      self.init(line: 1, column: 1, Complaint.unreadable)
    }
  }
}
