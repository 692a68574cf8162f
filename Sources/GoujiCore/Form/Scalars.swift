extension String {
  /// The scalars one after the other. (`String(UnicodeScalarView(…))` of a part of an array takes a way that is several
  /// times slower.)
  init(scalars: some Collection<Unicode.Scalar>) {
    self.init(unsafeUninitializedCapacity: scalars.count * 4) { buffer in
      var count = 0
      for scalar in scalars {
        for unit in UTF8.encode(scalar)! {
          buffer[count] = unit
          count += 1
        }
      }
      return count
    }
  }
}
