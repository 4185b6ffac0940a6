#include "exchange/shallow_html.h"

#include <array>
#include <vector>

#include "exchange/draft.h"
#include "exchange/plain_text.h"

namespace wissel::exchange {

namespace {

constexpr std::array<std::string_view, 14> kEmpty = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                                     "input", "link", "meta", "param", "source", "track", "wbr"};
// Their end is often left out: the next one of the name ends them.
constexpr std::array<std::string_view, 8> kEndless = {"p", "li", "td", "th", "tr", "dt", "dd", "option"};
constexpr std::array<std::string_view, 2> kRaw = {"script", "style"};  // what stands in them is no HTML

constexpr std::size_t kMostTags = 500'000;

class Tags {
public:
    explicit Tags(std::string_view html) : html_(html) { out_.reserve(html.size()); }

    std::string without_the_deep() {
        while (at_ < html_.size()) {
            const auto tag = html_.find('<', at_);
            copy(tag);
            if (tag == std::string_view::npos) break;
            if (html_.substr(at_).starts_with("<!--"))
                copy(after("-->", at_ + 4));
            else
                read_tag();
        }
        return std::move(out_);
    }

private:
    // Everything up to there, or to the end.
    void copy(std::size_t to) {
        to = std::min(to, html_.size());
        out_ += html_.substr(at_, to - at_);
        at_ = to;
    }

    std::size_t after(std::string_view words, std::size_t from) const {
        const auto found = html_.find(words, std::min(from, html_.size()));
        return found == std::string_view::npos ? found : found + words.size();
    }

    // Behind the > that is in no quotes.
    std::size_t tag_end() const {
        char quote = 0;
        for (auto at = at_ + 1; at < html_.size(); ++at) {
            const char c = html_[at];
            if (quote) {
                if (c == quote) quote = 0;
            } else if ((c == '"' || c == '\'') && html_[at - 1] == '=') {
                quote = c;
            } else if (c == '>') {
                return at + 1;
            }
        }
        return std::string_view::npos;
    }

    void read_tag() {
        const bool ends = at_ + 1 < html_.size() && html_[at_ + 1] == '/';
        const auto begins = at_ + (ends ? 2 : 1);
        if (begins >= html_.size() || !is_letter(html_[begins])) return copy(at_ + 1);
        const auto end = tag_end();
        const auto name = lower_case(html_.substr(begins, html_.substr(begins).find_first_of(" \t\n/>")));
        const bool closed = end != std::string_view::npos && html_[end - 2] == '/';
        if (ends ? close(name) : closed || open(name))
            copy(end);
        else
            at_ = std::min(end, html_.size());
        if (!ends && !closed && is_one_of(name, kRaw)) copy(raw_end("</" + name));
    }

    std::size_t raw_end(const std::string& closes) const {
        for (auto at = html_.find("</", at_); at != std::string_view::npos; at = html_.find("</", at + 2)) {
            if (lower_case(html_.substr(at, closes.size())) == closes) return at;
        }
        return std::string_view::npos;
    }

    // False: it is too deep, or one of more than any page has.
    bool open(const std::string& name) {
        if (++tags_ > kMostTags) return false;
        if (is_one_of(name, kEmpty) || (!open_.empty() && open_.back() == name && is_one_of(name, kEndless)))
            return true;
        const bool is_twine = name.starts_with("tw-");  // a story is found also in a page that is broken
        if (open_.size() >= kMostDepth + (is_twine ? 4 : 0)) return false;
        open_.push_back(name);
        return true;
    }

    // False: it was not begun.
    bool close(const std::string& name) {
        const auto found = std::find(open_.rbegin(), open_.rend(), name);
        if (found == open_.rend()) return false;
        open_.erase(found.base() - 1, open_.end());
        return true;
    }

    std::string_view html_;
    std::size_t at_ = 0, tags_ = 0;
    std::string out_;
    std::vector<std::string> open_;
};

}  // namespace

std::string shallow_html(std::string_view html) {
    return Tags(html).without_the_deep();
}

}  // namespace wissel::exchange
