/// The hashes of a log's tree that its tiles hold: those of the entries, and of every perfect subtree whose height is a
/// multiple of eight.
package struct LogTiles: Sendable {
  /// How many entries the log has.
  package private(set) var size: Int
  /// Level 0 is of the entries; each further one of the whole tiles of the level below.
  private var levels: [[TreeHash]]
  /// Of entries, how many hashes before the first that is held: a multiple of a tile's width. What is to be appended needs
  /// the last tile alone.
  private let omitted: Int

  /// The tree of these entries.
  package init(of leaves: [TreeHash]) {
    (size, levels, omitted) = (0, [[]], 0)
    append(leaves)
  }

  /// The tree of so many entries, for those that are to be appended: `tail` are the hashes of its last tile's entries, where
  /// that is not whole, and `whole` those of its whole tiles.
  package init(size: Int, tail: [TreeHash], whole: [TreeHash]) {
    self.size = size
    omitted = size - size % TilePath.width
    levels = [tail]
    raise(whole)
  }

  /// Appends entries, each by its hash.
  package mutating func append(_ leaves: [TreeHash]) {
    let first = (size - omitted) / TilePath.width
    size += leaves.count
    levels[0] += leaves
    raise(Self.roots(ofTilesIn: levels[0], from: first))
  }

  /// Adds hashes to level 1, and to the levels above what follows from them.
  private mutating func raise(_ hashes: [TreeHash]) {
    var (level, hashes) = (1, hashes)
    while !hashes.isEmpty {
      if levels.count == level { levels.append([]) }
      let first = levels[level].count / TilePath.width
      levels[level] += hashes
      hashes = Self.roots(ofTilesIn: levels[level], from: first)
      level += 1
    }
  }

  private static func roots(ofTilesIn level: [TreeHash], from first: Int) -> [TreeHash] {
    (first..<max(first, level.count / TilePath.width)).map { tile in
      level[tile * TilePath.width..<(tile + 1) * TilePath.width].root
    }
  }

  /// The root of the tree.
  package var root: TreeHash { root(of: size) }

  /// The root of the tree of the first entries; their hashes must be held, unless they are all.
  package func root(of count: Int) -> TreeHash {
    let whole = count / TilePath.width
    let tail = levels[0][(whole * TilePath.width - omitted)..<(count - omitted)]
    guard whole > 0 else { return tail.root }
    // Perfect subtrees from the right: the tree is split at the largest power of two, so each peak is a left child.
    let peaks = Self.peaks(levels[1][..<whole]) + Self.peaks(tail)
    return peaks.dropLast().reversed().reduce(peaks[peaks.count - 1]) { .node($1, $0) }
  }

  /// The roots of the largest perfect subtrees, from left to right.
  private static func peaks(_ hashes: ArraySlice<TreeHash>) -> [TreeHash] {
    var peaks: [TreeHash] = []
    var rest = hashes
    while !rest.isEmpty {
      let count = 1 << (Int.bitWidth - 1 - rest.count.leadingZeroBitCount)
      peaks.append(rest.prefix(count).root)
      rest = rest.dropFirst(count)
    }
    return peaks
  }

  /// A tile: `count` hashes of a level from `width * index` on.
  package struct Tile: Hashable, Sendable {
    package var level: Int
    package var index: Int
    package var count: Int

    package var path: String { TilePath.tile(level: level, index: index, count: count) }
  }

  /// Every tile of a log of a size, from the lowest level up. Each is made when it is its turn: a size may be no more than
  /// somebody's word.
  package static func tiles(ofSize size: Int) -> some Sequence<Tile> {
    sequence(state: (level: 0, index: 0, left: size, count: size)) { next in
      guard next.left > 0 else { return nil }
      let tile = Tile(level: next.level, index: next.index, count: min(TilePath.width, next.left))
      (next.index, next.left) = (next.index + 1, next.left - tile.count)
      if next.left == 0 {
        next.count /= TilePath.width
        (next.level, next.index, next.left) = (next.level + 1, 0, next.count)
      }
      return tile
    }
  }

  /// A tile's bytes; nil where its hashes are not held.
  package func bytes(of tile: Tile) -> [UInt8]? {
    let start = tile.index * TilePath.width - (tile.level == 0 ? omitted : 0)
    guard levels.indices.contains(tile.level), start >= 0, start + tile.count <= levels[tile.level].count else {
      return nil
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(tile.count * TreeHash.byteCount)
    for hash in levels[tile.level][start..<start + tile.count] { hash.append(to: &bytes) }
    return bytes
  }

  /// The hashes that prove an entry to be in the tree (RFC 6962, section 2.1.1), the lowest first; all hashes must be held.
  package func inclusionProof(of index: Int) -> [TreeHash] { Self.proof(of: index, in: levels[0][...]) }

  private static func proof(of index: Int, in leaves: ArraySlice<TreeHash>) -> [TreeHash] {
    guard leaves.count > 1 else { return [] }
    let split = 1 << (Int.bitWidth - 1 - (leaves.count - 1).leadingZeroBitCount)
    let (left, right) = (leaves.prefix(split), leaves.dropFirst(split))
    return index < split ? proof(of: index, in: left) + [right.root] : proof(of: index - split, in: right) + [left.root]
  }
}

/// What follows from a proof that an entry is in a tree.
package enum InclusionProof {
  /// The root that the hashes lead to from an entry of a tree of a size; nil where they are too many or too few.
  package static func root(from leaf: TreeHash, at index: Int, ofSize size: Int, _ hashes: [TreeHash]) -> TreeHash? {
    guard index >= 0, index < size else { return nil }
    var (hash, node, last) = (leaf, index, size - 1)
    for sibling in hashes {
      guard last > 0 else { return nil }
      if node % 2 == 1 || node == last {
        hash = .node(sibling, hash)
        while node % 2 == 0, node > 0 { (node, last) = (node / 2, last / 2) }
      } else {
        hash = .node(hash, sibling)
      }
      (node, last) = (node / 2, last / 2)
    }
    return last == 0 ? hash : nil
  }
}
