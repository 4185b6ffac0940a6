#include "story/text.h"

#include <utility>

namespace wissel::story {

namespace {

constexpr std::string_view kEasy = "-easy";

std::string_view without_level(std::string_view variant) {
    return variant.ends_with(kEasy) ? variant.substr(0, variant.size() - kEasy.size()) : variant;
}

}  // namespace

Text::Text(std::string language, std::string text) {
    set(std::move(language), std::move(text));
}

void Text::set(std::string variant, std::string text) {
    variants_[std::move(variant)] = std::move(text);
}

std::string_view Text::in(std::string_view variant, std::string_view story_language) const {
    for (const auto& wanted : {variant, without_level(variant), story_language}) {
        const auto found = variants_.find(wanted);
        if (found != variants_.end()) return found->second;
    }
    return variants_.empty() ? std::string_view() : std::string_view(variants_.begin()->second);
}

bool Text::has(std::string_view variant) const {
    return variants_.find(variant) != variants_.end();
}

}  // namespace wissel::story
