// The page: everything of the graph is on it, and nothing that an author writes can break it.
#include "dossier/page.h"

#include <doctest/doctest.h>

#include <set>

#include "base/html.h"
#include "dossier/outline.h"
#include "story/stories.h"

using namespace wissel;
using namespace wissel::dossier;

namespace {

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

std::string page_of(const story::StoryGraph& story, const std::string& variant = "nl") {
    return make_page(story, variant, {variant}, Material(story.nodes.size()));
}

// Each element that is opened is closed, in turn.
void check_nesting(const std::string& whole) {
    const auto page = whole.substr(whole.find("<body>"), whole.rfind("</html>") - whole.find("<body>"));
    const std::set<std::string> single = {"meta", "img", "br", "!DOCTYPE"};
    std::vector<std::string> open;
    for (auto at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        const bool end = page[at + 1] == '/';
        const auto begin = at + (end ? 2 : 1);
        const auto name = page.substr(begin, page.find_first_of(" />\n", begin) - begin);
        const bool closed = page[page.find('>', at) - 1] == '/';
        if (single.contains(name) || closed) continue;
        if (!end) {
            open.push_back(name);
            continue;
        }
        REQUIRE_MESSAGE(!open.empty(), name);
        REQUIRE(open.back() == name);
        open.pop_back();
    }
    CHECK(open.empty());
}

// Of each place that is linked to there is one.
void check_links(const std::string& page) {
    for (auto at = page.find("href=\"#"); at != std::string::npos; at = page.find("href=\"#", at + 1)) {
        const auto anchor = page.substr(at + 7, page.find('"', at + 7) - at - 7);
        CHECK_MESSAGE(count(page, " id=\"" + anchor + "\"") == 1, anchor);
    }
}

const std::string kHostile = R"j(</style><script>alert(1)</script>\" onload=\"x' & <!-- ]]>)j";
const std::string kHostileStory = R"j({"format": 1, "id": "t", "title": "H", "languages": ["nl"], "start": "a", "content_note": "H", "credits": ["H"],
  "flags": [{"id": "bad", "label": "H", "shape": "square", "color": "#C0392B"}], "ages": [{"id": "x", "label": "H"}],
  "situations": [{"id": "s", "title": "H", "theme": "H", "age": "x", "start": "a"}],
  "variables": {"seen": {"type": "text", "start": ""}},
  "help": {"h": {"name": "H", "what": "H", "phone": "H", "web": "javascript:alert(1)"}}, "calm_help": ["h"],
  "sources": {"q": {"title": "H", "url": "javascript:alert(2)"}},
  "nodes": {"a": {"situation": "s", "title": "H", "notes": "H", "prompts": ["H"], "choice": {"prompt": "H", "options": [
      {"id": "x", "text": "H", "to": "b", "do": ["seen = '<script>'"]}, {"id": "y", "text": "H", "to": "b", "if": "seen == '<b>' and seen != '&'"},
      {"id": "z", "text": "H", "to": "b"}]}},
    "b": {"situation": "s", "judge": {"behaviour": "H", "unknown": "H"}, "outcome": {"flag": "bad", "whose": "H", "criteria": {
      "consent": {"score": "--", "finding": "H"}, "voluntary": {"score": "-", "finding": "H"}, "equality": {"score": "+/-", "finding": "H"},
      "development": {"score": "?", "finding": "H"}, "context": {"score": "+", "finding": "H"}, "impact": {"score": "-", "finding": "H"}},
      "deciding": ["consent"], "why": "H", "reaction": "H", "help": ["h"], "sources": ["q"]}, "end": true}}})j";

std::string hostile_story() {
    auto json = kHostileStory;
    for (auto at = json.find("\"H\""); at != std::string::npos; at = json.find("\"H\"")) json.replace(at, 3, "\"" + kHostile + "\"");
    return json;
}

}  // namespace

