/// Something that has an identifier by which a page that comes twice can be recognised.
protocol WireIdentified: Codable, Sendable {
  var id: String { get }
}

extension WireRecord: WireIdentified {}
extension WireZone: WireIdentified {}
extension WireRoutingRule: WireIdentified {}
extension WireSpectrumApp: WireIdentified {}

/// Reads a list of any number of pages.
struct PageListing<Item: WireIdentified>: Sendable {
  let sender: RequestSender
  let target: APITarget
  let perPage: Int

  /// Enough to overlap the waiting, and far below what the API allows in a second.
  private static var pagesAtOnce: Int { 6 }
  /// No account and no zone has as many; a larger number is a fault in the answer.
  private static var mostPages: Int { 10_000 }

  private struct Page: Sendable {
    let number: Int
    let items: [Item]
    let info: ResultInfo?
  }

  /// Reads all pages.
  ///
  /// Somebody may write between two pages, so that an item moves from one to the other. A list that does not
  /// add up is therefore read once more before it counts as wrong.
  func all() async throws(CloudflareError) -> [Item] {
    do throws(CloudflareError) {
      return try await readAll()
    } catch .inconsistentPages {
      return try await readAll()
    }
  }

  private func readAll() async throws(CloudflareError) -> [Item] {
    let first = try await page(1)
    // Without a count, a full page says nothing about what comes after it.
    if first.info?.totalPages.value == nil, first.info?.totalCount.value == nil, first.items.count >= perPage
    {
      throw .inconsistentPages(.uncounted)
    }
    let count = pageCount(first)
    guard count <= Self.mostPages else { throw .inconsistentPages(.tooManyPages(count)) }
    guard count > 1 else { return try joined([first]) }
    return try joined([first] + (await pages(2...count)))
  }

  /// Some lists tell how many items there are but not how many pages.
  private func pageCount(_ first: Page) -> Int {
    if let pages = first.info?.totalPages.value { return pages }
    let size = max(1, first.info?.perPage.value ?? perPage)
    return max(1, ((first.info?.totalCount.value ?? 0) + size - 1) / size)
  }

  /// Reads pages, a few at a time, in any order.
  private func pages(_ numbers: ClosedRange<Int>) async throws(CloudflareError) -> [Page] {
    let results = await withTaskGroup(of: Result<Page, CloudflareError>.self) { group in
      var waiting = numbers.makeIterator()
      var results: [Result<Page, CloudflareError>] = []
      for number in waiting.next(Self.pagesAtOnce) {
        group.addTask { await result(number) }
      }
      for await result in group {
        results.append(result)
        if case .failure = result {
          group.cancelAll()
        } else if let number = waiting.next() {
          group.addTask { await self.result(number) }
        }
      }
      return results
    }
    return try Self.unwrapped(results)
  }

  private func result(_ number: Int) async -> Result<Page, CloudflareError> {
    do throws(CloudflareError) {
      return .success(try await page(number))
    } catch {
      return .failure(error)
    }
  }

  private func page(_ number: Int) async throws(CloudflareError) -> Page {
    let target = target.with("page", number).with("per_page", perPage)
    let reader = AnswerReader(token: sender.token)
    let (items, info) = try await sender.get(target) { response throws(CloudflareError) in
      try reader.envelope(response, of: [Item].self)
    }
    return Page(number: number, items: items, info: info)
  }

  private static func unwrapped(_ results: [Result<Page, CloudflareError>]) throws(CloudflareError) -> [Page]
  {
    var pages: [Page] = []
    // The first failure is the reason; those after it are the pages that were given up because of it.
    for result in results {
      pages.append(try result.get())
    }
    return pages
  }

  private func joined(_ pages: [Page]) throws(CloudflareError) -> [Item] {
    var seen: Set<String> = []
    let pages = pages.sorted { $0.number < $1.number }
    for page in pages {
      try check(page, &seen)
    }
    let expected = pages.last?.info?.totalCount.value ?? seen.count
    guard expected == seen.count else {
      throw .inconsistentPages(.wrongTotal(expected: expected, received: seen.count))
    }
    return pages.flatMap(\.items)
  }

  private func check(_ page: Page, _ seen: inout Set<String>) throws(CloudflareError) {
    if let number = page.info?.page.value, number != page.number {
      throw .inconsistentPages(.wrongPage(asked: page.number, received: number))
    }
    for item in page.items where !seen.insert(item.id).inserted {
      throw .inconsistentPages(.repeated(page: page.number, id: item.id))
    }
  }
}

extension IteratorProtocol {
  fileprivate mutating func next(_ count: Int) -> [Element] {
    var elements: [Element] = []
    while elements.count < count, let element = next() {
      elements.append(element)
    }
    return elements
  }
}
