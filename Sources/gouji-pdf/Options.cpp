// SPDX-License-Identifier: GPL-2.0-only OR GPL-3.0-only
#include "Options.h"

#include <charconv>
#include <string_view>
#include <sys/resource.h>

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
    { "--seconds", &Options::seconds },
};

bool lower(int resource, int64_t value)
{
    const rlimit limit { static_cast<rlim_t>(value), static_cast<rlim_t>(value) };
    return setrlimit(static_cast<__rlimit_resource_t>(resource), &limit) == 0;
}

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
    return lower(RLIMIT_CORE, 0) && (options.memory == 0 || lower(RLIMIT_AS, options.memory))
            && (options.seconds == 0 || lower(RLIMIT_CPU, options.seconds));
}
