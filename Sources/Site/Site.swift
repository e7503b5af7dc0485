package import Diagnostics
package import Registry

/// The look of the site: templates and the files they refer to.
package struct Theme: Sendable {
  /// A file of the templates folder.
  package struct File: Sendable {
    /// Within the templates folder, with `/`: `profile.html`, `partials/footer.html`, `assets/style.css`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Files under `assets/` are published as they are; all others are templates.
  package var files: [File]

  package init(files: [File]) {
    self.files = files
  }
}

/// The pages of a register and the bytes of each, ready to be rendered in any order and on any thread.
package struct Site: Sendable {
  /// Where each file stands in the publication, in ascending byte order.
  package let paths: [String]

  /// Appends the bytes of the file at an index of `paths`.
  package func render(_ index: Int, into buffer: inout [UInt8]) {
    // to be built
  }
}

/// What preparing a site gives.
package struct SiteResult: Sendable {
  /// Nil where a finding is an error.
  package var site: Site?
  package var diagnostics: [Diagnostic]
}

extension Site {
  /// Compiles the templates, renders the Markdown, resolves the links and lists the pages. Template files are added to
  /// `sources`, each shown as `pathPrefix` + path, so that findings in them have a place.
  package static func prepare(
    _ register: PublishedRegister, theme: Theme, sources: inout Sources, pathPrefix: String = "templates/"
  ) -> SiteResult {
    SiteResult(site: nil, diagnostics: [])  // to be built
  }
}
