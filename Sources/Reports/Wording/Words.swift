import ParkModel

/// The fixed words of a report: titles of sections and columns, names of states.
enum Words {
  // Sections
  static let status = Message("status", en: "Status", zh: "状态")
  static let quantities = Message("quantities", en: "Quantities", zh: "数量")
  static let indicators = Message("indicators", en: "Indicators", zh: "指标")
  static let effects = Message(
    "effects", en: "Expected effects (table of 发改办环资〔2021〕1004号)", zh: "预期效果（发改办环资〔2021〕1004号）")
  static let targetPrices = Message(
    "target-prices", en: "What each target costs at the margin", zh: "各项目标的边际代价")
  static let price = Message("price", en: "Price", zh: "代价")
  static let effect = Message("effect", en: "Effect", zh: "效果")
  static let remark = Message("remark", en: "Remark", zh: "说明")
  static let objectives = Message("objectives", en: "Objectives", zh: "目标函数")
  static let newFlows = Message("new-flows", en: "New flows", zh: "新增连接")
  static let investments = Message("investments", en: "Investments", zh: "投资项目")
  static let conflicts = Message("conflicts", en: "What cannot be kept together", zh: "无法同时满足的要求")
  static let warnings = Message("warnings", en: "Warnings", zh: "警告")
  static let conventions = Message("conventions", en: "Conventions", zh: "约定")
  static let flows = Message("flows", en: "Flows", zh: "物流与热流")
  static let traced = Message("traced", en: "Indicators, opened", zh: "指标明细")
  static let audit = Message("audit", en: "Audit", zh: "核算")
  static let numerator = Message("numerator", en: "Numerator", zh: "分子")
  static let denominator = Message("denominator", en: "Denominator", zh: "分母")

  static let cost = Message("cost-made-of", en: "What the cost is made of", zh: "费用构成")
  static let costLines = Message("cost-lines", en: "What the cost is made of, item by item", zh: "费用构成明细")
  static let mixtures = Message("mixtures", en: "Computed properties of mixtures", zh: "混合料的计算指标")
  static let property = Message("property", en: "Property", zh: "指标")
  static let limit = Message("limit", en: "Asked", zh: "要求")
  static let plantWater = Message("plant-water", en: "Water as each plant sees it", zh: "各企业用水")

  // Columns
  static let state = Message("state", en: "State", zh: "方案")
  static let data = Message("data", en: "Data", zh: "数据")
  static let unit = Message("unit", en: "Unit", zh: "单位")
  static let change = Message("change", en: "Change", zh: "变化")
  static let percent = Message("percent", en: "Change, %", zh: "变化率，%")
  static let points = Message("points", en: "Change, points", zh: "变化，百分点")
  static let target = Message("target", en: "Target", zh: "目标")
  static let objective = Message("objective", en: "Objective", zh: "目标函数")
  static let value = Message("value", en: "Value", zh: "数值")
  static let bound = Message("bound", en: "Proven bound", zh: "已证明的界")
  static let gap = Message("gap", en: "Gap", zh: "差距")
  static let from = Message("from", en: "From", zh: "起点")
  static let to = Message("to", en: "To", zh: "终点")
  static let amount = Message("amount", en: "Amount", zh: "流量")
  static let carries = Message("carries", en: "Carries", zh: "品质")
  static let period = Message("period", en: "Period", zh: "时段")
  static let built = Message("built", en: "New", zh: "新增")
  static let asset = Message("asset", en: "Asset", zh: "项目")
  static let size = Message("size", en: "Size", zh: "规模")
  static let capex = Message("capex", en: "Capital cost", zh: "投资额")
  static let annualised = Message("annualised", en: "Annualised", zh: "年折算费用")
  static let subject = Message("subject", en: "Where", zh: "对象")
  static let shortfall = Message("shortfall", en: "Short by", zh: "差额")
  static let reason = Message("reason", en: "Why", zh: "原因")
  static let place = Message("place", en: "In the file", zh: "文件位置")
  static let code = Message("code", en: "Code", zh: "代码")
  static let statement = Message("statement", en: "Statement", zh: "说明")
  static let residual = Message("residual", en: "Residual", zh: "残差")
  static let beside = Message("beside", en: "Beside it", zh: "分项")
  static let plant = Message("plant", en: "Plant", zh: "企业")
  static let bought = Message("bought", en: "bought, t/h", zh: "购入，t/h")
  static let sent = Message("sent", en: "sent out, t/h", zh: "送出，t/h")
  static let reuse = Message("reuse", en: "reuse, %", zh: "重复利用率，%")
  static let term = Message("term", en: "Term", zh: "项")
  static let total = Message("total", en: "Total", zh: "合计")

  // Words in cells
  static let yes = Message("yes", en: "new", zh: "新增")
  static let met = Message("met", en: "met", zh: "达标")
  static let missed = Message("missed", en: "missed", zh: "未达标")
  static let heat = Message("heat", en: "Heat", zh: "热")
  static let water = Message("water", en: "Water", zh: "水")
  static let solids = Message("solids", en: "Solids", zh: "固体")
  static let gas = Message("gas", en: "Gas", zh: "燃气")

  /// The name of a resource; an unknown one keeps its id.
  static func resource(_ id: String, in language: Language) -> String {
    [water, heat, solids, gas].first { $0.id == id }?.text(in: language) ?? id
  }
}
