import Foundation

/// What the headers of a program tell the loader.
struct ELFFile {
  enum Failure: Error { case notAProgram }

  /// The folders in which libraries are looked for before those of the system.
  let libraryFolders: [String]
  /// Whether it can be loaded at any address.
  let isPositionIndependent: Bool
  /// Whether all functions of libraries are looked up before it begins, so that the table of them needs no writing.
  let bindsNow: Bool
  /// Whether that table is made read-only then.
  let protectsRelocations: Bool
  /// Whether the stack may hold code.
  let hasExecutableStack: Bool

  private struct Segment {
    let type: Int
    let flags: Int
    let offset: Int
    let address: Int
    let size: Int
  }

  init(path: String) throws {
    let octets = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    guard octets.prefix(6) == Data([0x7F, 0x45, 0x4C, 0x46, 2, 1]) else { throw Failure.notAProgram }
    func number(_ offset: Int, _ size: Int) -> Int {
      octets[offset..<offset + size].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let segments = (0..<number(0x38, 2)).map { index in
      let start = number(0x20, 8) + index * number(0x36, 2)
      return Segment(
        type: number(start, 4),
        flags: number(start + 4, 4),
        offset: number(start + 8, 8),
        address: number(start + 16, 8),
        size: number(start + 32, 8)
      )
    }
    let dynamic = segments.first { $0.type == 2 }
    let entries = stride(
      from: dynamic?.offset ?? 0,
      to: (dynamic?.offset ?? 0) + (dynamic?.size ?? 0),
      by: 16
    )
    .map { (tag: number($0, 8), value: number($0 + 8, 8)) }
    .prefix { $0.tag != 0 }
    func value(_ tag: Int) -> Int? { entries.first { $0.tag == tag }?.value }
    let strings = value(5).flatMap { address in
      segments.first { $0.type == 1 && $0.address <= address && address < $0.address + $0.size }
        .map { address - $0.address + $0.offset }
    }
    libraryFolders = [15, 29].compactMap(value).flatMap { place in
      let text = octets[((strings ?? 0) + place)...].prefix { $0 != 0 }
      return String(decoding: text, as: UTF8.self).split(separator: ":", omittingEmptySubsequences: false)
    }.map(String.init)
    let (flags, flags1) = (value(30) ?? 0, value(0x6FFF_FFFB) ?? 0)
    bindsNow = flags & 8 != 0 || flags1 & 1 != 0 || value(24) != nil
    isPositionIndependent = number(0x10, 2) == 3 && segments.contains { $0.type == 3 }
    protectsRelocations = segments.contains { $0.type == 0x6474_E552 }
    let stack = segments.first { $0.type == 0x6474_E551 }
    hasExecutableStack = stack.map { $0.flags & 1 != 0 } ?? true
  }
}
