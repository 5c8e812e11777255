/// Characters that a reader would not see where they stand: controls, marks of direction, line separators.
func hiddenCharacters(in text: String) -> [String] {
  text.unicodeScalars.filter { scalar in
    scalar != "\n"
      && [.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
  }
  .map { "U+" + String($0.value, radix: 16, uppercase: true) }
}
