/// Every unit a park may be written in, one row a unit.
///
/// Names are case-sensitive: MW is a power and mW another, a billion times smaller.
enum UnitTable {
  /// A unit: its names, which prefixes may stand before them, what it measures, and its size in base units.
  private struct Row {
    var names: [String]
    var prefixes: String = ""
    var dimension: UnitDimension
    var numerator: Double = 1
    var denominator: Double = 1
    var offset: Double = 0
  }

  /// What each written name stands for, prefixes applied.
  static let units: [String: ParsedUnit] = {
    var table: [String: ParsedUnit] = [:]
    for row in rows {
      for name in row.names {
        table[name] = ParsedUnit(
          name, row.dimension, numerator: row.numerator, denominator: row.denominator, offset: row.offset)
        for prefix in row.prefixes {
          guard let (above, below) = prefixes[prefix] else { continue }
          let text = String(prefix) + name
          table[text] = ParsedUnit(
            text, row.dimension, numerator: row.numerator * above, denominator: row.denominator * below)
        }
      }
    }
    return table
  }()

  /// Chinese number words that may stand before any unit, the longer ones first: 万t, 亿kWh, 百万元.
  static let numberWords: [(word: String, value: Double)] = [
    ("百万", 1e6), ("千万", 1e7), ("百亿", 1e10), ("千亿", 1e11), ("百", 1e2), ("千", 1e3), ("万", 1e4), ("亿", 1e8),
  ]

  private static let prefixes: [Character: (Double, Double)] = [
    "k": (1e3, 1), "M": (1e6, 1), "G": (1e9, 1), "T": (1e12, 1), "c": (1, 1e2), "d": (1, 10), "m": (1, 1e3),
    "u": (1, 1e6), "µ": (1, 1e6), "μ": (1, 1e6), "n": (1, 1e9), "h": (100, 1), "毫": (1, 1e3), "微": (1, 1e6),
    "兆": (1e6, 1),
    "吉": (1e9, 1), "厘": (1, 1e2),
  ]

  private static let power = UnitDimension(.energy) / UnitDimension(.time)
  private static let area = UnitDimension(.length, 2)

  private static let rows: [Row] = [
    // Mass, base t.
    Row(names: ["t", "吨"], prefixes: "kMG", dimension: .init(.mass)),
    Row(names: ["g", "克"], prefixes: "kMmuµμn毫微", dimension: .init(.mass), denominator: 1e6),
    Row(names: ["公斤"], dimension: .init(.mass), denominator: 1e3),
    // Volume, base m3.
    Row(names: ["m3", "立方米", "立方", "方"], dimension: .init(.volume)),
    Row(names: ["L", "l", "升", "dm3"], prefixes: "kMmuµμ毫微", dimension: .init(.volume), denominator: 1e3),
    Row(names: ["cm3"], dimension: .init(.volume), denominator: 1e6),
    Row(names: ["hm3"], dimension: .init(.volume), numerator: 1e6),
    Row(names: ["km3"], dimension: .init(.volume), numerator: 1e9),
    // Gas at 0 degC and 101.325 kPa, base Nm3.
    Row(names: ["Nm3", "标方", "标立方米", "标立方", "标m3"], prefixes: "k", dimension: .init(.normalVolume)),
    // Time. A calendar day has 24 hours; a year is what `operating_hours` says.
    Row(names: ["h", "hr", "hour", "hours", "小时", "时"], dimension: .init(.time)),
    Row(names: ["min", "分钟", "分"], dimension: .init(.time), denominator: 60),
    Row(names: ["s", "秒"], dimension: .init(.time), denominator: 3600),
    Row(names: ["d", "day", "days", "天", "日"], dimension: .init(.time), numerator: 24),
    Row(names: ["week", "weeks", "周"], dimension: .init(.time), numerator: 168),
    Row(names: ["yr", "a", "year", "years", "年"], dimension: .init(.year)),
    // Energy, base kWh, and power.
    Row(names: ["Wh", "瓦时"], prefixes: "kMGT兆吉", dimension: .init(.energy), denominator: 1e3),
    Row(names: ["度"], dimension: .init(.energy)),
    Row(names: ["J", "焦", "焦耳"], prefixes: "kMGT兆吉", dimension: .init(.energy), denominator: 3.6e6),
    Row(names: ["cal"], prefixes: "kMG", dimension: .init(.energy), numerator: 4.1868, denominator: 3.6e6),
    Row(names: ["大卡"], dimension: .init(.energy), numerator: 4.1868, denominator: 3600),
    Row(names: ["W", "瓦"], prefixes: "kMG兆吉", dimension: power, denominator: 1e3),
    // Standard coal: 1 kgce = 29307 kJ (GB/T 2589-2020).
    Row(
      names: ["tce", "吨标煤", "吨标准煤"], prefixes: "k", dimension: .init(.energy), numerator: 29_307_000, denominator: 3600),
    Row(names: ["gce"], prefixes: "k", dimension: .init(.energy), numerator: 29.307, denominator: 3600),
    // Money, base CNY.
    Row(names: ["CNY", "RMB"], prefixes: "kM", dimension: .init(.money)),
    Row(names: ["元", "yuan", "¥"], dimension: .init(.money)),
    // Length, base km, and area.
    Row(names: ["m", "米"], prefixes: "kcdm毫厘", dimension: .init(.length), denominator: 1e3),
    Row(names: ["公里"], dimension: .init(.length)),
    Row(names: ["ha", "公顷"], dimension: area, denominator: 100),
    Row(names: ["亩"], dimension: area, denominator: 1500),
    // Temperature, base K.
    Row(names: ["K"], dimension: .init(.temperature)),
    Row(names: ["degC", "℃", "°C", "摄氏度"], dimension: .init(.temperature), offset: 273.15),
    // Pressure, base kPa. It is absolute: a gauge shows 101 kPa less.
    Row(names: ["Pa", "帕"], prefixes: "kMh兆", dimension: .init(.pressure), denominator: 1e3),
    Row(names: ["bar", "巴"], prefixes: "m", dimension: .init(.pressure), numerator: 100),
    // Pure numbers.
    Row(names: ["%"], dimension: .none, denominator: 100),
    Row(names: ["‰"], dimension: .none, denominator: 1000),
    Row(names: ["ppm"], dimension: .none, denominator: 1e6),
    Row(names: ["ppb"], dimension: .none, denominator: 1e9),
    // Conductivity: S is a conductivity times a length, sized so that uS/cm is the base.
    Row(
      names: ["S"], prefixes: "muµμ", dimension: UnitDimension(.conductivity) * UnitDimension(.length), numerator: 10),
  ]
}
