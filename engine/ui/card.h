// The frame of every card: the film dimmed, a head with the languages, the body, and buttons at the foot.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "director/panel_items.h"
#include "ui/scene.h"
#include "ui/text_block.h"

namespace wissel::ui {

inline constexpr float kColumnGap = 40;  // between two columns

struct Card {
    PixelRect content;  // all but the margins
    PixelRect head;     // where the head may stand: left of the corner with the languages
    PixelRect body;     // between head and foot; begins at the top until set_head_height()
    PixelRect foot;
};

// What stands in the corner beside the head, besides the way out where that is to be in sight.
enum class Corner { HelpAndLanguages, Languages, Nothing };
// Dims the film and draws the corner.
Card begin_card(Scene& scene, Corner corner = Corner::HelpAndLanguages);
// The way to the help page, in one line that ends at `right` and is centred on y. 0 and nothing where a story names nobody.
float help_link_width(const Scene& scene);
void draw_help_link(Scene& scene, float right, float y);

// The way out of the session, the same way; 0 and nothing where there is none to be in sight.
float stop_link_width(const Scene& scene);
void draw_stop_link(Scene& scene, float right, float y);

// The words of the head, `inset` from its left: beside the corner, or below it at full width where they would get small there.
TextBlock fit_head(const Scene& scene, Card& card, const TextStyle& style, float floor, std::string_view words, float height, float inset = 0);
void set_head_height(const Scene& scene, Card& card, float height);
void end_card(Scene& scene);

// Left part of the body, `part` of its width, and what is right of the gap.
PixelRect left_of(const Scene& scene, const PixelRect& body, float part);
PixelRect right_of(const Scene& scene, const PixelRect& body, float part);

struct FootButton {
    std::string text;
    director::Action action;
    bool enabled = true;
};

// From the right edge, in their order; numbered when there are several.
void draw_foot(Scene& scene, const Card& card, const std::vector<FootButton>& buttons, std::size_t focus, std::string_view note = {});
float plain_foot_width(const Scene& scene, const Card& card, const std::vector<FootButton>& buttons);
// The same without numbers: not what number keys count.
void draw_plain_foot(Scene& scene, const Card& card, const std::vector<FootButton>& buttons, std::size_t focus);
std::vector<FootButton> foot_buttons(const Scene& scene, const std::vector<director::Button>& buttons);

}  // namespace wissel::ui
