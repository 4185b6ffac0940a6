#include "fake_playout.h"

#include <algorithm>
#include <utility>

namespace wissel::test {

using playback::Phase;
using playback::Readiness;
using playback::Source;

std::string FakePlayout::name_of(const Source& source) {
    return source.kind == Source::Kind::Slate ? "slate" : std::filesystem::path(source.path).filename().string();
}

std::vector<std::string> FakePlayout::cued_names() const {
    std::vector<std::string> names;
    for (const auto& candidate : cued_) names.push_back(name_of(candidate.source));
    std::sort(names.begin(), names.end());
    return names;
}

double FakePlayout::weight_of(const std::string& name) const {
    for (const auto& candidate : cued_) {
        if (name_of(candidate.source) == name) return candidate.weight;
    }
    return -1;
}

void FakePlayout::cue(const std::vector<playback::Candidate>& candidates) {
    cued_ = candidates;
    used_up_.clear();
}

bool FakePlayout::is_cued(const Source& source) const {
    if (scheduled_ == source) return true;  // what is scheduled stays, whatever the list says
    if (std::count(used_up_.begin(), used_up_.end(), source) > 0) return false;
    return std::any_of(cued_.begin(), cued_.end(), [&](const auto& candidate) { return candidate.source == source; });
}

Readiness FakePlayout::readiness(const Source& source) const {
    if (!is_cued(source)) return Readiness::NotCued;
    if (!failure(source).empty()) return Readiness::Failed;
    return slow.contains(name_of(source)) ? Readiness::Opening : Readiness::Primed;
}

std::string FakePlayout::failure(const Source& source) const {
    const auto found = broken.find(name_of(source));
    if (found != broken.end()) return found->second;
    const auto length = length_of(source);
    return length && *length <= Duration{} ? "nothing to see between in and out" : "";
}

std::optional<Duration> FakePlayout::length_of(const Source& source) const {
    if (source.kind != Source::Kind::Clip) return source.length > Duration{} ? std::optional(source.length) : std::nullopt;
    const auto known = lengths.find(name_of(source));
    const Duration whole = known == lengths.end() ? std::chrono::seconds(10) : known->second;
    return std::min(source.out.value_or(whole), whole) - source.in;
}

bool FakePlayout::take(const Source& source) {
    if (readiness(source) != Readiness::Primed) return false;
    scheduled_.reset();
    start(source);
    return true;
}

void FakePlayout::start(const Source& source) {
    if (status_.phase == Phase::Holding) held_ += now_ - ended_at_;
    status_.phase = Phase::Playing;
    status_.source = source;
    status_.length = length_of(source);
    status_.failure.clear();
    ++status_.segment;
    started_at_ = now_;
    ends_at_ = status_.length ? std::optional(now_ + *status_.length) : std::nullopt;
    const auto breaks = breaks_off_at.find(name_of(source));
    if (breaks != breaks_off_at.end() && breaks->second > source.in) ends_at_ = std::min(*ends_at_, now_ + breaks->second - source.in);
    taken.push_back(name_of(source));
    used_up_.push_back(source);
}

void FakePlayout::take_at_end(const Source& source) {
    scheduled_ = source;
    if (status_.phase != Phase::Playing) follow_schedule();
}

void FakePlayout::follow_schedule() {
    if (!scheduled_ || readiness(*scheduled_) != Readiness::Primed) return;
    start(*std::exchange(scheduled_, std::nullopt));
}

void FakePlayout::hold() {
    if (status_.phase == Phase::Playing) end_here();
}

void FakePlayout::end_here() {
    status_.phase = Phase::Holding;
    ended_at_ = now_;
    ends_at_.reset();
}

void FakePlayout::advance(Duration by) {
    if (paused) return;
    const Duration until = now_ + by;
    unhurried_ += by * 100 / std::max(speed, 100);
    while (status_.phase == Phase::Playing && ends_at_ && *ends_at_ <= until) {
        now_ = *ends_at_;
        const bool complete = !status_.length || now_ - started_at_ >= *status_.length;
        end_here();
        if (!complete) status_.failure = "the file is cut off";
        follow_schedule();
    }
    if (status_.phase != Phase::Playing) follow_schedule();
    now_ = until;
}

// The decoder is a little ahead of the viewer: it knows of a break somewhat earlier.
playback::ProgramStatus FakePlayout::status() const {
    auto status = status_;
    const auto shown_until = status_.phase == Phase::Playing ? now_ : ended_at_;
    status.sound_failure = sound_failure;
    status.sign_failure = sign_failure;
    status.damage = damage;
    status.position = ClipTime(status_.segment > 0 ? shown_until - started_at_ : Duration{});
    if (ends_at_ && *ends_at_ - now_ <= std::chrono::milliseconds(200)) status.length = *ends_at_ - started_at_;
    return status;
}

}  // namespace wissel::test
