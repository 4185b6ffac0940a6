#include "exchange/ink.h"

#include <algorithm>
#include <deque>
#include <set>
#include <unordered_map>

#include <fmt/format.h>

#include "exchange/ink_runner.h"
#include "exchange/plain_text.h"

namespace wissel::exchange {

namespace {

// A knot that nothing leads to is brought over too: its author may be about to lead there.
void add_knots(const InkContainer& root, std::deque<InkBegin>& open) {
    for (const auto& knot : root.only_named) {
        if (!is_ink_scene(*knot)) continue;
        open.push_back({{knot.get(), 0}, {}, {}, knot->name, {}, 0});
    }
}

bool passes_on(const DraftNode& node) {
    return node.script.empty() && node.effects.empty() && node.links.size() == 1 && !node.asks && node.links[0].condition.empty();
}

// A branch of a choice that only leads on to somewhere is no scene.
void leave_out_the_empty(Draft& draft) {
    std::unordered_map<std::string, std::string> instead;
    std::set<std::string> asked;
    for (const auto& node : draft.nodes) {
        for (const auto& link : node.links) {
            for (auto begin = link.condition.find(kKeyBegins); begin != std::string::npos; begin = link.condition.find(kKeyBegins, begin + 1)) {
                asked.insert(link.condition.substr(begin + 1, link.condition.find(kKeyEnds, begin) - begin - 1));
            }
        }
    }
    for (const auto& node : draft.nodes) {
        if (passes_on(node) && !asked.contains(node.key) && node.links[0].to != node.key) instead[node.key] = node.links[0].to;
    }
    const auto final_key = [&](std::string key) {
        for (std::size_t steps = 0; steps <= instead.size(); ++steps) {
            const auto found = instead.find(key);
            if (found == instead.end()) return key;
            key = found->second;
        }
        return std::string();  // a circle
    };
    std::set<std::string> gone;
    for (const auto& [key, to] : instead) {
        if (!final_key(key).empty()) gone.insert(key);
    }
    const auto resolve = [&](std::string& key) {
        if (gone.contains(key)) key = final_key(key);
    };
    resolve(draft.start);
    for (auto& node : draft.nodes) {
        for (auto& link : node.links) resolve(link.to);
    }
    std::erase_if(draft.nodes, [&](const auto& node) { return gone.contains(node.key); });
}

// A sentence that two branches share is read twice, and its losses are one.
void leave_out_doubles(Draft& draft) {
    std::set<std::string> said;
    std::erase_if(draft.notes, [&](const auto& note) { return !said.insert(note.place.where + "\n" + note.what).second; });
}

// Where a choice came from, by which ink says its words twice, is no value.
std::string values_of(const InkBegin& begin) {
    std::string values;
    for (const auto& [name, value] : begin.temporary) {
        if (!name.starts_with('$')) values += fmt::format("{}={};", in_brief(name), in_brief(shown(value)));
    }
    return values;
}

Result<void> run_all(Draft& draft, InkRunner& runner, std::deque<InkBegin> open) {
    std::unordered_map<std::string, std::string> known;  // with the values that were met first
    for (bool first = true; !open.empty(); first = false) {
        const auto begin = std::move(open.front());
        open.pop_front();
        const auto [met, is_new] = known.emplace(ink_key(begin), values_of(begin));
        const auto values = values_of(begin);
        if (!is_new && !values.empty() && !met->second.empty() && met->second != values) {
            lose(draft, {fmt::format("knot '{}'", in_brief(ink_knot_of(*begin.at.container))), 0}, "it is reached with other values of its own variables, too: those that were met first are taken");
        }
        if (!is_new) continue;
        if (known.size() > kMostNodes) return fail("it comes to more scenes than any story: is it the right file?");
        auto run = runner.run(begin);
        if (const auto within = runner.budget().check(); !within) return within;
        if (run.node.title.empty()) run.node.title = first ? "beginning" : begin.at.container->name;
        // What a node leads to comes before the knots that wait, so that the order is the author's.
        open.insert(open.begin(), run.leads_to.begin(), run.leads_to.end());
        if (first) draft.start = run.node.key;
        draft.nodes.push_back(std::move(run.node));
    }
    return {};
}

}  // namespace

bool looks_like_ink(const Json& story) { return at(story, "inkVersion").is_number() && at(story, "root").is_array(); }

Result<Draft> read_ink(const Json& story) {
    const auto tree = read_ink_tree(at(story, "root"));
    if (!tree) return tl::unexpected(tree.error());
    const auto& root = **tree;
    Draft draft;
    draft.format = "ink";
    InkRunner runner(draft, root);
    if (const auto found = root.named.find("global decl"); found != root.named.end()) runner.read_declarations(*found->second);
    if (at(story, "listDefs").is_object() && !at(story, "listDefs").empty()) {
        lose(draft, {"the variables", 0}, fmt::format("{} lists", at(story, "listDefs").size()));
    }
    std::deque<InkBegin> open;
    open.push_back({{&root, 0}, {}, {}, "beginning", {}, 0});
    add_knots(root, open);
    draft.scenes_in_source = open.size();
    if (const auto done = run_all(draft, runner, std::move(open)); !done) return tl::unexpected(done.error());
    leave_out_the_empty(draft);
    leave_out_doubles(draft);
    return draft;
}

}  // namespace wissel::exchange
