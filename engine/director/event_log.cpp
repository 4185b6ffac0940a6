#include "director/event_log.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace wissel::director {

namespace {

using Json = nlohmann::ordered_json;

double rounded(double value) {
    return std::round(value * 1e4) / 1e4;
}

double milliseconds(Duration value) {
    return rounded(to_seconds(value) * 1e3);
}

Json line(const char* event, double at) {
    return Json{{"event", event}, {"at", rounded(at)}};
}

std::string text_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

Result<EventLog> EventLog::open(const std::string& path) {
    EventLog log;
    log.file_ = std::make_unique<std::ofstream>(path, std::ios::trunc);
    if (!*log.file_) return fail(fmt::format("cannot write the log to '{}': check the folder and its permissions", path));
    return log;
}

void EventLog::write(const std::string& line) {
    if (file_) *file_ << line << std::endl;
}

void EventLog::mistake(const story::Diagnostic& diagnostic) {
    auto json = line("mistake", 0);
    json["severity"] = diagnostic.severity == story::Severity::Error ? "error" : "warning";
    json["code"] = diagnostic.code;
    json["line"] = diagnostic.place.line;
    json["message"] = diagnostic.message;
    write(text_of(json));
}

void EventLog::node_entered(double at, const std::string& node) {
    auto json = line("node", at);
    json["node"] = node;
    write(text_of(json));
}

void EventLog::choice_offered(double at, const std::string& node, const std::vector<std::string>& options,
                              double limit) {
    auto json = line("offered", at);
    json["node"] = node;
    json["options"] = options;
    if (limit > 0) json["limit"] = limit;
    write(text_of(json));
}

void EventLog::chosen(double at, const std::string& node, const std::string& option, story::How how, double after) {
    auto json = line("chosen", at);
    json["node"] = node;
    json["option"] = option;
    json["how"] = how == story::How::ByDefault ? "default" : "hand";
    json["after"] = rounded(after);
    write(text_of(json));
}

void EventLog::judged(double at, const std::string& node, const std::string& flag) {
    auto json = line("judged", at);
    json["node"] = node;
    json["flag"] = flag;
    write(text_of(json));
}

void EventLog::seam(const playback::Seam& seam) {
    auto json = line("seam", to_seconds(seam.at.time_since_epoch()));
    json["from"] = seam.from.path;
    json["to"] = seam.to.path;
    if (seam.held > Duration::zero()) json["held_ms"] = milliseconds(seam.held);
    json["picture_gap_ms"] = milliseconds(seam.picture_gap);
    json["sound_gap_samples"] = seam.sound_gap;
    json["take_to_picture_ms"] = milliseconds(seam.take_to_picture);
    json["late"] = seam.late;
    json["pictures_missed"] = seam.pictures_missed;
    write(text_of(json));
}

void EventLog::primed(double at, const std::string& file, Duration in, Duration took) {
    auto json = line("primed", at);
    json["file"] = file;
    if (in > Duration::zero()) json["in"] = rounded(to_seconds(in));
    json["took_ms"] = milliseconds(took);
    write(text_of(json));
}

void EventLog::slate(double at, const std::string& node, const std::string& reason) {
    auto json = line("slate", at);
    json["node"] = node;
    json["reason"] = reason;
    write(text_of(json));
}

void EventLog::sought(double at, const std::string& node, double to) {
    auto json = line("sought", at);
    json["node"] = node;
    json["to"] = rounded(to);
    write(text_of(json));
}

void EventLog::failed(const char* event, double at, const std::string& node, const std::string& reason) {
    auto json = line(event, at);
    json["node"] = node;
    json["reason"] = reason;
    write(text_of(json));
}

void EventLog::speed(double at, int percent) {
    auto json = line("speed", at);
    json["percent"] = percent;
    write(text_of(json));
}

void EventLog::edition(double at, std::size_t save, const story::StoryGraph* graph, const story::Diagnostics& found, bool films, Duration took) {
    auto json = line("edition", at);
    json["save"] = save;
    json["nodes"] = graph ? Json(graph->nodes.size()) : Json();
    json["mistakes"] = std::ranges::count(found, story::Severity::Error, &story::Diagnostic::severity);
    json["warnings"] = std::ranges::count(found, story::Severity::Warning, &story::Diagnostic::severity);
    json["films"] = films;
    json["took_ms"] = milliseconds(took);
    write(text_of(json));
}

void EventLog::recorded(std::uint64_t count) {
    auto written = line("recorded", 0);
    written["count"] = count;
    write(text_of(written));
}

void EventLog::note(double at, const std::string& event) {
    write(text_of(line(event.c_str(), at)));
}

}  // namespace wissel::director
