import Assessment
import ParkModel
import Studies

/// The answer to `park explain FILE`: what cannot be kept together and what would repair it, or what binds.
public struct ParkExplanation: Sendable {
  /// The park.
  public var park: Park
  /// The states without a plan, in their order; empty where all have one.
  public var conflicts: [ConflictExplanation]
  /// What binds in *after*, where it has a plan; nil where it has none.
  public var binding: BindingStatements?

  /// An answer.
  public init(park: Park, conflicts: [ConflictExplanation], binding: BindingStatements?) {
    self.park = park
    self.conflicts = conflicts
    self.binding = binding
  }
}

/// The words of an explanation, as blocks that every layout can draw.
struct ExplanationBlocks {
  var park: Park
  var language: Language
  var habit = UnitHabit.usual

  func say(_ message: Message) -> String { message.text(in: language) }

  func say(_ en: String, _ zh: String) -> String { language == .zh ? zh : en }

  func place(_ origin: Origin) -> String {
    guard origin.line > 0 else { return origin.path }
    return say("\(origin.path), line \(origin.line)", "\(origin.path)，第 \(origin.line) 行")
  }

  /// A figure with its unit, in the step that suits it.
  func amount(_ value: Double, _ unit: String) -> String {
    DisplayUnit(unit, in: language, habit: habit, largest: abs(value)).amount(value)
  }

  func title(_ subject: String) -> [Block] { [.heading(1, park.name + (language == .zh ? "：" : ": ") + subject)] }
}

extension ExplanationBlocks {
  func blocks(_ explanation: ParkExplanation) -> [Block] {
    let subject =
      explanation.conflicts.isEmpty
      ? say("it has a plan", "有可行方案") : say("what cannot be kept together", "无法同时满足的要求")
    return title(subject) + explanation.conflicts.flatMap(blocks) + (explanation.binding.map(blocks) ?? [])
  }

  private func blocks(_ conflict: ConflictExplanation) -> [Block] {
    let state = say(conflict.state.title)
    var blocks: [Block] = [
      .heading(2, say("\(state) has no plan", "\(state)无可行方案")),
      .paragraph(
        say(
          "If every limit is kept, this much falls short, and no less in all:", "若保持全部限值，至少缺少：")),
      .table(shortfalls(conflict.shortfalls)),
    ]
    for (index, set) in conflict.sets.enumerated() {
      let count = set.members.count
      blocks.append(
        .heading(
          3,
          count == 1
            ? say("Conflict \(index + 1): a statement that cannot be kept", "冲突 \(index + 1)：无法满足的要求")
            : say(
              "Conflict \(index + 1): \(count) statements that cannot be kept together",
              "冲突 \(index + 1)：无法同时满足的 \(count) 项要求")))
      blocks.append(.table(table(set)))
    }
    if conflict.sets.count > 1 {
      blocks.append(
        .paragraph(
          say(
            "Each conflict has to be settled by itself; a repair counts on the others being settled.",
            "各项冲突须分别解决；每项放宽量均以其他冲突已解决为前提。")))
    }
    if let omission = conflict.omission { blocks.append(.paragraph(say(sentence(omission)))) }
    return blocks
  }

  private func shortfalls(_ conflicts: [Conflict]) -> Table {
    Table(
      columns: [.text(say("What falls short", "缺口")), .text(say(Words.place))],
      rows: conflicts.map { conflict in
        [
          Cell(say(Message("conflict", en: conflict.sentence, zh: conflict.sentenceZh))), Cell(place(conflict.origin)),
        ]
      })
  }

  private func table(_ set: ConflictSet) -> Table {
    Table(
      columns: [
        .text(say("What is stated", "要求")), .text(say(Words.place)),
        .text(say("Enough by itself", "单独放宽至")),
      ],
      rows: set.members.map { member in
        let words = StatementWords(statement: member.statement, language: language, habit: habit)
        return [
          Cell(words.sentence), Cell(place(member.statement.origin)), Cell(repair(member, words)),
        ]
      })
  }

  /// Heat that is not moved is said with the temperature at which the stream then stops.
  private func repair(_ member: ConflictSet.Member, _ words: StatementWords) -> String {
    let said = say(words.repair(member.repair))
    guard case .by(let amount) = member.repair, [.cooling, .heating].contains(member.statement.rule),
      let stream = park.heat?.streams.first(where: { $0.name == member.statement.subject })
    else { return said }
    let end = NumberText.text(stream.end(shortBy: amount), digits: 4)
    return said + say(", that is as far as \(end) °C", "，即止于 \(end) ℃")
  }

  private func sentence(_ omission: ConflictExplanation.Omission) -> Message {
    switch omission {
    case .tooLarge:
      Message(
        "explain-too-large",
        en: "Sets of statements are not looked for in a network of so many links; what falls short above is proved.",
        zh: "该网络的连接过多，未逐项求取冲突集合；以上缺口已经证明。")
    case .elsewhere:
      Message(
        "explain-elsewhere",
        en: "What stands against a plan is none of the figures that could be another: see the reasons above.",
        zh: "造成不可行的并非可调整的数值，原因见上表。")
    case .time:
      Message(
        "explain-time", en: "The time limit came before all was found; --time-limit gives it more.",
        zh: "到达时间上限，结果可能不完整；可用 --time-limit 延长。")
    }
  }
}
