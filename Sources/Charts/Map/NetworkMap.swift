/// Sites at their places and what runs between them, as thick as it is much.
package struct NetworkMap: Sendable {
  package struct Site: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      case plant
      /// Outside the park.
      case neighbour
      /// A unit, outfall or header of the park's own.
      case asset
    }

    package var label: String
    package var kind: Kind
    /// km, eastwards and northwards.
    package var x: Double
    package var y: Double

    package init(label: String, kind: Kind, x: Double, y: Double) {
      self.label = label
      self.kind = kind
      self.x = x
      self.y = y
    }
  }

  /// What runs from one site to another, as places in `sites`.
  package struct Link: Sendable, Hashable {
    package var from: Int
    package var to: Int
    /// A place in `layers`.
    package var layer: Int
    /// 0...1 of the most that the layer carries anywhere.
    package var share: Double
    package var isNew: Bool
    package var title: String

    package init(from: Int, to: Int, layer: Int, share: Double, isNew: Bool, title: String) {
      self.from = from
      self.to = to
      self.layer = layer
      self.share = share
      self.isNew = isNew
      self.title = title
    }
  }

  /// One resource: its colour and how its lines are broken.
  package struct Layer: Sendable, Hashable {
    /// Its line in the legend, with what the thickest line carries.
    package var name: String
    package var color: String
    /// As SVG writes it; nil for whole lines.
    package var dashes: String?

    package init(name: String, color: String, dashes: String?) {
      self.name = name
      self.color = color
      self.dashes = dashes
    }
  }

  package var sites: [Site]
  package var links: [Link]
  package var layers: [Layer]
  /// What lines that stand today are called in the legend.
  package var existing: String
  /// How the scale bar says its length: `0.5 km`.
  package var distance: @Sendable (Double) -> String
  /// How a far site says its distance behind its name: ` (11 km)`.
  package var farDistance: @Sendable (Double) -> String

  package init(
    sites: [Site], links: [Link], layers: [Layer], existing: String, distance: @escaping @Sendable (Double) -> String,
    farDistance: @escaping @Sendable (Double) -> String
  ) {
    self.sites = sites
    self.links = links
    self.layers = layers
    self.existing = existing
    self.distance = distance
    self.farDistance = farDistance
  }
}
