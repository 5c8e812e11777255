import Assessment
import ParkModel

extension ReportContent {
  /// From before to after, step by step: what each step changes of what matters most. The steps add up.
  var attributionSection: [Block] {
    let steps = comparison.retrofit?.steps ?? []
    let names = ["cost", "fresh_water", "hot_utility", "landfilled", "co2"].filter { name in
      steps.contains { abs(change(of: name, in: $0) ?? 0) > NumberText.negligible }
    }
    guard !steps.isEmpty, !names.isEmpty else { return [] }
    let units = names.map { name -> DisplayUnit in
      let before = comparison.before.quantity(name)
      return unit(before?.unit ?? "", before?.value)
    }
    func line(_ title: String, signed: Bool, _ value: (String) -> Double?) -> [Cell] {
      [Cell(title)]
        + zip(names, units).map { name, unit in
          // States that are solved one by one agree in fewer digits than one state has.
          let scale = 100 * abs(comparison.before.quantity(name)?.value ?? 0)
          return unit.cell(value(name), scale: scale, signed: signed)
        }
    }
    let figures = zip(names, units).map { name, unit in
      let title = QuantityNames.name(of: name, in: language)
      return Column.number(
        say(Message("quantity-in", en: "\(title), \(unit.symbol)", zh: "\(title)，\(unit.symbol)")), about: title)
    }
    let columns = [Column.text(say(.step))] + figures
    let rows =
      [line(say(StateName.before.title), signed: false) { comparison.before.quantity($0)?.value }]
      + steps.map { step in line(title(of: step.cause), signed: true) { change(of: $0, in: step) } }
      + [line(say(StateName.after.title), signed: false) { comparison.after.quantity($0)?.value }]
    return section(.attribution, [.table(Table(columns: columns, rows: rows)), .paragraph(say(.attributionNote))])
  }

  private func change(of name: String, in step: AttributedStep) -> Double? {
    step.change.first { $0.name == name }?.absolute
  }

  private func title(of cause: AttributedStep.Cause) -> String {
    switch cause {
    case .operation: say(.betterUse)
    case .free: say(.freeLinks)
    case .projects(let ids): ids.joined(separator: language == .zh ? "、" : ", ")
    }
  }
}

extension Message {
  fileprivate static let attribution = Message(
    "attribution", en: "From before to after, step by step", zh: "从改造前到改造后的逐步归因")
  fileprivate static let step = Message("step", en: "Step", zh: "步骤")
  fileprivate static let betterUse = Message("better-use", en: "better use of what stands", zh: "现有设施优化运行")
  fileprivate static let freeLinks = Message(
    "free-links", en: "new links without a cost in the file", zh: "文件中未给出费用的新增连接")
  fileprivate static let attributionNote = Message(
    "attribution-note",
    en: "Each step is a whole state of the park, optimised and audited; before and all steps make after. What a step "
      + "is credited with depends on the order, which is that of the table of projects. Cost includes instalments.",
    zh: "每一步都是经优化与核算的完整方案；"
      + "改造前加各步变化等于改造后。各步所得与次序有关，次序同项目表。费用含投资年折算额。")
}
