import BoundedJSON

/// Something that has an identifier by which a page that comes twice can be recognised.
protocol WireIdentified: Decodable, Sendable {
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
  var limits = JSONLimits.answer

  /// Enough to overlap the waiting, and far below what the API allows in a second.
  private static var pagesAtOnce: Int { 6 }
  /// Who writes all the time is not waited for.
  private static var mostReadings: Int { 3 }

  /// Reads all pages.
  ///
  /// A list whose pages do not fit together may have changed while it was read: it is read anew, a few times, before it
  /// counts as wrong.
  func all() async throws(CloudflareError) -> [Item] {
    var reading = 1
    while true {
      do throws(CloudflareError) {
        return try await readAll()
      } catch .inconsistentPages(let defect) where defect.mayPass && reading < Self.mostReadings {
        reading += 1
      }
    }
  }

  private func readAll() async throws(CloudflareError) -> [Item] {
    var pages = try PageCollection(try await page(1), perPage: perPage)
    if pages.pageCount > 1 { try await readOthers(into: &pages) }
    return try pages.items()
  }

  /// Reads the pages after the first, a few at a time and in any order, until one is wrong.
  private func readOthers(into pages: inout PageCollection<Item>) async throws(CloudflareError) {
    let (collected, failure) = await withTaskGroup(of: Result<ListPage<Item>, CloudflareError>.self) {
      [pages] group in
      var (waiting, collected) = ((2...pages.pageCount).makeIterator(), pages)
      for number in waiting.next(Self.pagesAtOnce) {
        group.addTask { await result(number) }
      }
      for await result in group {
        do throws(CloudflareError) {
          try collected.add(try result.get())
        } catch {
          // The first failure is the reason; those after it are the pages that are given up because of it.
          group.cancelAll()
          return (collected, Optional(error))
        }
        if let number = waiting.next() { group.addTask { await self.result(number) } }
      }
      return (collected, nil)
    }
    if let failure { throw failure }
    pages = collected
  }

  private func result(_ number: Int) async -> Result<ListPage<Item>, CloudflareError> {
    do throws(CloudflareError) {
      return .success(try await page(number))
    } catch {
      return .failure(error)
    }
  }

  private func page(_ number: Int) async throws(CloudflareError) -> ListPage<Item> {
    let target = target.with("page", number).with("per_page", perPage)
    let reader = AnswerReader(token: sender.token)
    let (items, info) = try await sender.get(target, within: limits) { response throws(CloudflareError) in
      try reader.envelope(response, of: [Item].self, within: limits)
    }
    return ListPage(number: number, items: items, info: info)
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
