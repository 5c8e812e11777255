import LinearPrograms
import ParkModel
extension LinearProgram { var lpText: String { "" }; var mpsText: String { "" } }
func networkText(of park: Park, in state: StateName) -> String { "" }
