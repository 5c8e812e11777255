/// The characters of a text that a reader would not see where they stand, by their code points; line ends and what is
/// allowed are none.
public func hiddenCharacters(in text: String, but allowed: Set<Unicode.Scalar> = []) -> [String] {
  text.unicodeScalars.filter { scalar in
    scalar != "\n" && !allowed.contains(scalar)
      && [.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
  }
  .map { "U+" + String($0.value, radix: 16, uppercase: true) }
}
