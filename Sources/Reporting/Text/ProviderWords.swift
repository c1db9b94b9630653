import MailRules
import Wording

/// The words around the facts of a provider.
enum ProviderWords {
  static func names(_ names: [String]) -> Text {
    Text("Also known as \(list: names)", ja: "別の呼び名: \(list: names)")
  }

  static let mx = Text("MX records", ja: "MX レコード")
  static let otherMX = Text("MX records that are as right", ja: "これでもよい MX レコード")
  static let spf = Text("SPF record", ja: "SPF レコード")
  static let dkim = Text("DKIM keys", ja: "DKIM の鍵")
  static let records = Text("Further records", ja: "そのほかのレコード")
  static let client = Text("Settings for mail programs", ja: "メールソフトの設定")
  static let differing = Text("What differs from customer to customer", ja: "契約ごとに異なる部分")
  static let remarks = Text("Good to know", ja: "補足")
  static let page = Text("Documentation", ja: "公式の案内")
  static let or = Text(" or ", ja: " または ")
  static let doubtful = Text(" (not confirmed)", ja: "（未確認）")
  static let unconfirmed = Text(
    "The provider's own documentation does not confirm this entry, so a plan creates no record from it.",
    ja: "公式の案内で確認できていないため、変更計画ではこの内容のレコードを作成しません。"
  )

  static func kind(_ kind: MailProvider.Kind) -> Text {
    switch kind {
    case .mailbox: Text("mailboxes", ja: "メールボックス")
    case .hosting: Text("hosting", ja: "ホスティング")
    case .forwarder: Text("forwarding", ja: "転送")
    case .filter: Text("filter", ja: "フィルター")
    case .sender: Text("sending", ja: "送信")
    }
  }

  static func noMX(_ provider: MailProvider) -> Text {
    switch provider.kind {
    case .sender: Text("no MX record at the domain", ja: "ドメインの MX レコードは不要")
    case .filter, .mailbox, .hosting, .forwarder:
      Text("as shown in its control panel", ja: "管理画面に表示されるもの")
    }
  }

  static func placeholder(_ name: String) -> Text {
    switch name {
    case "domain": Text("your domain", ja: "自分のドメイン")
    case "domain-dashes": Text("your domain with hyphens instead of dots", ja: "ドメインのドットをハイフンに替えたもの")
    case "tenant":
      Text("the name of your organisation at onmicrosoft.com", ja: "onmicrosoft.com での組織の名前")
    case "partition": Text("a part that Microsoft assigns, such as j-v1", ja: "j-v1 など、Microsoft が割り当てる部分")
    case "region": Text("the region of your account", ja: "アカウントのリージョン")
    case "server", "n", "mail-host", "initial":
      Text("the server that your account is on", ja: "契約しているサーバー")
    case "server-ip": Text("the address of your server", ja: "サーバーのアドレス")
    case "tld": Text("the country of your contract, such as com or de", ja: "com や de など、契約している国")
    default: Text("a part that the provider shows you", ja: "メールサービスの管理画面に表示される部分")
    }
  }
}