TEST_CASE("every node, option and outcome of the demo is on its page once, in each language") {
    const auto loaded = story::load_story(std::string(WISSEL_SOURCE_DIR) + "/stories/he-het-is-oke", nullptr);
    REQUIRE(loaded.graph);
    const auto& story = *loaded.graph;
    std::size_t options = 0, outcomes = 0, judges = 0, ways = 0;
    for (const auto& node : story.nodes) {
        options += node.choice ? node.choice->options.size() : 0;
        outcomes += node.outcome != nullptr;
        judges += node.judge.has_value();
        ways += node.next.size() > 1 ? node.next.size() : 0;
    }
    for (const char* variant : {"nl", "fr", "en", "nl-easy"}) {
        CAPTURE(variant);
        const auto page = page_of(story, variant);
        CHECK(count(page, "<article ") == story.nodes.size());
        CHECK(count(page, "<li class=\"option\"") == options);
        CHECK(count(page, "<div class=\"outcome") == outcomes);
        CHECK(count(page, "class=\"judge\"") == judges);
        CHECK(count(page, "<li class=\"way\"") == ways);
        CHECK(count(page, "class=\"help-line\"") == story.help.size());
        CHECK(count(page, "class=\"source\"") == story.sources.size());
        for (const auto& node : story.nodes) CHECK_MESSAGE(count(page, "<code class=\"id\">" + node.id + "</code>") == 1, node.id);
        check_nesting(page);
        check_links(page);
    }
}

TEST_CASE("nothing that an author writes is read as markup, and only addresses of the web are links") {
    const auto loaded = test::load_text(hostile_story());
    INFO(story::format_text(loaded.diagnostics));
    REQUIRE(loaded.graph);
    auto material = Material(loaded.graph->nodes.size());
    material[0].heard = {"<script>alert(3)</script>"};
    const auto page = make_page(*loaded.graph, "nl", {"nl"}, material);
    CHECK(count(page, "<script") == 0);
    CHECK(count(page, "onload=\"") == 0);
    CHECK(count(page, "<!--") == 0);
    CHECK(count(page, "</style>") == 1);
    CHECK(count(page, "href=\"javascript") == 0);
    CHECK(count(page, "&lt;script&gt;alert(1)") > 20);
    CHECK(count(page, "&lt;script&gt;alert(3)") == 1);
    check_nesting(page);
    check_links(page);
}

TEST_CASE("what decides stands in the author's own words, and in the reader's language what the dossier adds") {
    const auto loaded = test::load_text(R"({"format": 1, "id": "t", "title": "T", "languages": ["nl", "fr"], "start": "a",
      "variables": {"trust": {"type": "integer", "start": 0, "min": 0, "max": 3}},
      "nodes": {"a": {"title": {"nl": "Aan", "fr": "À"}, "choice": {"prompt": "?", "seconds": 12, "default": "x", "options": [
        {"id": "x", "text": "X", "to": "b", "do": ["trust += 1"]}, {"id": "y", "text": "Y", "to": "b", "if": "trust >= 2", "once": true},
        {"id": "z", "text": "Z", "to": "b"}]}},
        "b": {"do": ["trust -= 1"], "next": [{"if": "trust > 0", "to": "c"}, {"to": "c"}]}, "c": {"end": true}}})");
    REQUIRE(loaded.graph);
    const auto page = page_of(*loaded.graph, "fr");
    CHECK(count(page, "seulement si <code>trust &gt;= 2</code>") == 1);
    CHECK(count(page, "retient <code>trust += 1</code>") == 1);
    CHECK(count(page, "sans choix, ceci vient après 12 s") == 1);
    CHECK(count(page, "une seule fois") == 1);
    CHECK(count(page, "<code>trust -= 1</code>") == 1);
    CHECK(count(page, "lang=\"fr\"") == 1);
}

