// SPDX-License-Identifier: GPL-2.0-only OR GPL-3.0-only
#include "Options.h"

#include <CConfine.h>

#include <charconv>
#include <string_view>

namespace {

struct Name {
    std::string_view flag;
    int64_t Options::*member;
};

constexpr Name names[] = {
    { "--pages", &Options::pages },
    { "--glyphs", &Options::glyphs },
    { "--rules", &Options::rules },
    { "--bytes", &Options::bytes },
    { "--memory", &Options::memory },
    { "--output", &Options::output },
    { "--seconds", &Options::seconds },
};

} // namespace

std::optional<Options> parseOptions(int count, char *const *arguments)
{
    Options options;
    for (int i = 1; i < count; i += 2) {
        if (i + 1 >= count) {
            return std::nullopt;
        }
        const std::string_view text = arguments[i + 1];
        int64_t value = 0;
        const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
        if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || value < 0) {
            return std::nullopt;
        }
        bool isKnown = false;
        for (const Name &name : names) {
            if (name.flag == arguments[i]) {
                options.*name.member = value;
                isKnown = true;
            }
        }
        if (!isKnown) {
            return std::nullopt;
        }
    }
    return options;
}

bool confine(const Options &options)
{
    return confine_die_with_parent() == 0
            && confine_pdf(uint64_t(options.memory), uint64_t(options.output), uint64_t(options.seconds)) == 0;
}
