#include "ui/menu_panel.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include <fmt/format.h>
#include <imgui.h>

#include "ui/card.h"
#include "ui/column.h"
#include "ui/shapes.h"
#include "ui/widgets.h"

namespace wissel::ui {

namespace {

using director::MenuView;

constexpr float kMenuGap = 18;
constexpr float kMenuPadding = 18;

struct Tile {  // a situation and its place on the page
    std::size_t item = 0;
    PixelRect box;
};

struct Band {
    std::string age;
    std::vector<std::size_t> items;
};

std::vector<Band> bands_of(const MenuView& menu) {
    std::vector<Band> bands;
    for (std::size_t i = 0; i < menu.items.size(); ++i) {
        const auto& age = menu.items[i].age;
        auto band = std::find_if(bands.begin(), bands.end(), [&](const auto& each) { return each.age == age; });
        if (band == bands.end()) band = bands.insert(band, {age, {}});
        band->items.push_back(i);
    }
    return bands;
}

void draw_still(Scene& scene, const std::string& path, const PixelRect& box, std::size_t number) {
    auto* texture = path.empty() || !scene.frame.texture_of ? nullptr : scene.frame.texture_of(path);
    if (texture) {
        const auto white = scene.canvas.color(rgb(0xFFFFFF));
        scene.canvas.list().AddImageRounded(texture, {box.x, box.y}, {box.right(), box.bottom()}, {0, 0}, {1, 1}, white, scene.px(8));
        return;
    }
    scene.canvas.fill(box, rgb(0x303B52), scene.px(8));
    scene.canvas.line_of_text({44, Weight::Strong}, fmt::format("{}", number), box.center_x(), box.center_y(), theme::kQuietText, Align::Center);
}

class Tiles {
public:
    Tiles(Scene& scene, const MenuView& menu, const PixelRect& area) : scene_(scene), menu_(menu), area_(area), wide_(menu.items.size() > 3 || menu.items.size() == 1) {
        columns_ = menu.items.size() == 1 ? 1 : wide_ ? 2 : 3;
        width_ = std::floor((area.width - scene.px(kMenuGap) * static_cast<float>(columns_ - 1)) / static_cast<float>(columns_));
        if (menu.items.size() == 1) width_ = std::min(width_, scene.px(960));
        height_ = menu.items.size() == 1 ? scene.px(300) : wide_ ? scene.px(148) : std::round(width_ * 9 / 16) + scene.px(124);
    }

    void draw() {
        place();
        const auto page = shown_page();
        for (const auto& [label, y] : pages_[page].labels) {
            scene_.canvas.line_of_text({22, Weight::Strong}, label, area_.x, y + scene_.px(14), theme::kAccent);
        }
        std::vector<std::size_t> items;
        for (const auto& tile : pages_[page].tiles) {
            draw_tile(tile, items.size() + 1);
            items.push_back(tile.item);
        }
        scene_.pages.show_items(std::move(items));
        if (pages_.size() > 1) draw_turner(page);
    }

private:
    struct Page {
        std::vector<Tile> tiles;
        std::vector<std::pair<std::string, float>> labels;
    };

    void place() {
        pages_.assign(1, {});
        float y = area_.y;
        const float label = scene_.px(40);
        for (const auto& band : bands_of(menu_)) {
            bool labelled = false;
            for (std::size_t first = 0; first < band.items.size(); first += columns_) {
                const float need = height_ + (labelled ? 0 : label);
                if (y + need > bottom() && !pages_.back().tiles.empty()) {
                    pages_.emplace_back();
                    y = area_.y;
                    labelled = false;
                }
                if (!labelled) {
                    pages_.back().labels.emplace_back(band.age.empty() ? std::string(scene_.say(Word::AgeOther)) : band.age, y);
                    y += label;
                    labelled = true;
                }
                for (std::size_t i = first; i < std::min(first + columns_, band.items.size()); ++i) {
                    const float x = area_.x + static_cast<float>(i - first) * (width_ + scene_.px(kMenuGap));
                    pages_.back().tiles.push_back({band.items[i], {x, y, width_, std::min(height_, area_.bottom() - y)}});
                }
                y += height_ + scene_.px(kMenuGap);
            }
        }
    }

    float bottom() const { return area_.bottom() - (menu_.items.size() > columns_ * 2 ? scene_.px(52) : 0); }
    std::string pager() const { return fmt::format("menu-{}", menu_.focus); }  // a move of the focus takes back a turned page

    // Where the focus is, unless the pointer turned the page since.
    std::size_t shown_page() const {
        std::size_t with_focus = 0;
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            for (const auto& tile : pages_[i].tiles) with_focus = tile.item == menu_.focus ? i : with_focus;
        }
        return scene_.pages.turned(pager(), pages_.size()).value_or(with_focus);
    }

