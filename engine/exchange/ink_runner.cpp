#include "exchange/ink_runner.h"

#include <algorithm>

#include <fmt/format.h>

#include "exchange/literals.h"
#include "exchange/plain_text.h"

namespace wissel::exchange {

namespace {

constexpr int kMostSteps = 20'000;   // in one node
constexpr std::size_t kMostCalls = 32;

std::size_t letters_of(const InkValue& value) {
    const auto* text = std::get_if<std::string>(&value.value);
    return (text ? text->size() : 0) + value.words.size() + value.path.size();
}

// Whether an expression of ours asks for the variable.
bool names_in(std::string_view words, std::string_view name) {
    for (auto at = words.find(name); at != std::string_view::npos && !name.empty(); at = words.find(name, at + 1)) {
        const auto end = at + name.size();
        if ((at == 0 || !is_word(words[at - 1])) && (end == words.size() || !is_word(words[end]))) return true;
    }
    return false;
}

}  // namespace

std::string ink_key(const InkPointer& at) {
    auto path = ink_path(*at.container);
    if (path.empty()) path = "(beginning)";
    return at.index == 0 ? path : fmt::format("{}#{}", path, at.index);
}

// Whoever comes with another beginning of the line comes to another node.
std::string ink_key(const InkBegin& begin) {
    return begin.unfinished.empty() ? ink_key(begin.at) : fmt::format("{}|{}", ink_key(begin.at), begin.unfinished);
}

Place InkRunner::here() const {
    auto knot = at_.container ? ink_knot_of(*at_.container) : std::string();
    return {knot.empty() ? std::string("the beginning") : fmt::format("knot '{}'", in_brief(knot)), 0};
}

void InkRunner::lose(std::string what) { note(Note::Kind::Lost, std::move(what)); }
void InkRunner::change(std::string what) { note(Note::Kind::Changed, std::move(what)); }

void InkRunner::note(Note::Kind kind, std::string what) {
    budget_.spend(what.size());
    draft_.notes.push_back({kind, here(), std::move(what)});
}

InkRunner::Run InkRunner::run(const InkBegin& begin) {
    run_ = {};
    at_ = begin.at;
    temporary_ = begin.temporary;
    called_from_ = begin.called_from;
    stack_.clear();
    texts_.clear();
    branches_.clear();
    earlier_.clear();
    otherwise_.reset();
    tag_.clear();
    evaluating_ = 0;
    in_tag_ = done_ = ended_ = thread_next_ = has_choice_ = false;
    run_.node.key = ink_key(begin);
    run_.node.script = begin.unfinished;
    carried_ = begin.carried;
    run_.node.title = begin.title;
    run_.node.place = here();
    int steps = 0;
    while (!done_ && ++steps < kMostSteps) {
        budget_.work();
        step();
    }
    if (!done_) lose("it goes on without an end, and is cut off here");
    finish();
    return std::move(run_);
}

void InkRunner::step() {
    if (!at_.container) return stop();
    if (at_.index >= at_.container->content.size()) return ascend();
    const auto& item = at_.container->content[at_.index];
    if (!item.container) return take_item(*item.value);
    at_ = {item.container.get(), 0};
}

// What follows a container is what stands after it in its parent; one that is reached by name is followed by nothing.
void InkRunner::ascend() {
    const auto* inner = at_.container;
    if (inner->in_content) {
        at_ = {inner->parent, inner->index + 1};
        return;
    }
    if (!branches_.empty() && branches_.back().inside == inner) {
        at_ = branches_.back().then;
        branches_.pop_back();
        return;
    }
    if (called_from_.empty()) return stop();
    at_ = called_from_.back();
    called_from_.pop_back();
}

void InkRunner::take_item(const Json& item) {
    const auto before = at_;
    if (item.is_string()) take_word(item.get<std::string>());
    else if (item.is_boolean()) push(InkValue::known(item.get<bool>()));
    else if (item.is_number_unsigned() && item.get<std::uint64_t>() > INT64_MAX) push(InkValue::unknown(item.dump()));
    else if (item.is_number_integer()) push(InkValue::known(item.get<std::int64_t>()));
    else if (item.is_number()) push(InkValue::unknown(fmt::format("{:g}", item.get<double>())));
    else if (item.is_object()) take_object(item);
    if (at_ == before && !done_) ++at_.index;
}

void InkRunner::push(InkValue value) {
    budget_.spend(letters_of(value));
    if (budget_.is_spent()) return stop();
    stack_.push_back(std::move(value));
}

InkValue InkRunner::pop() {
    if (stack_.empty()) return InkValue::unknown("?");
    auto value = std::move(stack_.back());
    stack_.pop_back();
    return value;
}

void InkRunner::put(std::string_view words) {
    const auto so_far = in_tag_ ? tag_.size() : !texts_.empty() ? texts_.back().size() : run_.node.script.size();
    budget_.spend(words.size());
    if (so_far + words.size() > kLongestText || budget_.is_spent()) {
        lose(fmt::format("all after {} letters", so_far));
        return stop();
    }
    if (in_tag_) tag_ += words;
    else if (!texts_.empty()) texts_.back() += words;
    else if (evaluating_ == 0) run_.node.script += words;
}

void InkRunner::assign(const std::string& name, bool global) {
    const auto value = pop();
    if (!global || temporary_.contains(name)) {
        temporary_[name] = value;
        return;
    }
    const auto words = expression_of(value);
    budget_.spend(letters_of(value));
    if (words && branches_.empty()) run_.node.effects.push_back(fmt::format("{} = {}", name, *words));
    else lose(fmt::format("setting: {} = {}", in_brief(name), in_brief(shown(value))));
    forget(name);
}

// What was read before it is set is not what our words would say of it afterwards.
void InkRunner::forget(const std::string& name) {
    const auto forget_in = [&](InkValue& value) {
        if (value.kind == InkValue::Kind::Words && names_in(value.words, name)) value = InkValue::unknown(fmt::format("{} before {} is set", in_brief(value.words), name));
    };
    for (auto& [temporary, value] : temporary_) forget_in(value);
    for (auto& value : stack_) forget_in(value);
    for (const auto& link : run_.node.links) {
        if (names_in(link.condition, name)) change(fmt::format("the condition of '{}' is asked after {} is set", in_brief(link.text), name));
    }
}

std::optional<InkPointer> InkRunner::follow(const Json& item, const char* name) {
    return follow_ink_path(root_, *at_.container, text_at(item, name));
}

void InkRunner::divert(const Json& item) {
    const auto condition = item.contains("c") ? std::optional(pop()) : std::nullopt;
    auto to = follow(item, "->");
    if (item.contains("var")) {
        const auto known = temporary_.find(text_at(item, "->"));
        to = known != temporary_.end() && known->second.kind == InkValue::Kind::Path ? follow_ink_path(root_, root_, known->second.path) : std::nullopt;
    }
    if (!to) {
        lose(fmt::format("a divert to {}, which is only known while it is played", in_brief(text_at(item, "->"))));
        return stop();
    }
    if (condition) return branch(*to, *condition);
    go(*to);
}

// Where a knot, a gather or a branch of a choice begins, another node does, unless choices are being gathered here.
void InkRunner::go(const InkPointer& to) {
    if (std::exchange(thread_next_, false)) {
        if (called_from_.size() >= kMostCalls) return lose("threads within threads");
        called_from_.push_back({at_.container, at_.index + 1});
        at_ = to;
        return;
    }
    if (leave_branch(to)) return;
    const bool scene = is_ink_scene(*to.container) && to.index == 0;
    // A block that was chosen among several without a condition of its own: none of those before it held.
    if (to.container->name == "b" && to.container->has_choice && at_.container->parent) {
        const auto earlier = earlier_.find(at_.container->parent);
        if (earlier != earlier_.end()) {
            std::string none;
            for (const auto& each : earlier->second) none += fmt::format("{}not ({})", none.empty() ? "" : " and ", each);
            branches_.push_back({to.container, none, {at_.container, at_.index + 1}, {}});
        }
    }
    if (scene && !has_choice_ && called_from_.empty()) {
        lead({}, to, {}, false, ink_knot_of(*to.container));
        run_.node.asks = false;
        return stop();
    }
    at_ = to;
}

// A block that is read for its choices hands on to what stands after it.
bool InkRunner::leave_branch(const InkPointer& to) {
    if (branches_.empty()) return false;
    const auto& innermost = branches_.back();
    if (!lies_in(*at_.container, *innermost.inside) || lies_in(*to.container, *innermost.inside)) return false;
    if (is_ink_scene(*to.container) && to.index == 0) lose(fmt::format("a divert to '{}' in a block of choices that hangs on a condition", ink_knot_of(*to.container)));
    at_ = innermost.then;
    branches_.pop_back();
    return true;
}

void InkRunner::branch(const InkPointer& to, const InkValue& condition) {
    const InkPointer otherwise{at_.container, at_.index + 1};
    if (const auto truth = truth_of(condition)) {
        if (condition.first_time && *truth) change(fmt::format("words that change each time are always those of the first time: {}", ink_knot_of(*to.container)));
        at_ = *truth ? to : otherwise;
        return;
    }
    const auto words = condition_of(condition);
    const bool scene = is_ink_scene(*to.container);
    if (words && !has_choice_ && branches_.empty() && called_from_.empty() && (scene || !to.container->has_choice)) return split(to, *words);
    if (!words) lose(fmt::format("a condition that cannot be said here: {}", in_brief(condition.words)));
    if (!to.container->has_choice || scene) {
        if (words) lose(fmt::format("words between choices that hang on ({}) are left out", in_brief(*words)));
        at_ = otherwise;
        return;
    }
    auto all = words ? *words : std::string();
    constexpr std::size_t kMostBranches = 20;
    if (words && at_.container->parent && earlier_[at_.container->parent].size() < kMostBranches) {
        auto& earlier = earlier_[at_.container->parent];
        std::string none;
        for (const auto& each : earlier) none += fmt::format("not ({}) and ", each);
        earlier.push_back(*words);
        all = none.empty() ? *words : none + "(" + *words + ")";
    }
    branches_.push_back({to.container, all, otherwise, {}});
    at_ = to;
}

// The node ends here; what follows is another, in either case.
void InkRunner::split(const InkPointer& to, const std::string& condition) {
    const InkPointer otherwise{at_.container, at_.index + 1};
    run_.node.asks = false;
    const auto unfinished = unfinished_line();
    lead({}, to, condition, false, run_.node.title, unfinished);
    lead({}, otherwise, {}, false, run_.node.title, unfinished);
    stop();
}

// A sentence of which a part hangs on a condition is told whole in either case, so that its beginning goes along. Not through many
// parts, each of which would double the nodes.
std::string InkRunner::unfinished_line() {
    constexpr int kMostParts = 4;
    auto& script = run_.node.script;
    const auto line = script.rfind('\n');
    const auto begins = line == std::string::npos ? 0 : line + 1;
    auto unfinished = script.substr(begins);
    if (trimmed(unfinished).empty()) carried_ = 0;
    if (trimmed(unfinished).empty() || carried_ >= kMostParts) return {};
    script.resize(begins);
    ++carried_;
    return unfinished;
}

void InkRunner::lead(std::string text, const InkPointer& to, std::string condition, bool once, std::string title, const std::string& unfinished) {
    InkBegin begin{to, {}, called_from_, std::move(title), unfinished, unfinished.empty() ? 0 : carried_};
    // Beyond the node only what is known stays so: what words come to, may change on the way.
    const bool other_knot = called_from_.empty() && to.index == 0 && to.container->parent && !to.container->parent->parent && !to.container->in_content;
    for (const auto& [name, value] : temporary_) {
        if (other_knot) break;  // in which they are not known
        const bool stays = value.kind == InkValue::Kind::Known || value.kind == InkValue::Kind::Path;
        begin.temporary.emplace(name, stays ? value : InkValue::unknown(in_brief(shown(value))));
        budget_.spend(name.size() + letters_of(value));
    }
    budget_.spend(text.size() + condition.size() + begin.title.size() + 2 * unfinished.size());
    if (budget_.is_spent()) return stop();
    run_.node.links.push_back({std::move(text), ink_key(begin), std::move(condition), {}, once, here()});
    budget_.spend(2 * run_.node.links.back().to.size());
    run_.leads_to.push_back(std::move(begin));
}

void InkRunner::finish() {
    auto& node = run_.node;
    std::size_t replaced = 0;
    node.script = clean_text(node.script, replaced);
    if (otherwise_) {
        if (has_choice_) change("a choice that comes by itself when no other is left is offered like the others");
        else node.asks = false;
        lead(has_choice_ ? std::string("…") : std::string(), otherwise_->first, {}, false, node.title);
    }
    node.script = tidy(node.script);
}

void InkRunner::read_declarations(const InkContainer& declarations) {
    InkBegin begin;
    begin.at = {&declarations, 0};
    auto run = this->run(begin);
    for (const auto& [name, value] : temporary_) {
        if (value.kind == InkValue::Kind::Known && is_sayable(value.value)) draft_.variables.push_back({name, value.value});
        else exchange::lose(draft_, {"the variables", 0}, fmt::format("{} begins as {}, which cannot be said here", name, in_brief(shown(value))));
    }
}

}  // namespace wissel::exchange
