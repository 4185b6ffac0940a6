#include "exchange/settle.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <unordered_set>

#include <fmt/format.h>

#include "exchange/literals.h"
#include "exchange/plain_text.h"
#include "story/expression.h"

namespace wissel::exchange {

namespace {

// Nodes have no ids yet: to the reader all are one.
std::string without_keys(const std::string& expression) {
    std::string plain;
    bool in_key = false;
    for (const char c : expression) {
        if (c == kKeyBegins) plain += 'n';
        if (c == kKeyBegins || c == kKeyEnds) in_key = c == kKeyBegins;
        else if (!in_key) plain += c;
    }
    return plain;
}

class Settler {
public:
    explicit Settler(Draft& draft) : draft_(draft) {}

    void settle() {
        for (const auto& node : draft_.nodes) keys_.insert(node.key);
        declare();
        story::ExpressionMaker maker(names());
        for (auto& node : draft_.nodes) {
            keep_effects(maker, node.effects, node.place);
            keep_links(maker, node.jumps, false);
            keep_links(maker, node.links, node.asks);
        }
    }

private:
    void for_each_effect(const std::function<void(const std::string&)>& visit) const {
        for (const auto& node : draft_.nodes) {
            for (const auto& effect : node.effects) visit(effect);
            for (const auto& link : node.links) {
                for (const auto& effect : link.effects) visit(effect);
            }
        }
    }

    // A variable is of the kind of all values that are ever written into it.
    void declare() {
        std::set<std::string> declared;
        for (const auto& variable : draft_.variables) declared.insert(variable.name);
        std::map<std::string, std::optional<story::Value>> found;
        for_each_effect([&](const std::string& effect) {
            const auto sign = effect.find(" = ");
            if (sign == std::string::npos || declared.contains(effect.substr(0, sign))) return;
            const auto value = literal(effect.substr(sign + 3));
            if (value) found.emplace(effect.substr(0, sign), value);
        });
        for (const auto& [name, value] : found) {
            const auto start = std::holds_alternative<bool>(*value)           ? story::Value(false)
                               : std::holds_alternative<std::int64_t>(*value) ? story::Value(std::int64_t{0})
                                                                              : story::Value(std::string());
            draft_.variables.push_back({name, start});
            change(draft_, {"the variables", 0}, fmt::format("{} is taken to begin as {}", name, written(start)));
        }
        std::erase_if(draft_.variables, [&](const auto& variable) { return !is_name(variable.name); });
    }

    bool is_name(const std::string& name) {
        const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
        static constexpr std::array<std::string_view, 7> kTaken = {"and", "or", "not", "true", "false", "visited", "visits"};
        const bool plain = !name.empty() && name.size() <= 64 && letter(name[0]) && std::ranges::find(kTaken, name) == kTaken.end() &&
                           std::ranges::all_of(name, [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; });
        if (!plain) lose(draft_, {"the variables", 0}, fmt::format("'{}' cannot be the name of a variable here", in_brief(name)));
        return plain;
    }

    story::NameTable names() {
        for (std::size_t i = 0; i < draft_.variables.size(); ++i) index_.emplace(draft_.variables[i].name, i);
        story::NameTable table;
        table.variable = [this](std::string_view name) -> std::optional<story::NameTable::Declared> {
            const auto found = index_.find(std::string(name));
            if (found == index_.end()) return std::nullopt;
            const auto& start = draft_.variables[found->second].start;
            const auto type = std::holds_alternative<bool>(start)           ? story::Type::Boolean
                              : std::holds_alternative<std::int64_t>(start) ? story::Type::Integer
                                                                            : story::Type::Text;
            return story::NameTable::Declared{found->second, type};
        };
        table.node = [](std::string_view) -> std::optional<std::size_t> { return 0; };
        table.near_variable = table.near_node = [](std::string_view) { return std::string(); };
        return table;
    }

    // A place whose visits are counted, but which has become a part of another node, has none to be asked for.
    bool knows_nodes_of(const std::string& expression) const {
        for (auto begins = expression.find(kKeyBegins); begins != std::string::npos; begins = expression.find(kKeyBegins, begins + 1)) {
            const auto ends = expression.find(kKeyEnds, begins);
            if (!keys_.contains(expression.substr(begins + 1, ends - begins - 1))) return false;
        }
        return true;
    }

    void keep_effects(story::ExpressionMaker& maker, std::vector<std::string>& effects, const Place& place) {
        std::erase_if(effects, [&](const std::string& effect) {
            const bool taken = knows_nodes_of(effect) && maker.effect(without_keys(effect)).has_value();
            if (!taken) lose(draft_, place, "setting: " + in_brief(without_keys(effect)));
            return !taken;
        });
    }

    // An option whose condition cannot be said is always offered; a way on is never taken.
    void keep_links(story::ExpressionMaker& maker, std::vector<DraftLink>& links, bool asks) {
        std::erase_if(links, [&](DraftLink& link) {
            keep_effects(maker, link.effects, link.place);
            if (link.condition.empty() || (knows_nodes_of(link.condition) && maker.condition(without_keys(link.condition)))) return false;
            const auto what = in_brief(without_keys(link.condition));
            if (asks) lose(draft_, link.place, fmt::format("the condition of '{}' cannot be said here, and it is always offered: {}", in_brief(link.text), what));
            else lose(draft_, link.place, fmt::format("a way to '{}' cannot be said here: {}", in_brief(link.to), what));
            link.condition.clear();
            return !asks;
        });
    }

    Draft& draft_;
    std::unordered_set<std::string> keys_;
    std::map<std::string, std::size_t> index_;
};

}  // namespace

void settle_expressions(Draft& draft) { Settler(draft).settle(); }

}  // namespace wissel::exchange
