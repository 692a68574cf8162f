// SPDX-License-Identifier: GPL-2.0-only OR GPL-3.0-only
#pragma once

#include <cstdint>
#include <optional>

// How a run ends. The numbers are those of sysexits.h where it has one that fits.
enum class Outcome : int {
    done = 0,
    usage = 64, // wrong arguments
    damaged = 65, // no PDF, or one that cannot be opened
    confinement = 71, // the kernel cannot lock this process in
    failed = 74, // reading or writing failed
    limit = 75, // more than the limits allow
    encrypted = 77, // needs a password
};

// What a file may cost. Every limit has a default that no annual report comes near.
struct Options {
    int64_t pages = 500;
    int64_t glyphs = 1'000'000;
    int64_t rules = 200'000;
    int64_t bytes = 64 << 20; // of the file that is read
    int64_t memory = 0; // bytes of address space; 0 leaves it as it is
    int64_t output = 0; // bytes written, if to a file; 0 leaves it as it is
    int64_t seconds = 0; // of processor time; 0 leaves it as it is
};

// The options of the command line (`--pages N` and so on); nothing if one is unknown or no number.
std::optional<Options> parseOptions(int count, char *const *arguments);

// Locks this process in: see Sources/CConfine/CONFINEMENT.md. From now on only fonts and poppler-data can be opened.
bool confine(const Options &options);
