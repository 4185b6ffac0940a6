#include <nlohmann/json.hpp>

#include "app/footage/probe_format.h"
#include "story/diagnostic_format.h"

namespace wissel::app {

namespace {

using director::FilmReadiness;
using Json = nlohmann::ordered_json;

Json json_of(const av::PixelSize& size) {
    return {{"width", size.width}, {"height", size.height}};
}

Json json_of(const av::ColourNames& colours) {
    return {{"matrix", colours.matrix},       {"matrix_said", colours.matrix_said}, {"transfer", colours.transfer},
            {"primaries", colours.primaries}, {"full_range", colours.full_range},   {"hdr", colours.hdr}};
}

Json json_of(const av::PictureDetails& picture) {
    const auto& times = picture.times;
    return {{"codec", picture.codec},
            {"profile", picture.profile},
            {"pixel_format", picture.pixel_format},
            {"bits", picture.bits},
            {"stored", json_of(picture.stored)},
            {"shown", json_of(picture.upright)},
            {"pixel_aspect", {picture.aspect_width, picture.aspect_height}},
            {"turned_degrees", picture.quarter_turns * 90},
            {"frame_rate", picture.frame_rate},
            {"variable_frame_rate", times.variable},
            {"shortest_picture_seconds", to_seconds(times.shortest)},
            {"longest_picture_seconds", to_seconds(times.longest)},
            {"pictures", times.pictures},
            {"key_pictures", times.keys},
            {"key_distance_seconds", to_seconds(times.key_distance)},
            {"interlaced", picture.interlaced},
            {"colours", json_of(picture.colours)}};
}

Json json_of(const av::SoundDetails& sound) {
    return {{"codec", sound.codec},
            {"rate", sound.rate},
            {"channels", sound.channels},
            {"layout", sound.layout},
            {"language", sound.language},
            {"played", sound.played},
            {"disposition", sound.disposition}};
}

void add_details(Json& json, const av::ClipDetails& clip) {
    json["container"] = clip.container;
    json["length_seconds"] = to_seconds(clip.info.length);
    json["still"] = clip.info.is_still;
    json["bytes"] = clip.bytes;
    json["bits_a_second"] = clip.bit_rate;
    json["whole"] = clip.damage.empty();
    json["read_to_end"] = clip.read_to_end;
    if (!clip.damage.empty()) json["damage"] = clip.damage;
    if (clip.picture) json["picture"] = json_of(*clip.picture);
    json["sounds"] = Json::array();
    for (const auto& sound : clip.sounds) json["sounds"].push_back(json_of(sound));
    json["subtitles"] = Json::array();
    for (const auto& track : clip.subtitles) {
        json["subtitles"].push_back(
            {{"codec", track.codec}, {"language", track.language}, {"disposition", track.disposition}});
    }
}

Json json_of(const ClipProbe& probe) {
    Json json = {{"name", probe.name}};
    if (!probe.trouble.empty()) json["trouble"] = probe.trouble;
    if (probe.details) add_details(json, *probe.details);
    if (probe.prime) {
        json["prime_seconds"] = {{"median", to_seconds(probe.prime->median)},
                                 {"worst", to_seconds(probe.prime->worst)},
                                 {"runs", probe.prime->runs}};
        json["memory_bytes"] = {{"primed", probe.prime->primed_bytes}, {"playing", probe.prime->live_bytes}};
    }
    if (probe.speed) json["decode_speed"] = probe.speed->real_time();
    json["advice"] = Json::array();
    for (const auto& each : probe.advice) json["advice"].push_back({{"what", each.what}, {"command", each.command}});
    return json;
}

const char* name_of(FilmReadiness::State state) {
    switch (state) {
        case FilmReadiness::State::Primed:
            return "primed";
        case FilmReadiness::State::NoRoom:
            return "no-room";
        case FilmReadiness::State::Unplayable:
            return "unplayable";
    }
    return "";
}

Json json_of(const NodeTiming& node) {
    Json json = {{"node", node.node}};
    if (node.length) json["film_seconds"] = to_seconds(*node.length);
    if (node.opens) json["opens_seconds"] = to_seconds(*node.opens);
    json["ways"] = Json::array();
    for (const auto& way : node.ways) {
        Json entry = {{"option", way.by},
                      {"to", way.to},
                      {"state", name_of(way.film.state)},
                      {"prime_seconds", to_seconds(way.film.prime_time)}};
        if (way.film.state == FilmReadiness::State::Primed)
            entry["ready_after_seconds"] = to_seconds(way.film.ready_after);
        if (way.film.critical) entry["critical_seconds"] = to_seconds(*way.film.critical);
        json["ways"].push_back(std::move(entry));
    }
    json["warnings"] = node.warnings;
    return json;
}

Json json_of(const StoryProbe& probe) {
    Json json = {{"story", probe.story}, {"memory_bytes", probe.memory}};
    json["check"] = Json::parse(story::format_json(probe.diagnostics));
    json["clips"] = Json::array();
    for (const auto& clip : probe.clips) json["clips"].push_back(json_of(clip));
    json["nodes"] = Json::array();
    for (const auto& node : probe.nodes) json["nodes"].push_back(json_of(node));
    return json;
}

}  // namespace

std::string probe_json(const ProbeReport& report) {
    Json json = {{"screen", {{"width", report.screen.width}, {"height", report.screen.height}}}};
    json["clips"] = Json::array();
    for (const auto& clip : report.clips) json["clips"].push_back(json_of(clip));
    json["stories"] = Json::array();
    for (const auto& story : report.stories) json["stories"].push_back(json_of(story));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace wissel::app
