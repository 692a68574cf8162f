// Nothing to import: poppler's private headers are C++. The module is here for its pkg-config flags, which `gouji-pdf`
// compiles and links with.
