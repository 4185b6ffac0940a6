#include "exchange/shape.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "exchange/plain_text.h"
#include "exchange/ways.h"

namespace wissel::exchange {

namespace {

constexpr std::size_t kMostOptions = 6;
constexpr const char* kStop = "(stop)";

constexpr std::size_t kMostOnAPage = 3000, kPage = 2000;  // bytes

// Cut where a paragraph ends, or else a line, a sentence, a word.
std::vector<std::string> pages_of(std::string_view text) {
    std::vector<std::string> pages;
    while (text.size() > kPage) {
        auto page = beginning(text, kPage);
        for (const std::string_view ends : {"\n\n", "\n", ". ", " "}) {
            const auto at = page.rfind(ends);
            if (at == std::string_view::npos || at < kPage / 4) continue;
            page = page.substr(0, at + 1);
            break;
        }
        pages.emplace_back(trimmed(page));
        text = trimmed(text.substr(page.size()));
    }
    if (!text.empty()) pages.emplace_back(text);
    return pages;
}

class Shaper {
public:
    Shaper(Draft& draft, const OurWords& words) : draft_(draft), words_(words) {}

    void shape() {
        for (const auto& node : draft_.nodes) keys_.insert(node.key);
        part_long_scripts();
        add_missing_targets();
        part_jumps();
        for (auto& node : draft_.nodes) settle_ways(node);
        settle_once();
        for (auto& node : draft_.nodes) settle_offer(node);
        if (needs_stop_) add_stop();
        add_exits();
        part_long_choices();
    }

private:
    // A slate is one page. What happens stays with the first one, and the last one asks.
    void part_long_scripts() {
        for (std::size_t i = 0; i < draft_.nodes.size(); ++i) {
            auto& node = draft_.nodes[i];
            if (node.script.size() <= kMostOnAPage) continue;
            const auto pages = pages_of(node.script);
            change(draft_, node.place, fmt::format("its {} letters are too many for one slate: they are parted over {} nodes", node.script.size(), pages.size()));
            auto& rest = behind_[i];
            for (std::size_t page = 1; page < pages.size(); ++page) {
                auto& next = rest.emplace_back();
                next.key = fresh_key(fmt::format("{} (page {})", node.key, page + 1));
                next.title = node.title;
                next.place = node.place;
                next.script = pages[page];
            }
            node.script = pages.front();
            rest.back().links = std::exchange(node.links, {});
            rest.back().asks = node.asks;
            rest.back().prompt = std::exchange(node.prompt, {});
            auto* before = &node;
            for (auto& next : rest) {
                before->asks = false;
                before->links = {{{}, next.key, {}, {}, false, node.place}};
                before = &next;
            }
        }
        put_behind();
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
        const auto wanted = key;
        for (std::size_t number = 2; !keys_.insert(key).second; ++number) key = fmt::format("{} {}", wanted, number);
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
            if (!link.condition.empty()) return;  // it stays an option: what it does is not to happen before its condition is asked
            if (!link.text.empty() && !contains(node.script, link.text)) change(draft_, link.place, fmt::format("its only link, '{}', is followed by itself", in_brief(link.text)));
            if (!link.effects.empty()) node.effects.insert(node.effects.end(), link.effects.begin(), link.effects.end());
            node.links.front().effects.clear();
            node.asks = false;
        }
        if (node.asks) return;
        const auto always = std::ranges::find_if(node.links, [](const auto& link) { return link.condition.empty(); });
        if (always != node.links.end()) node.links.erase(always + 1, node.links.end());
        else {
            change(draft_, node.place, "where none of its ways is open, the story ends");
            to_stop(node, {});
        }
    }

    // Where nobody comes twice, nothing is offered twice.
    void settle_once() {
        const auto again = DraftWays(draft_).on_a_cycle();
        for (std::size_t i = 0; i < draft_.nodes.size(); ++i) {
            for (auto& link : draft_.nodes[i].links) link.once = link.once && again[i];
        }
    }

    // Two conditions of which one is the other's opposite leave no gap.
    static bool always_offers(const std::vector<DraftLink>& links) {
        for (const auto& link : links) {
            if (link.once) continue;
            const auto opposite = fmt::format("not ({})", link.condition);
            const auto is_opposite = [&](const auto& other) { return !other.once && other.condition == opposite; };
            if (link.condition.empty() || std::ranges::any_of(links, is_opposite)) return true;
        }
        return false;
    }

