/// What was prepared for a district's own site, and where it is published.
struct DistrictPreparation {
  var code: String
  var preparation: Preparation
  var standing: StandingOptions
}
