/// The least, the middle and the greatest of some measurements.
struct Figures: Sendable {
  let least: Double
  let median: Double
  let greatest: Double

  /// Sums up measurements.
  ///
  /// - Parameter values: The measurements, at least one.
  init(_ values: [Double]) {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    least = sorted[0]
    greatest = sorted[sorted.count - 1]
    median = sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}

extension Double {
  /// The number with as many digits as a noisy machine can tell.
  var short: String {
    guard self < 100 else { return String(Int(rounded())) }
    let unit = self < 10 ? 100.0 : 10
    return String((self * unit).rounded() / unit)
  }
}
