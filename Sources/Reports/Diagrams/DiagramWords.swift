import ParkModel

/// The words in and under diagrams.
enum DiagramWords {
  static let others = Message("others", en: "others", zh: "其他")
  static let losses = Message("losses", en: "Used up or lost", zh: "消耗与损失")
  static let gains = Message("gains", en: "Added on the way", zh: "过程增加")
  static let givers = Message("diagram-givers", en: "Comes from", zh: "来源")
  static let plants = Message("diagram-plants", en: "Plants", zh: "企业")
  static let processes = Message("diagram-processes", en: "Processes", zh: "工序")
  static let units = Message("diagram-units", en: "Treated, passed on", zh: "处理与转输")
  static let takers = Message("diagram-takers", en: "Goes to", zh: "去向")
  static let newLinks = Message(
    "diagram-new", en: "New links, striped and numbered in the diagram:", zh: "新增连接（图中斜纹并编号）：")
  static let asTable = Message("diagram-table", en: "The diagrams as a table", zh: "以表格显示")
  static let before = Message("diagram-before", en: "Before", zh: "改造前")

  static func title(_ resource: String, in language: Language) -> Message {
    let name = (Words.resource(resource, in: .en), Words.resource(resource, in: .zh))
    return Message("diagram-title", en: "\(name.0): before and after", zh: "\(name.1)：改造前后")
  }

  static func scale(_ amount: String) -> Message {
    Message(
      "diagram-scale",
      en: "All diagrams of this section have one scale: a band 20 pixels thick carries "
        + "\(amount). Flows run to the right; what is used again runs back below.",
      zh: "本节各图比例相同：20 像素宽的条带表示 \(amount)。物流自左向右；循环利用的部分自下方返回。")
  }

  static func leftOut(_ before: String, _ after: String) -> Message {
    Message(
      "diagram-left-out",
      en: "Wastes and what is made of them alone: raw material that is bought is not drawn (\(before) before, "
        + "\(after) after).",
      zh: "图中仅含废物及其产物；外购原料未画出（改造前 \(before)，改造后 \(after)）。")
  }

  static func gathered(_ count: Int, _ list: String) -> Message {
    Message(
      "diagram-gathered", en: "Gathered as others, each thinner than a pixel (\(count)): \(list).",
      zh: "“其他”含 \(count) 条不足一个像素的条带：\(list)。")
  }

  static func summary(
    _ resource: String, _ state: StateName, flows: Int, new: Int, largest: String, language: Language
  ) -> Message {
    let name = (Words.resource(resource, in: .en), Words.resource(resource, in: .zh))
    return Message(
      "diagram-summary",
      en:
        "Sankey diagram of \(name.0.lowercased()), \(state.title.en.lowercased()): \(flows) bands, \(new) of them new. "
        + "Largest: \(largest).",
      zh: "\(name.1)的桑基图（\(state.title.text(in: .zh))）：\(flows) 条，其中新增 \(new) 条。最大：\(largest)。")
  }

  // What the colours mean.
  static let clean = Message(
    "legend-water", en: "Deep blue is clean, pale blue is dirty.", zh: "深蓝为清洁水，浅蓝为污水。")
  static let hot = Message(
    "legend-heat", en: "Red is hot, amber is cool.", zh: "红色温度高，琥珀色温度低。")
  static let grey = Message(
    "legend-before", en: "Before is grey, after is coloured.", zh: "改造前为灰色，改造后为彩色。")
}