    void settle_offer(DraftNode& node) {
        if (!node.asks || node.links.empty() || always_offers(node.links)) return;
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
        const DraftWays ways(draft_);
        const auto reached = ways.reached_from_start(), again = ways.on_a_cycle();
        auto free = ways.with_an_end();
        for (const bool asking : {true, false}) {
            for (std::size_t i = 0; i < again.size(); ++i) {
                if (!reached[i] || free[i] || !again[i] || (asking && !draft_.nodes[i].asks)) continue;
                add_exit(i);
                ways.spread_back(i, free);
            }
        }
        put_behind();
        if (needs_stop_) add_stop();
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
        behind_[index].push_back(std::move(between));
    }

    void part_long_choices() {
        for (std::size_t i = 0; i < draft_.nodes.size(); ++i) {
            const auto& node = draft_.nodes[i];
            if (node.asks && node.links.size() > kMostOptions) part_long_choice(i);
        }
        put_behind();
    }

    // Each part but the last leads on to the next, and so has something to offer; where the last may have nothing, it leads back to the
    // first. What happens in the node is not to happen again then: the first part, too, is a node of its own behind it.
    void part_long_choice(std::size_t index) {
        auto& node = draft_.nodes[index];
        change(draft_, node.place, fmt::format("{} options are parted: {} stand behind '{}'", node.links.size(), node.links.size() - kMostOptions + 1, words_.more));
        const auto last = (node.links.size() - 2) / (kMostOptions - 1) * (kMostOptions - 1);
        const bool leads_back = !always_offers({node.links.begin() + static_cast<std::ptrdiff_t>(last), node.links.end()});
        const bool happens = !node.effects.empty() || !node.script.empty() || node.media.kind != DraftMedia::Kind::None;
        const bool apart = leads_back && happens;
        auto parts = parts_of(node, apart ? fresh_key(node.key + " (choice)") : node.key, leads_back);
        node.asks = !apart;
        if (apart) {
            node.links = {{{}, parts.front().key, {}, {}, false, node.place}};
        } else {
            node.links = std::move(parts.front().links);
            parts.erase(parts.begin());
        }
        behind_[index] = std::move(parts);
    }

    std::vector<DraftNode> parts_of(const DraftNode& node, const std::string& first, bool leads_back) {
        std::vector<DraftNode> parts;
        auto key = first;
        for (auto from = node.links.begin(); from != node.links.end();) {
            const auto left = static_cast<std::size_t>(node.links.end() - from);
            const bool is_last = left + (leads_back ? 1 : 0) <= kMostOptions;
            const auto to = from + static_cast<std::ptrdiff_t>(is_last ? left : kMostOptions - 1);
            auto& part = parts.emplace_back();
            part.key = key;
            part.title = node.title;
            part.prompt = node.prompt;
            part.place = node.place;
            part.links.assign(from, to);
            key = is_last ? first : fresh_key(fmt::format("{} (more {})", node.key, parts.size()));
            if (!is_last || leads_back) part.links.push_back({is_last ? words_.go_on : words_.more, key, {}, {}, false, node.place});
            from = to;
        }
        return parts;
    }

    void put_behind() {
        if (behind_.empty()) return;
        std::vector<DraftNode> nodes;
        for (std::size_t i = 0; i < draft_.nodes.size(); ++i) {
            nodes.push_back(std::move(draft_.nodes[i]));
            const auto found = behind_.find(i);
            if (found != behind_.end()) std::ranges::move(found->second, std::back_inserter(nodes));
        }
        draft_.nodes = std::move(nodes);
        behind_.clear();
    }

    Draft& draft_;
    const OurWords& words_;
    std::unordered_set<std::string> keys_;
    std::unordered_map<std::size_t, std::vector<DraftNode>> behind_;  // nodes to come behind that of this number
    bool needs_stop_ = false;
};

}  // namespace

Result<void> shape(Draft& draft, const OurWords& words) {
    if (draft.nodes.empty()) return fail("there is no scene in it");
    for (const auto& node : draft.nodes) {
        if (std::max(node.links.size(), node.jumps.size()) <= kMostLinks) continue;
        return fail(fmt::format("{} has more than {} links, which nobody could choose from: part it", node.place.where, kMostLinks));
    }
    const bool starts = std::ranges::any_of(draft.nodes, [&](const auto& node) { return node.key == draft.start; });
    if (!starts) {
        change(draft, {"the story", 0}, fmt::format("it starts at its first scene, '{}'", in_brief(draft.nodes.front().title)));
        draft.start = draft.nodes.front().key;
    }
    Shaper(draft, words).shape();
    return {};
}

}  // namespace wissel::exchange
