// The parts of a dossier's page, a file each; page.h puts them together.
//
// Threading: pure. Ownership: a Page refers to what it is made from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dossier/dossier_words.h"
#include "base/html.h"
#include "dossier/material.h"
#include "dossier/outline.h"
#include "story/graph.h"
#include "ui/words.h"

namespace wissel::dossier {

struct Page {
    const story::StoryGraph& story;
    const Outline& outline;
    const Material& material;
    std::string_view variant;

    std::string_view words(const story::Text& text) const { return text.in(variant, story.language()); }
    Html text(const story::Text& words_of) const { return Html::text(words(words_of)); }
    // Words of our own, which say of which language they are where that is not the page's.
    Html ours(std::string_view words) const;
    Html word(Say which) const { return ours(say(which, variant)); }
    Html word(ui::Word which) const { return ours(own(which)); }
    std::string_view own(ui::Word which) const { return ui::word(which, speaks() ? variant : spoken(variant)); }
    // "Why: "; none behind a question mark.
    Html label(std::string_view word) const;
    Html label(Say which) const { return label(say(which, variant)); }
    Html label(ui::Word which) const { return label(own(which)); }
    // False: the dossier has no words in the page's language.
    bool speaks() const { return variant.starts_with(spoken(variant)); }
    // A node's title; its id where it has none.
    std::string_view title_of(const story::Node& node) const { return words(node.title).empty() ? std::string_view(node.id) : words(node.title); }
};

// A paragraph that begins with a word in bold; nothing where there is no text.
Html labelled(const Page& page, const Html& label, const story::Text& text);

// Shape, word and colour together.
Html flag_mark(const Page& page, const story::Flag& flag);
Html flag_shape(const story::Flag& flag);
// An arrow, the number and the title of where it leads.
Html link_to(const Page& page, story::NodeIndex node);
std::string anchor_of(const Page& page, story::NodeIndex node);
std::string anchor_of_chapter(std::size_t chapter);
Html chapter_title(const Page& page, const Chapter& chapter);

// "nl" of "nl-easy", as HTML wants it.
std::string language_tag(std::string_view variant);

// `others`: variants of which there is a page too.
Html front_part(const Page& page, const std::vector<std::string>& others);
Html contents_part(const Page& page);
Html chapter_part(const Page& page, std::size_t chapter);
Html node_part(const Page& page, story::NodeIndex node);
Html ways_part(const Page& page, const story::Node& node);
Html outcome_part(const Page& page, const story::Node& node);
Html annex_part(const Page& page);

// "trust += 1", as it stands in the story.
std::string written(const story::Effect& effect, const story::StoryGraph& story);

}  // namespace wissel::dossier
