#include "kiosk/io/toml_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "kiosk/io/toml_guard.h"

// Some of toml++'s assertions do not hold for careless input ("[#"), though what comes after them copes with it.
#define TOML_ASSERT(what) static_assert(true)
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace wissel::kiosk {

namespace {

constexpr int kDeepest = 8;

// Byte offsets of what toml++ names by line and column, from 1, columns in characters.
class Lines {
public:
    explicit Lines(std::string_view text) : text_(text) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text[at] == '\n') starts_.push_back(at + 1);
        }
    }

    std::size_t offset(const toml::source_position& place) const {
        if (place.line == 0) return 0;
        auto at = starts_[std::min<std::size_t>(place.line - 1, starts_.size() - 1)];
        for (toml::source_index column = 1; column < place.column && at < text_.size() && text_[at] != '\n'; ++column) {
            do ++at;
            while (at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U);
        }
        return at;
    }
    std::size_t offset(const toml::node& node) const { return offset(node.source().begin); }

private:
    std::string_view text_;
    std::vector<std::size_t> starts_{0};
};

TomlValue value_of(const toml::node& node, const Lines& lines, int depth);

void add_entries(TomlValue& value, const toml::table& table, const Lines& lines, int depth) {
    for (const auto& [key, held] : table) {
        value.entries.push_back(
            {std::string(key.str()), lines.offset(key.source().begin), value_of(held, lines, depth + 1)});
    }
}

TomlValue value_of(const toml::node& node, const Lines& lines, int depth) {
    using Kind = TomlValue::Kind;
    TomlValue value;
    value.offset = lines.offset(node);
    if (depth > kDeepest) return value;
    switch (node.type()) {
        case toml::node_type::string:
            value.kind = Kind::Text;
            value.text = node.as_string()->get();
            break;
        case toml::node_type::integer:
            value.kind = Kind::Whole;
            value.whole = node.as_integer()->get();
            break;
        case toml::node_type::boolean:
            value.kind = Kind::Flag;
            value.flag = node.as_boolean()->get();
            break;
        case toml::node_type::array:
            value.kind = Kind::List;
            for (const auto& item : *node.as_array()) value.items.push_back(value_of(item, lines, depth + 1));
            break;
        case toml::node_type::table:
            add_entries(value, *node.as_table(), lines, depth);
            break;
        case toml::node_type::floating_point:
            value.kind = Kind::Fraction;
            break;
        default:
            value.kind = Kind::Moment;
            break;
    }
    return value;
}

std::string hint_for(std::string_view message) {
    if (message.find("redefine") != std::string_view::npos) return "it stands twice: keep one of them";
    if (message.find("escape") != std::string_view::npos) return "write a path with '/', as in films/loop.mp4";
    if (message.find("utf-8") != std::string_view::npos) return "save the file as UTF-8 in your editor";
    if (message.find("control characters") != std::string_view::npos)
        return "the quote that ends this text is missing on its line";
    if (message.find("inline table") != std::string_view::npos)
        return "write all from { to } on one line, with commas between";
    return "often a quote, a bracket or a '=' is missing here; texts stand between quotes, true, false and numbers do "
           "not";
}

// "Error while parsing string: invalid ..." has a lead that says nothing to an organiser.
std::string plain_message(std::string_view message) {
    constexpr std::string_view kLead = "Error while parsing ";
    if (message.substr(0, kLead.size()) == kLead) message.remove_prefix(kLead.size());
    return fmt::format("this is not TOML: {}", message);
}

}  // namespace

const char* TomlValue::kind_name() const {
    switch (kind) {
        case Kind::Text:
            return "a text";
        case Kind::Whole:
            return "a whole number";
        case Kind::Fraction:
            return "a number with a fraction";
        case Kind::Flag:
            return "true or false";
        case Kind::Moment:
            return "a date or time";
        case Kind::List:
            return "a list";
        case Kind::Table:
            return "a table";
    }
    return "";
}

tl::expected<TomlValue, TomlMistake> read_toml(std::string_view text) {
    if (auto mistake = find_indigestible(text)) return tl::unexpected(std::move(*mistake));
    const Lines lines(text);
    const auto parsed = toml::parse(text);
    if (!parsed) {
        const auto message = parsed.error().description();
        return tl::unexpected(
            TomlMistake{lines.offset(parsed.error().source().begin), plain_message(message), hint_for(message)});
    }
    return value_of(parsed.table(), lines, 0);
}

}  // namespace wissel::kiosk
