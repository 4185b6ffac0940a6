// A record of what happened, one JSON object a line, fit for a test or a spreadsheet to read.
//
// Threading: main thread. Each line is flushed, so that a crash loses nothing.
// Every line has "event" and "at" (program time, seconds); the other fields are listed in README.md.
#pragma once

#include <cstdint>
#include <fstream>
#include <memory>
#include <string>

#include "base/result.h"
#include "playback/program.h"
#include "story/diagnostic.h"
#include "story/session.h"

namespace wissel::director {

class EventLog {
public:
    EventLog() = default;  // writes nowhere
    static Result<EventLog> open(const std::string& path);

    // Found when the story was opened: what a viewer may come to meet.
    void mistake(const story::Diagnostic& diagnostic);
    void node_entered(double at, const std::string& node);
    void choice_offered(double at, const std::string& node, const std::vector<std::string>& options, double limit);
    void chosen(double at, const std::string& node, const std::string& option, story::How how, double after);
    void judged(double at, const std::string& node, const std::string& flag);
    void seam(const playback::Seam& seam);
    // `file` as the story names it.
    void primed(double at, const std::string& file, Duration in, Duration took);
    void slate(double at, const std::string& node, const std::string& reason);
    void sought(double at, const std::string& node, double to);
    // Something beside the film: "sound-failed", "sign-failed"; or in it: "damaged".
    void failed(const char* event, double at, const std::string& node, const std::string& reason);
    void speed(double at, int percent);
    // A story that its author has saved is on screen. `save`: how often it was read so far. `took`: for reading it.
    void edition(double at, std::size_t save, const story::StoryGraph* graph, const story::Diagnostics& found, bool films, Duration took);
    // So many records of a kiosk are durable by now.
    void recorded(std::uint64_t count);
    void note(double at, const std::string& event);  // "paused", "resumed", "covered", "ended", ...

    // A line could not be written (a full disk): from there on the log ends.
    bool broken() const { return file_ && !*file_; }

private:
    void write(const std::string& line);
    std::unique_ptr<std::ofstream> file_;
};

}  // namespace wissel::director
