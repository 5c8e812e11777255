import LinearPrograms
import ParkModel
func networkText(of park: Park, in state: StateName) -> String { "" }
import Networks
func referencePage(kinds: [ResourceKindTables]) -> String { "" }
func jsonSchema(kinds: [ResourceKindTables]) -> String { "" }
