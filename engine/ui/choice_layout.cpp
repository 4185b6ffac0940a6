#include "ui/choice_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "ui/theme.h"

namespace wissel::ui {

namespace {

constexpr float kLargestLabel = 28, kSmallestLabel = 14;
constexpr float kLargestPrompt = 30, kSmallestInOneLine = 24, kLargestInLines = 26, kReadFromAfar = 22, kSmallestPrompt = 16;
constexpr float kChoiceMargin = 48;   // beside the options
constexpr float kTop = 10, kBottom = 16;
constexpr float kOptionGap = 10;
constexpr float kBadge = 36;
constexpr float kOptionPadding = 14;  // left and right in an option
constexpr float kPaddingUp = 7;       // above and below its text
constexpr float kWidestChoice = 1240;
constexpr float kLeading = 1.2F;
constexpr float kPromptPart = 0.4F;  // of the height that there is

struct Grid {
    std::size_t columns = 1, rows = 1;
    float row_height = 0;
    std::vector<TextBlock> labels;
};

// Which numbers of columns to try, best first.
std::vector<std::size_t> column_counts(std::size_t items) {
    switch (items) {
        case 0:
        case 1: return {1};
        case 2: return {2, 1};
        case 3: return {3, 1};
        case 4: return {2, 4, 1};
        default: return {3, 2};
    }
}

// The question in a box of this size, in pixels: in one line where it can be large, else as large as there is room for.
TextBlock set_prompt(const Fonts& fonts, const std::string& prompt, float width, float height) {
    const float line = std::ceil(kLargestPrompt * kLeading * fonts.scale()) + 1;
    auto one = fit_text(fonts, {kLargestPrompt, Weight::Strong, kLeading}, kSmallestInOneLine, prompt, width, line);
    if (!one.cut) return one;
    return fit_text(fonts, {kLargestInLines, Weight::Strong, kLeading}, kSmallestPrompt, prompt, width, height);
}

class Layout {
public:
    Layout(const Fonts& fonts, const director::ChoiceView& choice, const PixelRect& screen, const PixelRect& picture, float beside_label)
        : fonts_(fonts), choice_(choice), screen_(screen), beside_label_(beside_label) {
        limit_ = std::ceil(picture.y + picture.height * 2 / 3) + 1;
        width_ = std::max(std::min(screen.width - 2 * px(std::min(kChoiceMargin, screen.width / 20)), px(kWidestChoice)), 1.0F);
        left_ = std::round(screen.x + (screen.width - width_) / 2);
    }

    ChoiceLayout make(float corner_width) {
        const float room = screen_.bottom() - limit_ - px(kTop) - px(kBottom) - px(kOptionGap);
        const float prompt_width = std::max(width_ - corner_width - px(24), width_ / 4);
        out_.prompt = set_prompt(fonts_, choice_.prompt, prompt_width, room * kPromptPart);
        const float head = std::max(out_.prompt.height, corner_width > 0 ? px(44) : 0.0F);
        place(best_grid(room - head), head, prompt_width);
        return std::move(out_);
    }

private:
    float px(float units) const { return std::round(units * fonts_.scale()); }
    float column_width(std::size_t columns) const {
        return std::floor((width_ - px(kOptionGap) * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    }
    float label_width(std::size_t columns) const {
        const float mark = choice_.fallback ? px(26) : 0;
        return std::max(column_width(columns) - 3 * px(kOptionPadding) - px(kBadge) - mark - beside_label_, px(40));
    }

    Grid grid(std::size_t columns, float size) const {
        const auto items = choice_.items.size();
        Grid grid;
        grid.columns = columns;
        grid.rows = (items + columns - 1) / columns;
        grid.row_height = px(theme::kTarget);
        for (const auto& item : choice_.items) {
            grid.labels.push_back(set_text(fonts_, {size, Weight::Regular, kLeading}, item.text, label_width(columns)));
            grid.row_height = std::max(grid.row_height, grid.labels.back().height + 2 * px(kPaddingUp));
        }
        return grid;
    }

    float height_of(const Grid& grid) const {
        const auto rows = static_cast<float>(grid.rows);
        return rows * grid.row_height + (rows - 1) * px(kOptionGap);
    }

    static bool reads_well(const Grid& grid) {
        return std::all_of(grid.labels.begin(), grid.labels.end(), [](const auto& label) { return label.lines.size() <= 3 && !label.broke_a_word; });
    }

    // The largest text that has room; lower rows before smaller text before cut text.
    Grid best_grid(float room) const {
        for (float size = kLargestLabel;; size = smaller_size(size)) {
            for (const auto columns : column_counts(choice_.items.size())) {
                auto tried = grid(columns, size);
                if (height_of(tried) <= room && reads_well(tried)) return tried;
            }
            if (size <= kSmallestLabel) return squeezed_grid(room);
        }
    }

    Grid squeezed_grid(float room) const {
        auto squeezed = grid(column_counts(choice_.items.size()).front(), kSmallestLabel);
        const auto rows = static_cast<float>(squeezed.rows);
        squeezed.row_height = std::max(std::floor((room - (rows - 1) * px(kOptionGap)) / rows), 4.0F);
        for (std::size_t i = 0; i < squeezed.labels.size(); ++i) {
            squeezed.labels[i] = fit_text(fonts_, {kSmallestLabel, Weight::Regular, kLeading}, kTextSizes.front(), choice_.items[i].text,
                                          label_width(squeezed.columns), squeezed.row_height - 2 * px(2));
        }
        return squeezed;
    }

    void place(Grid grid, float head, float prompt_width) {
        const float height = px(kTop) + head + px(kOptionGap) + height_of(grid) + px(kBottom);
        const float top = std::max(limit_, std::floor(screen_.bottom() - height));
        out_.panel = {screen_.x, top, screen_.width, screen_.bottom() - top};
        const float head_top = top + px(kTop);
        out_.prompt_area = {left_, std::round(head_top + (head - out_.prompt.height) / 2), prompt_width, out_.prompt.height};
        out_.corner = {left_ + prompt_width, head_top, width_ - prompt_width, head};
        const float first_row = head_top + head + px(kOptionGap);
        for (std::size_t i = 0; i < choice_.items.size(); ++i) out_.options.push_back(cell(grid, i, first_row));
        out_.labels = std::move(grid.labels);
        out_.badge = std::min(px(kBadge), grid.row_height - px(6));
        out_.padding = px(kOptionPadding);
    }

    // A last row that is not full is spread over the whole width.
    PixelRect cell(const Grid& grid, std::size_t item, float first_row) const {
        const auto row = item / grid.columns;
        const auto in_row = std::min(grid.columns, choice_.items.size() - row * grid.columns);
        const float width = column_width(in_row);
        const float x = left_ + static_cast<float>(item % grid.columns) * (width + px(kOptionGap));
        return {x, first_row + static_cast<float>(row) * (grid.row_height + px(kOptionGap)), width, grid.row_height};
    }

    const Fonts& fonts_;
    const director::ChoiceView& choice_;
    PixelRect screen_;
    float beside_label_ = 0;
    float limit_ = 0, width_ = 0, left_ = 0;
    ChoiceLayout out_;
};

}  // namespace

bool reads_from_afar(const TextBlock& prompt) { return !prompt.cut && prompt.style.size >= kReadFromAfar && prompt.lines.size() <= 2; }

ChoiceLayout lay_out_choice(const Fonts& fonts, const director::ChoiceView& choice, const PixelRect& screen, const PixelRect& picture,
                            float corner_width, float beside_label) {
    return Layout(fonts, choice, screen, picture, beside_label).make(corner_width);
}

}  // namespace wissel::ui
