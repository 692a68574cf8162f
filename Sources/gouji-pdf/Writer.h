// SPDX-License-Identifier: GPL-2.0-only OR GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>

// A box on the page: points from the top left corner, as the page is seen.
struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    bool isEmpty() const { return !(left <= right && top <= bottom); }
    void include(double x, double y);
    Box intersection(const Box &other) const;
};

// How the glyphs that follow are set.
struct Style {
    int rotation = 0; // degrees clockwise in which the text runs; 0 is left to right
    int size = 0; // of an em, hundredths of a point
    bool isHidden = false; // drawn without ink, as under a scan
    bool isVertical = false; // upright glyphs set from top to bottom

    bool operator==(const Style &other) const;
};

// Writes the lines of the dump to standard output. Lengths are whole hundredths of a point.
//
//     gouji-pdf 1                        first line: the version of these lines
//     P <page> <width> <height>          a page begins, counted from 1
//     F <rotation> <size> <flags>        style of the glyphs that follow: 1 hidden, 2 vertical
//     G <left> <top> <right> <bottom> <text>   a glyph: from 0.12 em below the baseline to 0.88 em above
//     R <left> <top> <right> <bottom>    a rule: the box of its ink, also beyond the page at left and right
//     I <left> <top> <right> <bottom>    an image
//     V <count>                          painted paths of the page that are no rules
//     Z <pages>                          last line: all is there
class Writer {
public:
    void begin();
    void page(int number, double width, double height);
    void glyph(const Style &style, const Box &box, const std::string &text);
    void rule(const Box &box) { boxLine('R', box); }
    void image(const Box &box) { boxLine('I', box); }
    void paths(int64_t count);
    void end(int pages);

    // Hands over what is still held; false if a write ever failed.
    bool flush();

private:
    void boxLine(char kind, const Box &box);
    void put(const Box &box);
    void put(int64_t number);
    void endLine();

    std::string buffer;
    Style style;
    bool hasStyle = false;
    bool hasFailed = false;
};
