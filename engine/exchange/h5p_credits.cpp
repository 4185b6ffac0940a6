#include "exchange/h5p_credits.h"

#include <fmt/format.h>

#include <algorithm>

#include "exchange/plain_text.h"

namespace wissel::exchange {

namespace {

std::string joined(const std::string& one, const char* between, const std::string& other) {
    return one.empty() || other.empty() ? one + other : one + between + other;
}

std::string text_of(const Json& about, const char* name) {
    return in_brief(text_at(about, name), 200);
}

std::string makers_of(const Json& about) {
    auto makers = text_of(about, "author");
    const auto& authors = at(about, "authors");
    if (!authors.is_array()) return makers;
    for (const auto& author : authors) makers = joined(makers, ", ", text_of(author, "name"));
    return in_brief(makers, 300);
}

// "U" is undisclosed.
std::string licence_of(const Json& about) {
    const auto licence = text_of(about, "license");
    if (licence.empty() || licence == "U") return {};
    return joined(licence, " ",
                  text_of(about, text_at(about, "licenseVersion").empty() ? "version" : "licenseVersion"));
}

}  // namespace

void credit_h5p(Draft& draft, const Json& about) {
    const auto who = joined(makers_of(about), ", ", licence_of(about));
    if (who.empty()) return;
    auto title = text_of(about, "title");
    if (title.starts_with("Untitled")) title.clear();
    const auto line = joined(joined(title, ": ", who), ", ", text_of(about, "source"));
    if (std::ranges::find(draft.credits, line) == draft.credits.end()) draft.credits.push_back(line);
    for (const auto* more : {"licenseExtras", "authorComments"}) {
        if (const auto words = text_of(about, more); !words.empty())
            lose(draft, {in_brief(line), 0}, fmt::format("{}: {}", more, words));
    }
}

void credit_all_h5p(Draft& draft, const Json& content) {
    if (!content.is_structured()) return;
    for (const auto& [name, inner] : content.items()) {
        if (content.is_object() && inner.is_object() && (name == "metadata" || name == "copyright"))
            credit_h5p(draft, inner);
        credit_all_h5p(draft, inner);
    }
}

}  // namespace wissel::exchange
