// TOML text as a tree of values that know where they stand. The one file that sees toml++ is toml_tree.cpp.
//
// Threading: any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace wissel::kiosk {

struct TomlEntry;

struct TomlValue {
    enum class Kind { Text, Whole, Fraction, Flag, Moment, List, Table };
    Kind kind = Kind::Table;
    std::size_t offset = 0;  // bytes from the start of the text
    std::string text;
    std::int64_t whole = 0;
    bool flag = false;
    std::vector<TomlValue> items;
    std::vector<TomlEntry> entries;  // in no order that means anything

    const char* kind_name() const;  // "a whole number"
};

struct TomlEntry {
    std::string key;
    std::size_t key_offset = 0;
    TomlValue value;
};

struct TomlMistake {
    std::size_t offset = 0;
    std::string message, hint;
};

// What lies deeper than any configuration goes reads as an empty table.
tl::expected<TomlValue, TomlMistake> read_toml(std::string_view text);

}  // namespace wissel::kiosk
