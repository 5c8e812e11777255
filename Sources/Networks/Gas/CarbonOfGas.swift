import ParkModel

/// CO2 that burning a gas gives, by the carbon that its composition names, t/Nm3.
///
///     co2 = sum over components of share x (atoms of carbon in a molecule) x 44.0095 / 22.414 kg per Nm3
///
/// An Nm3 holds 1000 / 22.414 mol of an ideal gas at 0 degC and 101.325 kPa, and each mol of carbon gives 44.0095 g of CO2;
/// CO2 that is in the gas already leaves as well. What the composition does not name counts nothing.
func carbonDioxide(of gas: Composition) -> Double {
  gas.values.sorted { $0.key < $1.key }.reduce(0) { sum, component in
    sum + component.value / 1e6 * Double(carbonAtoms(in: component.key)) * 44.0095 / 22.414 / 1000
  }
}

/// The atoms of carbon in a chemical formula such as CH4, C2H6, CO2 or CH3OH; 0 for what is no formula.
func carbonAtoms(in formula: String) -> Int {
  let characters = Array(formula)
  guard characters.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }), characters.first?.isUppercase == true
  else { return 0 }
  var atoms = 0
  for (index, character) in characters.enumerated() where character == "C" {
    let rest = characters[(index + 1)...]
    // Cl, Ca and their like are other elements.
    if rest.first?.isLowercase == true { continue }
    atoms += Int(String(rest.prefix { $0.isNumber })) ?? 1
  }
  return atoms
}
