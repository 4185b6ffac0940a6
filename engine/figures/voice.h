// How counts, days and names are written in a report's language, alike in all forms that are for people.
//
// Threading: pure.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "figures/model.h"
#include "figures/words.h"

namespace wissel::figures {

class Voice {
public:
    explicit Voice(std::string_view language) : language_(speaks(language) ? language : "en") {}
    const std::string& language() const { return language_; }

    std::string say(Say which) const { return std::string(figures::say(which, language_)); }
    // With what stands in its {}.
    template <class... Values>
    std::string say(Say which, const Values&... values) const {
        return fmt::format(fmt::runtime(figures::say(which, language_)), values...);
    }

    static std::string count(const Count& count) { return count ? std::to_string(*count) : "<5"; }
    // "64%"; nothing where it may not be told.
    std::string share(const Count& part, const Count& total) const;
    std::string date(Day day) const;  // "12 mei 2026"
    std::string period(const Report& report) const;
    // Of a table of days: "dinsdag 12 mei", or "mei 2026".
    std::string day_or_month(std::string_view id) const;
    std::string hour(std::string_view id) const;        // "14-15 u"
    std::string short_hour(std::string_view id) const;  // "14 u": when it begins
    std::string variant(std::string_view id) const;     // "Nederlands (makkelijk)"
    std::string end(std::string_view how) const;
    std::string times(const Times& times) const;
    // How many chose the author's flag; nothing where it may not be told.
    std::string agreement(const JudgementFigures& judgement) const;
    std::string by_clock(const OptionFigures& option) const;  // nothing: by the clock fewer than five times
    std::string stops(const StoryFigures& story) const;       // those that were in no situation
    // Of what belongs to no situation.
    std::string elsewhere(const StoryFigures& story) const;
    std::string too_few(std::size_t questions) const;
    std::string situations_too_few(std::size_t situations) const;

private:
    std::string language_;
};

// Nothing of it is told.
bool is_silent(const SituationFigures& situation);
std::size_t silent_situations(const StoryFigures& story);
// From the first hour to the last that has a count.
std::vector<Cell> opening_hours(const Table& hours);
bool is_by_month(const Table& days);

}  // namespace wissel::figures
