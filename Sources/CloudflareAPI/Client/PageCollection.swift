/// The pages of a list as they arrive, each of which must fit those before it.
///
/// Somebody may write between two pages, so that an item moves from one to the other, or is on none. The first page
/// that contradicts the others tells it, and no further one is worth asking for.
struct PageCollection<Item: WireIdentified> {
  /// The number of pages.
  let pageCount: Int
  private let first: ListPage<Item>
  /// The number of items, if the API tells it.
  private let total: Int?
  private var pages: [Int: [Item]] = [:]
  private var seen: Set<String> = []

  /// No account and no zone has as many; a larger number is a fault in the answer.
  private static var mostPages: Int { 10_000 }

  /// Begins with the first page.
  ///
  /// - Parameters:
  ///   - first: the first page.
  ///   - perPage: the most items that were asked for.
  /// - Throws: `CloudflareError` if it contradicts itself.
  init(_ first: ListPage<Item>, perPage: Int) throws(CloudflareError) {
    (self.first, total) = (first, first.info?.totalCount.value)
    pageCount = Self.pageCount(first, perPage)
    // Without a count, a full page says nothing about what comes after it.
    if first.info?.totalPages.value == nil, total == nil, first.items.count >= perPage {
      throw .inconsistentPages(.uncounted)
    }
    guard pageCount <= Self.mostPages else { throw .inconsistentPages(.tooManyPages(pageCount)) }
    try checkSize()
    try add(first)
  }

  /// Some lists tell how many items there are but not how many pages.
  private static func pageCount(_ first: ListPage<Item>, _ perPage: Int) -> Int {
    if let pages = first.info?.totalPages.value { return max(1, pages) }
    let size = max(1, first.info?.perPage.value ?? perPage)
    // The answer can say any number, so nothing is added before it is divided.
    let (whole, rest) = max(0, first.info?.totalCount.value ?? 0).quotientAndRemainder(dividingBy: size)
    return max(1, rest == 0 ? whole : whole + 1)
  }

  /// All pages but the last are as long as the first.
  private func checkSize() throws(CloudflareError) {
    guard let total else { return }
    let (size, before) = (first.items.count, pageCount - 1)
    guard size * pageCount >= total, total > size * before || pageCount == 1 else {
      throw .inconsistentPages(.wrongTotal(expected: total, received: size * pageCount))
    }
  }

  /// Takes a page.
  ///
  /// - Parameter page: the page.
  /// - Throws: `CloudflareError` if it does not fit those that came before it.
  mutating func add(_ page: ListPage<Item>) throws(CloudflareError) {
    if let number = page.info?.page.value, number != page.number {
      throw .inconsistentPages(.wrongPage(asked: page.number, received: number))
    }
    if let total, let other = page.info?.totalCount.value, other != total {
      throw .inconsistentPages(.changedTotal(from: total, to: other))
    }
    for item in page.items where !seen.insert(item.id).inserted {
      throw .inconsistentPages(.repeated(page: page.number, id: item.id))
    }
    let isShort = page.number < pageCount && page.items.count < first.items.count
    if isShort || page.items.isEmpty && page.number > 1 {
      throw .inconsistentPages(.short(page: page.number))
    }
    if let total, seen.count > total {
      throw .inconsistentPages(.wrongTotal(expected: total, received: seen.count))
    }
    pages[page.number] = page.items
  }

  /// Returns the items of all pages, in the order of the pages.
  ///
  /// - Returns: the items.
  /// - Throws: `CloudflareError` if they are not as many as the API says.
  func items() throws(CloudflareError) -> [Item] {
    if let total, total != seen.count {
      throw .inconsistentPages(.wrongTotal(expected: total, received: seen.count))
    }
    return pages.sorted { $0.key < $1.key }.flatMap(\.value)
  }
}
