import Assessment
import ParkModel

/// What conventions are called in a Chinese report; results and English reports have their ids.
enum ConventionNames {
  /// The name of a convention: its id, or in Chinese its title, with the material before it where two differ.
  static func name(of id: String, in language: Language) -> String {
    guard language == .zh else { return id }
    if let title = titles[id] { return title }
    guard let end = id.firstIndex(of: "_"), let title = titles[String(id[id.index(after: end)...])] else { return id }
    return "\(Words.resource(String(id[..<end]), in: language))：\(title)"
  }

  /// The value as the report shows it: what an order of aims names is called as everywhere else.
  static func value(of convention: Convention, in language: Language) -> String {
    guard language == .zh else { return convention.value.replacing("degC", with: "°C") }
    guard let sentence = convention.valueZh else {
      return values[convention.value]
        ?? convention.value.replacing("/yr", with: "/a").replacing("degC", with: "℃")
    }
    guard convention.name == "completion", let start = sentence.firstIndex(of: "：") else { return sentence }
    let aims = sentence[sentence.index(after: start)...].split(separator: "、")
    return sentence[...start] + aims.map { QuantityNames.name(of: String($0), in: language) }.joined(separator: "、")
  }

  private static let titles = [
    "operating_hours": "年运行小时", "discount_rate": "折现率", "gap": "允许差距", "completion": "目标次序", "fixed_costs": "固定费用",
    "periods": "时段", "round": "循环周期", "water_density": "水的密度", "water_heat": "水的热容", "normal_volume": "标准体积",
    "byproduct_carbon": "副产气的碳", "process_outlets": "用水过程出口", "rinses": "漂洗", "treatment_outlets": "处理设施出水",
    "dryers": "干化", "distance": "距离", "approach": "最小传热温差", "reference_temperature": "基准温度", "heat_exchange": "换热",
    "heat_distance": "供热距离", "site_target": "企业夹点", "converters": "热泵与热机",
  ]

  private static let values = ["grid": "沿道路网格", "straight": "直线"]
}
