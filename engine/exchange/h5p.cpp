#include "exchange/h5p.h"

#include <set>

#include <fmt/format.h>

#include "exchange/budget.h"
#include "exchange/h5p_content.h"
#include "exchange/h5p_credits.h"
#include "exchange/plain_text.h"

namespace wissel::exchange {

namespace {

std::string key_of(std::int64_t content) { return fmt::format("content {}", content); }
std::string end_key(std::int64_t content) { return fmt::format("end {}", content); }

class H5pBuilder {
public:
    H5pBuilder(Draft& draft, const Json& scenario, const FindInPackage& find)
        : draft_(draft), scenario_(scenario), contents_(at(scenario, "content")), find_(find) {}

    Result<void> build() {
        draft_.format = "H5P Branching Scenario";
        draft_.title = tidy(words_of(draft_, at(scenario_, "title"), {"the scenario", 0}));
        add_ends();
        add_start();
        Budget budget;
        for (std::size_t i = 0; i < contents_.size(); ++i) {
            add(static_cast<std::int64_t>(i), contents_[i]);
            budget.spend_new(draft_);
            if (const auto within = budget.check(); !within) return within;
        }
        note_scores();
        credit_all_h5p(draft_, scenario_);
        return {};
    }

private:
    std::int64_t count() const { return static_cast<std::int64_t>(contents_.size()); }

    // Where a content leads: another one, or an end screen; where there is no such screen, the first, which stands for all others.
    std::string target(const Json& next, const Place& place) {
        const auto id = next.is_number_integer() ? next.get<std::int64_t>() : -1;
        ++draft_.links_in_source;
        if (id >= 0 && id < count()) return key_of(id);
        if (id >= count()) change(draft_, place, fmt::format("it leads to content {}, which does not exist: the story ends there", id));
        if (ends_.contains(id)) return end_key(id);
        return ends_.empty() ? add_end(-1, Json()) : end_key(*ends_.rbegin());
    }

    std::string add_end(std::int64_t id, const Json& screen) {
        DraftNode node;
        node.key = end_key(id);
        node.place = {fmt::format("end screen {}", id), 0};
        add_screen(node, screen, "endScreenTitle", "endScreenSubtitle", "endScreenImage");
        if (node.title.empty()) node.title = "end";
        ends_.insert(id);
        draft_.nodes.push_back(node);
        return node.key;
    }

    void add_ends() {
        const auto& screens = at(scenario_, "endScreens");
        if (!screens.is_array()) return;
        for (const auto& screen : screens) {
            const auto& id = at(screen, "contentId");
            const auto number = id.is_number_integer() ? id.get<std::int64_t>() : -1;
            if (!ends_.contains(number)) add_end(number, screen);
        }
    }

    // A title, some words and a picture on the whole screen.
    void add_screen(DraftNode& node, const Json& screen, const char* title, const char* subtitle, const char* image) {
        node.title = tidy(words_of(draft_, at(screen, title), node.place));
        node.script = words_of(draft_, at(screen, subtitle), node.place);
        if (node.script.empty()) node.script = node.title;
        lose_picture(node.place, at(screen, image));
        const auto& score = at(screen, "endScreenScore");
        if (score.is_number() && score.get<double>() != 0) lose(draft_, node.place, fmt::format("a score of {:g}", score.get<double>()));
    }

    void lose_picture(const Place& place, const Json& picture) {
        if (const auto path = text_at(picture, "path"); !path.empty()) lose(draft_, place, fmt::format("picture: {}", in_brief(path)));
    }

    void add_start() {
        draft_.start = key_of(0);
        const auto& screen = at(scenario_, "startScreen");
        const bool says = !text_at(screen, "startScreenTitle").empty() || !text_at(screen, "startScreenSubtitle").empty();
        if (!says) return lose_picture({"start screen", 0}, at(screen, "startScreenImage"));
        DraftNode node;
        node.key = draft_.start = "start screen";
        node.place = {"start screen", 0};
        add_screen(node, screen, "startScreenTitle", "startScreenSubtitle", "startScreenImage");
        if (draft_.title.empty()) draft_.title = node.title;
        node.asks = false;
        node.links.push_back({{}, key_of(0), {}, {}, false, node.place});
        draft_.nodes.push_back(std::move(node));
    }

