#include "rehearsal/follow.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rehearsal/rules.h"

namespace wissel::rehearsal {

using namespace story;

namespace {

// More than anybody does in a day. Going back walks all that was before once more, so that a huge walk would take hours.
constexpr std::size_t kMostSteps = 2000;
constexpr std::size_t kMostNodes = 1'000'000;  // entered on one walk: each step may lead through a long circle

using Trouble = std::optional<std::string>;  // why a step does not fit

class Follower {
public:
    // `looked_for`: a node at whose first entry the session is kept.
    Follower(const Items& items, const std::shared_ptr<const StoryGraph>& graph, std::uint64_t seed = 1, NodeIndex looked_for = kNoNode)
        : items_(items), looked_for_(looked_for), session_(graph, seed) {
        done_.met.assign(items.size(), false);
        note_ = !graph->content_note.empty();
        arrive();
    }

    std::optional<Session> found() && { return std::move(found_); }

    Followed run(const Walk& walk) {
        for (std::size_t i = 0; i < walk.size() && !done_.misfit && !found_; ++i) {
            const auto trouble = i < kMostSteps ? take(walk[i]) : Trouble(fmt::format("a walk is followed for {} steps and no further", kMostSteps));
            if (trouble) done_.misfit = Misfit{walk[i].line, text_of(walk[i]), *trouble};
        }
        done_.at = session_.current();
        return std::move(done_);
    }

private:
    const Node& node() const { return session_.node(); }

    // What is to be done in the node that was entered, once all has passed that passes by itself. Where the story leads nowhere the
    // step that led there was right all the same; only the next one is not.
    void arrive() {
        open_node();
        for (auto left = most_passes(session_.graph()); goes_on(node()) && !judge_ && !card_; --left) {
            if (left == 0) dead_end_ = fmt::format("the story runs in a circle at node '{}'", node().id);
            else if (session_.walk().size() >= kMostNodes) dead_end_ = fmt::format("a walk is followed through {} nodes and no further", kMostNodes);
            else if (!session_.apply(AdvanceStep{})) dead_end_ = fmt::format("nothing follows node '{}'", node().id);
            if (dead_end_) return;
            open_node();
        }
    }

    void open_node() {
        done_.met[items_.node(session_.current())] = true;
        if (session_.current() == looked_for_ && !found_) found_ = session_;
        done_.ended = done_.ended || node().end;
        judge_ = node().judge.has_value();
        card_ = node().outcome != nullptr;
    }

    Trouble take(const WalkStep& step) {
        if (std::exchange(note_, false) && std::holds_alternative<AdvanceStep>(step.step)) return std::nullopt;
        if (std::holds_alternative<BackStep>(step.step)) return go_back();
        if (dead_end_) return dead_end_;
        if (judge_) return judge(step);
        if (std::holds_alternative<AdvanceStep>(step.step)) return card_ ? leave_card() : Trouble("there is no card to go on from" + what_is_open());
        if (card_) {  // which a walk need not mention
            leave_card();
            return take(step);
        }
        return std::visit([this](const auto& each) { return go(each); }, step.step);
    }

    std::string what_is_open() const {
        if (node().end) return "; the story has come to an end";
        if (node().menu) return "; a situation is to be picked";
        const auto offer = session_.offer();
        if (!offer) return "";
        std::vector<std::string> ids;
        for (const auto& item : offer->items) ids.push_back(offer->choice->options[item.option].id);
        return fmt::format("; node '{}' offers: {}", node().id, ids.empty() ? "nothing" : fmt::format("{}", fmt::join(ids, ", ")));
    }

    Trouble judge(const WalkStep& step) {
        const auto* judged = std::get_if<JudgeStep>(&step.step);
        if (!judged) return fmt::format("something is to be judged in node '{}'", node().id);
        if (const auto done = session_.apply(*judged); !done) return done.error().message;
        judge_ = false;
        if (!card_) go_on();
        return std::nullopt;
    }

    Trouble leave_card() {
        card_ = false;
        go_on();
        return std::nullopt;
    }

    void go_on() {
        if (!goes_on(node())) return;
        if (session_.apply(AdvanceStep{})) arrive();
        else dead_end_ = fmt::format("nothing follows node '{}'", node().id);
    }

    Trouble go_back() {
        if (!session_.can_go_back()) return "there is nothing to go back to";
        session_.back();
        dead_end_.reset();
        open_node();
        card_ = card_ && judge_;  // the choice was left, the card before it has been seen
        return std::nullopt;
    }

    Trouble apply(const Step& step, std::size_t item) {
        if (!session_.apply(step)) return "it is not on offer" + what_is_open();
        done_.met[item] = true;
        arrive();
        return std::nullopt;
    }

    Trouble go(const ChooseStep& step) {
        if (!node().choice) return "nothing is to be chosen in node '" + node().id + "'" + what_is_open();
        const auto& options = node().choice->options;
        const auto found = std::ranges::find(options, step.option, &Option::id);
        if (found == options.end()) return "it is not on offer" + what_is_open();
        return apply(step, items_.option(session_.current(), static_cast<std::size_t>(found - options.begin())));
    }

    Trouble go(const TimeoutStep&) {
        const auto item = items_.timeout(session_.current());
        if (!item) return "no time runs in node '" + node().id + "'" + what_is_open();
        const auto offer = session_.offer();
        if (!offer->fallback) return "no time runs here: the option that it would take is not on offer";
        return apply(ChooseStep{offer->choice->options[offer->items[*offer->fallback].option].id, How::ByDefault}, *item);
    }

    Trouble go(const SituationStep& step) {
        if (!node().menu) return "there is no menu here" + what_is_open();
        const auto& situations = session_.graph().situations;
        const auto found = std::ranges::find(situations, step.situation, &Situation::id);
        if (found == situations.end()) return "this story has no such situation";
        return apply(step, items_.situation(session_.current(), static_cast<std::size_t>(found - situations.begin())));
    }

    // As the summary's button does.
    Trouble go(const MenuStep&) {
        if (!node().end) return "the menu is gone back to from an end" + what_is_open();
        const auto& nodes = session_.graph().nodes;
        const auto menu = std::ranges::find(nodes, true, &Node::menu);
        if (menu == nodes.end()) return "this story has no menu";
        if (!session_.jump(static_cast<NodeIndex>(menu - nodes.begin()))) return "the menu cannot be entered";
        arrive();
        return std::nullopt;
    }

    Trouble go(const JudgeStep&) { return "nothing is to be judged in node '" + node().id + "'" + what_is_open(); }
    Trouble go(const AdvanceStep&) { return std::nullopt; }  // was answered above
    Trouble go(const BackStep&) { return std::nullopt; }

    const Items& items_;
    const NodeIndex looked_for_;
    std::optional<Session> found_;
    Session session_;
    Followed done_;
    bool note_ = false, judge_ = false, card_ = false;  // what is open
    Trouble dead_end_;
};

}  // namespace

Followed follow(const Items& items, const std::shared_ptr<const StoryGraph>& graph, const Walk& walk) {
    return Follower(items, graph).run(walk);
}

std::optional<Session> walk_to(const Items& items, const std::shared_ptr<const StoryGraph>& graph, const Walk& walk, NodeIndex node, std::uint64_t seed) {
    Follower follower(items, graph, seed, node);
    static_cast<void>(follower.run(walk));
    return std::move(follower).found();
}

}  // namespace wissel::rehearsal