    void draw_turner(std::size_t page) {
        const float side = scene_.px(44), y = area_.bottom() - side;
        const auto label = fmt::format("{} {} / {}", scene_.say(Word::Page), page + 1, pages_.size());
        const PixelRect back{area_.x, y, side, side};
        const PixelRect on{back.right() + text_width(scene_.fonts(), kNote, label) + 2 * scene_.px(14), y, side, side};
        if (scene_.targets.add_own("menu-back", back)) scene_.pages.set(pager(), (page + pages_.size() - 1) % pages_.size());
        if (scene_.targets.add_own("menu-on", on)) scene_.pages.set(pager(), (page + 1) % pages_.size());
        for (const auto& box : {back, on}) {
            draw_button_box(scene_, box, {});
            draw_arrow(scene_.canvas, box.center_x(), box.center_y(), scene_.px(16), theme::kText, box == on);
        }
        scene_.canvas.line_of_text(kNote, label, back.right() + scene_.px(14), back.center_y(), theme::kQuietText);
    }

    // `number`: the key that takes it, counted on this page.
    void draw_tile(const Tile& tile, std::size_t number) const {
        const auto state = scene_.targets.add(fmt::format("situation-{}", tile.item), tile.box, director::PickItem{tile.item});
        ButtonLook look;
        look.focused = tile.item == menu_.focus;
        look.hovered = state.hovered;
        look.held = state.held;
        draw_button_box(scene_, tile.box, look);
        const float padding = scene_.px(10);
        PixelRect still, text;
        if (wide_) {
            const float height = tile.box.height - 2 * padding;
            still = {tile.box.x + padding, tile.box.y + padding, std::min(std::round(height * 16 / 9), tile.box.width * 0.5F), height};
            text = {still.right() + scene_.px(kMenuPadding), tile.box.y + padding, tile.box.right() - still.right() - 2 * scene_.px(kMenuPadding), height};
        } else {
            still = {tile.box.x + padding, tile.box.y + padding, tile.box.width - 2 * padding, std::round((tile.box.width - 2 * padding) * 9 / 16)};
            text = {tile.box.x + scene_.px(kMenuPadding), still.bottom() + scene_.px(8), tile.box.width - 2 * scene_.px(kMenuPadding), tile.box.bottom() - still.bottom() - scene_.px(16)};
        }
        draw_still(scene_, menu_.items[tile.item].still, still, number);
        const float side = scene_.px(34);
        draw_badge(scene_, {still.x + scene_.px(8), still.y + scene_.px(8), side, side}, fmt::format("{}", number), look);
        draw_words(menu_.items[tile.item], text);
    }

    void draw_words(const MenuView::Item& item, const PixelRect& box) const {
        const float large = menu_.items.size() == 1 ? 34.0F : 24.0F;
        const float seen = item.visited ? scene_.px(24) : 0;
        const auto title = fit_text(scene_.fonts(), {large, Weight::Strong, 1.2F}, 14, item.title, box.width, box.height * 0.5F);
        const auto theme = fit_text(scene_.fonts(), {menu_.items.size() == 1 ? 22.0F : 18.0F, Weight::Regular, 1.3F}, kTextSizes.front(), item.theme, box.width,
                                    box.height - title.height - seen - scene_.px(6));
        const float height = title.height + scene_.px(6) + theme.height + seen;
        float y = std::round(box.y + std::max(0.0F, (box.height - height) / 2));
        scene_.canvas.text(title, box.x, y, theme::kText);
        y += title.height + scene_.px(6);
        scene_.canvas.text(theme, box.x, y, theme::kQuietText);
        if (!item.visited) return;
        y += theme.height + scene_.px(12);
        draw_check(scene_.canvas, box.x + scene_.px(9), y, scene_.px(16), theme::kAccent);
        scene_.canvas.line_of_text({16, Weight::Strong}, scene_.say(Word::Seen), box.x + scene_.px(24), y, theme::kAccent);
    }

    Scene& scene_;
    const MenuView& menu_;
    PixelRect area_;
    bool wide_;
    std::size_t columns_ = 1;
    float width_ = 0, height_ = 0;
    std::vector<Page> pages_;
};

}  // namespace

void draw_menu(Scene& scene, const MenuView& menu) {
    auto card = begin_card(scene);
    const auto title = fit_head(scene, card, {34, Weight::Strong, 1.2F}, 22, menu.title, scene.px(84));
    scene.canvas.text(title, card.head.x, card.head.y, theme::kText);
    set_head_height(scene, card, title.height);
    auto area = card.body;
    area.height = card.content.bottom() - area.y;
    if (!menu.items.empty()) Tiles(scene, menu, area).draw();
    end_card(scene);
}

}  // namespace wissel::ui
