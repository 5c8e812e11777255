import Networks
import ParkModel
func referencePage(kinds: [ResourceKindTables]) -> String { "" }
func jsonSchema(kinds: [ResourceKindTables]) -> String { "" }
