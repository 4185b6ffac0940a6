#include "figures/plots.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/markup.h"
#include "base/svg_shape.h"

namespace wissel::figures {

namespace {

constexpr std::array<std::string_view, 5> kShapes = {"circle", "triangle", "square", "diamond", "hexagon"};
// Those that the player has of itself.
constexpr std::pair<std::string_view, std::string_view> kKnown[] = {
    {"green", "circle"}, {"yellow", "triangle"}, {"red", "square"}, {"black", "hexagon"}};

bool is_colour(std::string_view text) {
    return text.size() == 7 && text.front() == '#' &&
           std::ranges::all_of(text.substr(1), [](unsigned char letter) { return std::isxdigit(letter) != 0; });
}

// A colour of its own stands in the mark, where the style sheet does not reach it.
std::string part_of_bar(double x, double width, const std::string& colour, bool by_clock) {
    const auto of = fmt::format("{}{}", colour.empty() ? "fill" : "own", by_clock ? " clock" : "");
    const auto fill = colour.empty() ? "" : fmt::format(R"( fill="{}")", colour);
    return fmt::format(R"(<rect class="{}" x="{:.2f}" y="1" width="{:.2f}" height="12"{}/>)", of, x, width, fill);
}

constexpr double kColumn = 42, kGap = 10, kHeight = 130, kAbove = 22, kBelow = 26;
constexpr std::size_t kFew = 12;  // so many fit beside something else and can still be read

std::string draw_column(const Column& column, std::size_t place, std::size_t most) {
    const double left = static_cast<double>(place) * kColumn, middle = left + kColumn / 2;
    const double height =
        column.count && most > 0 ? kHeight * static_cast<double>(*column.count) / static_cast<double>(most) : 0;
    const double top = kAbove + kHeight - height;
    std::string svg;
    if (column.count)
        svg += fmt::format(R"(<rect class="fill" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" rx="2"/>)",
                           left + kGap / 2, top, kColumn - kGap, height);
    svg += fmt::format(R"(<text class="value" x="{:.1f}" y="{:.1f}">{}</text>)", middle, top - 6,
                       markup_text(column.value));
    return svg + fmt::format(R"(<text class="name" x="{:.1f}" y="{:.1f}">{}</text>)", middle, kAbove + kHeight + 18,
                             markup_text(column.label));
}

}  // namespace

FlagLook look_of(std::string_view flag, std::string_view parent, std::size_t place) {
    FlagLook look;
    const auto blank = parent.find(' ');
    if (is_colour(parent.substr(0, blank))) look.colour = parent.substr(0, blank);
    look.shape = kShapes.at(place % kShapes.size());
    for (const auto& [id, shape] : kKnown) {
        if (id == flag) look.shape = shape;
    }
    const auto named = blank == std::string_view::npos ? std::string_view() : parent.substr(blank + 1);
    if (std::ranges::find(kShapes, named) != kShapes.end()) look.shape = named;
    return look;
}

Html flag_shape(const FlagLook& look) {
    return Html::own(fmt::format(
        R"(<svg class="shape" viewBox="0 0 20 20" width="14" height="14" aria-hidden="true">{} class="outlined" fill="{}"/></svg>)",
        svg_outline(look.shape), look.colour));
}

Html draw_bar(const Bar& bar) {
    std::string inner = R"(<rect class="track" x="0" y="1" width="200" height="12"/>)";
    if (bar.count && bar.total && *bar.total > 0) {
        const double unit = 200.0 / static_cast<double>(*bar.total);
        const auto clock = bar.by_clock.value_or(0);
        inner += part_of_bar(0, unit * static_cast<double>(*bar.count - clock), bar.colour, false);
        if (clock > 0)
            inner += part_of_bar(unit * static_cast<double>(*bar.count - clock), unit * static_cast<double>(clock),
                                 bar.colour, true);
    } else {
        inner += R"(<path class="unknown" d="M0 7H200"/>)";
    }
    return Html::own(R"(<svg class="bar" viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true">)" + inner +
                     "</svg>");
}

Html draw_columns(const std::vector<Column>& columns, const std::string& about) {
    std::size_t most = 0;
    std::string said = about + ".", inner;
    for (const auto& column : columns) {
        most = std::max(most, column.count.value_or(0));
        said += fmt::format(" {}: {}.", column.said, column.value);
    }
    for (std::size_t i = 0; i < columns.size(); ++i) inner += draw_column(columns[i], i, most);
    const double width = kColumn * static_cast<double>(columns.size());
    inner += fmt::format(R"(<path class="base" d="M0 {0:.1f}H{1:.1f}"/>)", kAbove + kHeight, width);
    return Html::own(fmt::format(
        R"(<svg class="columns{4}" viewBox="0 0 {0:.0f} {1:.0f}" width="{0:.0f}" height="{1:.0f}" role="img" aria-label="{2}">{3}</svg>)",
        width, kAbove + kHeight + kBelow, markup_text(said), inner, columns.size() <= kFew ? " few" : ""));
}

}  // namespace wissel::figures
