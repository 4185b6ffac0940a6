#include "workshop/card_painter.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <imgui.h>

#include "ui/shapes.h"
#include "workshop/flat.h"
#include "workshop/inks.h"

namespace wissel::workshop {

namespace {

using ui::Weight;

// Sizes of text, and how high the line is in which it stands.
struct Writing {
    Weight weight;
    float size, line;
};
constexpr Writing kTitle{Weight::Strong, 16, 24}, kOnlyName{Weight::Regular, 16, map::kTitleHeight}, kId{Weight::Regular, 13, 18}, kRowText{Weight::Regular, 14, map::kRowHeight}, kDefaultRow{Weight::Strong, 14, map::kRowHeight};
constexpr float kPad = 10, kMarkSide = 26;
constexpr float kLeastText = 12, kLeastLine = 14;  // pixels: what is smaller is not read
constexpr float kLeastPicture = 0.2F;  // zoom; below it a card is a plain box
constexpr ui::Color kCardColor = ui::rgb(0x232B3A), kRowColor = ui::rgb(0x1B2230), kPlainMark = ui::rgb(0x5A6780), kFarCard = ui::rgb(0x39455A), kNoPicture = ui::rgb(0x2B3548);
constexpr ui::Color kDimmed = ui::rgb(0x404040);
constexpr float kDot = 5, kDotRoom = 16;

std::uint8_t part(std::uint32_t color, unsigned shift) { return static_cast<std::uint8_t>(color >> shift & 255U); }

ui::Color mark_color(const map::MapNode& node) {
    if (!node.mark || node.mark->shape.empty()) return kPlainMark;
    return {part(node.mark->color, 16), part(node.mark->color, 8), part(node.mark->color, 0)};
}

// On the map's ground it would not be seen.
bool is_dark(const map::MapNode& node) {
    const auto color = mark_color(node);
    return node.mark && std::max({color.red, color.green, color.blue}) < 0x50;
}

class Painter {
public:
    Painter(const CardInks& inks, const DeskView& view, std::size_t node, const CoverageView* coverage)
        : inks_(inks), coverage_(coverage), unreached_(coverage && !coverage->nodes[node]), node_(view.drawing->map.nodes[node]), card_(view.drawing->cards[node]), map_(view.drawing->map),
          layout_(*view.drawing->layout), box_(layout_.cards[node]), still_(node < view.stills.size() ? view.stills[node] : none()) {}

    void draw(const CardLight& light) const {
        const auto from = at(0, 0), to = at(box_.size.width, box_.size.height);
        const bool far = inks_.camera.zoom() < kLeastPicture;
        fill(inks_.list, from, to, packed(!far ? kCardColor : unreached_ ? kRowColor : node_.mark ? mark_color(node_) : kFarCard));
        if (!far) draw_inside();
        draw_edge(light, from, to);
        draw_badge(light);
    }

private:
    static const std::string& none() {
        static const std::string nothing;
        return nothing;
    }
    float scaled(float units) const { return units * inks_.camera.zoom(); }
    ImVec2 at(float x, float y) const {
        const auto point = inks_.camera.to_screen({box_.at.x + x, box_.at.y + y});
        return {std::floor(point.x), std::floor(point.y)};  // on whole pixels upright edges are sharp
    }

    void draw_inside() const {
        draw_picture();
        draw_mark_band();
        draw_names();
        draw_rows();
        if (unreached_) write(kId, "reached by no recorded walk", kPad + 2, 4, map::kCardWidth - 2 * kPad, kMissing);
    }

    void draw_picture() const {
        if (!card_.picture) return;
        const auto from = at(0, 0), to = at(map::kCardWidth, map::kPictureHeight);
        if (auto* texture = still_.empty() ? nullptr : inks_.texture_of(still_)) inks_.list.AddImage(texture, from, to, {0, 0}, {1, 1}, unreached_ ? packed(kDimmed) : IM_COL32_WHITE);
        else fill(inks_.list, from, to, packed(kNoPicture));
    }

    // The flag's colour beside the title; all over it where that cannot be read.
    void draw_mark_band() const {
        const float y = card_.head() - map::kTitleHeight;
        const bool named = pixels_for(kOnlyName) > 0;
        if (named && !node_.mark) return;
        fill(inks_.list, at(0, y), at(named ? 8 : map::kCardWidth, card_.head()), packed(node_.mark ? mark_color(node_) : kFarCard));
    }

