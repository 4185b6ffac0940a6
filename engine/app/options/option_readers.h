// Readers of what may stand after an option, shared by the commands. A reader gives back what is wrong, in words; empty: nothing.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "playback/picture.h"

namespace wissel::app {

template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return value;
}

// "1280x720". Even sides, since films have them.
std::string read_size(const std::string& text, playback::Size& size);
// Megabytes; `bytes` is set.
std::string read_memory(const std::string& text, std::optional<std::size_t>& bytes);
// An empty name is a script's variable that was not set, and not the wish to do without.
std::string must_not_be_empty(const std::string& text);
std::string must_be_seed(const std::string& text);
// A film may not be written over a file of another kind, of which its contact sheet is one.
std::string must_be_mp4(const std::string& text);

// `--size`, `--memory` and `--lang`, which mean the same in every command.
void add_size(CLI::App& command, const std::string& about, playback::Size& size);
void add_memory(CLI::App& command, const std::string& about, std::optional<std::size_t>& bytes);
void add_language(CLI::App& command, std::string& language);
void add_story(CLI::App& command, std::string& story);

// A word for each value. `asked`: set when one was given.
template <class Value>
void add_word(CLI::App& app, const std::string& option, const std::string& about, Value& value, const std::vector<std::pair<std::string, Value>>& words,
              bool* asked = nullptr) {
    std::string names;
    for (const auto& [name, meaning] : words) names += (names.empty() ? "" : "|") + name;
    app.add_option(option, about)->type_name(names)->expected(1)->check([=, &value](const std::string& text) {
        const auto found = std::ranges::find(words, text, &std::pair<std::string, Value>::first);
        if (found == words.end()) return fmt::format("'{}' is none of {}", text, names);
        value = found->second;
        if (asked) *asked = true;
        return std::string();
    });
}

}  // namespace wissel::app
