import Registry
import Vocabulary

/// The open data as CSV: UTF-8 with a byte order mark and CRLF, so that Excel and WPS show it right.
struct Tables: Sendable {
  let register: PublishedRegister

  func parts(of table: DataTable) -> DataParts {
    switch table {
    case .brands:
      let parts = BrandParts(of: register)
      return DataParts(count: parts.count) { part, buffer in
        if part == 0 { Self.begin(table, into: &buffer) }
        append(parts[part], to: &buffer)
      }
    case .revocations:
      return DataParts(count: 1) { _, buffer in
        Self.begin(table, into: &buffer)
        appendRevocations(to: &buffer)
      }
    }
  }

  private func append(_ brands: Range<Int>, to buffer: inout [UInt8]) {
    // Piece by piece: a copy of a whole brand or institution costs more than the row.
    for index in brands {
      let institution = register.brands[index].institution
      Self.append(
        [
          register.brands[index].id, register.brands[index].name, register.institutions[institution].uscc,
          register.institutions[institution].name, register.districts[register.brands[index].district].code,
          register.brands[index].status.level.code, register.brands[index].status.standing.code,
          register.brands[index].status.reason?.code ?? "", register.brands[index].status.since.iso,
          register.cycles[register.brands[index].status.cycle].id,
        ], to: &buffer)
    }
  }

  private func appendRevocations(to buffer: inout [UInt8]) {
    for revocation in register.revocations {
      let brand = register.brands[revocation.brand]
      Self.append(
        [
          brand.id, register.institutions[brand.institution].uscc, register.districts[brand.district].code,
          revocation.level.code, revocation.date.iso, revocation.ground.code, revocation.document,
          register.districts[revocation.verifiedBy].code, revocation.barredUntil?.iso ?? "",
          revocation.setAsideOn?.iso ?? "",
        ], to: &buffer)
    }
  }

  private static func begin(_ table: DataTable, into buffer: inout [UInt8]) {
    buffer += [0xEF, 0xBB, 0xBF]
    append(table.columns.map(\.name), to: &buffer)
  }

  private static func append(_ cells: [String], to buffer: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      CSVText.append(cell, to: &buffer)
    }
    buffer += "\r\n".utf8
  }
}
