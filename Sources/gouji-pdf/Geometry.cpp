// SPDX-License-Identifier: GPL-2.0-only OR GPL-3.0-only
#include "Geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace {

// Strokes that lean by more than this, in points over their length, are not axis-parallel.
constexpr double greatestLean = 0.5;

Box emptyBox()
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    return { infinity, infinity, -infinity, -infinity };
}

void include(Box &box, const GfxState *state, double x, double y)
{
    double deviceX;
    double deviceY;
    state->transform(x, y, &deviceX, &deviceY);
    box.include(deviceX, deviceY);
}

} // namespace

Box clipBox(const GfxState *state)
{
    Box box;
    state->getClipBBox(&box.left, &box.top, &box.right, &box.bottom);
    return box;
}

bool isRule(const Box &box)
{
    const double thickness = std::min(box.width(), box.height());
    const double length = std::max(box.width(), box.height());
    return !box.isEmpty() && thickness <= greatestThickness && length >= leastLength && length >= 1.5 * thickness;
}

std::optional<Box> filledRule(const GfxState *state, const GfxSubpath *subpath)
{
    // A rectangle has five points with the closing one, a slanted end two or three more.
    if (subpath->getNumPoints() > 9) {
        return std::nullopt;
    }
    Box box = emptyBox();
    for (int i = 0; i < subpath->getNumPoints(); i++) {
        if (subpath->getCurve(i)) {
            return std::nullopt;
        }
        include(box, state, subpath->getX(i), subpath->getY(i));
    }
    return isRule(box) ? std::optional(box) : std::nullopt;
}

std::optional<Box> strokedRule(const GfxState *state, const GfxSubpath *subpath, int i)
{
    if (subpath->getCurve(i) || subpath->getCurve(i + 1)) {
        return std::nullopt;
    }
    Box box = emptyBox();
    include(box, state, subpath->getX(i), subpath->getY(i));
    include(box, state, subpath->getX(i + 1), subpath->getY(i + 1));
    if (std::min(box.width(), box.height()) > greatestLean) {
        return std::nullopt;
    }
    const double half = state->getTransformedLineWidth() / 2;
    if (box.width() >= box.height()) {
        box.top -= half;
        box.bottom += half;
    } else {
        box.left -= half;
        box.right += half;
    }
    // A stroke may be a short line of great width: then its box is the rule, lying across.
    return isRule(box) ? std::optional(box) : std::nullopt;
}

Box imageBox(const GfxState *state)
{
    Box box = emptyBox();
    include(box, state, 0, 0);
    include(box, state, 1, 0);
    include(box, state, 0, 1);
    include(box, state, 1, 1);
    return box;
}
