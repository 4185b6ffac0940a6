// What the ids of a story are called, in one language, and how they belong together.
//
// Threading: immutable once made; any thread.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "figures/rows.h"

namespace wissel::figures {

class Names {
public:
    Names(const std::vector<NameRow>& rows, std::string_view story);

    // "fr-easy", else "fr", else nl, en, fr or any other; the id itself where it has no name.
    std::string text(store::NameKind kind, std::string_view id, std::string_view language) const;
    std::string option_text(std::string_view node, std::string_view option, std::string_view language) const;
    // In each language that there is, easier levels but for themselves left out.
    std::map<std::string, std::string> all(store::NameKind kind, std::string_view id) const;
    // A node's situation; empty: in none, or not known.
    std::string situation_of(std::string_view node) const { return parent(store::NameKind::Node, node); }
    // "#rrggbb", and the shape behind it if one is named.
    std::string parent(store::NameKind kind, std::string_view id) const;

    // In the story's order.
    const std::vector<std::string>& ids(store::NameKind kind) const;
    // Of a node, without the node's id.
    std::vector<std::string> options_of(std::string_view node) const;
    // The node with which a situation begins: the one that its name says, else its first; empty: there is none.
    std::string entry_of(std::string_view situation) const;
    std::int64_t place(store::NameKind kind, std::string_view id) const;  // those that are not known come last

    std::vector<std::string> languages() const;

private:
    struct Entry {
        std::map<std::string, std::string, std::less<>> texts;  // language -> text
        std::string parent;
        std::int64_t place = 0;
    };
    const Entry* find(store::NameKind kind, std::string_view id) const;

    std::map<store::NameKind, std::map<std::string, Entry, std::less<>>> entries_;
    std::map<store::NameKind, std::vector<std::string>> order_;
    std::map<std::string, std::vector<std::string>, std::less<>> options_;  // of nodes
    std::map<std::string, std::string, std::less<>> entry_;                 // of situations
};

// The stories that there are rows of, those with names first, in the order of their ids.
std::vector<std::string> stories_in(const Rows& rows);
// Of the words of a report: "nl", "fr" or "en", the first in which this story has a name; nl where it has none.
std::string language_of_names(const Rows& rows, std::string_view story);

}  // namespace wissel::figures
