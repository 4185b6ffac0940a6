#include <fmt/format.h>

#include "scenes/places/place.h"
#include "scenes/script/reading.h"

namespace wissel::scenes {

Mood read_mood(Fields& fields, const char* name) {
    const auto word = fields.one_of(name, {"calm", "smile", "laugh", "worried", "sad", "smirk", "serious", "shock", "angry", "blush"}, "calm");
    if (word == "smile") return Mood::Smile;
    if (word == "laugh") return Mood::Laugh;
    if (word == "worried") return Mood::Worried;
    if (word == "sad") return Mood::Sad;
    if (word == "smirk") return Mood::Smirk;
    if (word == "shock") return Mood::Shock;
    if (word == "angry") return Mood::Angry;
    if (word == "blush") return Mood::Blush;
    return word == "serious" ? Mood::Serious : Mood::Calm;
}

std::string read_who(Fields& fields, const char* name, const Cast& cast) {
    const auto who = fields.word(name);
    if (!cast.contains(who)) fields.complain(fmt::format("\"{}\" is not in the cast", who));
    return who;
}

std::vector<std::string> read_all(Fields& fields, const char* name, const Cast& cast) {
    auto all = fields.words(name);
    for (const auto& who : all) {
        if (!cast.contains(who)) fields.complain(fmt::format("\"{}\" is not in the cast", who));
    }
    return all;
}

namespace {

Figure read_figure(Fields fields, const Cast& cast) {
    Figure out;
    out.who = read_who(fields, "who", cast);
    out.pose = fields.one_of("pose", {"stand", "phone", "bag", "sit", "arms", "talk", "hold", "lie"}, "stand");
    out.mirror = fields.flag("mirror");
    out.mood = read_mood(fields, "mood");
    if (fields.has("then")) {
        out.then = read_mood(fields, "then");
        out.then_at = fields.number("then_at");
    }
    out.x = fields.number("x");
    out.feet = fields.number("feet");
    out.height = fields.number("height");
    out.turn = fields.number("turn", 0);
    out.shade = fields.number("shade", 0);
    out.at = fields.number("at", -10);
    out.label = fields.flag("label");
    fields.finish();
    return out;
}

Portrait read_portrait(Fields fields, const Cast& cast) {
    Portrait out;
    out.who = read_who(fields, "who", cast);
    out.mood = read_mood(fields, "mood");
    out.x = fields.number("x");
    out.y = fields.number("y");
    out.radius = fields.number("radius");
    fields.finish();
    return out;
}

Title read_title(Fields fields, const Cast& cast) {
    Title out;
    out.at = fields.number("at", -10);
    out.until = fields.number("until", 1e6);
    out.size = fields.number("size", 56);
    out.weight = static_cast<int>(fields.number("weight", 700));
    out.y = fields.number("y");
    if (fields.has("speaker")) out.speaker = read_who(fields, "speaker", cast);
    out.text = fields.text("text");
    fields.finish();
    return out;
}

Card read_card(Fields fields, const Cast& cast) {
    Card out;
    out.kind = fields.one_of("kind", {"note", "tile", "picture"}, "note");
    out.box = {fields.number("x"), fields.number("y"), fields.number("width"), fields.number("height")};
    out.at = fields.number("at", 0);
    if (out.kind == "picture") {
        if (!fields.has("picture")) fields.complain("a card that is a picture needs \"picture\"");
        out.picture = read_picture(fields, cast);
        fields.finish();
        return out;
    }
    out.title = fields.text("title", "");
    out.crossed = fields.flag("crossed");
    for (auto& line : fields.list("lines")) {
        out.lines.push_back({line.number("at"), line.word("mark", ""), line.text("text")});
        line.finish();
    }
    fields.finish();
    return out;
}

Framing read_framing(Fields fields) {
    const Framing out{fields.number("x"), fields.number("y"), fields.number("width")};
    const double height = out.width * kHeight / kWidth;
    if (out.x < 0 || out.y < 0 || out.width < kWidth / 3.0 || out.x + out.width > kWidth || out.y + height > kHeight) {
        fields.complain(fmt::format("a framing lies within {}x{} and is at least a third as wide", kWidth, kHeight));
    }
    fields.finish();
    return out;
}

}  // namespace

Shot read_shot(Fields fields, const Cast& cast) {
    Shot out;
    out.seconds = fields.number("seconds");
    out.dissolve = fields.number("dissolve", 0);
    out.place = fields.word("place", "bedroom");
    if (!place_named(out.place)) fields.complain(fmt::format("\"place\" is \"{}\"; it must be one of {}", out.place, place_names()));
    if (fields.has("framing")) out.framing = read_framing(fields.object("framing"));
    out.blur = static_cast<int>(fields.number("blur", 0));
    out.dim = fields.number("dim", 0);
    out.scrim = fields.number("scrim", 0);
    out.scrim_at = fields.number("scrim_at", -10);
    if (fields.has("lights")) {
        Fields lights = fields.object("lights");
        out.light_from = lights.number("from");
        out.light_until = lights.number("until");
        lights.finish();
    }
    if (out.seconds <= 0 || out.blur < 0 || out.blur > 40) fields.complain("\"seconds\" must be above 0, \"blur\" 0 to 40");
    for (auto& each : fields.list("figures")) out.figures.push_back(read_figure(each, cast));
    for (auto& each : fields.list("portraits")) out.portraits.push_back(read_portrait(each, cast));
    for (auto& each : fields.list("cards")) out.cards.push_back(read_card(each, cast));
    for (auto& each : fields.list("titles")) out.titles.push_back(read_title(each, cast));
    if (fields.has("phone")) out.phone = read_phone(fields.object("phone"), cast);
    if (fields.has("screen")) out.screen = read_room_screen(fields.object("screen"));
    fields.finish();
    return out;
}

}  // namespace wissel::scenes
