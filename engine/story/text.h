// A text of the story in several languages and, if the author wants, at an easier reading level.
//
// A variant is named by a language tag ("nl") or that tag with "-easy" ("nl-easy"). Lookup falls back from
// "fr-easy" to "fr", then to the story's first language, then to any variant there is.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace wissel::story {

class Text {
public:
    Text() = default;
    Text(std::string language, std::string text);

    void set(std::string variant, std::string text);
    bool empty() const { return variants_.empty(); }

    // The text for `variant`, else its nearest fallback, else "". The view lives as long as this Text.
    std::string_view in(std::string_view variant, std::string_view story_language) const;

    bool has(std::string_view variant) const;
    const std::map<std::string, std::string, std::less<>>& variants() const { return variants_; }

    friend bool operator==(const Text&, const Text&) = default;

private:
    std::map<std::string, std::string, std::less<>> variants_;
};

}  // namespace wissel::story
