import Testing

@testable import ParkReader

/// A CSV file read back strictly: every row as long as the first, nothing that RFC 4180 does not allow.
struct ReadCSV {
  var columns: [String]
  var rows: [[String]]

  init(_ bytes: [UInt8]) throws {
    var table = CSVText(bytes)
    var read: [[String]] = []
    while let row = table.nextRow() { read.append(row.map(\.text)) }
    #expect(table.faults.isEmpty)
    columns = try #require(read.first)
    rows = Array(read.dropFirst())
    #expect(rows.allSatisfy { $0.count == columns.count })
  }

  /// The cells of one column in the rows whose cells are these.
  func cells(_ column: String, where wanted: [String: String]) -> [String] {
    guard let index = columns.firstIndex(of: column) else { return [] }
    return rows.filter { row in
      wanted.allSatisfy { name, value in columns.firstIndex(of: name).map { row[$0] == value } ?? false }
    }
    .map { $0[index] }
  }
}
