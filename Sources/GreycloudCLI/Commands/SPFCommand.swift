import ArgumentParser
import CurlTransport
import DNSModel
import FoundationEssentials
import Reporting
import SPFCheck
import Wording

/// `spf`: whether mail from a server would pass, with every step.
struct SPFCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "spf",
      abstract: Text(
        "Tell whether mail from a server passes a domain's SPF record, step by step.",
        ja: "サーバーからのメールがドメインの SPF に合格するかを、手順を追って確認します。"
      )(Session.language),
      usage: "greycloud spf <domain> --ip <ADDRESS> [<options>]",
      discussion: HelpExamples(
        "greycloud spf example.com --ip 203.0.113.25",
        "greycloud spf example.com --ip 2001:db8::25 --resolver 192.0.2.53",
        "greycloud spf example.com --ip 203.0.113.25 --zone-file example.com.txt",
        "greycloud spf example.com --ip 203.0.113.25 --plan plan.json",
        note: Text(
          """
          No token is needed. The exit code is 0 for pass, 75 if something could not be looked up (temperror: try \
          again), and 1 for every other result.
          """,
          ja: """
            トークンは不要です。終了コードは pass なら 0、DNS を調べられなければ 75（temperror。時間をおいて再実行）、\
            それ以外は 1 です。
            """
        )
      )(Session.language)
    )
  }

  @Argument(
    help: ArgumentHelp(
      Text("The domain whose record is checked.", ja: "SPF レコードを確認するドメイン。"),
      "domain"
    )
  )
  var domain: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text("The IP address that the mail comes from.", ja: "メールの送信元の IP アドレス。"),
      "ADDRESS"
    ),
    transform: SPFCommand.address
  )
  var ip: IPAddress

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "What the server calls itself in HELO or EHLO; otherwise the domain. For records with macros.",
        ja: "サーバーが HELO/EHLO で名乗る名前。指定がなければドメイン。マクロを含むレコードで使います。"
      ),
      "NAME"
    )
  )
  var helo: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "The sender in MAIL FROM, empty for bounces; otherwise postmaster@DOMAIN. For records with macros.",
        ja: "MAIL FROM の送信者（バウンスなら空）。指定がなければ postmaster@ドメイン。マクロを含むレコードで使います。"
      ),
      "SENDER"
    )
  )
  var from: String?

  @OptionGroup var lookups: LookupOptions
  @OptionGroup var trial: TrialOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.accept([.text, .json, .jsonl])
    guard !domain.contains("@") else {
      throw ValidationError(
        Text(
          "\(domain) is a mail address. Name its domain alone; the whole address belongs to --from.",
          ja: "\(domain) はメールアドレスです。ドメインだけを指定し、アドレス全体は --from に指定してください。"
        )(Session.language)
      )
    }
  }

  func run() async throws {
    let resolver = try trial.resolver(over: lookups.dns())
    let console = try Console(output)
    let request = SPFRequest(
      address: ip,
      domain: IDNA.asciiName(of: domain) ?? domain,
      helo: helo.map(Self.asciiName),
      sender: from.map(Self.asciiSender)
    )
    let receiver = SPFReceiver(timestamp: Int(Date.now.timeIntervalSince1970))
    let report = await SPFEvaluator(resolver, receiver: receiver).evaluate(request)
    try show(report, request, console)
    guard report.result == .pass else { throw Self.status(report.result) }
  }

  private func show(_ report: SPFReport, _ request: SPFRequest, _ console: Console) throws {
    guard output.format == .text else {
      let json = JSONReport(output.resultLanguage)
      return try console.write(try json.spf(report, request, pretty: output.format == .json))
    }
    try console.show(SPFText(output.resultLanguage, hints: !output.quiet).lines(report, request))
  }

  private static func status(_ result: SPFResult) -> ExitStatus {
    switch result {
    case .pass: .success
    case .temperror: .tryAgain
    case .fail, .softfail, .neutral, .none, .permerror: .findings
    }
  }

  /// Returns an internationalised name as the DNS spells it (RFC 8616 §4), and any other text as it is.
  private static func asciiName(of text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : IDNA.asciiName(of: text) ?? text
  }

  /// Returns a mail address with its domain as the DNS spells it.
  private static func asciiSender(_ sender: String) -> String {
    let start = sender.lastIndex(of: "@").map(sender.index(after:)) ?? sender.startIndex
    return sender[..<start] + asciiName(of: String(sender[start...]))
  }

  private static func address(_ text: String) throws -> IPAddress {
    guard let address = IPAddress(text) else {
      throw ValidationError(
        Text("\(text) is not an IP address.", ja: "\(text) は IP アドレスではありません。")(Session.language)
      )
    }
    return address
  }
}
