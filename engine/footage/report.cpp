#include "footage/report.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "footage/likeness.h"
#include "footage/pace.h"
#include "footage/plain_words.h"

namespace wissel::footage {

namespace {

std::vector<std::size_t> worst_first(const std::vector<Row>& rows) {
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto key = [&](std::size_t i) {
        const auto worst = rows[i].worst();
        const auto grave = static_cast<std::ptrdiff_t>(
            std::ranges::count(rows[i].findings, worst.value_or(Weight::Hint), &Finding::weight));
        return std::tuple(worst ? static_cast<int>(*worst) : 3, -grave);
    };
    std::ranges::stable_sort(order, {}, key);
    return order;
}

class Judge {
public:
    Judge(const story::StoryGraph& graph, std::string variant, const Facts& facts, Languages which)
        : graph_(graph), variant_(std::move(variant)), facts_(facts), which_(which) {}

    Report judge(const std::vector<Told>& told) {
        report_.title = std::string(graph_.title.in(variant_, graph_.language()));
        report_.language = variant_;
        make_rows();
        judge_films();
        judge_nodes();
        judge_all_captions();
        for (const auto& each : told) add_told(each);
        for (auto& row : report_.rows) std::ranges::stable_sort(row.findings, {}, &Finding::weight);
        std::ranges::stable_sort(report_.elsewhere, {}, &Finding::weight);
        report_.worst_first = worst_first(report_.rows);
        return std::move(report_);
    }

private:
    void make_rows() {
        const Customs customs(graph_, facts_);
        for (auto& shot : list_shots(graph_, variant_)) {
            Row row;
            const auto file = file_for(shot, graph_, variant_);
            row.there = facts_.there.contains(file);
            row.film = heard_with(shot, variant_, file);
            for (const auto node : shot.nodes) {
                const auto critical = facts_.critical.find(node);
                if (critical != facts_.critical.end())
                    row.critical = std::min(row.critical.value_or(critical->second), critical->second);
            }
            if (row.film && row.film->length > Duration{}) row.length = row.film->length;
            row.lacks = customs.lacks_of(shot);
            for (const auto node : shot.nodes) row_of_[node] = report_.rows.size();
            for (const auto& [variant, name] : shot.files) row_of_file_[name] = report_.rows.size();
            for (const auto node : shot.nodes) note_side_files(graph_.nodes[node].media, report_.rows.size());
            row.shot = std::move(shot);
            report_.rows.push_back(std::move(row));
        }
    }

    void note_side_files(const story::Media& media, std::size_t row) {
        for (const auto* named :
             {&media.captions_named, &media.sounds_named, &media.descriptions_named, &media.signs_named}) {
            for (const auto& [variant, name] : named->variants()) row_of_file_.emplace(name, row);
        }
    }

    // With the sound that is heard in place of its own, if there is one.
    std::optional<FilmFacts> heard_with(const Shot& shot, const std::string& variant, const std::string& file) const {
        const auto film = facts_.films.find(file);
        if (film == facts_.films.end()) return std::nullopt;
        auto facts = film->second;
        const auto& media = graph_.nodes[shot.nodes.front()].media;
        const auto sound = facts_.films.find(std::string(media.sounds_named.in(variant, graph_.language())));
        if (sound != facts_.films.end()) {
            facts.loudness = sound->second.loudness;
            facts.sound_codec = sound->second.sound_codec;
        }
        return facts;
    }

    // Films only, of all languages: a picture is of any size.
    void judge_films() {
        std::vector<FilmFacts> films;
        std::vector<std::pair<Row*, std::string>> where;
        for (auto& row : report_.rows) {
            if (row.shot.kind != Shot::Kind::Film) continue;
            for (const auto& [variant, name] : row.shot.files) {
                if (which_ == Languages::One && name != file_for(row.shot, graph_, variant_)) continue;
                if (auto film = heard_with(row.shot, variant, name)) {
                    films.push_back(std::move(*film));
                    where.emplace_back(&row, variant);
                }
            }
        }
        const Likeness likeness(films);
        for (std::size_t i = 0; i < films.size(); ++i) {
            for (auto& finding : likeness.judge(films[i])) add(*where[i].first, where[i].second, std::move(finding));
            for (auto& finding : films[i].advice) add(*where[i].first, where[i].second, std::move(finding));
        }
    }

    // Of which language, where there is a film in each; what is the same in several is said once.
    static void add(Row& row, const std::string& variant, Finding finding) {
        if (row.shot.files.size() == 1) return row.findings.push_back(std::move(finding));
        const auto said = std::ranges::find_if(
            row.findings, [&](const auto& each) { return each.what.ends_with("film: " + finding.what); });
        if (said != row.findings.end() && said->weight == finding.weight) {
            said->what.insert(0, variant + ", ");
            return;
        }
        finding.what = variant + " film: " + finding.what;
        row.findings.push_back(std::move(finding));
    }

