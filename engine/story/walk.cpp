#include "story/walk.h"

#include <optional>

#include <fmt/format.h>

#include "base/overloaded.h"

namespace wissel::story {

namespace {

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    constexpr std::string_view kSpace = " \t\r";
    for (auto begin = line.find_first_not_of(kSpace); begin != std::string_view::npos;) {
        const auto end = std::min(line.find_first_of(kSpace, begin), line.size());
        words.push_back(line.substr(begin, end - begin));
        begin = line.find_first_not_of(kSpace, end);
    }
    return words;
}

// Calls `take` for each piece of `text` between `separator`s.
template <class Take>
void split(std::string_view text, char separator, Take take) {
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(separator, begin), text.size());
        take(text.substr(begin, end - begin));
        begin = end + 1;
    }
}

bool set_score(JudgeStep& step, std::string_view criterion, std::string_view score) {
    for (std::size_t i = 0; i < kCriteria.size(); ++i) {
        if (criterion != name_of(kCriteria[i])) continue;
        if (score == "?") return true;
        for (const auto known : {Score::Good, Score::Doubtful, Score::Bad, Score::VeryBad}) {
            if (score != name_of(known)) continue;
            step.scores[i] = known;
            return true;
        }
    }
    return false;
}

Result<WalkStep> judge_step(const std::vector<std::string_view>& words) {
    if (words.size() < 2) return fail("judge needs a flag, as in: judge red consent=-- impact=-");
    JudgeStep step;
    step.flag = words[1];
    for (std::size_t i = 2; i < words.size(); ++i) {
        const auto equals = words[i].find('=');
        if (equals != std::string_view::npos && set_score(step, words[i].substr(0, equals), words[i].substr(equals + 1))) continue;
        return fail(fmt::format("'{}' is no score; write consent=--, voluntary=-, equality=+/-, development=+, context=? or impact=--", words[i]));
    }
    return WalkStep{step};
}

Result<WalkStep> step_of(const std::vector<std::string_view>& words) {
    const auto verb = words[0];
    if (verb == "judge") return judge_step(words);
    const auto wanted = verb == "choose" || verb == "situation" ? 2U : 1U;
    const bool known = wanted == 2 || verb == "continue" || verb == "timeout" || verb == "back" || verb == "menu";
    if (!known) return fail(fmt::format("'{}' is no step; write choose, continue, situation, menu, judge, timeout or back", verb));
    if (words.size() != wanted) {
        return fail(wanted == 2 ? fmt::format("'{}' needs one id after it", verb) : fmt::format("'{}' stands alone on its line", verb));
    }
    if (verb == "choose") return WalkStep{ChooseStep{std::string(words[1])}};
    if (verb == "situation") return WalkStep{SituationStep{std::string(words[1])}};
    if (verb == "continue") return WalkStep{AdvanceStep{}};
    if (verb == "timeout") return WalkStep{TimeoutStep{}};
    if (verb == "menu") return WalkStep{MenuStep{}};
    return WalkStep{BackStep{}};
}

bool is_verb(std::string_view word) {
    for (const char* verb : {"choose", "situation", "continue", "timeout", "back", "menu", "judge"}) {
        if (word == verb) return true;
    }
    return false;
}

std::string text_of_judge(const JudgeStep& step) {
    auto text = "judge " + step.flag;
    for (std::size_t i = 0; i < kCriteria.size(); ++i) {
        if (step.scores[i]) text += fmt::format(" {}={}", name_of(kCriteria[i]), name_of(*step.scores[i]));
    }
    return text;
}

}  // namespace

Result<Walk> read_walk(std::string_view text) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";  // some editors put it before everything
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    Walk walk;
    int line = 0;
    std::optional<Error> error;
    split(text, '\n', [&](std::string_view whole) {
        ++line;
        const auto words = words_of(whole.substr(0, whole.find('#')));
        if (words.empty() || error) return;
        auto step = step_of(words);
        if (!step) error = Error{fmt::format("line {}: {}", line, step.error().message)};
        else walk.push_back({step->step, line});
    });
    if (error) return tl::unexpected(*error);
    return walk;
}

Result<Walk> read_walk_list(std::string_view list) {
    Walk walk;
    std::optional<Error> error;
    split(list, ',', [&](std::string_view item) {
        auto words = words_of(item);
        if (words.empty() || error) return;
        if (words.size() == 1 && !is_verb(words[0])) words.insert(words.begin(), "choose");
        auto step = step_of(words);
        if (!step) error = step.error();
        else walk.push_back(*step);
    });
    if (error) return tl::unexpected(*error);
    return walk;
}

std::string text_of(const WalkStep& step) {
    return std::visit(Overloaded{
                          [](const ChooseStep& s) { return "choose " + s.option; },
                          [](const AdvanceStep&) { return std::string("continue"); },
                          [](const JudgeStep& s) { return text_of_judge(s); },
                          [](const SituationStep& s) { return "situation " + s.situation; },
                          [](const TimeoutStep&) { return std::string("timeout"); },
                          [](const BackStep&) { return std::string("back"); },
                          [](const MenuStep&) { return std::string("menu"); },
                      },
                      step.step);
}

}  // namespace wissel::story
