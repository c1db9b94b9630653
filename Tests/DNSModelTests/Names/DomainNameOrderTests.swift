import DNSModel
import Testing
import TestSupport

struct DomainNameOrderTests {
  /// The example of RFC 4034 §6.1, and names that show why labels are not compared as text.
  @Test(arguments: [
    Case(
      "the order of RFC 4034",
      (),
      [
        "example", "a.example", "yljkjljk.a.example", "Z.a.example", "zABC.a.EXAMPLE", "z.example",
        #"\001.z.example"#, "*.z.example", #"\200.z.example"#,
      ]
    ),
    Case("a zone's names stand together", (), ["a.com", "b.a.com", "a-b.com", "a.b.com"]),
    Case("an escaped dot is one octet of a label", (), [#"a-.com"#, #"a\.b.com"#, "a0.com"]),
    Case("a shorter label comes first", (), ["com", "a.com", "aa.com"]),
    Case("the root comes first", (), [".", "com"]),
  ])
  func `sorts by labels from the right`(_ row: Case<Void, [String]>) throws {
    let names = try row.expected.map { try DomainName($0) }
    #expect(names.reversed().sorted() == names)
    #expect(names.shuffled().sorted() == names)
  }

  @Test func `does not precede itself`() {
    #expect(!(DomainName.example < DomainName.example))
  }

  @Test(arguments: [
    Case("a child", ("mail.example.com", "example.com"), true),
    Case("a grandchild", ("a.b.example.com", "example.com"), true),
    Case("the name itself", ("example.com", "example.com"), false),
    Case("the parent", ("com", "example.com"), false),
    Case("a name that only ends alike", ("myexample.com", "example.com"), false),
    Case("a label that ends alike behind an escaped dot", (#"a\.example.com"#, "example.com"), false),
    Case("an escaped backslash before the dot", (#"a\\.example.com"#, "example.com"), true),
    Case("everything is below the root", ("com", "."), true),
    Case("the root is not below itself", (".", "."), false),
    Case("the root is below nothing", (".", "com"), false),
  ])
  func `lies below`(_ row: Case<(String, String), Bool>) throws {
    let (name, other) = (try DomainName(row.input.0), try DomainName(row.input.1))
    #expect(name.isBelow(other) == row.expected)
    #expect(name.isAtOrBelow(other) == (row.expected || name == other))
  }
}
