#include "ui/text_block.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

namespace wissel::ui {

namespace {

constexpr float kTiny = 1.0F / 64;
constexpr std::string_view kEllipsis = "…";

class Setter {
public:
    Setter(const Fonts& fonts, const TextStyle& style, float width) : fonts_(fonts), width_(width + kTiny) { block_.style = style; }

    void paragraph(std::string_view text) {
        while (!text.empty()) {
            const auto end = std::min(text.find(' '), text.size());
            add_word(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        end_line();
    }

    TextBlock finish() {
        block_.line_height = std::round(block_.style.size * block_.style.leading * fonts_.scale());
        block_.height = block_.line_height * static_cast<float>(block_.lines.size());
        return std::move(block_);
    }

private:
    float measure(std::string_view text) const { return text_width(fonts_, block_.style, text); }

    void add_word(std::string_view word) {
        const auto longer = line_.empty() ? std::string(word) : line_ + " " + std::string(word);
        if (measure(longer) <= width_) {
            line_ = longer;
            return;
        }
        if (!line_.empty()) end_line();
        while (measure(word) > width_) word.remove_prefix(break_word(word));
        line_ = word;
    }

    // As much of the word as fits becomes a line; at least one letter, so that it ends. Returns the bytes used.
    std::size_t break_word(std::string_view word) {
        block_.broke_a_word = true;
        std::size_t used = 0;
        for (std::size_t next = after_letter(word, 0); next <= word.size(); next = after_letter(word, next)) {
            if (used > 0 && measure(word.substr(0, next)) > width_) break;
            used = next;
            if (next == word.size()) break;
        }
        line_ = word.substr(0, used);
        end_line();
        return used;
    }

    static std::size_t after_letter(std::string_view text, std::size_t at) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
        return at;
    }

    void end_line() {
        block_.width = std::max(block_.width, measure(line_));
        block_.lines.push_back(std::move(line_));
        line_.clear();
    }

    const Fonts& fonts_;
    float width_;
    TextBlock block_;
    std::string line_;
};

void cut(TextBlock& block, float height) {
    const auto fit = std::max<std::size_t>(1, static_cast<std::size_t>(std::max(0.0F, height) / block.line_height));
    if (block.lines.size() <= fit) return;
    block.cut = true;
    block.lines.resize(fit);
    auto& last = block.lines.back();
    const auto space = last.rfind(' ');
    if (space != std::string::npos) last.resize(space);
    last += kEllipsis;
    block.height = block.line_height * static_cast<float>(fit);
}

}  // namespace

float text_width(const Fonts& fonts, const TextStyle& style, std::string_view text) {
    if (text.empty()) return 0;
    auto* font = fonts.at(style.weight, style.size);
    return font->CalcTextSizeA(font->FontSize, 1e9F, 0, text.data(), text.data() + text.size()).x;
}

TextBlock set_text(const Fonts& fonts, const TextStyle& style, std::string_view text, float width) {
    Setter setter(fonts, style, std::max(width, 1.0F));
    if (text.empty()) return setter.finish();
    while (true) {
        const auto end = text.find('\n');
        setter.paragraph(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return setter.finish();
}

TextBlock fit_text(const Fonts& fonts, TextStyle style, float floor, std::string_view text, float width, float height) {
    while (true) {
        auto block = set_text(fonts, style, text, width);
        const bool fits = block.height <= height + kTiny && !block.broke_a_word;
        if (fits) return block;
        const float next = smaller_size(style.size);
        if (next < floor || next >= style.size) {
            cut(block, height);
            return block;
        }
        style.size = next;
    }
}

float smaller_size(float size) {
    const auto at = std::lower_bound(kTextSizes.begin(), kTextSizes.end(), size - 0.01F);
    return at == kTextSizes.begin() ? kTextSizes.front() : *(at - 1);
}

}  // namespace wissel::ui
