#include "footage/missing.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace wissel::footage {

namespace {

using story::Media;

void add(std::vector<Lack>& lacks, const std::string& what, const std::vector<std::string>& missing, std::size_t of) {
    if (missing.empty()) return;
    const auto known = std::ranges::find(lacks, what, &Lack::what);
    auto variants = missing.size() == of ? std::vector<std::string>() : missing;
    if (known == lacks.end()) return lacks.push_back({what, std::move(variants)});
    if (variants.empty() || known->variants.empty()) return known->variants.clear();
    for (auto& variant : variants) {
        if (std::ranges::find(known->variants, variant) == known->variants.end())
            known->variants.push_back(std::move(variant));
    }
}

}  // namespace

Customs::Customs(const story::StoryGraph& graph, const Facts& facts)
    : graph_(graph), facts_(facts), caption_variants_(graph.languages) {
    const auto any = [&](auto has) {
        return std::ranges::any_of(graph.nodes, [&](const auto& node) { return has(node.media); });
    };
    descriptions_ = any([](const Media& media) { return !media.descriptions_named.empty() || media.own_description; });
    signs_ = any([](const Media& media) { return !media.signs_named.empty(); });
    for (const auto& level : graph.levels) {
        if (any([&](const Media& media) { return media.captions_named.has(level); }))
            caption_variants_.push_back(level);
    }
}

std::vector<std::string> Customs::without(const story::Text& named, const std::vector<std::string>& variants) const {
    std::vector<std::string> missing;
    for (const auto& variant : variants) {
        const auto found = named.variants().find(variant);
        if (found == named.variants().end() || !facts_.there.contains(found->second)) missing.push_back(variant);
    }
    return missing;
}

// One file alone is for all languages.
void Customs::look_for_films(const Shot& shot, std::vector<Lack>& lacks) const {
    std::vector<std::string> missing;
    std::size_t there = 0;
    for (const auto& [variant, file] : shot.files) {
        if (facts_.there.contains(file))
            ++there;
        else
            missing.push_back(variant);
    }
    const auto* what = shot.kind == Shot::Kind::Picture ? "picture" : "film";
    if (there == 0) return lacks.push_back({what, {}});
    if (shot.files.size() > 1) {
        for (const auto& language : graph_.languages) {
            if (std::ranges::find(shot.files, language, &std::pair<std::string, std::string>::first) ==
                shot.files.end())
                missing.push_back(language);
        }
    }
    if (!missing.empty()) lacks.push_back({what, std::move(missing)});
}

// Nothing is heard in it, as far as it was looked into.
bool Customs::is_silent(const Shot& shot, const Media& media) const {
    if (!media.sounds_named.empty()) return false;
    return std::ranges::any_of(shot.files, [&](const auto& each) { return facts_.films.contains(each.second); }) &&
           std::ranges::none_of(shot.files, [&](const auto& each) {
               const auto film = facts_.films.find(each.second);
               return film != facts_.films.end() && film->second.has_sound;
           });
}

bool Customs::brings(const Shot& shot, bool FilmFacts::*what) const {
    return std::ranges::any_of(shot.files, [&](const auto& each) {
        const auto film = facts_.films.find(each.second);
        return film != facts_.films.end() && film->second.*what;
    });
}

std::vector<Lack> Customs::lacks_of(const Shot& shot) const {
    std::vector<Lack> lacks;
    look_for_films(shot, lacks);
    if (shot.kind != Shot::Kind::Film) return lacks;
    for (const auto node : shot.nodes) {
        const auto& media = graph_.nodes[node].media;
        const bool own = media.captions_named.empty() && brings(shot, &FilmFacts::text_captions);
        const bool heard = !is_silent(shot, media);
        if (heard && !own)
            add(lacks, "captions", without(media.captions_named, caption_variants_), caption_variants_.size());
        if (descriptions_ && !brings(shot, &FilmFacts::described))
            add(lacks, "description", without(media.descriptions_named, graph_.languages), graph_.languages.size());
        if (signs_) add(lacks, "sign", without(media.signs_named, graph_.languages), graph_.languages.size());
    }
    return lacks;
}

std::string in_words(const Lack& lack) {
    return lack.variants.empty() ? lack.what : fmt::format("{} {}", lack.what, fmt::join(lack.variants, ", "));
}

std::string in_words(const std::vector<Lack>& lacks) {
    std::vector<std::string> words;
    for (const auto& lack : lacks) words.push_back(in_words(lack));
    return fmt::format("{}", fmt::join(words, "; "));
}

}  // namespace wissel::footage
