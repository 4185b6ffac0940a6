#include "footage/plain_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <unordered_set>

#include "story/io/letters.h"

namespace wissel::footage {

namespace {

constexpr std::size_t kMostNamed = 4;
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kSigns = ".,;:!?()[]\"'/-";  // that stand around a word, in ASCII
// Quotes, dashes, the ellipsis and the narrow blank, all of which begin with E2 80 in UTF-8, and « » ¿ ¡ with C2.
constexpr std::size_t kSignBytes = 3;

std::string_view without_signs(std::string_view word) {
    const auto at_front = [&] { return !word.empty() && kSigns.find(word.front()) != std::string_view::npos; };
    const auto at_back = [&] { return !word.empty() && kSigns.find(word.back()) != std::string_view::npos; };
    bool again = true;
    while (again) {
        again = false;
        if (at_front()) word.remove_prefix(1), again = true;
        if (at_back()) word.remove_suffix(1), again = true;
        if (word.starts_with("\xE2\x80")) word.remove_prefix(std::min(word.size(), kSignBytes)), again = true;
        if (word.size() >= kSignBytes && word.substr(word.size() - kSignBytes).starts_with("\xE2\x80"))
            word.remove_suffix(kSignBytes), again = true;
        if (word.starts_with("\xC2\xAB")) word.remove_prefix(2), again = true;
        if (word.ends_with("\xC2\xBB") || word.ends_with("\xC2\xA0")) word.remove_suffix(2), again = true;
    }
    return word;
}

bool ends_sentence(std::string_view word) {
    const auto last = word.find_last_not_of("\"')");
    if (last == std::string_view::npos) return false;
    return word[last] == '.' || word[last] == '!' || word[last] == '?' || word.substr(0, last + 1).ends_with("…") ||
           word.ends_with(".”") || word.ends_with("!”") || word.ends_with("?”");
}

class Counter {
public:
    void read(std::string_view text) {
        for (auto from = text.find_first_not_of(kBlanks); from != std::string_view::npos;
             from = text.find_first_not_of(kBlanks, from)) {
            const auto to = std::min(text.find_first_of(kBlanks, from), text.size());
            take(text.substr(from, to - from));
            from = to;
        }
        end_sentence();
    }
    Stumbles done() { return std::move(found_); }

private:
    void take(std::string_view written) {
        const auto word = without_signs(written);
        if (!word.empty()) ++words_;
        const bool is_address =
            word.find_first_of("/@") != std::string_view::npos || word.find('.') != std::string_view::npos;
        if (!is_address && story::count_letters(word) > kLongWord &&
            seen_.emplace(word).second)
            found_.words.emplace_back(word);
        if (ends_sentence(written)) end_sentence();
    }
    void end_sentence() {
        found_.most_words = std::max(found_.most_words, words_);
        if (words_ > kLongSentence) ++found_.sentences;
        words_ = 0;
    }

    Stumbles found_;
    std::unordered_set<std::string> seen_;
    std::size_t words_ = 0;
};

std::string counted(std::size_t count, const std::string& one) {
    return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

}  // namespace

Stumbles stumbles_in(const std::vector<std::string_view>& texts) {
    Counter counter;
    for (const auto& text : texts) counter.read(text);
    return counter.done();
}

std::optional<Finding> judge_words(const std::vector<std::string_view>& texts, const std::string& where) {
    const auto found = stumbles_in(texts);
    std::vector<std::string> parts;
    if (found.sentences > 0)
        parts.push_back(fmt::format("{} of more than {} words (the longest has {})",
                                    counted(found.sentences, "sentence"), kLongSentence, found.most_words));
    if (!found.words.empty()) {
        const std::vector<std::string> named(
            found.words.begin(),
            found.words.begin() + static_cast<std::ptrdiff_t>(std::min(found.words.size(), kMostNamed)));
        parts.push_back(fmt::format("{} of more than {} letters ({}{})", counted(found.words.size(), "word"), kLongWord,
                                    fmt::join(named, ", "), found.words.size() > named.size() ? ", ..." : ""));
    }
    if (parts.empty()) return std::nullopt;
    return Finding{Weight::Hint, fmt::format("{}, a hint for readers at B1: {}", where, fmt::join(parts, "; "))};
}

}  // namespace wissel::footage
