// SPDX-License-Identifier: GPL-2.0-only OR GPL-3.0-only
#include "PageDump.h"

#include "Geometry.h"
#include "Text.h"

namespace {

// A clip that ends this close to the page's edge, in points, ends there.
constexpr double edgeTolerance = 1;

} // namespace

void PageDump::startPage(int number, GfxState *state, XRef *)
{
    paths = 0;
    writer.page(number, state->getPageWidth(), state->getPageHeight());
}

void PageDump::endPage()
{
    writer.paths(paths);
}

void PageDump::drawChar(GfxState *state, double x, double y, double dx, double dy, double originX, double originY, CharCode code, int, const Unicode *text, int length)
{
    if (overLimit || !state->getFont()) {
        return;
    }
    const PlacedGlyph glyph = place(state, x - originX, y - originY, dx, dy, code);
    if (!isVisible(state, glyph.box) || !count(glyphs, options.glyphs)) {
        return;
    }
    writer.glyph(glyph.style, glyph.box, utf8(text, length));
}

void PageDump::stroke(GfxState *state)
{
    if (state->getStrokeOpacity() <= 0) {
        return;
    }
    const GfxPath *path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths() && !overLimit; i++) {
        const GfxSubpath *subpath = path->getSubpath(i);
        for (int j = 0; j + 1 < subpath->getNumPoints(); j++) {
            if (const auto box = strokedRule(state, subpath, j)) {
                rule(state, *box);
            } else {
                paths++;
            }
        }
    }
}

void PageDump::fill(const GfxState *state, bool isEvenOdd)
{
    if (state->getFillOpacity() <= 0) {
        return;
    }
    const GfxPath *path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths() && !overLimit; i++) {
        if (i + 1 < path->getNumSubpaths()) {
            const auto sides = filledFrame(state, path->getSubpath(i), path->getSubpath(i + 1), isEvenOdd);
            for (const Box &side : sides) {
                rule(state, side);
            }
            if (!sides.empty()) {
                i++;
                continue;
            }
        }
        if (const auto box = filledRule(state, path->getSubpath(i))) {
            rule(state, *box);
        } else {
            paths++;
        }
    }
}

void PageDump::drawImageMask(GfxState *state, Object *ref, Stream *stream, int width, int height, bool invert, bool interpolate, bool isInline)
{
    image(state);
    OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, isInline);
}

void PageDump::drawImage(GfxState *state, Object *ref, Stream *stream, int width, int height, GfxImageColorMap *colors, bool interpolate, const int *maskColors, bool isInline)
{
    image(state);
    OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, maskColors, isInline);
}

// Only images of their own have masks, never inline ones: there is no data in the page's stream to skip.

void PageDump::drawMaskedImage(GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *, int, int, bool, bool)
{
    image(state);
}

void PageDump::drawSoftMaskedImage(GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *, int, int, GfxImageColorMap *, bool)
{
    image(state);
}

bool PageDump::isVisible(const GfxState *state, const Box &box) const
{
    const Box clip = clipBox(state);
    const double x = (box.left + box.right) / 2;
    const double y = (box.top + box.bottom) / 2;
    return x >= clip.left && x <= clip.right && y >= clip.top && y <= clip.bottom;
}

void PageDump::rule(const GfxState *state, const Box &box)
{
    Box clip = clipBox(state);
    // Where nothing but the page's own edge cuts a rule it is written whole, up to a page's width beyond: a table that is
    // wider than its page has lost figures, and shows it only thus.
    const double width = state->getPageWidth();
    if (clip.left <= edgeTolerance) {
        clip.left = -width;
    }
    if (clip.right >= width - edgeTolerance) {
        clip.right = 2 * width;
    }
    const Box seen = box.intersection(clip);
    if (isRule(seen) && count(rules, options.rules)) {
        writer.rule(seen);
    }
}

void PageDump::image(const GfxState *state)
{
    if (overLimit || state->getFillOpacity() <= 0) {
        return;
    }
    // Some programs draw rules as images one pixel high. They count as rules either way, so that no file may write
    // images without end.
    const Box seen = imageBox(state).intersection(clipBox(state));
    if (!seen.isEmpty() && count(rules, options.rules)) {
        isRule(seen) ? writer.rule(seen) : writer.image(seen);
    }
}

bool PageDump::count(int64_t &counter, int64_t limit)
{
    counter++;
    overLimit = overLimit || counter > limit;
    return !overLimit;
}
