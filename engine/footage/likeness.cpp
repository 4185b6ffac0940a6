#include "footage/likeness.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace wissel::footage {

namespace {

constexpr std::size_t kLeast = 3;    // films; with fewer nobody knows which one is out of line
constexpr double kAudiblyOther = 6;  // LU: the player evens it out, but noise and room come up with the voice

std::string codec_of(const FilmFacts& film) {
    return film.codec;
}
std::string sound_codec_of(const FilmFacts& film) {
    return film.sound_codec;
}
std::string size_of(const FilmFacts& film) {
    return film.width > 0 ? fmt::format("{}x{}", film.width, film.height) : "";
}
std::string rate_of(const FilmFacts& film) {
    return film.frame_rate > 0 ? fmt::format("{:.4g}", film.frame_rate) : "";
}
// Two films of one shape fill the same part of the screen.
std::string shape_of(const FilmFacts& film) {
    return film.height > 0 ? fmt::format("{:.2f}", static_cast<double>(film.width) / film.height) : "";
}

}  // namespace

Likeness::Likeness(const std::vector<FilmFacts>& films) {
    const auto most = [&](auto of) {
        std::map<std::string, std::size_t> counts;
        Most found;
        for (const auto& film : films) {
            const auto value = of(film);
            if (value.empty()) continue;
            ++found.of;
            if (++counts[value] > found.films) found = {value, counts[value], found.of};
        }
        return found.of >= kLeast && found.films * 2 > found.of ? found : Most{};
    };
    codec_ = most(codec_of);
    sound_codec_ = most(sound_codec_of);
    size_ = most(size_of);
    shape_ = most(shape_of);
    rate_ = most(rate_of);
    std::vector<double> loud;
    for (const auto& film : films) {
        if (film.loudness) loud.push_back(film.loudness->lufs);
    }
    if (loud.size() < kLeast) return;
    std::ranges::nth_element(loud, loud.begin() + static_cast<std::ptrdiff_t>(loud.size() / 2));
    lufs_ = loud[loud.size() / 2];
    heard_ = true;
}

std::string Likeness::told(const Most& most) {
    return most.films + 1 == most.of ? fmt::format("all others {}", most.value)
                                     : fmt::format("{} of {} films {}", most.films, most.of, most.value);
}

std::vector<Finding> Likeness::judge(const FilmFacts& film) const {
    std::vector<Finding> list;
    const auto differs = [](const Most& most, const std::string& value) {
        return !most.value.empty() && !value.empty() && value != most.value;
    };
    const auto other_shape = differs(shape_, shape_of(film));
    if (differs(size_, size_of(film))) {
        list.push_back({other_shape ? Weight::Mend : Weight::Hint,
                        fmt::format("its picture is {}, {}: {}", size_of(film), told(size_),
                                    other_shape ? "another shape leaves other bars at its sides"
                                                : "it is more or less sharp than the rest")});
    }
    if (differs(codec_, codec_of(film)))
        list.push_back({Weight::Hint, fmt::format("its picture is {}, {}", codec_of(film), told(codec_))});
    if (differs(sound_codec_, sound_codec_of(film)))
        list.push_back({Weight::Hint, fmt::format("its sound is {}, {}", sound_codec_of(film), told(sound_codec_))});
    if (differs(rate_, rate_of(film)))
        list.push_back({Weight::Hint, fmt::format("it has {} pictures a second, {}: movement looks different",
                                                  rate_of(film), told(rate_))});
    const double off = heard_ && film.loudness ? film.loudness->lufs - lufs_ : 0;
    if (std::abs(off) > kAudiblyOther) {
        list.push_back(
            {Weight::Hint,
             fmt::format(
                 "it is {:.0f} LU {} than the others ({:.1f} LUFS); the player evens that out, but not the noise in it",
                 std::abs(off), off < 0 ? "softer" : "louder", film.loudness->lufs)});
    }
    return list;
}

}  // namespace wissel::footage