    void add(std::int64_t id, const Json& content) {
        ++draft_.scenes_in_source;
        DraftNode node;
        node.key = key_of(id);
        node.place = {fmt::format("content {}", id), 0};
        const bool asks = library_of(content) == "H5P.BranchingQuestion";
        node.title = tidy(words_of(draft_, at(content, "contentTitle"), node.place));  // as early editors have it
        if (asks) read_question(at(at(content, "type"), "params"), node);
        else read_h5p_content(draft_, content, find_, node);
        if (node.title.empty()) node.title = asks ? in_brief(node.prompt.empty() ? node.script : node.prompt, 40) : key_of(id);
        else node.place.where += fmt::format(", '{}'", in_brief(node.title));
        if (!asks) lead_on(content, node);
        draft_.nodes.push_back(std::move(node));
    }

    void lead_on(const Json& content, DraftNode& node) {
        node.asks = false;
        auto to = target(at(content, "nextContentId"), node.place);
        to = after_feedback(at(content, "feedback"), node, std::move(to), "next");
        node.links.push_back({{}, to, {}, {}, false, node.place});
    }

    // Early editors have the question itself where later ones have an object with it.
    void read_question(const Json& params, DraftNode& node) {
        const auto& inner = at(params, "branchingQuestion");
        const auto& question = inner.is_object() ? inner : params;
        constexpr std::size_t kShort = 120;  // of a prompt that is read from afar
        auto words = words_of(draft_, at(question, "question"), node.place);
        if (words.size() <= kShort && !contains(words, "\n")) node.prompt = std::move(words);
        else node.script = std::move(words);
        const auto& ways = at(question, "alternatives");
        if (!ways.is_array() || ways.empty()) return lose(draft_, node.place, "a question without answers: the story ends there");
        for (const auto& way : ways) {
            DraftLink link;
            link.place = node.place;
            link.text = tidy(words_of(draft_, at(way, "text"), node.place));
            link.to = target(at(way, "nextContentId"), node.place);
            link.to = after_feedback(at(way, "feedback"), node, link.to, link.text);
            node.links.push_back(std::move(link));
        }
    }

    // A feedback screen comes between an answer and what it leads to.
    std::string after_feedback(const Json& feedback, const DraftNode& node, std::string to, const std::string& after) {
        const bool says = !text_at(feedback, "title").empty() || !text_at(feedback, "subtitle").empty();
        if (!says) {
            lose_picture(node.place, at(feedback, "image"));
            const auto& score = at(feedback, "endScreenScore");
            if (score.is_number() && score.get<double>() != 0) lose(draft_, node.place, fmt::format("a score of {:g} for '{}'", score.get<double>(), in_brief(after)));
            return to;
        }
        DraftNode screen;
        screen.key = fmt::format("feedback {}", draft_.nodes.size() + ++feedbacks_ * kMostNodes);
        screen.place = {fmt::format("feedback after '{}' in {}", in_brief(after), node.place.where), 0};
        add_screen(screen, feedback, "title", "subtitle", "image");
        if (screen.title.empty()) screen.title = in_brief(screen.script, 40);
        screen.asks = false;
        screen.links.push_back({{}, std::move(to), {}, {}, false, screen.place});
        draft_.nodes.push_back(screen);
        return screen.key;
    }

    void note_scores() {
        const auto kind = text_at(at(scenario_, "scoringOptionGroup"), "scoringOption");
        if (!kind.empty() && kind != "no-score") lose(draft_, {"the scenario", 0}, fmt::format("scores ({})", in_brief(kind)));
    }

    Draft& draft_;
    const Json& scenario_;
    const Json& contents_;
    const FindInPackage& find_;
    std::set<std::int64_t> ends_;
    std::size_t feedbacks_ = 0;
};

}  // namespace

bool looks_like_branching_scenario(const Json& content) { return at(content, "branchingScenario").is_object(); }

Result<Draft> read_branching_scenario(const Json& content, const FindInPackage& find) {
    const auto& scenario = at(content, "branchingScenario");
    const auto& contents = at(scenario, "content");
    if (!contents.is_array() || contents.empty()) return fail("this Branching Scenario has no content");
    if (contents.size() > kMostNodes) return fail("it has more contents than any story: is it the right file?");
    Draft draft;
    if (const auto built = H5pBuilder(draft, scenario, find).build(); !built) return tl::unexpected(built.error());
    return draft;
}

}  // namespace wissel::exchange
