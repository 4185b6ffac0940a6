#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "scenes/script/reading.h"

namespace wissel::scenes {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

json read_json(const std::string& path) {
    std::ifstream file(path);
    if (!file || fs::is_directory(path)) throw ScriptError("cannot be read; is it there and is it a file?");
    try {
        return json::parse(file);
    } catch (const json::exception& error) {
        throw ScriptError(error.what());
    }
}

}  // namespace

Cast read_cast(Fields fields) {
    Cast out;
    for (auto& each : fields.list("people")) {
        Person person;
        const auto id = each.word("id");
        person.name = each.text("name");
        person.hair = each.one_of("hair", {"short", "fade", "curls", "long", "bun", "bob", "hijab", "braids", "quiff", "afro", "tail"}, "short");
        person.skin = each.colour("skin");
        person.hair_colour = each.colour("hair_colour");
        person.top = each.colour("top");
        person.back = each.colour("back");
        person.label = each.colour("label");
        person.glasses = each.flag("glasses");
        person.adult = each.flag("adult");
        each.finish();
        if (!out.people.emplace(id, person).second) each.complain(fmt::format("\"{}\" is in the cast twice", id));
    }
    Fields words = fields.object("words");
    out.words = {words.text("typing"), words.text("wiped"),    words.text("message"),
                 words.text("now"),    words.text("left", ""), words.text("joined", "")};
    words.finish();
    fields.finish();
    return out;
}

namespace {

// The script file's name says its id; the cast lies beside it.
Cast cast_beside(const std::string& script, const std::string& name, const std::string& language) {
    const auto path = (fs::path(script).parent_path() / name).string();
    try {
        const json whole = read_json(path);
        return read_cast(Fields(whole, "", language));
    } catch (const ScriptError& error) {
        throw ScriptError(fmt::format("cast {}: {}", path, error.what()));
    }
}

World read_world(Fields& fields) {
    const auto name = fields.word("world", "violet");
    const World* found = world_named(name);
    if (!found) fields.complain(fmt::format("\"world\" is \"{}\"; it must be one of {}", name, world_names()));
    return *found;
}

void read_sound(Script& script, Fields& fields) {
    Fields sound = fields.object("sound");
    script.room = sound.one_of("room", {"quiet", "bedroom", "corridor", "classroom", "street", "yard", "kitchen", "hall", "party", "night"}, "quiet");
    script.pad = sound.one_of("pad", {"none", "calm", "uneasy", "warm", "bright", "tense", "sad", "hope"}, "none");
    for (auto& cue : sound.list("cues")) {
        const auto kind = cue.one_of("kind", {"pop", "send", "tick", "chime", "fall", "swish", "bell", "step", "door", "knock", "buzz", "shutter",
                                              "ring", "hangup", "lock", "coin", "laugh"}, "");
        script.sounds.push_back({cue.number("at"), kind, cue.number("gain", 1), cue.number("pan", 0)});
        cue.finish();
    }
    sound.finish();
}

// What is written and said beside the picture.
void read_words(Script& script, Fields& fields) {
    const auto within = [&](const Fields& item, double at) {
        if (at < 0 || at > script.seconds) item.complain(fmt::format("{:g} s lies outside the clip, which lasts {:g} s", at, script.seconds));
        return at;
    };
    for (auto& item : fields.list("captions")) {
        const double at = within(item, item.number("at")), until = within(item, item.number("until"));
        if (until <= at) item.complain("\"until\" must come after \"at\"");
        script.captions.push_back({at, until, item.text("text")});
        item.finish();
    }
    for (auto& item : fields.list("describe")) {
        script.descriptions.push_back({within(item, item.number("at")), item.text("text")});
        item.finish();
    }
}

Script read_whole(const std::string& path, const std::string& language) {
    const json whole = read_json(path);
    Fields fields(whole, "", language);
    if (fields.number("format") != 1) fields.complain("\"format\" must be 1");
    Script out;
    out.path = path;
    out.id = fs::path(path).stem().string();
    out.still = fields.flag("still");
    out.looped = fields.flag("looped");
    out.languages = fields.words("languages");
    out.has_sound = fields.has("sound");
    out.world = read_world(fields);
    const auto cast = fields.word("cast");
    out.cast_path = (fs::path(path).parent_path() / cast).string();
    out.cast = cast_beside(path, cast, language);
    if (fields.has("sound")) read_sound(out, fields);
    for (auto& shot : fields.list("shots")) out.shots.push_back(read_shot(shot, out.cast));
    for (const auto& shot : out.shots) out.seconds += shot.seconds;
    read_words(out, fields);
    if (out.shots.empty()) fields.complain("at least one shot is needed");
    if (out.seconds > 600) fields.complain("a clip of more than ten minutes is surely a mistake");
    fields.finish();
    return out;
}

}  // namespace

Result<Script> read_script(const std::string& path, const std::string& language) {
    try {
        return read_whole(path, language);
    } catch (const ScriptError& error) {
        return fail(fmt::format("{}: {}", path, error.what()));
    }
}

}  // namespace wissel::scenes
