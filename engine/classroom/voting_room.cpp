#include "classroom/voting_room.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace wissel::classroom {

namespace {

using Lock = std::lock_guard<std::mutex>;

}  // namespace

VotingRoom::VotingRoom(std::size_t most_phones, RandomSource random) : most_phones_(most_phones), random_(std::move(random)) {}

void VotingRoom::on_change(std::function<void()> told) {
    told_ = std::move(told);
}

void VotingRoom::change_to(Phase phase) {
    {
        const Lock lock(mutex_);
        phase_ = phase;
        ++version_;
    }
    if (told_) told_();
}

void VotingRoom::replace(std::shared_ptr<const Question> question, Phase phase) {
    {
        const Lock lock(mutex_);
        if (question) ++number_;
        question_ = std::move(question);
        for (auto& [token, phone] : phones_) phone.ballot.clear();
        hands_ = question_ ? Tally(question_->rows(), question_->columns()) : Tally();
        phase_ = phase;
        ++version_;
    }
    if (told_) told_();
}

void VotingRoom::ask(Question question) {
    replace(std::make_shared<const Question>(std::move(question)), Phase::Open);
}

// Only the main thread changes the phase, so that what it has just seen still holds.
void VotingRoom::close() {
    if (phase() == Phase::Open) change_to(Phase::Closed);
}

void VotingRoom::reopen() {
    if (phase() == Phase::Closed) change_to(Phase::Open);
}

void VotingRoom::reveal() {
    if (phase() == Phase::Open || phase() == Phase::Closed) change_to(Phase::Revealed);
}

void VotingRoom::wait() {
    if (phase() != Phase::Waiting) replace(nullptr, Phase::Waiting);
}

void VotingRoom::end() {
    const auto before = phase();
    if (before == Phase::Over) return;
    before_end_ = before;
    change_to(Phase::Over);
}

void VotingRoom::resume() {
    if (phase() == Phase::Over) change_to(before_end_);
}

VotingRoom::Phase VotingRoom::phase() const {
    const Lock lock(mutex_);
    return phase_;
}

Tally VotingRoom::tally() const {
    const Lock lock(mutex_);
    Tally tally = hands_;
    for (const auto& [token, phone] : phones_) tally.add(phone.ballot);
    return tally;
}

void VotingRoom::set_hands(std::size_t row, std::size_t column, int count) {
    const Lock lock(mutex_);
    hands_.set_hands(row, column, count);
}

std::size_t VotingRoom::phones_present(WallTime now) const {
    const Lock lock(mutex_);
    return count(now).present;
}

int VotingRoom::answers() const {
    const Lock lock(mutex_);
    return count({}).answers;
}

std::optional<VotingRoom::Numbers> VotingRoom::numbers(WallTime now) const {
    const std::unique_lock lock(mutex_, std::try_to_lock);
    return lock ? std::optional(count(now)) : std::nullopt;
}

VotingRoom::Numbers VotingRoom::count(WallTime now) const {
    Numbers numbers;
    for (const auto& [token, phone] : phones_) {
        numbers.present += now - phone.heard <= kPresentFor ? 1U : 0U;
        numbers.answers += is_blank(phone.ballot) ? 0 : 1;
    }
    return numbers;
}

VotingRoom::Token VotingRoom::new_token() {
    const Lock lock(random_mutex_);
    const auto first = random_();
    return fmt::format("{:016x}{:016x}", first, random_());
}

// Of those that are gone and have answered nothing, the one that has been gone longest.
bool VotingRoom::make_room(WallTime now) {
    auto longest = phones_.end();
    for (auto each = phones_.begin(); each != phones_.end(); ++each) {
        const auto& phone = each->second;
        if (!is_blank(phone.ballot) || now - phone.heard <= kPresentFor) continue;
        if (longest == phones_.end() || phone.heard < longest->second.heard) longest = each;
    }
    if (longest == phones_.end()) return false;
    phones_.erase(longest);
    return true;
}

std::optional<VotingRoom::Token> VotingRoom::join(WallTime now) {
    auto token = new_token();  // asks the system, which takes its time
    const Lock lock(mutex_);
    if (phones_.size() >= most_phones_ && !make_room(now)) return std::nullopt;
    Phone phone;
    phone.heard = phone.refilled = now;
    if (!phones_.emplace(token, std::move(phone)).second) return std::nullopt;
    return token;
}

bool VotingRoom::knows(const Token& token) const {
    const Lock lock(mutex_);
    return phones_.contains(token);
}

VotingRoom::Seen VotingRoom::look(const Token& token, WallTime now) {
    const Lock lock(mutex_);
    Seen seen{version_, phase_, number_, phase_ == Phase::Over ? nullptr : question_, {}};
    if (const auto found = phones_.find(token); found != phones_.end()) {
        found->second.heard = std::max(found->second.heard, now);  // two threads may come in either order
        if (seen.question) seen.mine = found->second.ballot;
    }
    return seen;
}

bool VotingRoom::may_vote(Phone& phone, WallTime now) {
    using std::chrono::seconds;
    if (phone.votes_left >= kVotesAtOnce) phone.refilled = std::max(phone.refilled, now);
    const auto whole = std::max(std::chrono::duration_cast<seconds>(now - phone.refilled), seconds(0));
    const auto more = std::min<std::int64_t>(whole.count(), kVotesAtOnce - phone.votes_left);
    phone.votes_left += static_cast<int>(more);
    phone.refilled += seconds(whole);
    if (phone.votes_left == 0) return false;
    --phone.votes_left;
    return true;
}

VotingRoom::Voted VotingRoom::vote(const Token& token, std::uint64_t number, const Ballot& ballot, WallTime now) {
    const Lock lock(mutex_);
    const auto found = phones_.find(token);
    if (found == phones_.end()) return Voted::Unknown;
    auto& phone = found->second;
    phone.heard = std::max(phone.heard, now);
    if (!may_vote(phone, now)) return Voted::TooOften;
    if (number != number_) return Voted::WrongQuestion;
    if (phase_ != Phase::Open) return Voted::Late;
    if (!fits(ballot, *question_)) return Voted::Malformed;
    phone.ballot = ballot;
    return Voted::Taken;
}

}  // namespace wissel::classroom
