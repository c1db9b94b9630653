import Foundation
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A name server over TCP on this computer that answers by script and remembers what it was asked.
///
/// It has threads of its own: a whole test run keeps the queues busy for longer than a client waits.
package final class ScriptedNameServer: Sendable {
  /// What a client asked.
  package struct Query: Sendable {
    package let message: [UInt8]

    package var id: UInt16 { UInt16(message[0]) << 8 | UInt16(message[1]) }
    /// The name without its final dot, as it stands in the question.
    package var name: String {
      var (labels, rest) = ([String](), message[12...])
      while let count = rest.popFirst(), count > 0 {
        labels.append(String(decoding: rest.prefix(Int(count)), as: UTF8.self))
        rest = rest.dropFirst(Int(count))
      }
      return labels.joined(separator: ".")
    }
    package var type: UInt16 { UInt16(message[message.count - 4]) << 8 | UInt16(message[message.count - 3]) }
    /// The question as a test writes it, such as `example.com TXT`.
    package var text: String { "\(name) \(WireType.name(type))" }
  }

  /// What the server does with a query.
  package enum Reply: Sendable {
    /// Sends a message with its length.
    case message(WireMessage)
    /// Sends octets as they are and closes.
    case octets([UInt8])
    /// Sends nothing and waits for the client to leave.
    case silence
  }

  private struct SetUpFailed: Error {}

  package let port: UInt16
  private let socket: Int32
  private let script: @Sendable (Query) -> Reply
  private let log = Mutex<[Query]>([])

  /// Starts a server with a script.
  package init(_ script: @escaping @Sendable (Query) -> Reply) throws {
    self.script = script
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, size) == 0 && listen(socket, 64) == 0 && getsockname(socket, $0, &size) == 0
      }
    }
    guard isBound else { throw SetUpFailed() }
    self.socket = socket
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [self] in acceptAll() }
  }

  /// Starts a server for some records: `["example.com TXT": ["v=spf1 -all"]]`; other names do not exist.
  package convenience init(records: [String: [String]]) throws {
    let names = Set(records.keys.map { $0.prefix { $0 != " " } })
    try self.init { query in
      var reply = WireMessage(to: query)
      for data in records[query.text.lowercasedName] ?? [] {
        reply.answers.append(.init(query.name, query.type, WireType.data(query.type, data)))
      }
      if !names.contains(query.name.lowercased()[...]) { reply.code = 3 }
      return .message(reply)
    }
  }

  /// The address for `--resolver`.
  package var address: String { "127.0.0.1:\(port)" }

  /// The questions so far, such as `example.com TXT`.
  package var questions: [String] { log.withLock { $0.map(\.text) } }

  /// The queries so far.
  package var queries: [Query] { log.withLock { $0 } }

  /// Stops accepting; connections end when their client leaves.
  package func stop() {
    _ = shutdown(socket, Int32(SHUT_RDWR))
  }

  private func acceptAll() {
    while true {
      let client = accept(socket, nil, nil)
      guard client >= 0 else { break }
      Thread.detachNewThread { [self] in serve(client) }
    }
    close(socket)
  }

  private func serve(_ client: Int32) {
    defer { close(client) }
    while let length = Self.read(2, from: client),
      let message = Self.read(Int(length[0]) << 8 | Int(length[1]), from: client)
    {
      let query = Query(message: message)
      log.withLock { $0.append(query) }
      switch script(query) {
      case .message(let message): Self.send(message.framed, to: client)
      case .octets(let octets): return Self.send(octets, to: client)
      case .silence: continue
      }
    }
  }

  private static func read(_ count: Int, from client: Int32) -> [UInt8]? {
    var octets: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: max(1, count))
    while octets.count < count {
      let part = recv(client, &buffer, count - octets.count, 0)
      guard part > 0 else { return nil }
      octets += buffer[..<part]
    }
    return octets
  }

  private static func send(_ octets: [UInt8], to client: Int32) {
    var rest = octets[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

extension String {
  /// A question with its name in lower case.
  fileprivate var lowercasedName: String {
    let parts = split(separator: " ")
    return parts.count == 2 ? "\(parts[0].lowercased()) \(parts[1])" : self
  }
}
