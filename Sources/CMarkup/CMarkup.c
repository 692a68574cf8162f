#include "CMarkup.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

typedef struct {
  const gouji_markup_sink *sink;
  xmlParserCtxtPtr parser;
  int is_stopped;
} run;

static void stop(run *self) {
  self->is_stopped = 1;
  xmlStopParser(self->parser);
}

static void end(void *data, const xmlChar *name) {
  run *self = data;
  if (!self->is_stopped) self->sink->end(self->sink->context, name);
}

static void characters(void *data, const xmlChar *text, int length) {
  run *self = data;
  if (!self->is_stopped) self->sink->characters(self->sink->context, text, length);
}

static void start_xml(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                      const xmlChar **namespace_list, int count, int defaulted, const xmlChar **attributes) {
  (void)prefix, (void)uri, (void)namespaces, (void)namespace_list, (void)defaulted;
  run *self = data;
  if (!self->is_stopped && self->sink->start(self->sink->context, name, count, attributes)) stop(self);
}

static void end_xml(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)prefix, (void)uri;
  end(data, name);
}

static void document_type(void *data, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  (void)name, (void)external, (void)system;
  stop(data);
}

static void start_html(void *data, const xmlChar *name, const xmlChar **attributes) {
  run *self = data;
  if (!self->is_stopped && self->sink->start(self->sink->context, name, 0, attributes)) stop(self);
}

int gouji_parse_xml(const char *text, int length, const gouji_markup_sink *sink) {
  run self = {sink, xmlCreateMemoryParserCtxt(text, length), 0};
  if (self.parser == NULL) return 1;
  xmlCtxtUseOptions(self.parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlSAXHandler *sax = self.parser->sax;
  memset(sax, 0, sizeof *sax);
  // Without this mark libxml2 calls the interface that knows no namespaces.
  sax->initialized = XML_SAX2_MAGIC;
  sax->startElementNs = start_xml;
  sax->endElementNs = end_xml;
  sax->characters = characters;
  sax->ignorableWhitespace = characters;
  sax->cdataBlock = characters;
  sax->internalSubset = document_type;
  self.parser->userData = &self;
  xmlParseDocument(self.parser);
  int status = !self.parser->wellFormed || self.is_stopped;
  xmlFreeParserCtxt(self.parser);
  return status;
}

int gouji_parse_html(const char *text, int length, const gouji_markup_sink *sink) {
  run self = {sink, htmlCreateMemoryParserCtxt(text, length), 0};
  if (self.parser == NULL) return 1;
  htmlCtxtUseOptions(self.parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                      HTML_PARSE_IGNORE_ENC);
  xmlCharEncodingHandlerPtr utf8 = xmlFindCharEncodingHandler("UTF-8");
  if (utf8 != NULL) xmlSwitchToEncoding(self.parser, utf8);
  xmlSAXHandler *sax = self.parser->sax;
  memset(sax, 0, sizeof *sax);
  sax->startElement = start_html;
  sax->endElement = end;
  sax->characters = characters;
  sax->ignorableWhitespace = characters;
  self.parser->userData = &self;
  htmlParseDocument(self.parser);
  int status = self.is_stopped;
  htmlFreeParserCtxt(self.parser);
  return status;
}
