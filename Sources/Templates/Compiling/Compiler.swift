import Diagnostics

/// Makes the program of one template for one view: resolves every name, takes in partials and parents.
struct Compiler {
  /// Where the nodes being compiled come from and how they are put out.
  struct Context {
    var template: Int
    /// Which blocks are replaced, among `environments`.
    var environment = Environments.empty
    var margin = Margin()
    /// The tag that took the template in; nil for the page's own.
    var inclusion: Place?
  }

  let templates: [ParsedTemplate]
  let links: Links
  let language: TextLanguage
  var scopes: [Scope]
  var code = Code()
  var literals: [UInt8] = []
  var environments = Environments()
  var routines = Routines()
  var budget = Budget()
  /// The routine being compiled; nil for the template itself.
  var currentRoutine: Int?
  private var schemas: [ObjectIdentifier: IndexedSchema] = [:]
  private var findings: [Place: Diagnostic] = [:]

  init(_ templates: [ParsedTemplate], links: Links, for schema: Schema, in language: TextLanguage) {
    self.templates = templates
    self.links = links
    self.language = language
    scopes = [Scope(schema: IndexedSchema(schema), ancestor: 0)]
  }

  /// Compiles a template and all that it takes in.
  mutating func compile(_ template: Int) -> (program: Program, diagnostics: [Diagnostic]) {
    compile(templates[template].nodes, Context(template: template))
    for endless in routines.endless() {
      report(Catalogue.endlessRecursion(endless.value), at: endless.place)
    }
    return (Program([code] + routines.codes, literals: literals), findings.values.sorted())
  }

  mutating func compile(_ nodes: [Node], _ context: Context) {
    for node in nodes where !budget.isExhausted && findings.count <= Diagnostic.mostInFile {
      switch node {
      case .lineStart(let blanks): startLine(blanks, context)
      case .text(let range): put(templates[context.template].bytes[range])
      case .variable(let name, let isRaw):
        if let key = name.textKey {
          nest(at: name.place, context) { $0.compileText(key, context) }
        } else {
          compileVariable(name, isRaw: isRaw, context)
        }
      case .section(let section):
        nest(at: section.name.place, context) { $0.compileSection(section, context) }
      case .inclusion(let inclusion):
        nest(at: inclusion.name.place, context) { $0.compileInclusion(inclusion, context) }
      case .block(let block):
        nest(at: block.name.place, context) { $0.compileBlock(block, context) }
      }
    }
  }

  /// Compiles what stands within a tag, unless that goes too deep or too far.
  private mutating func nest(at place: Place, _ context: Context, _ body: (inout Compiler) -> Void) {
    budget.enter(size: literals.count)
    if budget.isExhausted {
      report(Catalogue.templateTooLarge(), at: place, context)
    } else {
      body(&self)
    }
    budget.leave()
  }

  // MARK: Text

  /// Puts out a text of the table; one that is not there is reported whatever the views are.
  private mutating func compileText(_ key: Located<String>, _ context: Context) {
    guard let target = links.text(key.value, in: language) else { return }
    compile(templates[target].nodes, Context(template: target, inclusion: key.place))
  }

  mutating func put(_ bytes: some Collection<UInt8>) {
    let start = literals.count
    literals += bytes
    code.append(literal: start..<literals.count)
  }

  mutating func startLine(_ blanks: Range<Int>, _ context: Context) {
    if context.margin.isIndentedByCaller { code.append(.indentation) }
    put(context.margin.beginning(templates[context.template].bytes[blanks]))
  }

  // MARK: Schemas

  func indexed(_ schema: Schema) -> IndexedSchema { schemas[schema.id] ?? IndexedSchema(schema) }

  /// The schema of what a section on a field pushes.
  mutating func schema(pushedBy access: Access) -> IndexedSchema? {
    guard let schema = access.pushed?() else { return nil }
    let indexed = indexed(schema)
    schemas[schema.id] = indexed
    return indexed
  }

  // MARK: Findings

  /// Reports a problem, once for each place: a partial that is taken in several times is wrong once.
  mutating func report(_ problem: Problem, at place: Place, _ context: Context? = nil) {
    guard findings[place] == nil else { return }
    let notes = context?.inclusion.map { [Diagnostic.Note(Catalogue.takenInHere, at: $0)] } ?? []
    findings[place] = Diagnostic(problem, at: place, notes: notes)
  }
}

/// How much a template may take in before it is refused: templates are small, and only a mistake makes them explode.
struct Budget {
  /// How many tags may stand within one another, over all templates that are taken in.
  static let depth = 128
  /// How many sections, blocks and inclusions there may be, each counted as often as it is taken in.
  static let nodes = 50_000
  /// How many bytes of text there may be.
  static let bytes = 16 << 20

  private var depth = 0
  private var nodes = 0
  private(set) var isExhausted = false

  mutating func enter(size: Int) {
    depth += 1
    nodes += 1
    if depth > Self.depth || nodes > Self.nodes || size > Self.bytes { isExhausted = true }
  }

  mutating func leave() { depth -= 1 }
}
