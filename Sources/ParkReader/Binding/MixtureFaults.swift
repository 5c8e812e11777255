import ParkModel

extension Message {
  static func unknownContaminant(_ id: String) -> Message {
    Message(
      "unknown-contaminant", en: "`\(id)` is not one of the park's `contaminants`", zh: "`contaminants` 中没有 `\(id)`")
  }

  static func contaminantsMissing(_ id: String) -> Message {
    Message(
      "contaminants-missing", en: "the park has no list of `contaminants`, and `\(id)` is named here",
      zh: "园区没有 `contaminants` 列表，而此处提到 `\(id)`")
  }

  static func addContaminants(_ id: String) -> Message {
    Message(
      "contaminants-missing.hint", en: "add `contaminants: [\(id)]` to the park, with all others that matter",
      zh: "请在园区中加上 `contaminants: [\(id)]`，并列出其他相关污染物")
  }

  static let listPH = Message(
    "list-ph.hint", en: "add `pH` to `contaminants`; every supply, source and treatment must then say its pH",
    zh: "请在 `contaminants` 中加入 `pH`；各水源、废水和处理出水都须给出 pH")

  static let restInLimit = Message(
    "rest-in-limit", en: "`rest` belongs to what a stream carries; here each property is named", zh: "`rest` 只能用于水质或成分")
  static let restInLimitHint = Message(
    "rest-in-limit.hint", en: "what is not named is unlimited", zh: "未写明的项不受限制")

  static let phDoesNotMix = Message(
    "ph-does-not-mix", en: "pH does not mix in proportion, so it cannot limit a mixture", zh: "pH 不按比例混合，不能用来限制混合水")
  static let phHint = Message(
    "ph-does-not-mix.hint", en: "put it in `limit_each`, which holds for every stream that enters",
    zh: "请写入 `limit_each`，对每股进水分别限制")

  static func noMass(_ id: String) -> Message {
    Message("no-mass", en: "`\(id)` is not a mass, so there is no amount of it in a time", zh: "`\(id)` 不是质量，没有单位时间的总量")
  }

  static func aboveWhole(_ text: String) -> Message {
    Message("above-whole", en: "`\(text)` is more than the whole", zh: "`\(text)` 超过 100 %")
  }
}
