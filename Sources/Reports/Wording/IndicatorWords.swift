import Assessment
import ParkModel

extension IndicatorDefinition {
  var title: Message { Message(id, en: name, zh: nameZh) }

  /// `Formula: Vr / (Vf + Vr). Source: CJ 42-1999 (secondary).`
  var explanation: Message {
    Message(
      "\(id).explanation", en: "Formula: \(formula). Source: \(source) (\(mark.word.en)).",
      zh: "公式：\(formulaZh)。来源：\(sourceZh)（\(mark.word.text(in: .zh))）。")
  }
}

extension SourceMark {
  /// How well the definition is documented, in one word.
  fileprivate var word: Message {
    switch self {
    case .primary: Message("primary", en: "standard read", zh: "查阅原文")
    case .secondary: Message("secondary", en: "quoted at second hand", zh: "转引")
    case .ours: Message("ours", en: "definition of this program", zh: "本程序定义")
    }
  }
}

extension PartialRate {
  /// The line that stands beside an indicator; an unknown one keeps its id.
  var title: Message { Self.titles.first { $0.id == id } ?? Message(id, en: id) }

  private static let titles = [
    Message("water", en: "water", zh: "水"),
    Message("heat", en: "heat", zh: "热"),
    Message("materials", en: "materials", zh: "物料"),
    Message("gas", en: "gas", zh: "燃气"),
    Message("inside_plants", en: "inside plants", zh: "企业内部"),
    Message("between_plants", en: "between plants", zh: "企业之间"),
    Message("used", en: "used", zh: "综合利用"),
    Message("disposed", en: "disposed of", zh: "处置"),
  ]
}

extension CostGroup {
  /// What the money is for.
  var title: Message {
    switch self {
    case .supplies: Message("supplies", en: "Water and materials bought", zh: "购入水与物料")
    case .treatments: Message("treatments", en: "Running units", zh: "处理设施运行")
    case .commodities: Message("commodities", en: "Electricity and chemicals of units", zh: "处理设施用电与药剂")
    case .outlets: Message("outlets", en: "Discharge and disposal", zh: "排放与处置")
    case .receivers: Message("receivers", en: "Paid to receivers, less earnings", zh: "付给接收方（扣除收入）")
    case .credits: Message("credits", en: "Raw material replaced", zh: "替代原料节省")
    case .pumping: Message("pumping", en: "Pumping", zh: "输送用电")
    case .transport: Message("transport", en: "Transport by road", zh: "公路运输")
    case .utilities: Message("utilities", en: "Steam and cooling", zh: "蒸汽与冷却")
    case .upkeep: Message("upkeep", en: "Keeping units that may be closed", zh: "可关停设施的维持费用")
    case .projects: Message("projects", en: "Operating projects", zh: "项目运营")
    case .investments: Message("investments", en: "Annualised investments", zh: "投资年折算")
    }
  }
}
