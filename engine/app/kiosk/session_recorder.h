// Turns what happens in a session into records that are nobody's.
//
// What is seen, chosen and judged is kept to the hour: one screen has one visitor at a time, so that by the minute the records of a
// session could be told from the others'. Each node counts once a session, as it was seen and answered first: who goes back and
// tries out all the rest neither fills the figures nor lifts a count of few above the limit.
// Threading: main thread; the writer has a thread of its own. Ownership: refers to the writer and the clock, if there are any.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "director/session_observer.h"
#include "store/record_writer.h"

namespace wissel::app {

class SessionRecorder final : public director::SessionObserver {
public:
    using Clock = std::function<std::chrono::system_clock::time_point()>;

    // No writer: nothing is kept. `on_end`: the story has come to its end.
    SessionRecorder(store::RecordWriter* writer, std::function<void()> on_end, Clock clock = &std::chrono::system_clock::now);

    // The language is the session's, and no record's: by a rare one all that somebody did could be found together.
    void begin(std::shared_ptr<const story::StoryGraph> graph, const std::string& language);
    void end(store::How how);

    void entered(const std::string& node) override;
    void chosen(const std::string& node, const std::string& option, story::How how, Duration after) override;
    void judged(const std::string& node, const std::string& flag) override;
    void ended() override { on_end_(); }

private:
    bool is_first(store::Kind kind, const std::string& node);
    store::Record record(store::Kind kind, const std::string& node) const;
    store::Minute now() const { return store::minute_of(clock_()); }

    store::RecordWriter* const writer_;
    const std::function<void()> on_end_;
    const Clock clock_;
    std::shared_ptr<const story::StoryGraph> graph_;
    std::optional<store::Id> session_;
    std::string last_node_;
    std::set<std::pair<store::Kind, std::string>> counted_;  // in this session
};

}  // namespace wissel::app
