/// Which part of a list was asked for.
struct Paging {
  /// The page number to answer with.
  let page: Int
  /// The page whose rows are answered; it differs only when a fault repeats the first page.
  let source: Int
  let size: Int

  init(_ call: Call, sizes: ClosedRange<Int>, standard: Int) {
    page = max(1, call.query.integer("page") ?? 1)
    source = call.quirk == .repeatFirstPage ? 1 : page
    size = min(max(call.query.integer("per_page") ?? standard, sizes.lowerBound), sizes.upperBound)
  }

  func rows<Row>(of all: [Row]) -> ArraySlice<Row> {
    let (start, overflow) = (source - 1).multipliedReportingOverflow(by: size)
    return overflow ? [] : all.dropFirst(start).prefix(size)
  }

  /// The page count is 1 even when there is nothing.
  func info(count: Int, total: Int) -> JSONValue {
    [
      "page": .integer(page),
      "per_page": .integer(size),
      "count": .integer(count),
      "total_count": .integer(total),
      "total_pages": .integer(max(1, (total + size - 1) / size)),
    ]
  }
}