    void draw_names() const {
        const float y = card_.head() - map::kTitleHeight;
        const float room = map::kCardWidth - 2 * kPad - (node_.mark ? kMarkSide + 8 : 0);
        const auto& title = node_.title.empty() ? node_.id : node_.title;
        if (pixels_for(kTitle) <= 0) return write(kOnlyName, title, kPad + 2, y, room, ui::theme::kText);
        write(kTitle, title, kPad + 2, y + 2, room, ui::theme::kText);
        std::string id = node_.id;
        for (const auto& [is, word] : {std::pair{node_.start, "start"}, {node_.end, "end"}, {node_.menu, "menu"}, {node_.judge, "judge"}}) {
            if (is) id += std::string(" · ") + word;
        }
        write(kId, id, kPad + 2, y + 25, room - draw_onward(y + 25, room), ui::theme::kQuietText);
        draw_sign(y);
    }

    // Where it goes on by itself, if no line shows it; how much room that takes.
    float draw_onward(float y, float room) const {
        if (!card_.onward || !layout_.far[*card_.onward]) return 0;
        const auto target = "→ " + map_.nodes[map_.edges[*card_.onward].to].id;
        const float width = std::min(width_of(kId, target), room * 0.5F);
        write(kId, target, kPad + 2 + room - width, y, width + 1, ui::theme::kAccent);
        return width + 8;
    }

    void draw_sign(float y) const {
        if (!node_.mark || scaled(kMarkSide) < 9) return;
        const ui::Canvas canvas(inks_.list, inks_.fonts);
        const auto middle = at(map::kCardWidth - kPad - kMarkSide / 2, y + map::kTitleHeight / 2);
        if (!node_.mark->shape.empty()) {
            ui::draw_flag_shape(canvas, director::FlagView{node_.mark->word, node_.mark->shape, node_.mark->color}, middle.x, middle.y, scaled(kMarkSide));
        } else if (node_.mark->response) {
            ui::draw_response_icon(canvas, *node_.mark->response, middle.x, middle.y, scaled(kMarkSide));
        }
    }

    void draw_rows() const {
        const bool read = pixels_for(kRowText) > 0;
        if (!read && !card_.rows.empty()) fill(inks_.list, at(0, card_.head() + 1), at(map::kCardWidth, box_.size.height), packed(kRowColor));
        for (std::size_t i = 0; read && i < card_.rows.size(); ++i) {
            const float y = card_.head() + static_cast<float>(i) * map::kRowHeight;
            fill(inks_.list, at(0, y + 1), at(map::kCardWidth, y + map::kRowHeight), packed(kRowColor));
            draw_row(card_.rows[i], y);
        }
    }

    void draw_row(const map::Row& row, float y) const {
        const auto& edge = map_.edges[row.edge];
        const auto& color = edge.by_default ? ui::theme::kAccent : ui::theme::kText;
        std::string text = row.text;
        if (!row.note.empty()) text += "  (" + row.note + ")";
        const float indent = draw_reached(row.edge, y);
        float room = map::kCardWidth - 2 * kPad - indent;
        if (layout_.far[row.edge]) {
            const auto target = "→ " + map_.nodes[edge.to].id;
            const float width = std::min(width_of(kId, target), room * 0.5F);
            write({Weight::Regular, kId.size, map::kRowHeight}, target, map::kCardWidth - kPad - width, y, width + 1, ui::theme::kAccent);
            room -= width + 8;
        }
        write(edge.by_default ? kDefaultRow : kRowText, text, kPad + indent, y, room, color);
    }

    // A disc where a recorded walk takes the way, a ring where none does; squares for the time that runs out. Their width.
    float draw_reached(std::size_t way, float y) const {
        if (!coverage_ || !coverage_->ways[way].counts) return 0;
        const auto& reached = coverage_->ways[way];
        const float radius = scaled(kDot), line = std::max(1.0F, scaled(1.5F));
        const auto middle = at(kPad + kDot, y + map::kRowHeight / 2);
        if (reached.taken) inks_.list.AddCircleFilled(middle, radius, packed(kGood), 12);
        else inks_.list.AddCircle(middle, radius, packed(kMissing), 12, line);
        if (!reached.timed_out) return kDotRoom;
        const auto beside = at(kPad + kDot + kDotRoom, y + map::kRowHeight / 2);
        const ImVec2 from{beside.x - radius, beside.y - radius}, to{beside.x + radius, beside.y + radius};
        if (*reached.timed_out) fill(inks_.list, from, to, packed(kGood));
        else frame(inks_.list, from, to, packed(kMissing), line);
        return 2 * kDotRoom;
    }

