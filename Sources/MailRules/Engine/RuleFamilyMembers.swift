extension RuleFamily {
  /// The rules of each family: those of its folder.
  ///
  /// Tests write this table with `RECORD_GOLDEN=1`, so that no rule has to tell its folder twice.
  static let members: [RuleFamily: Set<String>] = [
    .client: [
      "no-usable-client-host"
    ],
    .mx: [
      "mx-not-at-apex",
      "mx-target-is-cname",
      "mx-target-is-ip",
      "mx-target-placeholder-or-reserved",
      "mx-target-without-address",
      "no-mx",
      "null-mx-malformed",
      "unexpected-provider",
    ],
    .origin: [
      "filter-without-grey-origin-name"
    ],
    .proxy: [
      "client-host-proxied",
      "mail-alias-to-proxied",
      "mail-auth-cname-proxied",
      "mixed-proxy-state",
      "mx-target-is-proxied-apex",
      "mx-target-proxied",
      "origin-exposed",
    ],
    .routing: [
      "routing-and-foreign-mx"
    ],
    .zone: [
      "doubled-domain",
      "proxied-wildcard-answers-for-mail-host",
      "stale-dc-artifact",
    ],
  ]
}
