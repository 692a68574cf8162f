// Nothing to import: Debian's libxml2 headers bring in ICU's, which clash with those that Foundation brings. The module
// is here for its pkg-config flags, with which `CMarkup` compiles and links.
