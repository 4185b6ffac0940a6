// One node: its picture and words, what is asked, what is judged, where it leads, what the guide should know.
#include "dossier/page_parts.h"

namespace wissel::dossier {

namespace {

bool is_seen(const story::Node& node) {
    return node.media.kind != story::Media::Kind::None;
}

// Passes at once.
bool is_crossing(const story::Node& node) {
    return !is_seen(node) && node.script.empty() && !node.choice && !node.judge && !node.outcome && !node.menu && !node.end;
}

Html heading(const Page& page, story::NodeIndex index) {
    const auto& node = page.story.nodes[index];
    Html title = box("span", "number", Html::text(page.outline.number_of(index)));
    title += Html::text(" ") + Html::text(page.title_of(node));
    title += box("code", "id", Html::text(node.id));
    return Html::element("h3", {}, title);
}

Html comes_from(const Page& page, story::NodeIndex index) {
    const auto& before = page.outline.before(index);
    if (before.empty()) return {};
    Html line = page.label(Say::ComesFrom);
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto number = Html::text(page.outline.number_of(before[i]));
        line += Html::text(i ? ", " : "") + Html::element("a", {{"href", "#" + anchor_of(page, before[i])}}, number);
    }
    return box("p", "from", line);
}

Html picture(const Page& page, story::NodeIndex index) {
    const auto& node = page.story.nodes[index];
    if (!is_seen(node)) return {};
    const auto& still = page.material[index].still;
    if (still.empty()) return box("div", "no-still", page.word(Say::NoPicture));
    return Html::single("img", {{"class", "still"}, {"src", still}, {"alt", std::string(page.title_of(node))}});
}

// What the captions of its film say; what its script says, as long as there is no film.
Html heard(const Page& page, story::NodeIndex index) {
    const auto script = page.words(page.story.nodes[index].script);
    if (page.material[index].still.empty() && !script.empty()) return box("div", is_seen(page.story.nodes[index]) ? "heard script" : "script", Html::text(script));
    Html lines;
    for (const auto& line : page.material[index].heard) lines += Html::element("p", {}, Html::text(line));
    return lines.empty() ? lines : box("div", "heard", lines);
}

Html effects(const Page& page, const story::Node& node) {
    if (node.effects.empty()) return {};
    std::string all;
    for (const auto& effect : node.effects) all += (all.empty() ? "" : "; ") + written(effect, page.story);
    return box("p", "small", page.label(Say::Counts) + Html::element("code", {}, Html::text(all)));
}

Html guide(const Page& page, const story::Node& node) {
    Html inner = labelled(page, page.label(Say::Notes), node.notes);
    Html prompts;
    for (const auto& prompt : node.prompts) prompts += Html::element("li", {}, page.text(prompt));
    if (!prompts.empty()) inner += Html::element("p", {}, page.label(Say::Prompts)) + Html::element("ul", {}, prompts);
    return inner.empty() ? inner : box("aside", "guide", inner);
}

Html scene(const Page& page, story::NodeIndex index) {
    const auto inner = picture(page, index) + heard(page, index);
    return inner.empty() ? inner : box("div", "scene", inner);
}

}  // namespace

Html node_part(const Page& page, story::NodeIndex index) {
    const auto& node = page.story.nodes[index];
    Html inner = box("div", "top", heading(page, index) + comes_from(page, index) + scene(page, index));
    if (is_crossing(node)) inner += box("p", "small", page.word(Say::Crossing));
    inner += outcome_part(page, node) + ways_part(page, node) + effects(page, node) + guide(page, node);
    return Html::element("article", {{"class", is_crossing(node) ? "node crossing" : "node"}, {"id", anchor_of(page, index)}}, inner);
}

}  // namespace wissel::dossier
