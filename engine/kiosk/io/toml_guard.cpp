#include "kiosk/io/toml_guard.h"

#include <fmt/format.h>

#include <algorithm>

namespace wissel::kiosk {

namespace {

constexpr int kMostDots = 16;  // in a line; the dots of numbers count, too

class Guard {
public:
    explicit Guard(std::string_view text) : text_(text) {}

    std::optional<TomlMistake> run() {
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (static_cast<unsigned char>(c) >= 0x80U) return far_letter();
            if (c == '.' && ++dots_ > kMostDots) return too_deep();
            if (c == '\n') dots_ = 0;
            if (c == '#') at_ = std::min(text_.find('\n', at_), text_.size()) - 1;
            if ((c == '"' || c == '\'') && !skip_string(c)) return std::nullopt;
        }
        return std::nullopt;
    }

private:
    // To its last quote. False: it has none.
    bool skip_string(char quote) {
        if (holds(std::string(3, quote))) return skip_long_string(quote);
        for (++at_; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
            if (text_[at_] == quote) return true;
            if (text_[at_] == '\\' && quote == '"') ++at_;
        }
        return false;
    }

    bool skip_long_string(char quote) {
        const std::string end(3, quote);
        for (at_ += end.size(); at_ < text_.size(); ++at_) {
            if (text_[at_] == '\\' && quote == '"') {
                ++at_;
            } else if (holds(end)) {
                at_ += end.size() - 1;
                for (int more = 0; more < 2 && text_.substr(at_ + 1, 1) == end.substr(0, 1); ++more)
                    ++at_;  // its own last letters
                return true;
            }
        }
        return false;
    }

    bool holds(std::string_view part) const { return text_.substr(at_, part.size()) == part; }

    TomlMistake far_letter() const {
        return {at_, "this is not TOML: a letter beyond plain ones stands outside quotes",
                "put texts between quotes, and save the file as UTF-8 in your editor"};
    }
    TomlMistake too_deep() const {
        return {at_, fmt::format("this line has more than {} dots outside quotes", kMostDots),
                "write keys as the example has them"};
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int dots_ = 0;
};

}  // namespace

std::optional<TomlMistake> find_indigestible(std::string_view toml) {
    return Guard(toml).run();
}

}  // namespace wissel::kiosk
