// SPDX-License-Identifier: GPL-2.0-only OR GPL-3.0-only
#pragma once

#include "Poppler.h"
#include "Writer.h"

#include <string>

struct PlacedGlyph {
    Style style;
    Box box;
};

// Where a glyph stands whose origin is at `x`, `y` and which moves the pen by `dx`, `dy`, all in user space.
PlacedGlyph place(const GfxState *state, double x, double y, double dx, double dy, CharCode code);

// The text of a glyph in UTF-8; U+FFFD where the font does not say what it is. Control characters become spaces, so
// that a glyph never breaks its line.
std::string utf8(const Unicode *text, int length);
