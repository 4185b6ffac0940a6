#include <fmt/format.h>

#include <algorithm>

#include "app/footage/probe_format.h"
#include "story/diagnostic_format.h"

namespace wissel::app {

namespace {

using director::FilmReadiness;

double ms(Duration value) {
    return to_seconds(value) * 1e3;
}

std::string in_brackets(const std::string& text) {
    return text.empty() ? "" : fmt::format(" ({})", text);
}

std::string file_line(const av::ClipDetails& clip) {
    const auto length = clip.info.length > Duration{} ? fmt::format("{:.2f} s", to_seconds(clip.info.length))
                                                      : std::string("no length");
    const auto rate = clip.bit_rate > 0 ? fmt::format(", {:.2f} Mbit/s", double(clip.bit_rate) / 1e6) : "";
    const char* state = !clip.damage.empty() ? "DAMAGED" : clip.read_to_end ? "whole" : "read in part: it is very long";
    return fmt::format("{}, {}, {:.1f} MB{}, {}", clip.container, length, double(clip.bytes) / 1e6, rate, state);
}

std::string shape_text(const av::PictureDetails& picture) {
    std::string text = fmt::format("{}x{}", picture.stored.width, picture.stored.height);
    if (picture.aspect_width != picture.aspect_height)
        text += fmt::format(", pixels {}:{}", picture.aspect_width, picture.aspect_height);
    if (picture.quarter_turns != 0) text += fmt::format(", turned by {} degrees", picture.quarter_turns * 90);
    if (picture.upright != picture.stored)
        text += fmt::format(", shown as {}x{}", picture.upright.width, picture.upright.height);
    return text;
}

std::string picture_line(const av::PictureDetails& picture, bool is_still) {
    const auto codec = picture.profile.empty() ? picture.codec : picture.codec + " " + picture.profile;
    std::string text = fmt::format("{}, {}, {}", codec, shape_text(picture), picture.pixel_format);
    if (is_still) return text;
    text += fmt::format(", {:.6g} pictures a second, {}", picture.frame_rate,
                        picture.times.variable ? "VARIABLE" : "constant");
    return text + (picture.interlaced ? ", INTERLACED" : "");
}

std::string colours_line(const av::ColourNames& colours) {
    return fmt::format("{}{}, {} range, {}", colours.matrix.empty() ? "unknown" : colours.matrix,
                       colours.matrix_said ? "" : " (by its size: the file does not say)",
                       colours.full_range ? "full" : "limited",
                       colours.hdr ? "HDR: " + colours.transfer : "SDR" + in_brackets(colours.transfer));
}

std::string keys_line(const av::PictureTimes& times) {
    return fmt::format("{} of {} pictures, at most {:.2f} s apart", times.keys, times.pictures,
                       to_seconds(times.key_distance));
}

std::string sound_line(const av::SoundDetails& sound) {
    auto text = fmt::format("{}, {} Hz, {}", sound.codec, sound.rate, sound.layout);
    if (!sound.language.empty()) text += ", " + sound.language;
    return text + in_brackets(sound.disposition) + (sound.played ? ", played" : ", not played");
}

std::string speed_line(const ClipProbe& probe, playback::Size screen) {
    std::string text = fmt::format("ready in {:.0f} ms (worst of {}: {:.0f} ms)", ms(probe.prime->median),
                                   probe.prime->runs, ms(probe.prime->worst));
    if (probe.speed)
        text += fmt::format("; decodes at {:.1f} x real time for {}x{}", probe.speed->real_time(), screen.width,
                            screen.height);
    return text;
}

class ClipText {
public:
    std::string of(const ClipProbe& probe, playback::Size screen) {
        text_ = probe.name + "\n";
        if (probe.details) add_details(*probe.details);
        if (!probe.trouble.empty()) row("trouble", probe.trouble);
        if (probe.prime) row("speed", speed_line(probe, screen));
        for (const auto& [what, command, when_sought] : probe.advice) {
            text_ += fmt::format("  ! {}\n", what);
            if (!command.empty()) text_ += fmt::format("    {}\n", command);
        }
        return std::move(text_);
    }

private:
    void row(const char* label, const std::string& line) { text_ += fmt::format("  {:10}{}\n", label, line); }
    void add_details(const av::ClipDetails& clip) {
        row("file", file_line(clip));
        if (clip.picture) row("picture", picture_line(*clip.picture, clip.info.is_still));
        if (clip.picture) row("colours", colours_line(clip.picture->colours));
        if (clip.picture && !clip.info.is_still) row("keys", keys_line(clip.picture->times));
        for (const auto& sound : clip.sounds) row("sound", sound_line(sound));
        if (clip.sounds.empty() && !clip.info.is_still) row("sound", "none");
        for (const auto& track : clip.subtitles) {
            row("subtitles",
                track.codec + (track.language.empty() ? "" : ", " + track.language) + in_brackets(track.disposition));
        }
    }

