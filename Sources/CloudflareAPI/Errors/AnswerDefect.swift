import BoundedJSON

/// What is wrong with an answer that cannot be read.
public struct AnswerDefect: Sendable, Equatable {
  /// The kind of defect.
  public enum Kind: Sendable, Equatable {
    /// The text is no valid JSON, as when its end is missing.
    case invalidJSON
    /// A field is not there.
    case missing
    /// A field holds something of another type.
    case wrongType
    /// It is larger or nested deeper than any answer that is meant, and was not decoded.
    case excessive
    /// The answer contradicts itself, as a failure with the status of a success.
    case contradiction
  }

  /// The kind of defect.
  public let kind: Kind
  /// The field, such as `result.3.name`, or an empty text for the whole.
  public let path: String

  /// Describes a defect.
  ///
  /// - Parameters:
  ///   - kind: the kind of defect.
  ///   - path: the field.
  public init(_ kind: Kind, at path: String = "") {
    self.kind = kind
    self.path = path
  }
}

extension AnswerDefect {
  init(_ error: any Error) {
    guard !(error is JSONExcess) else {
      self.init(.excessive)
      return
    }
    guard let error = error as? DecodingError else {
      self.init(.invalidJSON)
      return
    }
    switch error {
    case .keyNotFound(let key, let context): self.init(.missing, at: Self.path(context.codingPath + [key]))
    case .valueNotFound(_, let context): self.init(.missing, at: Self.path(context.codingPath))
    case .typeMismatch(_, let context): self.init(.wrongType, at: Self.path(context.codingPath))
    case .dataCorrupted(let context): self.init(.invalidJSON, at: Self.path(context.codingPath))
    @unknown default: self.init(.invalidJSON)
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
  }
}
