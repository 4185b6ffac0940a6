// The parts of the page of figures; html_form.h puts them together.
//
// Threading: pure. Ownership: a Part refers to what it is made from.
#pragma once

#include <string>
#include <string_view>

#include "base/html.h"
#include "figures/model.h"
#include "figures/plots.h"
#include "figures/voice.h"

namespace wissel::figures {

inline Html words(const std::string& text) {
    return Html::text(text);
}
// Nothing where there is no text.
Html paragraph(const char* of, const std::string& text);

struct Part {
    const StoryFigures& story;
    const Voice& voice;
    std::size_t number = 0;  // of the story on the page, for its anchors

    std::string name(store::NameKind kind, std::string_view id) const {
        return story.names.text(kind, id, voice.language());
    }
    std::string title_of(const SituationFigures& situation) const;
    std::string anchor_of(std::size_t situation) const;
};

// A row of a table with a bar: what it is, how often, its share.
struct BarRow {
    Html name;
    std::string note;  // small, below the name
    Bar bar;
};
Html bar_table(const Voice& voice, const std::string& caption, const std::vector<BarRow>& rows);

Html overview_part(const Part& part);
Html situations_part(const Part& part);

}  // namespace wissel::figures
