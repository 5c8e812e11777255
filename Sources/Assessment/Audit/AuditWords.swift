import ParkModel

/// The words of the audit's sentences in Chinese. A check says what it holds against what in a few words; what is no word
/// of it, a contaminant or a commodity, stays as the park writes it.
enum AuditWords {
  static func chinese(_ words: String) -> String {
    if let found = known[words] { return found }
    for (ending, chinese) in endings where words.hasSuffix(ending) {
      return self.chinese(String(words.dropLast(ending.count))) + chinese
    }
    for (opening, chinese) in openings where words.hasPrefix(opening) {
      return chinese + words.dropFirst(opening.count)
    }
    return words
  }

  private static let endings = [
    (" leaving", " 流出量"), (" taken in and added", " 带入与新增量"), (" load", " 负荷"), (" removed", " 去除量"),
    (" of its last stage", " 末级浓度"), (" of product", " 产品浓度"), (" out", " 流出量"), (" recovered", " 回收量"),
    (" stages", " 级所需"), (" treats", " 的处理量"),
    (" of the year", "（全年）"),
  ]
  private static let openings = [
    ("by-product of ", "副产物，来自 "), ("denominator of ", "分母："), ("by what ", "按 "), ("for ", ""),
  ]

  private static let known = [
    // What is held
    "inflow": "流入量", "outflow": "流出量", "product": "产品量", "reject": "浓水量", "evaporation": "蒸发量",
    "outflow and loss": "流出与损失", "product, reject and loss": "产品、浓水与损失", "products and losses": "产物与损失",
    "lost": "损失量", "loss": "损失量", "gain": "增益量", "make-up": "补充水量", "supplied": "供应量", "flow": "流量",
    "tempered": "调温水量", "temperature": "水温", "heat": "热量", "slices": "分段热量", "exchanged": "换热量", "duty": "热负荷",
    "drawn": "取用热量", "held": "储存量", "kept over a round": "循环周期内净存留", "output": "输出", "electricity": "电量",
    "heat given": "给出热量", "heat taken": "取用热量", "driving heat": "驱动热", "electricity taken": "用电量",
    "electricity made": "发电量", "heat from outside": "外来热量", "heat to the outside": "外送热量",
    "heat made of fuel": "燃料所产热量", "difference at the hot end": "热端温差", "difference at the cold end": "冷端温差",
    "upper end": "上端温度", "size": "规模", "capex": "投资额", "annualised": "年折算费用", "subsidy": "补贴",
    "invested": "总投资", "claimed": "所称数值", "target": "目标值", "share": "占比", "shares": "各占比之和", "moisture": "含水率",
    "dry matter out": "干物质流出", "throughput": "处理量", "Carnot": "卡诺极限",
    // Against what
    "declared": "申报", "conversion input": "转换输入", "converted": "转换输出", "capacity": "能力", "built for": "建设规模",
    "range": "范围", "demand": "需求", "limit": "限值", "outlet limit": "出口限值", "offered": "可选规模", "needed": "所需",
    "required": "要求", "asked": "要求", "cap": "总量", "runs with": "最小流量", "for its cycles": "浓缩倍数所需",
    "for its size": "按其规模", "over its life": "按其年限", "of its capital": "占其投资", "budget": "预算", "holds": "储量",
    "given back": "归还", "drawn again": "再取用", "filled less its loss": "充入减损失", "approach": "最小传热温差",
    "its lower end": "其下端温度", "by length": "按长度", "by its recovery": "按回收率", "by mass": "按质量",
    "by the second law": "按热力学第二定律", "taken and driving heat": "取用与驱动热", "of Carnot": "按卡诺占比",
    "as it is stated": "按所给系数", "share of what it takes": "取用热量之占比", "its own target": "其自身目标", "burnt": "燃烧热量",
    "from flows": "由流量计算", "expected": "预期", "entering": "流入", "in": "流入", "of what enters": "流入之占比",
    "beside a reject": "另有浓水时", "must be": "应为", "nothing": "零", "least": "至少", "the whole": "总量", "stated": "给定",
    "washed off": "洗脱量", "final": "末级限值", "dried to": "干化至", "dry matter in": "干物质流入", "given with": "给定浓度",
    "given at": "给定温度", "it is as asked": "已合要求", "its taker asks": "接收方要求", "the flow is": "流量",
    "inflow and gain": "流入与增益", "inflow and wash water": "流入与洗涤水", "with old stock": "含往年贮存",
    "of a unit that dries nothing": "非干化设施应为", "its own": "其自身", "of a project": "每个项目", "CP x dT": "热容流率乘温差",
    "per hour": "每小时", "spent": "当年投资", "spent so far": "累计投资", "saves": "节省", "planned": "方案规模", "flows": "流量合计",
    "closed, so at": "已关停，应为", "of closing": "每次关停", "its projects": "其项目之和", "by its costs": "按其成本之差",
    "budgets so far": "累计预算",
  ]
}

extension Message {
  /// What one figure should be, held against another: `inflow 10 t/h, capacity at most 8 t/h`.
  static func figures(
    _ what: String, _ actual: Double, _ relation: String, bound: (en: String, zh: String)?, _ other: Double,
    _ unit: String
  ) -> Message {
    let unitZh = AuditWords.chinese(unit)
    return Message(
      "audit-figures",
      en: "\(what) \(figure(actual)) \(unit), \(relation)\(bound.map { " " + $0.en } ?? "") \(figure(other)) \(unit)",
      zh: "\(AuditWords.chinese(what)) \(figure(actual)) \(unitZh)，"
        + "\(AuditWords.chinese(relation))\(bound?.zh ?? "") \(figure(other)) \(unitZh)")
  }

  // Said by several rules.

  static func entersUnsaid(_ property: String) -> Message {
    Message(
      "audit-enters-unsaid", en: "a stream enters that does not say its \(property)",
      zh: "有流入的物流未给出 \(property)")
  }

  static func unsaid(_ property: String) -> Message {
    Message("audit-unsaid", en: "does not say its \(property)", zh: "未给出 \(property)")
  }

  static let forbidden = Message("audit-forbidden", en: "forbidden by the park", zh: "为园区所禁止")
  static let absentToday = Message("audit-absent-today", en: "does not exist today", zh: "目前不存在")
  static let notAdmitted = Message(
    "audit-not-admitted", en: "neither existing nor a candidate", zh: "既非现有，也非候选")
}
