// SPDX-License-Identifier: GPL-2.0-only OR GPL-3.0-only
#include "FontParts.h"

namespace {

// A report has a few dozen fonts, of a few hundred kilobytes. Beyond these numbers fonts are made as poppler does.
constexpr size_t mostParts = 2000;
constexpr int64_t mostBytes = 16 << 20;
constexpr int64_t largestStream = 2 << 20;

} // namespace

void FontParts::keep(PDFDoc &document, int number)
{
    xref = document.getXRef();
    Page *page = document.getPage(number);
    Dict *resources = page ? page->getResourceDict() : nullptr;
    if (!resources) {
        return;
    }
    const Object fonts = kept(resources, "Font");
    for (int i = 0; fonts.isDict() && i < fonts.dictGetLength(); i++) {
        const Object font = kept(fonts.dictGetValNF(i));
        if (font.isDict()) {
            keepFont(font.getDict());
        }
    }
}

void FontParts::keepFont(Dict *font)
{
    keepStream(font, "ToUnicode");
    kept(font, "Encoding");
    kept(font, "Widths");
    const Object descriptor = kept(font, "FontDescriptor");
    if (descriptor.isDict()) {
        keepDescriptor(descriptor.getDict());
    }
    const Object descendants = kept(font, "DescendantFonts");
    if (!descendants.isArray() || descendants.arrayGetLength() < 1) {
        return;
    }
    const Object descendant = kept(descendants.arrayGetNF(0));
    if (descendant.isDict()) {
        kept(descendant.getDict(), "W");
        kept(descendant.getDict(), "CIDSystemInfo");
        kept(descendant.getDict(), "FontDescriptor");
    }
}

// Of these poppler reads all, for the names of the glyphs. Of TrueType fonts it reads the beginning only.
void FontParts::keepDescriptor(Dict *descriptor)
{
    keepStream(descriptor, "FontFile");
    keepStream(descriptor, "FontFile3");
}

Object FontParts::kept(Dict *dict, const char *key)
{
    return kept(dict->lookupNF(key));
}

Object FontParts::kept(const Object &reference)
{
    if (!reference.isRef()) {
        return reference.copy();
    }
    Object object = reference.fetch(xref);
    // A stream remembers how far it has been read: two readers of one would disturb each other.
    if (!object.isNull() && !object.isStream() && isNew(reference.getRef())) {
        xref->setModifiedObject(&object, reference.getRef());
    }
    return object;
}

void FontParts::keepStream(Dict *dict, const char *key)
{
    const Object &reference = dict->lookupNF(key);
    if (!reference.isRef() || !isNew(reference.getRef())) {
        return;
    }
    const Object object = reference.fetch(xref);
    if (!object.isStream()) {
        return;
    }
    Stream *stream = object.getStream();
    auto whole = contents(stream);
    bytes += whole ? int64_t(whole->size()) : largestStream;
    if (!whole) {
        return;
    }
    // Fonts are made one after the other: of these streams there is one reader at a time.
    inflated.push_back(std::move(*whole));
    const auto &held = inflated.back();
    const Object kept(static_cast<Stream *>(
            new MemStream(reinterpret_cast<const char *>(held.data()), 0, Goffset(held.size()), stream->getDictObject()->copy())));
    xref->setModifiedObject(&kept, reference.getRef());
}

std::optional<std::vector<unsigned char>> FontParts::contents(Stream *stream)
{
    std::vector<unsigned char> bytes;
    unsigned char piece[1 << 12];
    stream->reset();
    for (int count; int64_t(bytes.size()) <= largestStream && (count = stream->doGetChars(sizeof piece, piece)) > 0;) {
        bytes.insert(bytes.end(), piece, piece + count);
    }
    stream->close();
    return int64_t(bytes.size()) > largestStream ? std::nullopt : std::optional(std::move(bytes));
}

bool FontParts::isNew(Ref ref)
{
    return seen.size() < mostParts && bytes < mostBytes && seen.insert(ref).second;
}
