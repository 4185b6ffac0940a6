// What the ids in records are called, so that a report needs no story beside it.
//
// Purpose: a row of the table `name` (store/schema.cpp), in one language. Threading: plain data.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/record.h"

namespace wissel::store {

enum class NameKind { Story, Situation, Node, Option, Flag };
inline constexpr std::array<std::string_view, 5> kNameKinds = {"story", "situation", "node", "option", "flag"};

struct Name {
    std::string language;  // the variant, "nl-easy" say
    NameKind kind = NameKind::Story;
    std::string id;                          // the story's own for Story; for Option: option_id()
    std::string text;                        // as a visitor reads it
    std::optional<std::string> parent = {};  // a node's situation; a situation's first node; a flag's colour, "#rrggbb"
    std::int64_t place = 0;                  // order in the story
    bool operator==(const Name&) const = default;
};

// Ids of options are unique in their node only.
inline std::string option_id(std::string_view node, std::string_view option) {
    return std::string(node) + "/" + std::string(option);
}

constexpr std::string_view to_text(NameKind kind) {
    return kNameKinds.at(static_cast<std::size_t>(kind));
}

inline std::optional<NameKind> name_kind_from(std::string_view text) {
    return from_text<NameKind>(kNameKinds, text);
}

}  // namespace wissel::store
