import Diagnostics

extension CycleRecord {
  /// Reads `cycles/<id>/cycle.yaml`; the results are read apart.
  ///
  /// Where only the title or the window cannot be read, the rest stands, so that the rules for what came before and after
  /// have the publication date.
  static func read(_ source: SourceText, id: String, in file: FileID) -> Reading<CycleRecord?> {
    var reading = readYAML(source, in: file, known: ["title", "applications", "announced", "document"]) { fields in
      let title = fields.text("title", isRequired: true)
      let window = fields.fields("applications", known: ["opens", "closes"]) { ($0.day("opens"), $0.day("closes")) }
      let (announced, document) = (fields.day("announced"), fields.text("document"))
      if fields.isMeant("announced"), document == nil, !fields.isMeant("document") {
        fields.refuseMissing(Catalogue.missingDocument())
      }
      guard announced != nil || !fields.isMeant("announced") else { return CycleRecord?.none }
      let id = Located(id, at: Place(file))
      return CycleRecord(
        id: id, title: title ?? id, opens: window?.0, closes: window?.1, announced: announced, document: document)
    }
    if !reading.isWhole { reading.refusedKeys = [id] }
    return reading
  }

  /// True if `cycle.yaml` says that the results are published, so that they must be there.
  static func isAnnounced(_ bytes: [UInt8]) -> Bool {
    guard let source = try? SourceText(decoding: bytes) else { return false }
    return read(source, id: "", in: FileID(0)).value?.announced != nil
  }
}

extension DistrictRecord {
  /// Reads `districts/<code>/district.yaml`; the tables are read apart.
  ///
  /// A name that cannot be read is the code, so that the district's rows still stand in their district.
  static func read(_ source: SourceText, code: String, in file: FileID) -> Reading<DistrictRecord?> {
    let known = ["name", "bureau", "phone", "address", "website", "introduction"]
    return readYAML(source, in: file, known: known) { fields in
      let code = Located(code, at: Place(file))
      let (name, bureau) = (fields.text("name", isRequired: true), fields.text("bureau", isRequired: true))
      return DistrictRecord(
        code: code, name: name ?? code, bureau: bureau ?? code, phone: fields.text("phone"),
        address: fields.text("address"), website: fields.address("website", acceptsBareHost: true),
        introduction: fields.text("introduction", keepsLines: true))
    }
  }
}
