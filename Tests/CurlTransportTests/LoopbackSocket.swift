#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The few socket calls that the test server needs.
enum LoopbackSocket {
  static func listen() throws -> Int32 {
    let descriptor = socket(AF_INET, Self.streamType, 0)
    var address = Self.address
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
    }
    #if canImport(Glibc)
    let isListening = bound == 0 && Glibc.listen(descriptor, 512) == 0
    #else
    let isListening = bound == 0 && Darwin.listen(descriptor, 512) == 0
    #endif
    guard isListening else { throw TestServer.SetUpFailed() }
    return descriptor
  }

  static func port(of descriptor: Int32) throws -> UInt16 {
    var address = Self.address
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
    }
    guard result == 0 else { throw TestServer.SetUpFailed() }
    return UInt16(bigEndian: address.sin_port)
  }

  static func send(_ bytes: [UInt8], to client: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { sendQuietly(client, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func sendQuietly(_ client: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
    Glibc.send(client, bytes, count, Int32(MSG_NOSIGNAL))
    #else
    Darwin.send(client, bytes, count, 0)
    #endif
  }

  private static var streamType: Int32 {
    #if canImport(Glibc)
    Int32(SOCK_STREAM.rawValue)
    #else
    SOCK_STREAM
    #endif
  }

  private static var address: sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }
}
