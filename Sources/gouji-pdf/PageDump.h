// SPDX-License-Identifier: GPL-2.0-only OR GPL-3.0-only
#pragma once

#include "Options.h"
#include "Poppler.h"
#include "Writer.h"

// Takes what poppler draws on a page and writes it down instead: glyphs, rules and where images are.
class PageDump : public OutputDev {
public:
    PageDump(Writer &writerA, const Options &optionsA) : writer(writerA), options(optionsA) { }

    // Whether the file had more than the limits allow; nothing more is written then.
    bool isOverLimit() const { return overLimit; }

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    // Type 3 glyphs come through drawChar like all others; their little drawings are of no interest.
    bool interpretType3Chars() override { return false; }
    // Patterns and shadings are taken over and left out: unrolled, a small file could draw for ever.
    bool useTilingPatternFill() override { return true; }
    bool tilingPatternFill(GfxState *, Gfx *, Catalog *, GfxTilingPattern *, const double *, int, int, int, int, double, double) override { return true; }
    bool useShadedFills(int) override { return true; }
    bool functionShadedFill(GfxState *, GfxFunctionShading *) override { return true; }
    bool axialShadedFill(GfxState *, GfxAxialShading *, double, double) override { return true; }
    bool radialShadedFill(GfxState *, GfxRadialShading *, double, double) override { return true; }
    bool gouraudTriangleShadedFill(GfxState *, GfxGouraudTriangleShading *) override { return true; }
    bool patchMeshShadedFill(GfxState *, GfxPatchMeshShading *) override { return true; }

    void startPage(int number, GfxState *state, XRef *xref) override;
    void endPage() override;

    void drawChar(GfxState *state, double x, double y, double dx, double dy, double originX, double originY, CharCode code, int byteCount, const Unicode *text, int length) override;
    void stroke(GfxState *state) override;
    void fill(GfxState *state) override { fill(state, false); }
    void eoFill(GfxState *state) override { fill(state, true); }

    void drawImageMask(GfxState *state, Object *ref, Stream *stream, int width, int height, bool invert, bool interpolate, bool isInline) override;
    void drawImage(GfxState *state, Object *ref, Stream *stream, int width, int height, GfxImageColorMap *colors, bool interpolate, const int *maskColors, bool isInline) override;
    void drawMaskedImage(GfxState *state, Object *ref, Stream *stream, int width, int height, GfxImageColorMap *colors, bool interpolate, Stream *mask, int maskWidth, int maskHeight, bool maskInvert,
                         bool maskInterpolate) override;
    void drawSoftMaskedImage(GfxState *state, Object *ref, Stream *stream, int width, int height, GfxImageColorMap *colors, bool interpolate, Stream *mask, int maskWidth, int maskHeight,
                             GfxImageColorMap *maskColors, bool maskInterpolate) override;

private:
    void fill(const GfxState *state, bool isEvenOdd);
    bool isVisible(const GfxState *state, const Box &box) const;
    void rule(const GfxState *state, const Box &box);
    void image(const GfxState *state);
    // Counts one more; false once there are more than allowed.
    bool count(int64_t &counter, int64_t limit);

    Writer &writer;
    const Options &options;
    int64_t glyphs = 0;
    int64_t rules = 0;
    int64_t paths = 0; // of this page, that are no rules
    bool overLimit = false;
};
