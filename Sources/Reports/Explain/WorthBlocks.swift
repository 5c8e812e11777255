import ParkModel
import Studies

/// Changes of objectives as they are said: what is minimised first, then the cost.
struct ObjectiveWords {
  var objectives: [String]
  var units: [String]
  /// The operating hours, by which yearly money becomes money by the hour.
  var hours: Double
  var language: Language
  var habit = UnitHabit.usual

  /// `Fresh water +0.8 t/h, cost +25 600 CNY/yr (3.2 CNY/h)`.
  func changes(_ amounts: [Double]) -> String {
    let parts = objectives.indices.filter { $0 < amounts.count && amounts[$0] != 0 }.map { index in
      "\(QuantityNames.name(of: objectives[index], in: language)) \(amount(amounts[index], of: index, signed: true))"
    }
    return parts.isEmpty
      ? (language == .zh ? "不变" : "nothing") : parts.joined(separator: language == .zh ? "，" : ", ")
  }

  /// `25 600 CNY/yr (3.2 CNY/h)`.
  func amount(_ value: Double, of index: Int, signed: Bool = false) -> String {
    let unit = DisplayUnit(units[index], in: language, habit: habit, largest: abs(value))
    let yearly = "\(unit.number(value, signed: signed)) \(unit.symbol)"
    guard objectives[index] == "cost" else { return yearly }
    let hourly = NumberText.text(value / hours, signed: signed)
    return "\(hourly) \(language == .zh ? "元/h（\(yearly)）" : "CNY/h (\(yearly))")"
  }
}

extension ExplanationBlocks {
  func words(_ objectives: [String], _ units: [String]) -> ObjectiveWords {
    ObjectiveWords(
      objectives: objectives, units: units, hours: park.operatingHours, language: language, habit: habit)
  }

  /// The answer to `park explain FILE resource NAME`.
  func blocks(_ explanation: ResourceExplanation, _ words: ObjectiveWords) -> [Block] {
    var blocks = title(explanation.name)
    blocks += explanation.flows.map { flow in
      let amount = amount(flow.amount, flow.unit)
      return .paragraph(
        flow.gives
          ? say("It gives \(amount).", "供出 \(amount)。") : say("It takes \(amount).", "接收 \(amount)。"))
    }
    if explanation.worths.isEmpty {
      blocks.append(
        .paragraph(
          say(
            "The file states no limit of it: more of it is worth nothing, for there is enough.",
            "文件未对其设限：数量充足，再多亦无价值。")))
    }
    for worth in explanation.worths {
      let statement = StatementWords(statement: worth.statement, language: language, habit: habit)
      blocks.append(.heading(2, statement.sentence))
      blocks.append(.paragraph(place(worth.statement.origin)))
      blocks += sentences(worth, statement, words).map(Block.paragraph)
    }
    if explanation.worths.contains(where: \.isKnown) { blocks.append(.paragraph(basis)) }
    return blocks
  }

  /// On what ground worths stand.
  var basis: String {
    say(
      "Asked of the plan as it is: what is bought as a whole, what is chosen and what concentrations the plan decided stay; "
        + "flows and sizes follow.", "以现方案为准：整体购置、所作选择及方案确定的浓度保持不变，流量与规模随之调整。")
  }

  private func sentences(
    _ worth: ResourceExplanation.Worth, _ statement: StatementWords, _ words: ObjectiveWords
  ) -> [String] {
    guard worth.isKnown else {
      return [
        say(
          "With another figure other links would be possible: it cannot be told what a little of it is worth.",
          "数值变化会改变可行的连接，无法给出其边际价值。")
      ]
    }
    guard worth.matters else {
      return [say("A little more or less of it changes nothing: it does not bind.", "略增或略减均无影响：该项不起约束作用。")]
    }
    let one = statement.unit.isEmpty || statement.unit == "1" ? "1" : statement.unit
    var said = [interval(worth, one, words)]
    said.append(
      say("One \(one) more: ", "增加 1 \(one)：") + (worth.more.map(words.changes) ?? noPlan) + say("; one less: ", "；减少：")
        + (worth.less.map(words.changes) ?? noPlan) + say(".", "。"))
    if let from = worth.holdsFrom, let to = worth.holdsTo {
      said.append(
        say(
          "This holds between \(statement.figure(from)) and \(statement.figure(to)).",
          "在 \(statement.figure(from)) 至 \(statement.figure(to)) 之间成立。"))
    } else if let from = worth.holdsFrom {
      said.append(say("This holds down to \(statement.figure(from)).", "向下至 \(statement.figure(from)) 成立。"))
    } else if let to = worth.holdsTo {
      said.append(say("This holds up to \(statement.figure(to)).", "向上至 \(statement.figure(to)) 成立。"))
    }
    return said
  }

  private var noPlan: String { say("no plan", "无可行方案") }

  /// `One more t/h is worth between 3.1 and 4.4 CNY/h`: what more would gain and what less would lose.
  private func interval(_ worth: ResourceExplanation.Worth, _ one: String, _ words: ObjectiveWords) -> String {
    let title = QuantityNames.name(of: words.objectives[0], in: language)
    let isAbbreviation = title.dropFirst().first?.isUppercase ?? false
    let name = isAbbreviation ? title : title.prefix(1).lowercased() + title.dropFirst()
    let ends = [worth.more.map { -$0[0] }, worth.less.map { $0[0] }].compactMap(\.self).sorted()
    let isCost = ends.allSatisfy { $0 <= 0 }
    let sizes = ends.map(abs).sorted()
    guard let low = sizes.first, let high = sizes.last else {
      return say("There is no plan with more of it, nor with less.", "增减均无可行方案。")
    }
    let figure =
      high - low <= 1e-6 * high
      ? words.amount(high, of: 0)
      : say("between ", "") + words.amount(low, of: 0) + say(" and ", " 至 ") + words.amount(high, of: 0)
    return isCost
      ? say("One \(one) more costs \(figure) of \(name).", "每增加 1 \(one)，\(name)增加 \(figure)。")
      : say("One \(one) more saves \(figure) of \(name).", "每增加 1 \(one)，\(name)减少 \(figure)。")
  }

  /// What binds, with what one unit more of each would do.
  func blocks(_ binding: BindingStatements) -> [Block] {
    let words = words(binding.objectives, binding.units)
    guard !binding.worths.isEmpty else {
      return [
        .paragraph(
          say(
            "Nothing but what the park needs and gives shapes the plan: no limit, capacity or cap binds.",
            "除需求与产生量外，没有限值、能力或总量约束起作用。"))
      ]
    }
    let table = Table(
      columns: [
        .text(say("What binds", "起约束作用的要求")), .text(say(Words.place)), .text(say(Words.unit)),
        .text(say("One unit more", "增加一个单位")), .text(say("One unit less", "减少一个单位")),
      ],
      rows: binding.worths.map { worth in
        let statement = StatementWords(statement: worth.statement, language: language, habit: habit)
        let sides = [worth.more, worth.less].map { Cell($0.map(words.changes) ?? noPlan) }
        return [Cell(statement.sentence), Cell(place(worth.statement.origin)), Cell(statement.unit)] + sides
      })
    return [.heading(2, say("What binds the plan", "约束方案的要求")), .table(table), .paragraph(basis)]
  }
}
