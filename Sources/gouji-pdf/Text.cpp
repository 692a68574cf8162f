// SPDX-License-Identifier: GPL-2.0-only OR GPL-3.0-only
#include "Text.h"

#include <algorithm>
#include <cmath>

namespace {

// An em box stands this far above and below the baseline. What fonts say of themselves is too often wrong.
constexpr double aboveBaseline = 0.88;
constexpr double belowBaseline = 0.12;
constexpr int degreesOfCircle = 360;

void append(std::string &out, Unicode scalar)
{
    if (scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0)) {
        scalar = ' ';
    } else if (scalar > 0x10FFFF || (scalar >= 0xD800 && scalar < 0xE000)) {
        scalar = 0xFFFD;
    }
    if (scalar < 0x80) {
        out += char(scalar);
    } else if (scalar < 0x800) {
        out += char(0xC0 | (scalar >> 6));
        out += char(0x80 | (scalar & 0x3F));
    } else if (scalar < 0x10000) {
        out += char(0xE0 | (scalar >> 12));
        out += char(0x80 | ((scalar >> 6) & 0x3F));
        out += char(0x80 | (scalar & 0x3F));
    } else {
        out += char(0xF0 | (scalar >> 18));
        out += char(0x80 | ((scalar >> 12) & 0x3F));
        out += char(0x80 | ((scalar >> 6) & 0x3F));
        out += char(0x80 | (scalar & 0x3F));
    }
}

} // namespace

PlacedGlyph place(const GfxState *state, double x, double y, double dx, double dy, CharCode code)
{
    const bool isVertical = state->getFont()->getWMode() != 0;
    const double fontSize = state->getFontSize();
    const double scaling = state->getHorizScaling();

    // One em along the line and one em up, in user space.
    double alongX, alongY, upX, upY;
    state->textTransformDelta(fontSize * scaling, 0, &alongX, &alongY);
    state->textTransformDelta(0, fontSize, &upX, &upY);

    // The pen's way includes the spacing between characters, the glyph does not. Upright glyphs of vertical lines are
    // an em wide.
    double wayX = alongX;
    double wayY = alongY;
    if (!isVertical) {
        const double spacing = state->getCharSpace() + (code == ' ' ? state->getWordSpace() : 0);
        double spacingX, spacingY;
        state->textTransformDelta(spacing * scaling, 0, &spacingX, &spacingY);
        wayX = dx - spacingX;
        wayY = dy - spacingY;
    }

    double originX, originY, deviceWayX, deviceWayY, deviceUpX, deviceUpY, deviceAlongX, deviceAlongY;
    state->transform(x, y, &originX, &originY);
    state->transformDelta(wayX, wayY, &deviceWayX, &deviceWayY);
    state->transformDelta(upX, upY, &deviceUpX, &deviceUpY);
    state->transformDelta(alongX, alongY, &deviceAlongX, &deviceAlongY);

    PlacedGlyph glyph;
    glyph.box = { originX, originY, originX, originY };
    for (const double up : { aboveBaseline, -belowBaseline }) {
        glyph.box.include(originX + up * deviceUpX, originY + up * deviceUpY);
        glyph.box.include(originX + up * deviceUpX + deviceWayX, originY + up * deviceUpY + deviceWayY);
    }
    const int degrees = int(std::lround(std::atan2(deviceAlongY, deviceAlongX) * (degreesOfCircle / 2) / M_PI));
    glyph.style.rotation = (degrees + degreesOfCircle) % degreesOfCircle;
    glyph.style.size = int(std::lround(std::clamp(std::hypot(deviceUpX, deviceUpY), 0.0, 1e5) * 100));
    // 3 is neither fill nor stroke nor clip; 7 only clips.
    glyph.style.isHidden = (state->getRender() & 3) == 3;
    glyph.style.isVertical = isVertical;
    return glyph;
}

std::string utf8(const Unicode *text, int length)
{
    std::string out;
    for (int i = 0; i < length && text; i++) {
        append(out, text[i]);
    }
    if (out.empty()) {
        append(out, 0xFFFD);
    }
    return out;
}
