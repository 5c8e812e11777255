import CXLSXWriter

/// The library's formats, each made once.
struct SheetFormats {
  var workbook: UnsafeMutablePointer<lxw_workbook>
  private var made: [Key: UnsafeMutablePointer<lxw_format>] = [:]

  init(workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  private struct Key: Hashable {
    var role: SheetCell.Role
    var format: NumberFormat
  }

  /// How a cell looks. A text is marked as text, so that a program does not read it as a formula when somebody edits it.
  subscript(_ cell: SheetCell) -> UnsafeMutablePointer<lxw_format>? {
    mutating get {
      var format = cell.format
      if case .text = cell.content { format = .text }
      let key = Key(role: cell.role, format: format)
      if let found = made[key] { return found }
      guard let new = workbook_add_format(workbook) else { return nil }
      format_set_num_format(new, format.code)
      Self.shape(new, cell.role)
      // Room between a number and the text beside it.
      if case .text = cell.content, ![.title, .heading, .paragraph, .headerOfNumbers, .dash].contains(cell.role) {
        format_set_indent(new, 1)
      }
      made[key] = new
      return new
    }
  }

  private static func shape(_ format: UnsafeMutablePointer<lxw_format>, _ role: SheetCell.Role) {
    let (top, left, right) = (LXW_ALIGN_VERTICAL_TOP, LXW_ALIGN_LEFT, LXW_ALIGN_RIGHT)
    switch role {
    case .title:
      format_set_bold(format)
      format_set_font_size(format, 16)
    case .heading:
      format_set_bold(format)
      format_set_font_size(format, 12)
    case .paragraph:
      format_set_text_wrap(format)
      format_set_align(format, UInt8(left.rawValue))
      format_set_align(format, UInt8(top.rawValue))
    case .header, .headerOfNumbers:
      format_set_bold(format)
      format_set_bg_color(format, 0xDDE6EE)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_align(format, UInt8((role == .header ? left : right).rawValue))
    case .body: break
    case .dash: format_set_align(format, UInt8(right.rawValue))
    case .good: format_set_font_color(format, 0x1B7837)
    case .bad: format_set_font_color(format, 0xB2182B)
    case .total:
      format_set_bold(format)
      format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
    }
  }
}

extension SheetCell {
  /// Points of one line of a paragraph or title.
  var lineHeight: Double {
    switch role {
    case .title: 22
    case .heading: 18
    default: 15
    }
  }
}