    std::string text_;
};

std::vector<std::string> table_row(const ClipProbe& clip) {
    if (!clip.details) return {clip.name, "-", "cannot be played", "", "", "", "", std::to_string(clip.advice.size())};
    const auto& details = *clip.details;
    const auto picture = details.picture ? fmt::format("{} {}x{}", details.picture->codec,
                                                       details.picture->upright.width, details.picture->upright.height)
                                         : std::string("none");
    const bool film = details.picture && !details.info.is_still;
    return {
        clip.name,
        details.info.is_still ? std::string("still") : fmt::format("{:.2f} s", to_seconds(details.info.length)),
        picture,
        film ? fmt::format("{:.4g}{}", details.picture->frame_rate, details.picture->times.variable ? " VFR" : "") : "",
        details.sounds.empty() ? std::string("none") : details.sounds.front().codec,
        clip.speed ? fmt::format("{:.1f}x", clip.speed->real_time()) : "",
        clip.prime ? fmt::format("{:.0f} ms", ms(clip.prime->median)) : "",
        clip.advice.empty() ? "" : std::to_string(clip.advice.size())};
}

std::string table(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths(rows.front().size());
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
    }
    std::string text;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) line += fmt::format("{:{}}  ", row[i], widths[i]);
        text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
    return text;
}

std::string readiness_text(const FilmReadiness& film) {
    if (film.state == FilmReadiness::State::Unplayable) return "cannot be played";
    if (film.state == FilmReadiness::State::NoRoom) return "not beforehand";
    return fmt::format("{:.2f} s", to_seconds(film.ready_after));
}

std::string critical_text(const FilmReadiness& film) {
    if (film.state == FilmReadiness::State::Unplayable) return "";
    if (!film.critical) return "any time";
    return *film.critical < Duration{} ? std::string("never") : fmt::format("{:.2f} s", to_seconds(*film.critical));
}

std::string nodes_text(const std::vector<NodeTiming>& nodes) {
    std::vector<std::vector<std::string>> rows = {
        {"node", "film", "opens", "option", "leads to", "ready after", "critical"}};
    std::string warnings;
    for (const auto& node : nodes) {
        const auto length = node.length ? fmt::format("{:.2f} s", to_seconds(*node.length)) : std::string("stands");
        const auto opens = node.opens ? fmt::format("{:.2f} s", to_seconds(*node.opens)) : std::string();
        for (const auto& way : node.ways) {
            rows.push_back({node.node, length, opens, way.by.empty() ? "next" : way.by, way.to,
                            readiness_text(way.film), critical_text(way.film)});
        }
        for (const auto& warning : node.warnings) warnings += fmt::format("  ! {}: {}\n", node.node, warning);
    }
    return rows.size() == 1 ? "" : "\n" + table(rows) + warnings;
}

std::string story_text(const StoryProbe& probe, playback::Size screen) {
    std::string text = fmt::format("{}: {}\n", probe.story, story::summary(probe.diagnostics));
    if (!probe.readable) return text + story::format_text(probe.diagnostics);
    std::vector<std::vector<std::string>> rows = {
        {"clip", "length", "picture", "rate", "sound", "decodes", "ready in", "advice"}};
    for (const auto& clip : probe.clips) rows.push_back(table_row(clip));
    text += "\n" + table(rows);
    for (const auto& clip : probe.clips) {
        if (!clip.advice.empty()) text += "\n" + ClipText().of(clip, screen);
    }
    return text + nodes_text(probe.nodes);
}

}  // namespace

std::string probe_text(const ProbeReport& report) {
    std::string text;
    for (const auto& clip : report.clips) text += (text.empty() ? "" : "\n") + ClipText().of(clip, report.screen);
    for (const auto& story : report.stories) text += (text.empty() ? "" : "\n") + story_text(story, report.screen);
    return text;
}

}  // namespace wissel::app
