/// The program's own version, as `gouji --version` and every report say it.
package enum Version {
  package static let program = "0.1.0"
}