    std::optional<Duration> film_of(story::NodeIndex node, const std::string& variant) const {
        const auto& media = graph_.nodes[node].media;
        const auto film = facts_.films.find(std::string(media.file.in(variant, graph_.language())));
        if (film == facts_.films.end() || film->second.length == Duration{}) return std::nullopt;
        return std::min(film->second.length, media.out.value_or(film->second.length)) - media.in;
    }

    void judge_nodes() {
        for (story::NodeIndex i = 0; i < graph_.nodes.size(); ++i) {
            if (!graph_.nodes[i].choice) continue;
            for (const auto& variant : variants_of_texts()) {
                if (auto finding = judge_choice(graph_, i, variant, film_of(i, variant))) about(i, std::move(*finding));
                if (auto finding = judge_words(texts_of(*graph_.nodes[i].choice, variant), "choice " + variant)) {
                    finding->node = i;
                    about(i, std::move(*finding));
                }
            }
        }
    }

    std::vector<std::string> variants_of_texts() const {
        if (which_ == Languages::One) return {variant_};
        return graph_.variants();
    }

    std::vector<std::string_view> texts_of(const story::Choice& choice, const std::string& variant) const {
        std::vector<std::string_view> texts;
        const auto read = [&](const story::Text& text) {
            if (const auto found = text.variants().find(variant); found != text.variants().end())
                texts.emplace_back(found->second);
        };
        read(choice.prompt);
        for (const auto& option : choice.options) read(option.text);
        return texts;
    }

    void judge_all_captions() {
        for (auto& row : report_.rows) {
            std::map<std::string, std::string> files;  // and their variants: once, whichever nodes name them
            for (const auto node : row.shot.nodes) {
                for (const auto& [variant, name] : graph_.nodes[node].media.captions_named.variants()) {
                    if (which_ == Languages::All || variant == variant_) files.emplace(name, variant);
                }
            }
            for (const auto& [name, variant] : files) judge_caption_file(row, name, variant);
        }
    }

    void judge_caption_file(Row& row, const std::string& name, const std::string& variant) {
        const auto cues = facts_.captions.find(name);
        if (cues == facts_.captions.end()) return;
        if (auto finding = judge_captions(cues->second, variant)) row.findings.push_back(std::move(*finding));
        std::vector<std::string_view> words;
        for (const auto& cue : cues->second) words.emplace_back(cue.words);
        if (auto finding = judge_words(words, "captions " + variant)) row.findings.push_back(std::move(*finding));
    }

    void add_told(const Told& told) {
        const auto row = row_of_file_.find(told.file);
        if (row != row_of_file_.end())
            report_.rows[row->second].findings.push_back(told.finding);
        else if (told.finding.node)
            about(*told.finding.node, told.finding);
        else
            report_.elsewhere.push_back(told.finding);
    }

    void about(story::NodeIndex node, Finding finding) {
        const auto row = row_of_.find(node);
        (row == row_of_.end() ? report_.elsewhere : report_.rows[row->second].findings).push_back(std::move(finding));
    }

    const story::StoryGraph& graph_;
    const std::string variant_;
    const Facts& facts_;
    const Languages which_;
    Report report_;
    std::map<story::NodeIndex, std::size_t> row_of_;
    std::map<std::string, std::size_t, std::less<>> row_of_file_;
};

}  // namespace

std::optional<Weight> Row::worst() const {
    std::optional<Weight> worst;
    for (const auto& finding : findings) worst = std::min(worst.value_or(finding.weight), finding.weight);
    if (!lacks.empty()) worst = std::min(worst.value_or(Weight::Mend), Weight::Mend);
    return worst;
}

std::size_t Report::there() const {
    return static_cast<std::size_t>(std::ranges::count_if(rows, &Row::there));
}

Duration Report::filmed() const {
    return std::accumulate(rows.begin(), rows.end(), Duration{},
                           [](Duration sum, const Row& row) { return sum + row.length.value_or(Duration{}); });
}

Duration Report::to_film() const {
    return std::accumulate(rows.begin(), rows.end(), Duration{},
                           [](Duration sum, const Row& row) { return row.there ? sum : sum + row.shot.estimated; });
}

std::size_t Report::count(Weight weight) const {
    const auto in = [&](const std::vector<Finding>& findings) {
        return static_cast<std::size_t>(std::ranges::count(findings, weight, &Finding::weight));
    };
    auto sum = in(elsewhere);
    for (const auto& row : rows) sum += in(row.findings);
    return sum;
}

Report judge(const story::StoryGraph& graph, const std::string& variant, const Facts& facts,
             const std::vector<Told>& told, Languages which) {
    return Judge(graph, variant, facts, which).judge(told);
}

const char* name_of(Weight weight) {
    switch (weight) {
        case Weight::Wrong:
            return "wrong";
        case Weight::Mend:
            return "mend";
        case Weight::Hint:
            break;
    }
    return "hint";
}

}  // namespace wissel::footage
