// SPDX-License-Identifier: GPL-2.0-only OR GPL-3.0-only
#pragma once

#include "Poppler.h"
#include "Writer.h"

#include <optional>
#include <vector>

// What of a path is a rule. Rules are drawn as strokes (LibreOffice, WPS), as thin filled rectangles (Chromium, Word),
// as thin polygons with slanted ends (LibreOffice, where borders meet) or as what is between two rectangles, the one
// within the other (WeasyPrint).

// No rule is thicker, no cell of a table thinner: points.
constexpr double greatestThickness = 4;
// Shorter marks are dots and corners: points.
constexpr double leastLength = 2;

// The box of the current clip.
Box clipBox(const GfxState *state);

// The box of a filled subpath, if it is a rule.
std::optional<Box> filledRule(const GfxState *state, const GfxSubpath *subpath);

// The four sides of a frame, if one of two subpaths that are filled together leaves the other out and is little larger.
// Empty if they make no frame.
std::vector<Box> filledFrame(const GfxState *state, const GfxSubpath *first, const GfxSubpath *second, bool isEvenOdd);

// The box of the stroke between points `i` and `i + 1` of a subpath, if it is a rule.
std::optional<Box> strokedRule(const GfxState *state, const GfxSubpath *subpath, int i);

// Whether a box is thin and long enough for a rule.
bool isRule(const Box &box);

// The box of the unit square, on which images are drawn.
Box imageBox(const GfxState *state);