TEST_CASE("a story that is not filmed yet is told by its scripts, line by line") {
    const auto loaded = test::load_text(R"({"format": 1, "id": "t", "title": "T", "languages": ["nl"], "start": "door",
      "nodes": {"door": {"script": "Ana wacht.\nBen komt.", "next": "hall"}, "hall": {"next": "end"}, "end": {"title": "Slot", "script": "Klaar.", "end": true}}})");
    REQUIRE(loaded.graph);
    const auto page = page_of(*loaded.graph);
    CHECK(count(page, "<div class=\"script\">Ana wacht.\nBen komt.</div>") == 1);
    CHECK(count(page, "<div class=\"script\">Klaar.</div>") == 1);
    CHECK(count(page, "node crossing") == 1);
    CHECK(count(page, "</span> door<code class=\"id\">door</code>") == 1);
    check_nesting(page);
    auto filmed = Material(loaded.graph->nodes.size());
    filmed[loaded.graph->find("door")].still = "stills/door.jpg";
    CHECK(count(make_page(*loaded.graph, "nl", {"nl"}, filmed), "Ana wacht.") == 0);
}

TEST_CASE("in a language that the dossier does not speak its own words are English, and say so") {
    const auto loaded = test::load_text(R"({"format": 1, "id": "t", "title": "Der Schuppen", "languages": ["de"], "start": "a", "nodes": {"a": {"title": "Anfang", "end": true}}})");
    REQUIRE(loaded.graph);
    const auto page = page_of(*loaded.graph, "de");
    CHECK(count(page, "<html lang=\"de\">") == 1);
    CHECK(count(page, "<span lang=\"en\">Contents</span>") == 1);
    CHECK(count(page, "Inhoud") == 0);
    CHECK(count(page, "Der Schuppen</span>") == 0);
    check_nesting(page);
    check_links(page);
}

TEST_CASE("the page says in words and roles what it shows by shape and place") {
    const auto loaded = story::load_story(std::string(WISSEL_SOURCE_DIR) + "/stories/he-het-is-oke", nullptr);
    REQUIRE(loaded.graph);
    const auto page = make_page(*loaded.graph, "nl", {"nl", "fr"}, Material(loaded.graph->nodes.size()));
    CHECK(count(page, "</svg> ernstig grensoverschrijdend</span>") > 0);
    CHECK(count(page, "<nav class=\"contents\" aria-labelledby=\"contents\">") == 1);
    CHECK(count(page, "<nav class=\"languages\" aria-label=\"in andere talen\">") == 1);
    CHECK(count(page, "href=\"index.fr.html\" lang=\"fr\" hreflang=\"fr\"") == 1);
    CHECK(count(page, "class=\"\"") == 0);
    CHECK(count(page, "<th>") == 0);
}

TEST_CASE("what leads to a node stands before it, and the first option's way first") {
    const auto graph = test::graph_of(R"("a": {"choice": {"prompt": "?", "options": [{"id": "x", "text": "X", "to": "late"}, {"id": "y", "text": "Y", "to": "late"}]}},
        "end": {"end": true}, "late": {"choice": {"prompt": "?", "options": [{"id": "x", "text": "X", "to": "one"}, {"id": "y", "text": "Y", "to": "two"}, {"id": "z", "text": "Z", "to": "a"}]}},
        "two": {"next": "end"}, "one": {"next": "end"}, "alone": {"end": true})");
    const Outline outline(*graph);
    REQUIRE(outline.chapters().size() == 1);
    std::string order;
    for (const auto node : outline.chapters().front().nodes) order += graph->nodes[node].id + " ";
    CHECK(order == "a late one two end alone ");
    CHECK(outline.number_of(graph->find("end")) == "1.5");
    CHECK(outline.before(graph->find("end")).size() == 2);
}

TEST_CASE("a line of a hundred thousand nodes is told from its beginning to its end") {
    story::StoryGraph graph;
    graph.nodes.resize(100'000);
    for (std::size_t i = 0; i + 1 < graph.nodes.size(); ++i) graph.nodes[i].next.push_back({static_cast<story::NodeIndex>(i + 1), std::nullopt});
    graph.start = 0;
    const Outline outline(graph);
    REQUIRE(outline.chapters().front().nodes.size() == graph.nodes.size());
    CHECK(outline.chapters().front().nodes.back() == graph.nodes.size() - 1);
}

TEST_CASE("control characters are left out of a page") {
    CHECK(Html::text(std::string("a\0b\x1b\n", 5)).str() == "ab\n");
    CHECK(Html::element("p", {{"title", "\"'<"}}).str() == "<p title=\"&quot;&#39;&lt;\"></p>\n");
}
