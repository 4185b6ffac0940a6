#include "exchange/shape.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_set>

#include <fmt/format.h>

#include "exchange/plain_text.h"
#include "exchange/ways.h"

namespace wissel::exchange {

namespace {

constexpr std::size_t kMostOptions = 6;
constexpr const char* kStop = "(stop)";

class Shaper {
public:
    Shaper(Draft& draft, const OurWords& words) : draft_(draft), words_(words) {}

    void shape() {
        for (const auto& node : draft_.nodes) keys_.insert(node.key);
        note_long_scripts();
        add_missing_targets();
        part_jumps();
        for (auto& node : draft_.nodes) settle_ways(node);
        settle_once();
        for (auto& node : draft_.nodes) settle_offer(node);
        if (needs_stop_) add_stop();
        add_exits();
        for (std::size_t i = 0; i < draft_.nodes.size(); ++i) part_long_choice(i);
    }

private:
    // A slate is one page.
    void note_long_scripts() {
        constexpr std::size_t kMostOnAPage = 3000;
        for (const auto& node : draft_.nodes) {
            if (node.script.size() <= kMostOnAPage) continue;
            change(draft_, node.place, fmt::format("its {} letters are too many for one slate: part them over several nodes", node.script.size()));
        }
    }

    void add_missing_targets() {
        std::vector<DraftNode> missing;
        for (auto& node : draft_.nodes) {
            for (auto* links : {&node.jumps, &node.links}) {
                for (auto& link : *links) {
                    if (keys_.contains(link.to)) continue;
                    change(draft_, link.place, fmt::format("'{}' leads to '{}', which does not exist: an end of that name stands there", in_brief(link.text.empty() ? link.to : link.text), in_brief(link.to)));
                    DraftNode end;
                    end.key = end.title = link.to;
                    end.notes = "Nothing of this name was in the source.";
                    end.place = link.place;
                    keys_.insert(end.key);
                    missing.push_back(std::move(end));
                }
            }
        }
        std::ranges::move(missing, std::back_inserter(draft_.nodes));
    }

    // What jumps away before anything is seen stands in a node of its own, before the one that is seen.
    void part_jumps() {
        std::vector<DraftNode> nodes;
        for (auto& node : draft_.nodes) {
            if (node.jumps.empty()) {
                nodes.push_back(std::move(node));
                continue;
            }
            DraftNode first;
            first.key = node.key;
            first.title = node.title;
            first.place = node.place;
            first.asks = false;
            first.effects = std::move(node.effects);
            first.links = std::move(node.jumps);
            const auto always = std::ranges::find_if(first.links, [](const auto& link) { return link.condition.empty(); });
            if (always != first.links.end()) {
                first.links.erase(always + 1, first.links.end());
                const bool said = !node.script.empty() || !node.links.empty();
                if (said) change(draft_, node.place, fmt::format("it jumps to '{}' at once: its words are kept as notes", in_brief(first.links.back().to)));
                for (const auto& link : node.links) lose(draft_, link.place, fmt::format("link '{}': it jumps away before", in_brief(link.text)));
                first.notes = std::move(node.script);
                nodes.push_back(std::move(first));
                continue;
            }
            node.key = fresh_key(node.key + " (stays)");
            first.links.push_back({{}, node.key, {}, {}, false, node.place});
            node.effects.clear();
            node.jumps.clear();
            nodes.push_back(std::move(first));
            nodes.push_back(std::move(node));
        }
        draft_.nodes = std::move(nodes);
    }

    std::string fresh_key(std::string key) {
        while (!keys_.insert(key).second) key += "'";
        return key;
    }

    void to_stop(DraftNode& node, std::string text) {
        needs_stop_ = true;
        node.links.push_back({std::move(text), kStop, {}, {}, false, node.place});
    }

    void settle_ways(DraftNode& node) {
        if (node.links.empty()) return;
        if (node.asks && node.links.size() == 1) {
            const auto& link = node.links.front();
            if (!link.text.empty() && !contains(node.script, link.text)) change(draft_, link.place, fmt::format("its only link, '{}', is followed by itself", in_brief(link.text)));
            if (!link.effects.empty()) node.effects.insert(node.effects.end(), link.effects.begin(), link.effects.end());
            node.links.front().effects.clear();
            node.asks = false;
        }
        if (node.asks) return;
        const auto always = std::ranges::find_if(node.links, [](const auto& link) { return link.condition.empty(); });
        if (always != node.links.end()) node.links.erase(always + 1, node.links.end());
        else to_stop(node, {});
    }

