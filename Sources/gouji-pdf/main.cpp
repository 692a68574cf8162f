// SPDX-License-Identifier: GPL-2.0-only OR GPL-3.0-only
//
// gouji-pdf: reads a PDF from standard input and writes what stands on its pages to standard output (see Writer.h).
// Opens no other file but fonts and what poppler-data holds. On failure one word on standard error says why.
#include "FontParts.h"
#include "Options.h"
#include "PageDump.h"
#include "Poppler.h"
#include "Writer.h"

#include <Error.h>
#include <ErrorCodes.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <new>
#include <string>
#include <unistd.h>

namespace {

// The whole of standard input, from its start where it has one (a descriptor that was handed over may have been read).
Outcome readInput(std::string &bytes, int64_t limit)
{
    lseek(STDIN_FILENO, 0, SEEK_SET);
    constexpr size_t step = 1 << 18;
    for (;;) {
        const size_t held = bytes.size();
        bytes.resize(held + step);
        const ssize_t count = read(STDIN_FILENO, bytes.data() + held, step);
        bytes.resize(held + size_t(std::max<ssize_t>(count, 0)));
        if (count < 0 && errno != EINTR) {
            return Outcome::failed;
        }
        if (count == 0) {
            return Outcome::done;
        }
        if (int64_t(bytes.size()) > limit) {
            return Outcome::limit;
        }
    }
}

bool shouldStop(void *dump)
{
    return static_cast<PageDump *>(dump)->isOverLimit();
}

Outcome dump(const std::string &bytes, const Options &options)
{
    // Found by itself the header may stand anywhere; without one poppler would try to rebuild a PDF from anything.
    if (bytes.find("%PDF-") == std::string::npos) {
        return Outcome::damaged;
    }
    globalParams = std::make_unique<GlobalParams>();
    setErrorCallback([](ErrorCategory, Goffset, const char *) { });

    const auto stream = new MemStream(bytes.data(), 0, Goffset(bytes.size()), Object(objNull)); // PDFDoc deletes it
    FontParts fontParts;
    PDFDoc document(stream);
    if (!document.isOk()) {
        return document.getErrorCode() == errEncrypted ? Outcome::encrypted : Outcome::damaged;
    }
    const int pages = document.getNumPages();
    if (pages <= 0) {
        return Outcome::damaged;
    }
    if (pages > options.pages) {
        return Outcome::limit;
    }

    Writer writer;
    writer.begin();
    PageDump pageDump(writer, options);
    for (int page = 1; page <= pages; page++) {
        fontParts.keep(document, page);
        constexpr double pointsPerInch = 72;
        document.displayPage(&pageDump, page, pointsPerInch, pointsPerInch, 0, false, true, false, shouldStop, &pageDump);
        if (pageDump.isOverLimit()) {
            return Outcome::limit;
        }
    }
    writer.end(pages);
    return writer.flush() ? Outcome::done : Outcome::failed;
}

const char *word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::done:
        return "";
    case Outcome::usage:
        return "usage\n";
    case Outcome::damaged:
        return "damaged\n";
    case Outcome::confinement:
        return "confinement\n";
    case Outcome::failed:
        return "failed\n";
    case Outcome::limit:
        return "limit\n";
    case Outcome::encrypted:
        return "encrypted\n";
    }
    return "failed\n";
}

Outcome run(int count, char *const *arguments)
{
    const auto options = parseOptions(count, arguments);
    if (!options) {
        return Outcome::usage;
    }
    if (!confine(*options)) {
        return Outcome::confinement;
    }
    std::string bytes;
    const Outcome outcome = readInput(bytes, options->bytes);
    return outcome == Outcome::done ? dump(bytes, *options) : outcome;
}

} // namespace

int main(int count, char **arguments)
{
    Outcome outcome;
    try {
        outcome = run(count, arguments);
    } catch (const std::bad_alloc &) {
        outcome = Outcome::limit;
    }
    fputs(word(outcome), stderr);
    fflush(stderr);
    // Leaving at once: what poppler still holds is not worth taking apart.
    _exit(int(outcome));
}
