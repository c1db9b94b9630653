/// How the pages of a list do not fit together.
public enum PageDefect: Sendable, Equatable {
  /// A page holds an item that an earlier page has too.
  case repeated(page: Int, id: String)
  /// The pages together hold another number of items than the API says.
  case wrongTotal(expected: Int, received: Int)
  /// The number of items that the API says is another one than on the first page.
  case changedTotal(from: Int, to: Int)
  /// A page that is not the last holds fewer items than the first, or one holds none.
  case short(page: Int)
  /// Another page came than was asked for.
  case wrongPage(asked: Int, received: Int)
  /// There are more pages than can be meant.
  case tooManyPages(Int)
  /// A full page came without a count of all items, so there may be more.
  case uncounted

  /// Whether a list that changed while it was read can look like this.
  var mayPass: Bool {
    switch self {
    case .repeated, .wrongTotal, .changedTotal, .short, .wrongPage: true
    case .tooManyPages, .uncounted: false
    }
  }
}