    // Where nobody comes twice, nothing is offered twice.
    void settle_once() {
        const auto again = DraftWays(draft_).on_a_cycle();
        for (std::size_t i = 0; i < draft_.nodes.size(); ++i) {
            for (auto& link : draft_.nodes[i].links) link.once = link.once && again[i];
        }
    }

    // Two conditions of which one is the other's opposite leave no gap.
    static bool always_offers(const DraftNode& node) {
        for (const auto& link : node.links) {
            if (link.once) continue;
            const auto opposite = fmt::format("not ({})", link.condition);
            const auto is_opposite = [&](const auto& other) { return !other.once && other.condition == opposite; };
            if (link.condition.empty() || std::ranges::any_of(node.links, is_opposite)) return true;
        }
        return false;
    }

    void settle_offer(DraftNode& node) {
        if (!node.asks || node.links.empty() || always_offers(node)) return;
        change(draft_, node.place, fmt::format("all its options may be gone: '{}' is added, which leads to an end", words_.stop));
        to_stop(node, words_.stop);
    }

    void add_stop() {
        if (!keys_.insert(kStop).second) return;
        DraftNode stop;
        stop.key = kStop;
        stop.title = words_.the_end;
        stop.place = {"the story", 0};
        draft_.nodes.push_back(std::move(stop));
    }

    // A story that runs in circles can be left: at the first choice of the circle, or at one that is put into it.
    void add_exits() {
        for (;;) {
            const DraftWays ways(draft_);
            const auto reached = ways.reached_from_start(), free = ways.with_an_end(), again = ways.on_a_cycle();
            const auto trapped = [&](std::size_t i) { return reached[i] && !free[i] && again[i]; };
            std::optional<std::size_t> found;
            for (std::size_t i = 0; i < draft_.nodes.size(); ++i) {
                if (!trapped(i)) continue;
                if (draft_.nodes[i].asks) {
                    found = i;
                    break;
                }
                if (!found) found = i;
            }
            if (!found) return;
            add_exit(*found);
            add_stop();
        }
    }

    void add_exit(std::size_t index) {
        auto& node = draft_.nodes[index];
        if (node.asks) {
            change(draft_, node.place, fmt::format("from here no end can be reached: '{}' is added", words_.stop));
            return to_stop(node, words_.stop);
        }
        DraftNode between;
        between.key = fresh_key(node.key + " (again)");
        between.title = node.title;
        between.place = node.place;
        between.links.push_back({words_.go_on, node.links.back().to, {}, {}, false, node.place});
        to_stop(between, words_.stop);
        change(draft_, node.place, fmt::format("from here no end can be reached: a choice between '{}' and '{}' is added", words_.go_on, words_.stop));
        node.links.back().to = between.key;
        draft_.nodes.insert(draft_.nodes.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(between));
    }

    // Those that are always there stay in the first part, so that it is never empty; the rest follows behind one more option.
    void part_long_choice(std::size_t index) {
        if (!draft_.nodes[index].asks || draft_.nodes[index].links.size() <= kMostOptions) return;
        auto& node = draft_.nodes[index];
        change(draft_, node.place, fmt::format("{} options are parted: {} stand behind '{}'", node.links.size(), node.links.size() - kMostOptions + 1, words_.more));
        DraftNode rest;
        rest.key = fresh_key(node.key + " (more)");
        rest.title = node.title;
        rest.prompt = node.prompt;
        rest.place = node.place;
        std::move(node.links.begin() + kMostOptions - 1, node.links.end(), std::back_inserter(rest.links));
        node.links.resize(kMostOptions - 1);
        node.links.push_back({words_.more, rest.key, {}, {}, false, node.place});
        if (rest.links.size() == 1 || !always_offers(rest)) rest.links.push_back({words_.go_on, node.key, {}, {}, false, node.place});
        draft_.nodes.insert(draft_.nodes.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(rest));
    }

    Draft& draft_;
    const OurWords& words_;
    std::unordered_set<std::string> keys_;
    bool needs_stop_ = false;
};

}  // namespace

Result<void> shape(Draft& draft, const OurWords& words) {
    if (draft.nodes.empty()) return fail("there is no scene in it");
    const bool starts = std::ranges::any_of(draft.nodes, [&](const auto& node) { return node.key == draft.start; });
    if (!starts) {
        change(draft, {"the story", 0}, fmt::format("it starts at its first scene, '{}'", in_brief(draft.nodes.front().title)));
        draft.start = draft.nodes.front().key;
    }
    Shaper(draft, words).shape();
    return {};
}

}  // namespace wissel::exchange
