// What each word and each object of ink's content means. Part of ink_runner.h.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "exchange/ink_runner.h"
#include "exchange/plain_text.h"

namespace wissel::exchange {

namespace {

constexpr std::array<std::string_view, 6> kNoMatter = {"nop", "<>", "G<", "G>", "void", "listInt"};
constexpr std::array<std::string_view, 8> kAskedOfTheGame = {"turn", "turns", "choiceCnt", "rnd", "srnd", "seq", "lrnd", "range"};

enum ChoiceFlag : unsigned { kHasCondition = 1, kHasStart = 2, kHasChoiceOnly = 4, kInvisible = 8, kOnce = 16 };

}  // namespace

void InkRunner::take_word(const std::string& word) {
    if (word.starts_with('^')) return put(std::string_view(word).substr(1));
    if (word == "\n") return put("\n");
    if (word == "ev") ++evaluating_;
    else if (word == "/ev") evaluating_ = std::max(evaluating_ - 1, 0);
    else if (word == "str") texts_.emplace_back();
    else if (word == "/str") {
        if (texts_.empty()) return;
        auto text = std::move(texts_.back());
        texts_.pop_back();
        push(InkValue::known(std::move(text)));
    } else if (word == "out") {
        const auto value = pop();
        if (value.kind != InkValue::Kind::Known && !shown(value).empty()) lose(fmt::format("the value of {} is not shown: its name stands in the text", in_brief(shown(value))));
        const auto words = shown(value);
        const auto was = std::exchange(evaluating_, 0);
        put(value.kind == InkValue::Kind::Known ? words : words.empty() ? words : "{" + words + "}");
        evaluating_ = was;
    } else if (word == "pop") pop();
    else if (word == "du") {
        auto value = pop();
        push(value);
        push(std::move(value));
    } else if (word == "#") {
        in_tag_ = true;
        tag_.clear();
    } else if (word == "/#") {
        in_tag_ = false;
        lose("tag: " + in_brief(tag_));
    } else if (word == "visit") {
        auto first = InkValue::known(std::int64_t{0});
        first.first_time = true;
        push(std::move(first));
    } else if (word == "readc") {
        const auto value = pop();
        push(value.kind == InkValue::Kind::Path ? InkValue::said(visits_of(value.path), true) : InkValue::unknown("a count of visits"));
    } else if (word == "thread") thread_next_ = true;
    else if (word == "done" || word == "->->" || word == "~ret") {
        if (called_from_.empty()) return stop();
        at_ = called_from_.back();
        called_from_.pop_back();
        if (word != "done") stack_.clear();
    } else if (word == "end") stop();
    else if (const auto operands = ink_operands(word); operands > 0) {
        std::vector<InkValue> values(operands);
        for (auto value = values.rbegin(); value != values.rend(); ++value) *value = pop();
        push(ink_result(word, values));
    } else if (std::ranges::find(kAskedOfTheGame, word) != kAskedOfTheGame.end()) {
        if (word == "rnd" || word == "seq" || word == "srnd" || word == "turns") pop();
        if (word == "rnd") pop();
        push(InkValue::unknown(word));
    } else if (std::ranges::find(kNoMatter, word) == kNoMatter.end()) lose(fmt::format("'{}' has no counterpart here", in_brief(word)));
}

void InkRunner::take_object(const Json& item) {
    if (item.contains("*")) return take_choice(item);
    if (item.contains("->")) return divert(item);
    if (item.contains("^->")) {
        const auto to = follow(item, "^->");
        InkValue path;
        path.kind = InkValue::Kind::Path;
        path.path = to ? ink_key(*to) : text_at(item, "^->");
        // As a path, which may end in a number.
        std::ranges::replace(path.path, '#', '.');
        return push(std::move(path));
    }
    if (item.contains("VAR?")) {
        const auto name = text_at(item, "VAR?");
        const auto known = temporary_.find(name);
        const auto declared = std::ranges::find(draft_.variables, name, &DraftVariable::name);
        const bool number = declared != draft_.variables.end() && std::holds_alternative<std::int64_t>(declared->start);
        return push(known != temporary_.end() ? known->second : InkValue::said(name, number));
    }
    if (item.contains("CNT?")) {
        const auto to = follow(item, "CNT?");
        return push(to && is_ink_scene(*to->container) ? InkValue::said(visits_of(ink_key(*to)), true) : InkValue::unknown("a count of visits"));
    }
    if (item.contains("VAR=")) return assign(text_at(item, "VAR="), item.contains("re"));
    if (item.contains("temp=")) return assign(text_at(item, "temp="), false);
    if (item.contains("->t->")) {
        const auto to = follow(item, "->t->");
        if (!to || called_from_.size() >= 32 || to->container->has_choice) return lose(fmt::format("a tunnel to {}: it is passed by", in_brief(text_at(item, "->t->"))));
        called_from_.push_back({at_.container, at_.index + 1});
        at_ = *to;
        return;
    }
    if (item.contains("f()") || item.contains("x()")) {
        const auto name = text_at(item, item.contains("f()") ? "f()" : "x()");
        lose(fmt::format("{} {}", item.contains("f()") ? "function" : "function of the game", in_brief(name)));
        return push(InkValue::unknown(name + "()"));
    }
    if (item.contains("#")) return lose("tag: " + in_brief(text_at(item, "#")));
    if (item.contains("list")) return push(InkValue::unknown("a list"));
    if (item.contains("^var")) return push(InkValue::unknown("a reference to " + text_at(item, "^var")));
    lose(fmt::format("{} has no counterpart here", in_brief(item.dump(-1, ' ', false, Json::error_handler_t::replace))));
}

void InkRunner::take_choice(const Json& item) {
    const auto& written = at(item, "flg");
    const auto flags = written.is_number_integer() ? static_cast<unsigned>(written.get<std::int64_t>()) : 0U;
    const auto condition = flags & kHasCondition ? std::optional(pop()) : std::nullopt;
    const auto only = flags & kHasChoiceOnly ? shown(pop()) : std::string();
    const auto start = flags & kHasStart ? shown(pop()) : std::string();
    const auto to = follow(item, "*");
    ++draft_.links_in_source;
    if (!to) return lose(fmt::format("choice '{}' leads nowhere", in_brief(start + only)));
    if (flags & kInvisible) {
        otherwise_ = {*to, std::string()};
        return;
    }
    std::size_t replaced = 0;
    const auto text = tidy(clean_text(start + only, replaced));
    std::string all;
    for (const auto& block : branches_) {
        if (!lies_in(*at_.container, *block.inside) || block.condition.empty()) continue;
        all += fmt::format("{}({})", all.empty() ? "" : " and ", block.condition);
    }
    if (condition && truth_of(*condition) == false && !condition->first_time) return lose(fmt::format("choice '{}' is never offered", in_brief(text)));
    if (condition && !truth_of(*condition)) {
        if (const auto words = condition_of(*condition)) all += fmt::format("{}{}", all.empty() ? "" : " and ", *words);
        else lose(fmt::format("the condition of choice '{}' cannot be said here, and it is always offered: {}", in_brief(text), in_brief(condition->words)));
    }
    has_choice_ = true;
    lead(text, *to, all, (flags & kOnce) != 0, text);
}

}  // namespace wissel::exchange
