import HostileNames

/// Characters that a reader would not see where they stand: controls, marks of direction, line separators.
func hiddenCharacters(in text: String) -> [String] { HostileNames.hiddenCharacters(in: text, but: []) }
