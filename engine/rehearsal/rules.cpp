#include "rehearsal/rules.h"

#include <algorithm>

namespace wissel::rehearsal {

using story::kNoNode;
using story::NodeIndex;

bool goes_on(const story::Node& node) {
    return !node.choice && !node.menu && !node.end;
}

Rules::Rules(std::shared_ptr<const story::StoryGraph> graph) : graph_(std::move(graph)), slots_(*graph_), items_(*graph_) {
    for (NodeIndex n = 0; n < graph_->nodes.size(); ++n) {
        nodes_.push_back(node_rule(n));
        if (graph_->nodes[n].menu && menu_ == kNoNode) menu_ = n;
    }
    for (const auto& situation : graph_->situations) {
        for (std::size_t v = 0; v < graph_->variables.size(); ++v) {
            if (graph_->variables[v].local_to == situation.id) nodes_[situation.start].reset.push_back(v);
        }
    }
}

// ---- reading the story

Rules::NodeRule Rules::node_rule(NodeIndex index) {
    const auto& node = graph_->nodes[index];
    NodeRule rule;
    rule.visits = slots_.visits(index);
    rule.effects = effects(node.effects);
    for (const auto& next : node.next) rule.next.push_back({condition(next.condition), next.to});
    for (std::size_t o = 0; node.choice && o < node.choice->options.size(); ++o) {
        const auto& option = node.choice->options[o];
        rule.options.push_back({condition(option.condition), slots_.once(index, o), effects(option.effects)});
    }
    return rule;
}

Formula::Input Rules::input_of(const story::Reading& reading) const {
    const auto slot = slots_.of(reading);
    if (reading.kind == story::Reading::Kind::Visits) return {slot, 0, 0};
    const auto& variable = graph_->variables[reading.index];
    if (std::holds_alternative<bool>(variable.start)) return {slot, 0, 1};
    if (std::holds_alternative<std::string>(variable.start) || !variable.min || !variable.max) return {slot, 0, 0};
    return {slot, *variable.min, *variable.max};
}

std::vector<Formula::Input> Rules::inputs_of(const story::ReadExpression& read) const {
    std::vector<Formula::Input> inputs;
    for (const auto& reading : read.readings) inputs.push_back(input_of(reading));
    return inputs;
}

Formula* Rules::condition(const std::optional<story::Condition>& condition) {
    if (!condition) return nullptr;
    auto& known = conditions_[&condition->read()];
    if (known) return known;
    formulas_.push_back(std::make_unique<Formula>(inputs_of(condition->read()), [this, asked = &*condition](const auto& numbers) {
        return Number{asked->holds(StateScope(slots_, numbers))};
    }));
    return known = formulas_.back().get();
}

Formula* Rules::result_of(const story::Effect& effect) {
    auto& known = results_[{&effect.read(), effect.variable(), effect.kind()}];
    if (known) return known;
    auto inputs = inputs_of(effect.read());
    const story::Reading target{story::Reading::Kind::Variable, effect.variable()};
    const bool reads_itself = std::ranges::find(inputs, effect.variable(), &Formula::Input::slot) != inputs.end();
    if (effect.kind() != story::Effect::Kind::Set && !reads_itself) inputs.push_back(input_of(target));
    formulas_.push_back(std::make_unique<Formula>(std::move(inputs), [this, run = &effect](const auto& numbers) {
        return slots_.number_of(run->result(StateScope(slots_, numbers), graph_->variables[run->variable()]));
    }));
    return known = formulas_.back().get();
}

std::vector<Rules::EffectRule> Rules::effects(const std::vector<story::Effect>& effects) {
    std::vector<EffectRule> rules;
    for (const auto& effect : effects) rules.push_back({effect.variable(), result_of(effect)});
    return rules;
}

// ---- walking

void Rules::run(State& state, const std::vector<EffectRule>& effects) {
    for (const auto& effect : effects) state.slots[effect.target] = effect.result->value(state.slots);
}

void Rules::enter(State& state, NodeIndex node) {
    const auto& rule = nodes_[node];
    state.node = node;
    for (const auto slot : rule.reset) state.slots[slot] = slots_.start()[slot];
    if (rule.visits) ++state.slots[*rule.visits];
    run(state, rule.effects);
}

State Rules::begin() {
    State state{graph_->start, slots_.start()};
    enter(state, graph_->start);
    return state;
}

bool Rules::is_offered(const State& state, std::size_t option) {
    const auto& rule = nodes_[state.node].options[option];
    if (rule.once && state.slots[*rule.once] != 0) return false;
    return !rule.condition || rule.condition->value(state.slots) != 0;
}

bool Rules::advance(State& state) {
    for (const auto& next : nodes_[state.node].next) {
        if (next.condition && next.condition->value(state.slots) == 0) continue;
        enter(state, next.to);
        return true;
    }
    return false;
}

void Rules::take(State& state, const Move& move) {
    const auto target = target_of(state.node, move);
    if (move.kind == Move::Kind::Choose || move.kind == Move::Kind::Timeout) {
        const auto& rule = nodes_[state.node].options[move.which];
        if (rule.once) state.slots[*rule.once] = 1;
        run(state, rule.effects);
    }
    enter(state, target);
}

Stop Rules::stop_at(const State& state) {
    const auto& node = graph_->nodes[state.node];
    if (node.end) return Stop::End;
    if (node.menu) return graph_->situations.empty() ? Stop::Stuck : Stop::Asked;
    for (std::size_t o = 0; o < node.choice->options.size(); ++o) {
        if (is_offered(state, o)) return Stop::Asked;
    }
    return Stop::Stuck;
}

void Rules::list_moves(const State& state, std::vector<Move>& moves) {
    moves.clear();
    const auto& node = graph_->nodes[state.node];
    if (node.end && menu_ != kNoNode) moves.push_back({Move::Kind::Menu, 0});
    for (std::size_t s = 0; node.menu && s < graph_->situations.size(); ++s) moves.push_back({Move::Kind::Situation, s});
    if (!node.choice) return;
    for (std::size_t o = 0; o < node.choice->options.size(); ++o) {
        if (is_offered(state, o)) moves.push_back({Move::Kind::Choose, o});
    }
    if (items_.timeout(state.node) && is_offered(state, *node.choice->fallback)) moves.push_back({Move::Kind::Timeout, *node.choice->fallback});
}

std::size_t Rules::item_of(NodeIndex node, const Move& move) const {
    switch (move.kind) {
        case Move::Kind::Choose: return items_.option(node, move.which);
        case Move::Kind::Timeout: return *items_.timeout(node);
        case Move::Kind::Situation: return items_.situation(node, move.which);
        case Move::Kind::Menu: break;
    }
    return items_.size();
}

NodeIndex Rules::target_of(NodeIndex node, const Move& move) const {
    switch (move.kind) {
        case Move::Kind::Situation: return graph_->situations[move.which].start;
        case Move::Kind::Menu: return menu_;
        default: return graph_->nodes[node].choice->options[move.which].to;
    }
}

}  // namespace wissel::rehearsal
