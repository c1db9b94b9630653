import Glibc

/// Numbers at which arithmetic breaks, put into texts that are read from outside.
package enum ExtremeNumbers {
  private static let numbers = [
    "9223372036854775807", "9223372036854775806", "-9223372036854775808", "9223372036854775808",
    "18446744073709551615", "18446744073709551616", "-1", "0", "00", "1", "255", "256", "65535", "65536",
    "2147483647", "2147483648", "-2147483649", "4294967295", "4294967296", "1e18", "1e19", "1e308", "-1e308",
    "1e400", "1e-400", "0.5", "1E99999999999999999999", String(repeating: "9", count: 400),
  ]

  /// Returns a text in which some of the numbers are extreme ones, at least one if there is any.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - generator: What chooses.
  /// - Returns: The text with other numbers, whatever stands around them.
  package static func put(into text: String, using generator: inout SplitMix64) -> String {
    let octets = Array(text.utf8)
    let runs = digitRuns(octets)
    guard !runs.isEmpty else { return text }
    let chosen = Set((0...Int.random(in: 0...2, using: &generator)).map { _ in generator.pick(runs) })
    var (result, end) = ([UInt8](), 0)
    for run in chosen.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      result += octets[end..<run.lowerBound] + Array(generator.pick(numbers).utf8)
      end = run.upperBound
    }
    return String(decoding: result + octets[end...], as: UTF8.self)
  }

  private static func digitRuns(_ octets: [UInt8]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in octets.indices where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(octets[index]) {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }
}

extension Seed {
  /// The texts that one property test of ``ExtremeNumbers`` reads for a seed.
  private static let texts = 40

  /// Returns a text again and again, each time with other extreme numbers.
  ///
  /// Arithmetic that overflows ends the process, so the seed is printed before anything is read.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - reader: What reads it.
  /// - Returns: The texts.
  package func extremes(of text: String, for reader: String) -> [String] {
    announce(reader)
    var generator = generator
    return (0..<Self.texts).map { _ in ExtremeNumbers.put(into: text, using: &generator) }
  }

  /// Prints the variable that repeats this run.
  package func announce(_ reader: String) {
    let line = Array("\(reader): \(self)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }
}
