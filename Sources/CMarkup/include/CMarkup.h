#ifndef GOUJI_CMARKUP_H
#define GOUJI_CMARKUP_H

/// What takes in a text's elements. Names are kept once by the parser: within one run, equal addresses are equal names.
typedef struct {
  void *context;
  /// An element begins; `attributes` as libxml2 has them: for XML `count` times five pointers (local name, prefix,
  /// namespace, first byte of the value, byte behind it), for HTML name and value in turn up to a null.
  /// Whatever is not 0 stops the run.
  int (*start)(void *context, const unsigned char *name, int count, const unsigned char **attributes);
  void (*end)(void *context, const unsigned char *name);
  void (*characters)(void *context, const unsigned char *text, int length);
} gouji_markup_sink;

/// Reads `length` bytes of XML: without a DTD, without entities but the predefined, without network.
/// 0 if the whole text is well-formed.
int gouji_parse_xml(const char *text, int length, const gouji_markup_sink *sink);

/// Reads `length` bytes of HTML in UTF-8, whatever it says of its encoding. 0 if it was read to its end.
int gouji_parse_html(const char *text, int length, const gouji_markup_sink *sink);

#endif
