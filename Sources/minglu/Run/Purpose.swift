import Signatures

/// What a preparation is made for.
enum Purpose {
  /// The records are needed again, to be looked at, compared or gone over to a district's.
  case looking
  /// The same, and it is published: a district's own site, or the city's with those of all districts.
  case publishingDistricts
  /// The same, and the inputs are digested: to make a shard, or to tell of shards whether they are of the same inputs.
  case sharding
  /// Only to publish: what was read is let go as soon as the register is made, and the log is made beside the pages, signed
  /// with a key where there is one.
  case publishing(SigningKey?)

  /// False where nothing takes the place of what stands.
  var publishes: Bool { if case .looking = self { false } else { true } }

  var onlyPublishes: Bool { if case .publishing = self { true } else { false } }
}
