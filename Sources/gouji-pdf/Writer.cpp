// SPDX-License-Identifier: GPL-2.0-only OR GPL-3.0-only
#include "Writer.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <unistd.h>

namespace {

// Points as hundredths; what is no number or far off any page is pinned, so that every line can be read back.
int64_t hundredths(double points)
{
    constexpr double farAway = 1e6;
    if (std::isnan(points)) {
        return 0;
    }
    return std::llround(std::clamp(points, -farAway, farAway) * 100);
}

} // namespace

void Box::include(double x, double y)
{
    left = std::min(left, x);
    top = std::min(top, y);
    right = std::max(right, x);
    bottom = std::max(bottom, y);
}

Box Box::intersection(const Box &other) const
{
    return { std::max(left, other.left), std::max(top, other.top), std::min(right, other.right), std::min(bottom, other.bottom) };
}

bool Style::operator==(const Style &other) const
{
    return rotation == other.rotation && size == other.size && isHidden == other.isHidden && isVertical == other.isVertical;
}

void Writer::begin()
{
    buffer += "gouji-pdf 1\n";
}

void Writer::page(int number, double width, double height)
{
    buffer += 'P';
    put(int64_t(number));
    put(hundredths(width));
    put(hundredths(height));
    endLine();
    hasStyle = false;
}

void Writer::glyph(const Style &next, const Box &box, const std::string &text)
{
    if (!hasStyle || !(next == style)) {
        style = next;
        hasStyle = true;
        buffer += 'F';
        put(int64_t(style.rotation));
        put(int64_t(style.size));
        put(int64_t((style.isHidden ? 1 : 0) + (style.isVertical ? 2 : 0)));
        endLine();
    }
    buffer += 'G';
    put(box);
    buffer += ' ';
    buffer += text;
    endLine();
}

void Writer::paths(int64_t count)
{
    buffer += 'V';
    put(count);
    endLine();
}

void Writer::end(int pages)
{
    buffer += 'Z';
    put(int64_t(pages));
    endLine();
}

bool Writer::flush()
{
    size_t written = 0;
    while (!hasFailed && written < buffer.size()) {
        const ssize_t count = write(STDOUT_FILENO, buffer.data() + written, buffer.size() - written);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        hasFailed = count <= 0;
        written += hasFailed ? 0 : size_t(count);
    }
    buffer.clear();
    return !hasFailed;
}

void Writer::boxLine(char kind, const Box &box)
{
    buffer += kind;
    put(box);
    endLine();
}

void Writer::put(const Box &box)
{
    put(hundredths(box.left));
    put(hundredths(box.top));
    put(hundredths(box.right));
    put(hundredths(box.bottom));
}

void Writer::put(int64_t number)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number);
    buffer += ' ';
    buffer.append(digits, end.ptr);
}

void Writer::endLine()
{
    buffer += '\n';
    if (buffer.size() > (1 << 16)) {
        flush();
    }
}
