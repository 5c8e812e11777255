import Assessment
import ParkModel

/// A result as `park optimize --format json` writes it, read again to be compared with another.
public struct ParkResult: Sendable {
  /// What it is called where two are compared: the name of its file.
  public var title: String
  let value: JSONValue

  /// Why a text is no result.
  public enum Fault: Error, Sendable, Hashable {
    /// It is no JSON, from that line on.
    case syntax(line: Int)
    /// It is JSON of something else.
    case noResult
  }

  /// Reads a result of the contract.
  public init(_ text: String, title: String) throws(Fault) {
    do {
      value = try JSONReader.read(text)
    } catch {
      throw .syntax(line: error.line)
    }
    guard value["schema"] != nil, value["before"]?["status"] != nil, value["after"]?["status"] != nil else {
      throw .noResult
    }
    self.title = title
  }

  /// A result that was computed just now.
  public init(_ comparison: ParkComparison, title: String, language: Language) {
    self.title = title
    value = (try? JSONReader.read(renderJSON(comparison, language: language))) ?? .null
  }

  /// Whether a text looks like JSON of a result rather than like a park: a park has no quoted `schema` among its keys.
  public static func isLikely(_ text: String) -> Bool {
    guard text.drop(while: \.isWhitespace).first == "{" else { return false }
    return text.contains("\"schema\"") && text.contains("\"after\"")
  }

  /// The park's own name.
  public var park: String { value["park"]?.text ?? "" }

  /// Whether that state has a plan; nil where the result has no such state.
  public func hasPlan(_ state: StateName) -> Bool? {
    value[state.rawValue]?["status"]?.text.map { $0 != SolveClaim.Status.infeasible.rawValue }
  }

  func state(_ state: StateName) -> JSONValue { value[state.rawValue] ?? .null }
}
