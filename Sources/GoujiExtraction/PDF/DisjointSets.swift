extension PDF {
  /// Sets that can only grow together. The least member stands for its set.
  struct DisjointSets {
    private var parents: [Int]

    init(count: Int) {
      parents = Array(0..<count)
    }

    mutating func find(_ member: Int) -> Int {
      var root = member
      while parents[root] != root { root = parents[root] }
      var next = member
      while parents[next] != root { (parents[next], next) = (root, parents[next]) }
      return root
    }

    mutating func union(_ left: Int, _ right: Int) {
      let (a, b) = (find(left), find(right))
      parents[max(a, b)] = min(a, b)
    }
  }
}
