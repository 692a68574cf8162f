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

// The box of a subpath that is an upright rectangle.
std::optional<Box> rectangle(const GfxState *state, const GfxSubpath *subpath)
{
    if (subpath->getNumPoints() < 4 || subpath->getNumPoints() > 5) {
        return std::nullopt;
    }
    Box box = emptyBox();
    for (int i = 0; i < subpath->getNumPoints(); i++) {
        // Each side but for a closing one runs along or across.
        if (subpath->getCurve(i) || (i > 0 && subpath->getX(i) != subpath->getX(i - 1) && subpath->getY(i) != subpath->getY(i - 1))) {
            return std::nullopt;
        }
        include(box, state, subpath->getX(i), subpath->getY(i));
    }
    return box;
}

// Twice the area that a subpath runs around, negative where it turns the other way.
double turn(const GfxSubpath *subpath)
{
    double sum = 0;
    for (int i = 0; i + 1 < subpath->getNumPoints(); i++) {
        sum += subpath->getX(i) * subpath->getY(i + 1) - subpath->getX(i + 1) * subpath->getY(i);
    }
    return sum;
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

std::vector<Box> filledFrame(const GfxState *state, const GfxSubpath *first, const GfxSubpath *second, bool isEvenOdd)
{
    if (!isEvenOdd && turn(first) * turn(second) >= 0) {
        return {};
    }
    auto outer = rectangle(state, first);
    auto inner = rectangle(state, second);
    if (!outer || !inner) {
        return {};
    }
    if (inner->width() > outer->width()) {
        std::swap(outer, inner);
    }
    const double widths[] = { inner->left - outer->left, inner->top - outer->top, outer->right - inner->right, outer->bottom - inner->bottom };
    for (const double width : widths) {
        if (width < 0 || width > greatestThickness) {
            return {};
        }
    }
    std::vector<Box> sides;
    for (const Box &side : { Box { outer->left, outer->top, outer->right, inner->top }, Box { outer->left, inner->bottom, outer->right, outer->bottom }, Box { outer->left, outer->top, inner->left, outer->bottom },
                             Box { inner->right, outer->top, outer->right, outer->bottom } }) {
        if (isRule(side)) {
            sides.push_back(side);
        }
    }
    return sides;
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
