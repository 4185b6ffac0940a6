#include "footage/pace.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "story/io/letters.h"
#include "story/reading.h"

namespace wissel::footage {

namespace {

using story::Meanwhile;

constexpr std::size_t kMostQuoted = 60;

std::string quoted(const std::string& words) {
    if (story::count_letters(words) <= kMostQuoted) return "“" + words + "”";
    const auto end = words.rfind(' ', kMostQuoted);
    return "“" + words.substr(0, end == std::string::npos ? 0 : end) + " ...”";
}

// How long the question is to be seen; none: for as long as the viewer likes.
std::optional<Duration> window_of(const story::Choice& choice, std::optional<Duration> film) {
    if (choice.limit) return choice.limit;
    if (choice.meanwhile != Meanwhile::PlayOn || !choice.from || !film) return std::nullopt;
    return std::max(*film - *choice.from, Duration::zero());
}

std::size_t letters_of(const story::Choice& choice, const std::string& variant, const std::string& language) {
    auto letters = story::count_letters(choice.prompt.in(variant, language));
    for (const auto& option : choice.options) letters += story::count_letters(option.text.in(variant, language));
    return letters;
}

}  // namespace

CaptionPace pace_of(const std::vector<Cue>& cues) {
    CaptionPace pace;
    for (const auto& cue : cues) {
        const double stands = to_seconds(cue.end - cue.begin);
        if (stands <= 0 || cue.words.empty()) continue;
        const double speed = static_cast<double>(story::count_letters(cue.words)) / stands;
        ++pace.cues;
        if (speed > story::kReadingSpeed) ++pace.fast;
        if (speed > story::kAdultReadingSpeed) ++pace.too_fast;
        if (speed <= pace.worst) continue;
        pace.worst = speed;
        pace.worst_cue = cue;
    }
    return pace;
}

std::optional<Finding> judge_captions(const std::vector<Cue>& cues, const std::string& variant) {
    const auto pace = pace_of(cues);
    if (pace.fast == 0) return std::nullopt;
    const bool too_fast = pace.too_fast > 0;
    const auto count = too_fast ? pace.too_fast : pace.fast;
    return Finding{
        too_fast ? Weight::Mend : Weight::Hint,
        fmt::format(
            "captions {}: {} of {} cue{} {} (above {:.0f} letters a second); the fastest, at {}, has {:.1f}: {}",
            variant, count, pace.cues, pace.cues == 1 ? "" : "s", too_fast ? "too fast to read" : "fast to read",
            too_fast ? story::kAdultReadingSpeed : story::kReadingSpeed, clock_time(pace.worst_cue.begin), pace.worst,
            quoted(pace.worst_cue.words))};
}

std::optional<Finding> judge_choice(const story::StoryGraph& graph, story::NodeIndex node, const std::string& variant,
                                    std::optional<Duration> film) {
    const auto& choice = graph.nodes[node].choice;
    if (!choice) return std::nullopt;
    const auto window = window_of(*choice, film);
    const auto needed = story::reading_time(letters_of(*choice, variant, graph.language()));
    if (!window || *window >= needed) return std::nullopt;
    return Finding{Weight::Mend,
                   fmt::format("choice {}: it takes {:.1f} s to read question and options ({:.0f} letters a second and "
                               "{:.0f} to look up), but it is open for {:.1f} s",
                               variant, to_seconds(needed), story::kReadingSpeed, to_seconds(story::kTimeToLookUp),
                               to_seconds(*window)),
                   {},
                   node};
}

std::string clock_time(Duration time) {
    const auto tenths = static_cast<long>(std::lround(to_seconds(time) * 10));
    return fmt::format("{}:{:02}.{}", tenths / 600, tenths / 10 % 60, tenths % 10);
}

}  // namespace wissel::footage
