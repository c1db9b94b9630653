import DNSModel
import MailRules
import Testing
import Wording
import ZonePlan

/// Whole zones, from what is found to what is left after the plan.
@Suite(.serialized)
struct SituationTests {
  @Test(arguments: Situation.all)
  func `finds what is wrong and nothing else`(_ situation: Situation) throws {
    #expect(try Outcome(situation).found.sorted() == situation.finds.sorted())
  }

  @Test(arguments: Situation.all)
  func `plans exactly the changes that help`(_ situation: Situation) throws {
    let outcome = try Outcome(situation)
    #expect(outcome.planned == situation.plans)
    #expect(outcome.plan.conflicts.isEmpty)
    #expect(outcome.plan.hazards.isEmpty)
  }

  @Test(arguments: Situation.all)
  func `asks and advises where records alone do not help`(_ situation: Situation) throws {
    let outcome = try Outcome(situation)
    #expect(outcome.asked == situation.asks.sorted())
    #expect(outcome.advised == situation.advises.sorted())
  }

  @Test(arguments: Situation.all)
  func `leaves alone what mail does not need changed`(_ situation: Situation) throws {
    let outcome = try Outcome(situation)
    let kept = outcome.zone.records.filter { situation.keeps.contains(outcome.place($0)) }
    #expect(
      Set(kept.map { outcome.place($0) }) == Set(situation.keeps),
      "a record to keep is there"
    )
    let touched = Set(outcome.plan.changes.compactMap(\.edit.before?.id))
    #expect(kept.filter { touched.contains($0.id) }.isEmpty)
  }

  @Test(arguments: Situation.all)
  func `has nothing more to change once the plan is applied`(_ situation: Situation) throws {
    let outcome = try Outcome(situation)
    #expect(outcome.planner.plan(for: outcome.repaired).changes.isEmpty)
    let without = Planner(rules: Outcome.rules, preference: situation.preference)
    #expect(without.plan(for: outcome.repaired).changes.isEmpty, "it holds without the answers too")
  }

  @Test(arguments: Situation.all, Language.allCases)
  func `speaks in whole sentences`(_ situation: Situation, _ language: Language) throws {
    for text in try Outcome(situation).texts {
      #expect(text.placeholders(.english) == text.placeholders(.japanese))
      let words = text(language)
      #expect(!words.contains("  ") && !words.contains("。。"), "\(words)")
      let dotted = language == .japanese ? /\.(com|net|jp)\.(\W|$)/ : /\.(com|net|jp)\.(,| [a-z])/
      #expect(!words.contains(dotted), "a name keeps its final dot: \(words)")
    }
  }

  @Test(arguments: Situation.quiet + Situation.healthy)
  func `raises no alarm where nothing is broken`(_ situation: Situation) throws {
    let outcome = try Outcome(situation)
    #expect(outcome.findings.filter { $0.severity > .info }.isEmpty)
    #expect(outcome.plan.isEmpty)
  }

  @Test func `tells every situation by its own story`() {
    let stories = Situation.all.map(\.story)
    #expect(Set(stories).count == stories.count)
    for story in stories { #expect(story.hasSuffix("."), "a story is a sentence: \(story)") }
  }

  @Test func `knows every rule that it names`() {
    #expect(Outcome.names == Set(Outcome.rules.map { type(of: $0).info.id }))
  }

  @Test func `prints what it finds and plans`() throws {
    for situation in Situation.all {
      let outcome = try Outcome(situation)
      print("\n\(situation.story)")
      print(Outcome.row("found", outcome.found))
      print(Outcome.row("planned", outcome.planned))
      print(Outcome.row("asked", outcome.asked + outcome.advised.map { "advice of \($0)" }))
    }
  }
}
