#include "map/svg_picture.h"

#include <fmt/format.h>

#include "base/markup.h"
#include "map/map_words.h"

namespace wissel::map {

namespace {

constexpr float kMargin = 24, kPad = 10, kBand = 8;
constexpr const char* kStyle =
    "text{font-family:Inter,sans-serif;font-size:14px;fill:#1c2430}.title{font-weight:600;font-size:16px}.id,.note{font-size:12px;fill:#5b6472}"
    ".heading{font-weight:600}.default{font-weight:600}.card{fill:#fff;stroke:#8a94a6}.start{stroke-width:3}.row{stroke:#e1e5eb}"
    ".region{fill:#f3f5f8;stroke:#d5dae2}.way{fill:none;stroke:#5b6472;stroke-width:1.5}.if{stroke-dasharray:6 4}.by-default{stroke-width:3}";

class Drawing {
public:
    Drawing(const StoryMap& map, const std::vector<Card>& cards, const MapLayout& layout) : map_(map), cards_(cards), layout_(layout) {}

    std::string made() && {
        const float width = layout_.size.width + 2 * kMargin, height = layout_.size.height + 2 * kMargin + title_room();
        out_ = fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\" viewBox=\"0 0 {0:.0f} {1:.0f}\" role=\"img\">\n", width, height);
        out_ += fmt::format("<title>{}</title>\n<style>{}</style>\n", markup_text(map_.title), kStyle);
        out_ += "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" "
                "orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#5b6472\"/></marker></defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n";
        out_ += fmt::format("<g transform=\"translate({0:.0f} {1:.0f})\">\n", kMargin, kMargin + title_room());
        text("heading", 0, -layout_.heading / 4, map_.title, layout_.heading / 2);
        for (const auto& region : layout_.regions) add(region);
        for (const auto& line : layout_.lines) add(line);
        for (std::size_t i = 0; i < cards_.size(); ++i) add(i);
        return out_ + "</g>\n</svg>\n";
    }

private:
    float title_room() const { return layout_.heading * 0.75F; }

    void text(const char* kind, float x, float y, const std::string& words, float size = 0) {
        const auto own_size = size > 0 ? fmt::format(" style=\"font-size:{:.0f}px\"", size) : std::string();
        out_ += fmt::format("<text class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\"{}>{}</text>\n", kind, x, y, own_size, markup_text(words));
    }

    void add(const Region& region) {
        if (!region.group) return;
        const auto& box = region.box;
        out_ += fmt::format("<rect class=\"region\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"10\"/>\n", box.at.x, box.at.y, box.size.width, box.size.height);
        text("heading", box.at.x + kPad, box.at.y + layout_.heading * 0.62F, map_.groups[*region.group], layout_.heading * 0.5F);
    }

    void add(const Line& line) {
        const auto& edge = map_.edges[line.edge];
        std::string path;
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            path += fmt::format("{}{:.1f} {:.1f}", i == 0 ? "M" : i % 3 == 1 ? "C" : " ", line.points[i].x, line.points[i].y);
        }
        out_ += fmt::format("<path class=\"way{}{}\" d=\"{}\" marker-end=\"url(#tip)\"/>\n", edge.condition.empty() ? "" : " if", edge.by_default ? " by-default" : "", path);
    }

    // A picture in the picture cuts what is too long.
    void add(std::size_t node) {
        const auto& box = layout_.cards[node];
        const auto& about = map_.nodes[node];
        out_ += fmt::format("<svg x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\">\n<title>", box.at.x, box.at.y, box.size.width, box.size.height);
        for (const auto& line : words_of(about)) out_ += markup_text(line) + "\n";
        out_ += fmt::format("</title>\n<rect class=\"card{}\" x=\"1\" y=\"1\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"6\"/>\n", about.start ? " start" : "", box.size.width - 2, box.size.height - 2);
        add_names(node);
        for (std::size_t i = 0; i < cards_[node].rows.size(); ++i) add(cards_[node], i);
        out_ += "</svg>\n";
    }

    void add_names(std::size_t node) {
        const auto& about = map_.nodes[node];
        const auto& card = cards_[node];
        const float y = card.head() - kTitleHeight;
        if (about.mark) out_ += fmt::format("<rect x=\"1\" y=\"{:.1f}\" width=\"{}\" height=\"{:.1f}\" fill=\"#{:06x}\"/>\n", y, kBand, kTitleHeight, about.mark->shape.empty() ? 0x5A6780U : about.mark->color & 0xFFFFFFU);
        text("title", kPad + kBand, y + 19, about.title.empty() ? about.id : about.title);
        std::string id = about.id + (about.start ? " · start" : "") + (about.end ? " · end" : "") + (about.menu ? " · menu" : "") + (about.judge ? " · judge" : "");
        if (about.mark) id += " · " + about.mark->word;
        if (card.onward && layout_.far[*card.onward]) id += "  → " + map_.nodes[map_.edges[*card.onward].to].id;
        text("id", kPad + kBand, y + 37, id);
    }

    void add(const Card& card, std::size_t row) {
        const auto& said = card.rows[row];
        const auto& edge = map_.edges[said.edge];
        const float y = card.row_middle(row);
        out_ += fmt::format("<path class=\"row\" d=\"M1 {0:.1f}H{1:.1f}\"/>\n", y - kRowHeight / 2, kCardWidth - 1);
        auto words = said.text + (said.note.empty() ? "" : "  (" + said.note + ")");
        if (layout_.far[said.edge]) words = "→ " + map_.nodes[edge.to].id + ": " + words;
        out_ += fmt::format("<g><title>{}</title>\n", markup_text(words));
        text(edge.by_default ? "default" : "option", kPad, y + 5, words);
        out_ += "</g>\n";
    }

    const StoryMap& map_;
    const std::vector<Card>& cards_;
    const MapLayout& layout_;
    std::string out_;
};

}  // namespace

std::string draw_svg(const StoryMap& map, const std::vector<Card>& cards, const MapLayout& layout) { return Drawing(map, cards, layout).made(); }

}  // namespace wissel::map
