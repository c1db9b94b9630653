import Testing

@testable import ZoneWriter

/// One run at a time writes to a zone.
struct LockTests {
  @Test func `a second run is told who has the lock, and gets it afterwards`() throws {
    try TemporaryState.with { folder in
      var first: ZoneLock? = try folder.state.lock(.named("zone-1"), for: .sample)
      #expect(first?.abandonedBy == nil)
      #expect(throws: StateFailure.locked(.sample)) { try folder.state.lock(.named("zone-1"), for: .sample) }
      #expect(try folder.mode(of: "greycloud/locks/zone-1.lock") == 0o600)
      first = nil
      #expect(try folder.state.lock(.named("zone-1"), for: .sample).abandonedBy == nil)
    }
  }

  @Test func `zones do not hinder each other`() throws {
    try TemporaryState.with { folder in
      let first = try folder.state.lock(.named("zone-1"), for: .sample)
      let second = try folder.state.lock(.named("zone-2"), for: .sample)
      #expect(first !== second)
    }
  }

  @Test func `a lock whose owner is gone is recognised and taken`() throws {
    try TemporaryState.with { folder in
      _ = try folder.state.lock(.named("zone-1"), for: .sample)
      let owner = """
        {"run":"\(RunID.sample())","host":"here","process":1,"since":"2027-01-15T08:00:01Z"}
        """
      try folder.write(owner, to: "greycloud/locks/zone-1.lock")
      #expect(try folder.state.lock(.named("zone-1"), for: .sample).abandonedBy == .sample)
    }
  }

  @Test func `a lock file that says nothing is as good as any`() throws {
    try TemporaryState.with { folder in
      _ = try folder.state.lock(.named("zone-1"), for: .sample)
      try folder.write("???", to: "greycloud/locks/zone-1.lock")
      #expect(try folder.state.lock(.named("zone-1"), for: .sample).abandonedBy == nil)
    }
  }

  @Test func `a zone's name cannot lead out of the folder`() throws {
    try TemporaryState.with { folder in
      let lock = try folder.state.lock(.named("../../x/y"), for: .sample)
      #expect(lock.abandonedBy == nil)
      #expect(folder.files == ["greycloud/locks/.._.._x_y.lock"])
    }
  }
}

extension ZoneKey {
  fileprivate static func named(_ name: String) -> ZoneKey { ZoneKey(name) }
}