    void draw_edge(const CardLight& light, ImVec2 from, ImVec2 to) const {
        const auto draw = [&](ui::Color color, float thickness) {  // around it: nothing on it is covered
            frame(inks_.list, {from.x - thickness, from.y - thickness}, {to.x + thickness, to.y + thickness}, packed(color), thickness);
        };
        if (light.current) draw(ui::theme::kAccent, std::max(3.0F, scaled(5)));
        else if (light.found) draw(ui::rgb(0xFFD166), std::max(2.0F, scaled(4)));
        else if (light.walked) draw(ui::mixed(ui::theme::kAccent, ui::theme::kPanel, 0.35F), std::max(1.5F, scaled(3)));
        else if (light.hovered) draw(ui::theme::kText, 1.5F);
        else if (unreached_) draw(kMissing, std::max(1.0F, scaled(3)));
        else if (scaled(8) > 2 || is_dark(node_)) draw(ui::theme::kLine, 1);
    }

    // How many problems it has, on its corner: a triangle for mistakes, a ring for warnings, so that colour is not all.
    void draw_badge(const CardLight& light) const {
        if (light.errors + light.warnings == 0) return;
        const auto corner = at(box_.size.width, 0);
        const float radius = std::clamp(scaled(13), 4.0F, 16.0F);
        const auto color = packed(light.errors > 0 ? kWrong : kMend);
        if (light.errors > 0) inks_.list.AddTriangleFilled({corner.x - radius, corner.y + radius}, {corner.x + radius, corner.y + radius}, {corner.x, corner.y - radius}, color);
        else inks_.list.AddCircleFilled(corner, radius, color, 16);
        if (radius < 9) return;
        const auto count = std::to_string(light.errors > 0 ? light.errors : light.warnings);
        auto* font = inks_.fonts.at(Weight::Strong, kLeastText);
        const auto size = font->CalcTextSizeA(font->FontSize, 1000, 0, count.c_str());
        inks_.list.AddText(font, font->FontSize, {corner.x - size.x / 2, corner.y - size.y / 2 + (light.errors > 0 ? radius / 3 : 0)}, packed(ui::theme::kOnAccent), count.c_str());
    }

    // In one of the sizes in which letters were drawn, so that they are sharp; 0: too small to be read.
    float pixels_for(const Writing& writing) const {
        if (scaled(writing.line) < kLeastLine) return 0;
        const auto larger = std::find_if(ui::kTextSizes.begin(), ui::kTextSizes.end(), [&](float size) { return size > scaled(writing.size) + 0.5F; });
        return larger == ui::kTextSizes.begin() ? kLeastText : *std::prev(larger);
    }

    float width_of(const Writing& writing, const std::string& text) const {  // units of the map
        const float pixels = std::max(pixels_for(writing), kLeastText);
        auto* font = inks_.fonts.at(writing.weight, pixels);
        return font->CalcTextSizeA(font->FontSize, 1e6F, 0, text.c_str()).x / inks_.camera.zoom();
    }

    // In the middle of its line, cut with an ellipsis where there is no room.
    void write(const Writing& writing, std::string text, float x, float y, float room, ui::Color color) const {
        const float pixels = pixels_for(writing);
        if (pixels <= 0) return;
        auto* font = inks_.fonts.at(writing.weight, pixels);
        const float width = scaled(room);
        text = shortened(*font, std::move(text), width);
        const auto corner = at(x, y);
        inks_.list.AddText(font, font->FontSize, {std::floor(corner.x), std::floor(corner.y + (scaled(writing.line) - font->FontSize) / 2)}, packed(color), text.c_str());
    }

    const CardInks& inks_;
    const CoverageView* coverage_;
    const bool unreached_;
    const map::MapNode& node_;
    const map::Card& card_;
    const map::StoryMap& map_;
    const map::MapLayout& layout_;
    const map::Box& box_;
    const std::string& still_;
};

}  // namespace

void draw_card(const CardInks& inks, const DeskView& view, std::size_t node, const CardLight& light) {
    Painter(inks, view, node, light.coverage).draw(light);
}

}  // namespace wissel::workshop
