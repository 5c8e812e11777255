import ArgumentParser
import ParkModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The language in which the command speaks with this user: what `--lang` asks for, else what the locale says.
extension Language {
  /// Known before the arguments are parsed, so that help and wrong usage are said in it as well.
  static let spoken: Language = asked(in: CommandLine.arguments) ?? ofLocale

  /// `--lang zh` or `--lang=zh`; nil where there is none, or none that is known.
  static func asked(in arguments: [String]) -> Language? {
    let joined = arguments.last { $0.hasPrefix("--lang=") }.map { String($0.dropFirst("--lang=".count)) }
    let parted = arguments.lastIndex(of: "--lang").flatMap { index in
      index + 1 < arguments.count ? arguments[index + 1] : nil
    }
    return (joined ?? parted).flatMap(Language.init)
  }

  /// By the first of the three variables that is set, as POSIX has it; Chinese where it begins with `zh`, else English.
  private static var ofLocale: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      return value.hasPrefix("zh") ? .zh : .en
    }
    return .en
  }
}

/// A sentence of the command line itself: what an option is for, what is wrong with its value.
func spoken(_ en: String, _ zh: String) -> String { Message("command-line", en: en, zh: zh).text(in: .spoken) }

extension ArgumentHelp {
  /// The sentence beside an option or argument.
  static func spoken(_ en: String, _ zh: String) -> ArgumentHelp {
    ArgumentHelp(Message("command-line", en: en, zh: zh).text(in: .spoken))
  }
}

extension ValidationError {
  /// Wrong usage, in the user's language.
  static func spoken(_ en: String, _ zh: String) -> ValidationError {
    ValidationError(Message("command-line", en: en, zh: zh).text(in: .spoken))
  }
}
