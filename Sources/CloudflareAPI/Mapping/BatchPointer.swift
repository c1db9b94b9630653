import DNSModel

/// The operation of a batch that a JSON pointer leads to, such as `/posts/0` or a part of it.
struct BatchPointer: Hashable {
  /// The lists in the order in which the API works through them.
  enum List: String, CaseIterable {
    case deletes, patches, posts
  }

  let list: List
  let index: Int

  /// Reads a pointer (RFC 6901), also in the form of a URI fragment, unless it leads to none of the lists that we send.
  ///
  /// - Parameter pointer: The pointer.
  init?(_ pointer: String) {
    let parts = pointer.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0].isEmpty || parts[0] == "#", let list = List(rawValue: String(parts[1])),
      let index = Int(parts[2]), index >= 0
    else { return nil }
    (self.list, self.index) = (list, index)
  }
}

extension BatchPointer.List {
  /// The list in which an edit is sent.
  init(_ edit: Edit) {
    switch edit {
    case .create: self = .posts
    case .update: self = .patches
    case .delete: self = .deletes
    }
  }
}

extension [Edit] {
  /// The positions of the edits in the order in which the API works through them.
  var batchOrder: [Int] {
    BatchPointer.List.allCases.flatMap { list in indices.filter { BatchPointer.List(self[$0]) == list } }
  }

  /// Returns the position of the edit that an operation makes.
  func position(of pointer: BatchPointer) -> Int? {
    let sent = indices.filter { BatchPointer.List(self[$0]) == pointer.list }
    return sent.indices.contains(pointer.index) ? sent[pointer.index] : nil
  }
}
