extension DiagnosticCode {
  /// A formula that cannot be read.
  public static let formulaSyntax: DiagnosticCode = "formula-syntax"
  /// A formula that is neither a linear form nor a ratio of two.
  public static let notLinear: DiagnosticCode = "not-linear"
}

extension Message {
  static let formulaEmpty = Message("formula-empty", en: "a formula is missing here", zh: "此处缺少公式")
  static let formulaExample = Message(
    "formula.hint", en: "write it like `2 CaO - 1.65 Al2O3`, or `(CaO + MgO) / (2.8 SiO2)`",
    zh: "写作 `2 CaO - 1.65 Al2O3` 或 `(CaO + MgO) / (2.8 SiO2)`")
  static let bareSum = Message(
    "formula-bare-sum", en: "it is not clear how far `/` reaches: there is a sum without brackets beside it",
    zh: "`/` 旁的和式没有括号，含义不明")
  static let bareSumHint = Message(
    "formula-bare-sum.hint", en: "put brackets round the sum, as in `(CaO + MgO) / SiO2`",
    zh: "请给和式加括号，例如 `(CaO + MgO) / SiO2`")
  static let divisionByZero = Message("formula-zero", en: "nothing can be divided by 0", zh: "不能除以 0")
  static let closedTooOften = Message(
    "formula-closed", en: "this bracket closes none that is open", zh: "此括号没有对应的左括号")
  static let notClosed = Message("formula-open", en: "this bracket is never closed", zh: "此括号没有闭合")
  static let unexpectedSign = Message("formula-unexpected", en: "this has no place here", zh: "此处不应出现该内容")
  static let nameMissing = Message(
    "formula-name-missing", en: "the name of a component is missing here", zh: "此处缺少成分名称")
  static let factorBehind = Message(
    "formula-factor-behind", en: "a number stands behind a component, and it is not clear what it does",
    zh: "成分名称后出现数字，含义不明")
  static let factorBehindHint = Message(
    "formula-factor-behind.hint", en: "write the factor in front, as in `1.65 Al2O3`", zh: "系数写在前面，例如 `1.65 Al2O3`")
  static let countsNothing = Message(
    "formula-counts-nothing", en: "this comes to nothing: its terms cancel", zh: "各项相互抵消，结果恒为零")

  static let product = Message(
    "formula-product", en: "a product of two components is not linear: it does not mix in proportion",
    zh: "两个成分的乘积不是线性的，不按比例混合")
  static let productHint = Message(
    "formula-product.hint", en: "only a number may stand in front of a component; between two there is `+`, `-` or `/`",
    zh: "成分前只能是数字；两个成分之间用 `+`、`-` 或 `/`")
  static let ratioOfRatio = Message(
    "formula-ratio-of-ratio", en: "a ratio of a ratio is not linear in the mixture", zh: "比值的比值不是线性的")
  static let ratioInside = Message(
    "formula-ratio-inside", en: "a ratio inside brackets is not linear in the mixture", zh: "括号内的比值不是线性的")
  static let oneLine = Message(
    "formula-ratio.hint", en: "a formula has one `/` at most, outside all brackets: multiply it out",
    zh: "公式中最多一个 `/`，且不在括号内：请先通分")
  static let numberAlone = Message(
    "formula-number-alone", en: "a number by itself is an amount of nothing", zh: "单独的数字不代表任何成分")
  static let numberAloneHint = Message(
    "formula-number-alone.hint", en: "a number stands in front of a component; put a threshold into the limit",
    zh: "数字应写在成分前；界限请写在限值里")
}
