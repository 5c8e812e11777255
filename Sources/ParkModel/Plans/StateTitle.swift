extension StateName {
  /// What the state is called to a reader.
  public var title: Message {
    switch self {
    case .before: Message("before", en: "Before", zh: "改造前")
    case .tuned: Message("tuned", en: "Tuned", zh: "优化运行")
    case .after: Message("after", en: "After", zh: "改造后")
    }
  }
}
