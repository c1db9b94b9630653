public import DNSModel
public import Wording

extension Phrase.StringInterpolation {
  /// Adds a name as people write it, without the final dot; the root stays a dot.
  public mutating func appendInterpolation(_ name: DomainName) {
    appendInterpolation(name.isRoot ? "." : name.dotless)
  }

  /// Adds names as a comma-separated list, each without the final dot.
  public mutating func appendInterpolation(list names: [DomainName]) {
    appendInterpolation(list: names.map { $0.isRoot ? "." : $0.dotless })
  }
}
