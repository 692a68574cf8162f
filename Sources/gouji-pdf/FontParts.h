// SPDX-License-Identifier: GPL-2.0-only OR GPL-3.0-only
#pragma once

#include "Poppler.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <vector>

// What the fonts of a document are made of, kept for as long as the document is open.
//
// Poppler makes the fonts of each page anew, out of objects that it parses and streams that it inflates anew: on a
// report of several pages that is most of its work. Here each of those objects is parsed once, each of those streams
// inflated once, and poppler finds it the next time instead of the file's bytes. What comes of it is the same.
//
// The document holds on to what is kept here, and has to be gone first.
class FontParts {
public:
    // To be called before the page, counted from 1, is displayed.
    void keep(PDFDoc &document, int page);

private:
    void keepFont(Dict *font);
    void keepDescriptor(Dict *descriptor);
    // The value of a key. What it refers to is kept, unless it is a stream.
    Object kept(Dict *dict, const char *key);
    Object kept(const Object &reference);
    void keepStream(Dict *dict, const char *key);
    // What is in the stream; nothing if it is too large to be kept.
    static std::optional<std::vector<unsigned char>> contents(Stream *stream);
    // False for what is kept already, and when enough is.
    bool isNew(Ref ref);

    XRef *xref = nullptr;
    std::set<Ref> seen;
    std::deque<std::vector<unsigned char>> inflated;
    int64_t bytes = 0;
};
