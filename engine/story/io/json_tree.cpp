#include "story/io/json_tree.h"

#include <utility>

#include <nlohmann/json.hpp>

namespace wissel::story {

namespace {

constexpr std::size_t kMaxLevels = 64;
constexpr std::size_t kMostValues = 12'000'000;  // half a gigabyte of memory

// Follows the parser through the text, one token at a time. The parser has accepted each token before it is passed here.
class Cursor {
public:
    explicit Cursor(std::string_view text) : text_(text) {
        if (text_.substr(0, 3) == "\xEF\xBB\xBF") here_ = 3;
    }

    // Where the next token begins.
    std::size_t start() {
        while (here_ < text_.size() && std::string_view(" \t\r\n,:").find(text_[here_]) != std::string_view::npos) ++here_;
        return here_;
    }

    std::size_t bracket() { return skip(1); }
    std::size_t number() { return skip_while("+-.0123456789eE"); }
    std::size_t word() { return skip_while("abcdefghijklmnopqrstuvwxyz"); }
    std::size_t string() {
        const auto begin = start();
        ++here_;
        while (here_ < text_.size() && text_[here_] != '"') here_ += text_[here_] == '\\' ? 2U : 1U;
        ++here_;
        return begin;
    }

private:
    std::size_t skip(std::size_t count) {
        const auto begin = start();
        here_ += count;
        return begin;
    }
    std::size_t skip_while(std::string_view set) {
        const auto begin = start();
        while (here_ < text_.size() && set.find(text_[here_]) != std::string_view::npos) ++here_;
        return begin;
    }

    std::string_view text_;
    std::size_t here_ = 0;
};

// nlohmann's message without its code and its own count of lines.
std::string plain(const std::string& what) {
    if (what.find("out_of_range") != std::string::npos) return "this number is too large for any computer";
    const auto colon = what.find(": ", what.find("column"));
    auto message = colon == std::string::npos ? what : what.substr(colon + 2);
    const std::string lead = "syntax error while parsing ";
    if (message.rfind(lead, 0) == 0) message = "in this " + message.substr(lead.size());
    return message;
}

}  // namespace

// Receives what the parser reads.
class JsonTreeMaker final : public nlohmann::json_sax<nlohmann::json> {
public:
    JsonTreeMaker(std::string_view text, std::size_t begin) : text_(text), begin_(begin), cursor_(text) {
        tree_.strings_.reserve(text.size());
        tree_.entries_.reserve(text.size() / 16);
    }

    JsonTree take_tree() { return std::move(tree_); }
    JsonMistake mistake() const {
        auto mistake = mistake_.value_or(JsonMistake{0, "this is not JSON", "check the file"});
        mistake.offset += begin_;
        return mistake;
    }

    bool null() override { return add(JsonTree::Kind::Null, cursor_.word()), go_on(); }
    bool boolean(bool value) override { return add(JsonTree::Kind::Boolean, cursor_.word()).number = value, go_on(); }
    bool number_integer(number_integer_t value) override { return whole(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override { return whole(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t&) override {
        return add(JsonTree::Kind::Real, cursor_.number()).number = value, go_on();
    }
    bool string(string_t& value) override {
        const auto offset = cursor_.string();
        const auto kept = keep(value);
        return add(JsonTree::Kind::String, offset).text = kept, go_on();
    }
    bool binary(binary_t&) override { return false; }  // JSON text has none

    bool start_object(std::size_t) override { return open(JsonTree::Kind::Object); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(JsonTree::Kind::Array); }
    bool end_array() override { return close(); }
    bool key(string_t& value) override {
        key_offset_ = place(cursor_.string());
        key_ = keep(value);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) override {
        const auto at = position == 0 ? 0 : position - 1;
        mistake_ = {std::min(at, text_.size()), plain(error.what()), "look here and just before: a comma, quote or bracket too many or too few"};
        return false;
    }

private:
    struct Level {
        std::uint32_t index, last = 0;  // last: the latest value in it
    };

    bool whole(double value) { return add(JsonTree::Kind::Integer, cursor_.number()).number = value, go_on(); }

    JsonTree::Span keep(const std::string& text) {
        const auto begin = static_cast<std::uint32_t>(tree_.strings_.size());
        tree_.strings_ += text;
        return {begin, static_cast<std::uint32_t>(text.size())};
    }

    JsonTree::Entry& add(JsonTree::Kind kind, std::size_t offset) {
        const auto index = static_cast<std::uint32_t>(tree_.entries_.size());
        if (!levels_.empty()) {
            auto& level = levels_.back();
            if (level.last) tree_.entries_[level.last].next = index;
            level.last = index;
            ++tree_.entries_[level.index].count;
        }
        auto& entry = tree_.entries_.emplace_back();
        entry.kind = kind;
        entry.offset = place(offset);
        entry.key = std::exchange(key_, {0, 0});
        entry.key_offset = std::exchange(key_offset_, 0);
        return entry;
    }

    std::uint32_t place(std::size_t offset) const { return static_cast<std::uint32_t>(begin_ + offset); }

    // Each handler says whether to read on.
    bool go_on() {
        if (tree_.entries_.size() <= kMostValues) return true;
        mistake_ = {tree_.entries_.back().offset - begin_, "this file holds too many values", "a story of 100,000 nodes has a quarter as many; split it"};
        return false;
    }

    bool open(JsonTree::Kind kind) {
        const auto offset = cursor_.bracket();
        add(kind, offset);
        if (levels_.size() == kMaxLevels) {
            mistake_ = {offset, "this is nested too deeply", "a story never needs more than a few levels"};
            return false;
        }
        levels_.push_back({static_cast<std::uint32_t>(tree_.entries_.size() - 1)});
        return go_on();
    }

    bool close() {
        tree_.entries_[levels_.back().index].end = place(cursor_.bracket());
        levels_.pop_back();
        return true;
    }

    std::string_view text_;
    const std::size_t begin_;
    Cursor cursor_;
    JsonTree tree_;
    std::vector<Level> levels_;
    JsonTree::Span key_{0, 0};
    std::uint32_t key_offset_ = 0;
    std::optional<JsonMistake> mistake_;
};

tl::expected<JsonTree, JsonMistake> JsonTree::read(std::string_view text, std::size_t begin) {
    JsonTreeMaker maker(text, begin);
    if (!nlohmann::json::sax_parse(text, &maker)) {
        return tl::unexpected(maker.mistake());
    }
    return maker.take_tree();
}

const char* JsonValue::kind_name() const {
    switch (entry().kind) {
        case JsonTree::Kind::Null: return "null";
        case JsonTree::Kind::Boolean: return "true or false";
        case JsonTree::Kind::Integer: return "a whole number";
        case JsonTree::Kind::Real: return "a number";
        case JsonTree::Kind::String: return "a text";
        case JsonTree::Kind::Array: return "a list";
        case JsonTree::Kind::Object: return "an object";
    }
    return "";
}

std::optional<JsonValue> JsonValue::first() const {
    if (entry().count == 0) return std::nullopt;
    return JsonValue(tree_, index_ + 1);
}

std::optional<JsonValue> JsonValue::next() const {
    if (entry().next == 0) return std::nullopt;
    return JsonValue(tree_, entry().next);
}

}  // namespace wissel::story
