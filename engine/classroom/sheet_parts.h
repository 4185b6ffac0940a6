// The parts of the sheet; sheet_html.h puts them together.
//
// Threading: pure. Ownership: a Sheet refers to what it is made from.
#pragma once

#include <string>
#include <string_view>

#include "base/html.h"
#include "classroom/class_words.h"
#include "classroom/debrief.h"

namespace wissel::classroom {

struct Sheet {
    const Debrief& debrief;
    std::string_view variant;

    // The sheet's own words.
    Html own(Say which) const { return Html::text(say(which, variant)); }
    // "We went on with: " or, in French, "On a continué avec : ".
    std::string label(Say which) const { return with_colon(say(which, variant)); }
    std::string with_colon(std::string_view words) const;
    // The story's. Empty: it has none.
    std::string_view words(const story::Text& text) const { return text.in(variant, debrief.story_language); }
    // In an element that may be of another language and direction than the sheet.
    Html text(const char* element, const char* of, const story::Text& text) const;
};

// Shape and word; the colour only beside them.
Html flag_mark(const Sheet& sheet, const story::Flag& flag);
Html flag_mark(const std::string& shape, std::uint32_t color, std::string_view word);

Html point_part(const Sheet& sheet, const DebriefPoint& point);

}  // namespace wissel::classroom
