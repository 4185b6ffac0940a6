#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "scenes/script/reading.h"

namespace wissel::scenes {

namespace {

LockScreen read_lock(Fields fields, const Cast& cast) {
    LockScreen out;
    out.day = fields.text("day");
    for (auto& note : fields.list("notes")) {
        out.notes.push_back({note.number("at"), read_who(note, "who", cast), note.text("text")});
        note.finish();
    }
    fields.finish();
    return out;
}

MapScreen::Walker read_walker(Fields fields, const Cast& cast) {
    MapScreen::Walker out;
    out.who = read_who(fields, "who", cast);
    out.label = fields.text("label", "");
    out.x = out.to_x = fields.number("x");
    out.y = out.to_y = fields.number("y");
    if (fields.has("to")) {
        std::tie(out.to_x, out.to_y) = fields.pair("to");
        out.at = fields.number("at");
        out.over = fields.number("over");
    }
    for (const double place : {out.x, out.y, out.to_x, out.to_y}) {
        if (place < 0 || place > 1) fields.complain("places on the map are 0 to 1");
    }
    fields.finish();
    return out;
}

MapScreen read_map(Fields fields, const Cast& cast) {
    MapScreen out;
    out.title = fields.text("title");
    out.chip = fields.text("chip", "");
    for (auto& person : fields.list("people")) out.people.push_back(read_walker(person, cast));
    fields.finish();
    return out;
}

std::optional<PostScreen::Count> read_count(Fields& fields, const char* name) {
    if (!fields.has(name)) return std::nullopt;
    Fields count = fields.object(name);
    const PostScreen::Count out{count.number("at", 0), count.number("over", 0), static_cast<int>(count.number("from", 0)),
                                static_cast<int>(count.number("to"))};
    if (out.from < 0 || out.to < 0) count.complain("\"from\" and \"to\" must be 0 or more");
    count.finish();
    return out;
}

PostScreen read_post(Fields fields, const Cast& cast) {
    PostScreen out;
    out.picture = read_picture(fields, cast);
    out.who = read_who(fields, "who", cast);
    out.caption = fields.text("caption", "");
    out.audience = fields.text("audience", "");
    out.button = fields.text("button", "");
    out.draft = fields.flag("draft");
    out.seen = read_count(fields, "seen");
    out.likes = read_count(fields, "likes");
    if (out.draft && (out.seen || out.likes)) fields.complain("a draft has been seen and liked by nobody yet");
    fields.finish();
    return out;
}

CallScreen read_call(Fields fields, const Cast& cast) {
    CallScreen out;
    out.who = read_who(fields, "who", cast);
    out.mood = read_mood(fields, "mood");
    out.state = fields.text("state", "");
    out.from = fields.number("from", -1);
    out.until = fields.number("until", 1e6);
    out.incoming = fields.flag("incoming");
    out.ended = fields.flag("ended");
    out.video = fields.flag("video");
    out.dark = fields.flag("dark");
    out.own = fields.flag("own", true);
    if (!out.own && !out.video) fields.complain("only a \"video\" call has an \"own\" camera");
    if (out.dark && !out.video) fields.complain("only a \"video\" call can be \"dark\"");
    if (out.ended && (out.incoming || out.video || out.until < 1e6)) fields.complain("a call that has \"ended\" has no \"incoming\", \"video\" or \"until\"");
    if (out.incoming && out.from >= 0) fields.complain("a call that counts is not \"incoming\" any more");
    fields.finish();
    return out;
}

PageScreen read_page(Fields fields) {
    PageScreen out;
    out.icon = fields.one_of("icon", {"shield", "list", "bank", "help", "site", "camera"}, "site");
    out.title = fields.text("title");
    out.big = fields.text("big", "");
    out.button = fields.text("button", "");
    for (auto& row : fields.list("rows")) {
        const auto mark = row.one_of("mark", {"none", "check", "cross", "person", "warning"}, "none");
        out.rows.push_back({row.number("at", -10), row.text("title"), row.text("detail", ""), mark});
        row.finish();
    }
    fields.finish();
    return out;
}

bool plays(const GameScreen& game, const std::string& who) {
    return std::find(game.players.begin(), game.players.end(), who) != game.players.end();
}

GameScreen read_game(Fields fields, const Cast& cast) {
    GameScreen out;
    out.title = fields.text("title");
    out.players = read_all(fields, "players", cast);
    if (out.players.size() != 2) fields.complain("\"players\" must be two of the cast");
    if (fields.has("gift")) {
        Fields gift = fields.object("gift");
        out.gift = GameScreen::Gift{gift.number("at"), gift.text("text", "")};
        gift.finish();
    }
    for (auto& line : fields.list("say")) {
        out.said.push_back({line.number("at"), read_who(line, "who", cast), line.text("text")});
        const auto& who = out.said.back().who;
        if (!plays(out, who)) line.complain(fmt::format("\"{}\" is not one of the players", who));
        line.finish();
    }
    if (fields.has("leave")) {
        Fields leave = fields.object("leave");
        out.leaver = read_who(leave, "who", cast);
        out.leaves_at = leave.number("at");
        if (!plays(out, out.leaver)) leave.complain(fmt::format("\"{}\" is not one of the players", out.leaver));
        leave.finish();
    }
    for (const auto& line : out.said) {
        if (line.who == out.leaver && line.at >= out.leaves_at) fields.complain(fmt::format("\"{}\" has left before saying \"{}\"", line.who, line.text));
    }
    fields.finish();
    return out;
}

}  // namespace

Picture read_picture(Fields& fields, const Cast& cast) {
    Picture out;
    out.name = fields.one_of("picture", {"lanterns", "cake", "landscape", "class"}, "landscape");
    out.with = read_all(fields, "with", cast);
    return out;
}

void read_phone_screen(Phone& phone, Fields& fields, const Cast& cast) {
    int found = 0;
    const auto there = [&](const char* name) { return fields.has(name) && ++found > 0; };
    if (there("chat")) phone.chat = read_chat(fields.object("chat"), cast);
    if (there("lock")) phone.lock = read_lock(fields.object("lock"), cast);
    if (there("map")) phone.map = read_map(fields.object("map"), cast);
    if (there("post")) phone.post = read_post(fields.object("post"), cast);
    if (there("call")) phone.call = read_call(fields.object("call"), cast);
    if (there("page")) phone.page = read_page(fields.object("page"));
    if (there("game")) phone.game = read_game(fields.object("game"), cast);
    if (found != 1) fields.complain("a phone shows exactly one of chat, lock, map, post, call, page, game");
}

RoomScreen read_room_screen(Fields fields) {
    RoomScreen out;
    out.kind = fields.one_of("kind", {"tile", "beam", "poll"}, "");
    out.title = fields.text("title");
    fields.finish();
    return out;
}

}  // namespace wissel::scenes
