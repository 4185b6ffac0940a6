#include "story/session.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "story/shuffle.h"

namespace wissel::story {

class Session::View final : public Scope {
public:
    explicit View(const Session& session) : session_(session) {}
    Value value(std::size_t variable) const override { return session_.value(variable); }
    int visits(std::uint32_t node) const override { return session_.visits(node); }

private:
    const Session& session_;
};

namespace {

template <class Entry>
bool is_decision(const Entry& entry) {
    return std::holds_alternative<ChooseStep>(entry) || std::holds_alternative<JudgeStep>(entry) ||
           std::holds_alternative<SituationStep>(entry);
}

}  // namespace

Session::Session(std::shared_ptr<const StoryGraph> graph, std::uint64_t seed) : graph_(std::move(graph)), seed_(seed) {
    begin();
}

void Session::begin() {
    journal_.clear();
    visits_.clear();
    used_up_.clear();
    walk_.clear();
    values_.clear();
    for (const auto& variable : graph_->variables) values_.push_back(variable.start);
    enter(graph_->start);
}

// ---- what stands here

bool Session::ended() const {
    return node().end;
}

Value Session::value(std::size_t variable) const {
    return values_[variable];
}

int Session::visits(NodeIndex node) const {
    const auto found = visits_.find(node);
    return found == visits_.end() ? 0 : found->second;
}

bool Session::holds(const std::optional<Condition>& condition) const {
    return !condition || condition->holds(View(*this));
}

bool Session::is_offered(std::size_t option) const {
    const auto& candidate = node().choice->options[option];
    if (candidate.once && used_up_.contains({current_, option})) return false;
    return holds(candidate.condition);
}

std::vector<std::size_t> Session::order_of(const Choice& choice) const {
    std::vector<std::size_t> order(choice.options.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (choice.shuffled) {
        // Named by id, so that an edit elsewhere in the story does not change the order here.
        shuffle(order, seed_ ^ hash_of(node().id) ^ (static_cast<std::uint64_t>(visits(current_)) << 32));
    }
    return order;
}

std::optional<Offer> Session::offer() const {
    const auto& choice = node().choice;
    if (!choice) return std::nullopt;
    Offer offer;
    offer.choice = &*choice;
    for (const auto option : order_of(*choice)) {
        if (!is_offered(option)) continue;
        if (choice->fallback == option) offer.fallback = offer.items.size();
        offer.items.push_back({option});
    }
    return offer;
}

NodeIndex Session::next() const {
    for (const auto& next : node().next) {
        if (holds(next.condition)) return next.to;
    }
    return kNoNode;
}

std::vector<NodeIndex> Session::ways_on() const {
    std::vector<NodeIndex> ways;
    if (const auto offered = offer()) {
        for (const auto& item : offered->items) ways.push_back(offered->choice->options[item.option].to);
    }
    if (node().menu) {
        for (const auto& situation : graph_->situations) ways.push_back(situation.start);
    }
    if (const auto after = next(); after != kNoNode) ways.push_back(after);
    return ways;
}

std::vector<Prospect> Session::prospects() const {
    const auto ways = ways_on();
    const double share = ways.empty() ? 0 : 1.0 / static_cast<double>(ways.size());
    std::vector<Prospect> prospects;
    for (const auto way : ways) {
        const auto same = std::find_if(prospects.begin(), prospects.end(), [&](const auto& p) { return p.node == way; });
        if (same == prospects.end()) prospects.push_back({way, share});
        else same->weight += share;
    }
    std::stable_sort(prospects.begin(), prospects.end(), [](const auto& a, const auto& b) { return a.weight > b.weight; });
    return prospects;
}

// ---- moving on

void Session::run(const std::vector<Effect>& effects) {
    for (const auto& effect : effects) {
        values_[effect.variable()] = effect.result(View(*this), graph_->variables[effect.variable()]);
    }
}

void Session::reset_locals_of(std::size_t situation) {
    for (std::size_t i = 0; i < values_.size(); ++i) {
        const auto& variable = graph_->variables[i];
        if (variable.local_to == graph_->situations[situation].id) values_[i] = variable.start;
    }
}

void Session::enter(NodeIndex node) {
    current_ = node;
    for (std::size_t s = 0; s < graph_->situations.size(); ++s) {
        if (graph_->situations[s].start == node) reset_locals_of(s);
    }
    ++visits_[node];
    walk_.push_back({node, std::nullopt, How::ByHand, std::nullopt});
    run(this->node().effects);
}

Result<void> Session::take(const ChooseStep& step) {
    const auto offered = offer();
    if (!offered) return fail(fmt::format("node '{}' has no choice", node().id));
    for (const auto& item : offered->items) {
        const auto& option = offered->choice->options[item.option];
        if (option.id != step.option) continue;
        walk_.back().chosen = item.option;
        walk_.back().how = step.how;
        if (option.once) used_up_.insert({current_, item.option});
        run(option.effects);
        enter(option.to);
        return {};
    }
    return fail(fmt::format("node '{}' does not offer '{}' now", node().id, step.option));
}

Result<void> Session::take(const AdvanceStep&) {
    const auto to = next();
    if (to == kNoNode) return fail(fmt::format("nothing follows node '{}' by itself", node().id));
    enter(to);
    return {};
}

Result<void> Session::take(const JudgeStep& step) {
    if (!node().judge) return fail(fmt::format("nothing is judged in node '{}'", node().id));
    const auto& flags = graph_->flags;
    const bool known = std::any_of(flags.begin(), flags.end(), [&](const auto& flag) { return flag.id == step.flag; });
    if (!known) return fail(fmt::format("this story has no flag '{}'", step.flag));
    walk_.back().judged = step;
    return {};
}

Result<void> Session::take(const SituationStep& step) {
    if (!node().menu) return fail(fmt::format("node '{}' is not a menu", node().id));
    for (const auto& situation : graph_->situations) {
        if (situation.id != step.situation) continue;
        enter(situation.start);
        return {};
    }
    return fail(fmt::format("this story has no situation '{}'", step.situation));
}

Result<void> Session::take(const JumpStep& step) {
    const auto node = graph_->find(step.node);
    if (node == kNoNode) return fail(fmt::format("this story has no node '{}'", step.node));
    enter(node);
    return {};
}

Result<void> Session::take(const SetStep& step) {
    const auto& variables = graph_->variables;
    const auto found = std::find_if(variables.begin(), variables.end(), [&](const auto& each) { return each.name == step.variable; });
    if (found == variables.end()) return fail(fmt::format("this story has no variable '{}'", step.variable));
    if (found->start.index() != step.value.index()) return fail(fmt::format("'{}' holds another kind of value", step.variable));
    auto value = step.value;
    if (auto* number = std::get_if<std::int64_t>(&value)) {
        if (found->min) *number = std::max(*number, *found->min);
        if (found->max) *number = std::min(*number, *found->max);
    }
    values_[static_cast<std::size_t>(found - variables.begin())] = std::move(value);
    return {};
}

Result<void> Session::record(const Entry& entry) {
    auto taken = std::visit([this](const auto& step) { return take(step); }, entry);
    if (taken) journal_.push_back(entry);
    return taken;
}

Result<void> Session::apply(const Step& step) {
    return std::visit([this](const auto& known) { return record(known); }, step);
}

Result<void> Session::jump(NodeIndex node) {
    if (node >= graph_->nodes.size()) return fail("there is no such node");
    return record(JumpStep{graph_->nodes[node].id});
}

Result<void> Session::set(std::size_t variable, const Value& value) {
    if (variable >= graph_->variables.size()) return fail("there is no such variable");
    return record(SetStep{graph_->variables[variable].name, value});
}

// ---- going back

bool Session::can_go_back() const {
    return std::any_of(journal_.begin(), journal_.end(), [](const auto& entry) { return is_decision(entry); });
}

void Session::back() {
    const auto last = std::find_if(journal_.rbegin(), journal_.rend(), [](const auto& entry) { return is_decision(entry); });
    if (last == journal_.rend()) return;
    const std::vector<Entry> kept(journal_.begin(), last.base() - 1);
    begin();
    for (const auto& entry : kept) static_cast<void>(record(entry));  // what was possible once is possible again
}

void Session::restart() {
    begin();
}

// Options of the same name may answer different questions: a decision is made again only where it was made before, or in a node
// that has another name now.
Followed Session::replay(std::shared_ptr<const StoryGraph> graph, const std::function<Result<Entry>(const Session& before, const Entry&)>& changed) const {
    Followed made{Session(std::move(graph), seed_), 0, journal_.size(), {}};
    Session before(graph_, seed_);
    const auto again = [&](const Entry& entry) -> Result<void> {
        const auto& place = before.node().id;
        const bool elsewhere = made.session.node().id != place && made.session.graph().find(place) != kNoNode;
        if (is_decision(entry) && elsewhere) return fail(fmt::format("'{}', where the next decision was made, is not on this way", place));
        const auto step = changed(before, entry);
        return step ? made.session.record(*step) : tl::unexpected(step.error());
    };
    for (const auto& entry : journal_) {
        if (const auto taken = again(entry); !taken) {
            made.why = taken.error().message;
            break;
        }
        static_cast<void>(before.record(entry));
        ++made.steps;
    }
    return made;
}

Followed Session::follow(std::shared_ptr<const StoryGraph> graph) const {
    return replay(std::move(graph), [](const Session&, const Entry& entry) -> Result<Entry> { return entry; });
}

Followed Session::choose_otherwise(std::size_t visit, std::size_t option) const {
    return replay(graph_, [&](const Session& before, const Entry& entry) -> Result<Entry> {
        if (before.walk_.size() != visit + 1 || !std::holds_alternative<ChooseStep>(entry)) return entry;
        const auto& options = before.node().choice->options;
        if (option >= options.size()) return fail(fmt::format("node '{}' has no such option", before.node().id));
        return Entry(ChooseStep{options[option].id, How::ByHand});
    });
}

Session Session::until(std::size_t visit) const {
    Session made(graph_, seed_);
    for (const auto& entry : journal_) {
        if (made.walk_.size() > visit) break;
        static_cast<void>(made.record(entry));
    }
    return made;
}

}  // namespace wissel::story
