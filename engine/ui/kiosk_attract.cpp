#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/cover.h"
#include "ui/kiosk_panels.h"
#include "ui/widgets.h"

namespace wissel::ui {

namespace {

constexpr TextStyle kCall{52, Weight::Strong, 1.15F}, kSecond{26, Weight::Regular, 1.3F};

// The call in the other languages; an easier level of one says the same.
std::string others(const Scene& scene) {
    std::string line;
    for (const auto& item : scene.view.languages) {
        if (item.current || item.variant.find('-') != std::string::npos) continue;
        if (!line.empty()) line += "   ·   ";
        line += word(Word::TouchToBegin, item.variant);
    }
    return line;
}

void draw_centred(Scene& scene, const TextBlock& block, float& y, Color color) {
    scene.canvas.text(block, scene.screen().center_x(), y, color, Align::Center);
    y += block.height;
}

// On a band at the foot, so that the film is seen above it.
void draw_call(Scene& scene, const std::string& call, const std::string& line, const std::string& second) {
    const auto screen = scene.screen();
    const float width = screen.width - 2 * scene.px(48);
    const auto large = fit_text(scene.fonts(), kCall, 28, call, width, scene.px(130));
    const auto middle = fit_text(scene.fonts(), kSecond, 18, line, width, scene.px(70));
    const auto small = fit_text(scene.fonts(), kSecond, 18, second, width, scene.px(70));
    const float gaps = (line.empty() ? 0 : scene.px(8)) + (second.empty() ? 0 : scene.px(14));
    const float height = large.height + (line.empty() ? 0 : middle.height) + (second.empty() ? 0 : small.height) + gaps + 2 * scene.px(26);
    const PixelRect band{0, screen.bottom() - height, screen.width, height};
    scene.canvas.fill(band, theme::kPanel.with_alpha(0.92F));
    scene.canvas.fill({0, band.y, screen.width, scene.px(4)}, theme::kAccent);
    float y = band.y + scene.px(26);
    draw_centred(scene, large, y, theme::kText);
    if (!line.empty()) {
        y += scene.px(8);
        draw_centred(scene, middle, y, theme::kQuietText);
    }
    if (!second.empty()) {
        y += scene.px(14);
        draw_centred(scene, small, y, theme::kAccent);
    }
}

// Above the band: for one who stands before it with a keyboard.
void draw_why(Scene& scene, const std::string& why) {
    const auto screen = scene.screen();
    const float margin = scene.px(48);
    const auto text = fit_text(scene.fonts(), {20, Weight::Regular, 1.35F}, 12, why, screen.width - 2 * margin, screen.height * 0.5F);
    scene.canvas.text(text, margin, margin, theme::kText);
}

}  // namespace

void draw_attract(Scene& scene, const director::AttractView& attract) {
    if (!attract.has_film || attract.out_of_order) draw_calm_ground(scene);
    if (attract.out_of_order && !attract.why.empty()) draw_why(scene, attract.why);
    if (attract.out_of_order) return draw_call(scene, std::string(scene.say(Word::OutOfOrder)), std::string(scene.say(Word::OutOfOrderLine)), {});
    const auto call = attract.call.empty() ? std::string(scene.say(Word::TouchToBegin)) : attract.call;
    const auto line = attract.line.empty() ? std::string(scene.say(Word::YouChoose)) : attract.line;
    scene.targets.add("begin", scene.screen(), director::Activate{});
    draw_call(scene, call, line, others(scene));
}

void draw_still_there(Scene& scene, const director::StillThereView& question) {
    const auto screen = scene.screen();
    scene.canvas.fill(screen, theme::kScrim);
    const float width = std::min(screen.width - 2 * scene.px(48), scene.px(900));
    const auto title = fit_text(scene.fonts(), {64, Weight::Strong, 1.15F}, 28, scene.say(Word::StillThere), width, scene.px(160));
    const auto line = fit_text(scene.fonts(), {28, Weight::Regular, 1.35F}, 18, scene.say(Word::StillThereLine), width, scene.px(110));
    const float radius = scene.px(78), gap = scene.px(30);
    float y = std::round(screen.center_y() - (2 * radius + gap + title.height + scene.px(12) + line.height) / 2);
    const float middle = y + radius;
    scene.canvas.ring(screen.center_x(), middle, radius - scene.px(6), 1, theme::kLine, scene.px(8));
    const float part = question.of > 0 ? static_cast<float>(std::clamp(question.left / question.of, 0.0, 1.0)) : 0;
    scene.canvas.ring(screen.center_x(), middle, radius - scene.px(6), part, theme::kAccent, scene.px(8));
    scene.canvas.line_of_text({56, Weight::Strong}, fmt::format("{}", static_cast<int>(std::ceil(question.left))), screen.center_x(), middle, theme::kText, Align::Center);
    y += 2 * radius + gap;
    draw_centred(scene, title, y, theme::kText);
    y += scene.px(12);
    draw_centred(scene, line, y, theme::kQuietText);
    scene.targets.add("still-there", screen, director::Activate{});
}

void draw_kiosk(Scene& scene, const director::KioskPanel& panel) {
    using namespace director;
    if (const auto* attract = std::get_if<AttractView>(&panel)) draw_attract(scene, *attract);
    else if (const auto* question = std::get_if<StillThereView>(&panel)) draw_still_there(scene, *question);
    else if (const auto* languages = std::get_if<LanguagesView>(&panel)) draw_languages(scene, *languages);
    else if (const auto* stories = std::get_if<StoriesView>(&panel)) draw_stories(scene, *stories);
    else if (const auto* counted = std::get_if<CountedView>(&panel)) draw_counted(scene, *counted);
    else if (const auto* pin = std::get_if<PinView>(&panel)) draw_pin(scene, *pin);
    else if (const auto* staff = std::get_if<StaffView>(&panel)) draw_staff(scene, *staff);
}

}  // namespace wissel::ui
