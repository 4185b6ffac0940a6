// What an ink expression comes to while it is read: a value, words of ours that come to it, a path, or something that cannot be said.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "story/value.h"

namespace wissel::exchange {

struct InkValue {
    enum class Kind { Known, Words, Path, Unknown };
    Kind kind = Kind::Unknown;
    story::Value value;      // Known
    bool first_time = false; // Known, but only where this is passed for the first time
    bool number = false;     // Words: they come to a number, which ink takes for true when it is not 0
    std::string words;       // Words: an expression of ours; Unknown: what stands in its place
    std::string path;        // Path: absolute

    static InkValue known(story::Value value) {
        InkValue made;
        made.kind = Kind::Known;
        made.value = std::move(value);
        return made;
    }
    static InkValue said(std::string words, bool number = false) {
        InkValue made;
        made.kind = Kind::Words;
        made.number = number;
        made.words = std::move(words);
        return made;
    }
    static InkValue unknown(std::string what) {
        InkValue made;
        made.words = std::move(what);
        return made;
    }
};

// As an expression of ours; none: it cannot be said exactly.
std::optional<std::string> expression_of(const InkValue& value);
// The same where something true or false is asked for.
std::optional<std::string> condition_of(const InkValue& value);
// As words in a text.
std::string shown(const InkValue& value);
std::optional<bool> truth_of(const InkValue& value);

// How many values an operator takes; 0: it is none.
std::size_t ink_operands(std::string_view name);
InkValue ink_result(std::string_view name, const std::vector<InkValue>& operands);

}  // namespace wissel::exchange
