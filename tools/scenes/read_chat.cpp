#include <fmt/format.h>

#include <algorithm>

#include "reading.h"

namespace wissel::scenes {

namespace {

Ticks read_ticks(Fields& fields, const char* name) {
    const auto word = fields.one_of(name, {"none", "sent", "delivered", "read"}, "none");
    if (word == "sent") return Ticks::Sent;
    if (word == "delivered") return Ticks::Delivered;
    return word == "read" ? Ticks::Read : Ticks::None;
}

Message read_message(Fields fields, double at, const Cast& cast) {
    Message out;
    out.at = at;
    out.id = fields.word("id", "");
    out.from = read_who(fields, "from", cast);
    out.time = fields.word("time", "");
    out.tile = fields.flag("tile");
    if (fields.has("text")) out.text = fields.text("text");
    out.ticks = read_ticks(fields, "ticks");
    if (out.text.empty() && !out.tile) fields.complain("a message needs a text or a tile");
    fields.finish();
    return out;
}

std::vector<std::string> read_all(Fields& fields, const char* name, const Cast& cast) {
    auto all = fields.words(name);
    for (const auto& who : all) {
        if (!cast.contains(who)) fields.complain(fmt::format("\"{}\" is not in the cast", who));
    }
    return all;
}

class ChatReader {
public:
    ChatReader(Chat& chat, const Cast& cast) : chat_(chat), cast_(cast) {}

    void read_event(Fields event) {
        const double at = event.number("at");
        const std::string kind = event.left_over();
        if (kind == "message") chat_.messages.push_back(read_message(event.object("message"), at, cast_));
        else if (kind == "ticks") read_tick_change(event.object("ticks"), at);
        else if (kind == "reaction") read_reaction(event.object("reaction"), at);
        else if (kind == "typing") read_typing(event.object("typing"), at);
        else if (kind == "presence") read_presence(event.object("presence"), at);
        else if (kind == "draft") read_draft(event.object("draft"), at);
        else if (kind == "wipe") read_wipe(event.object("wipe"), at);
        else if (kind == "mute") event.flag("mute"), chat_.mute_at = at;
        else if (kind == "keyboard") chat_.keyboard_moves.push_back({at, event.flag("keyboard")});
        else if (kind == "member_list") read_member_list(event.object("member_list"), at);
        event.finish();
    }

private:
    std::string target(Fields& fields) {
        const auto id = fields.word("to");
        const bool known = std::any_of(chat_.messages.begin(), chat_.messages.end(),
                                       [&](const Message& message) { return message.id == id; });
        if (!known) fields.complain(fmt::format("there is no message \"{}\" before this", id));
        return id;
    }
    void read_tick_change(Fields fields, double at) {
        chat_.ticks.push_back({at, target(fields), read_ticks(fields, "state")});
        fields.finish();
    }
    void read_reaction(Fields fields, double at) {
        const auto to = target(fields);
        chat_.reactions.push_back({at, to, fields.word("emoji"), static_cast<int>(fields.number("count", 1)), fields.number("over", 0)});
        fields.finish();
    }
    void read_typing(Fields fields, double at) {
        chat_.typing.push_back({at, fields.number("until", 1e6), read_who(fields, "who", cast_), fields.flag("in_head")});
        fields.finish();
    }
    void read_presence(Fields fields, double at) {
        chat_.presence.push_back({at, read_who(fields, "who", cast_), fields.flag("online")});
        fields.finish();
    }
    void read_draft(Fields fields, double at) {
        chat_.drafts.push_back({at, fields.number("over"), fields.number("until", 1e6), fields.text("text")});
        fields.finish();
    }
    void read_member_list(Fields fields, double at) {
        chat_.members_at = at;
        chat_.members_title = fields.text("title");
        chat_.members_listed = read_all(fields, "who", cast_);
        fields.finish();
    }
    void read_wipe(Fields fields, double at) {
        chat_.wipes.push_back({at, target(fields)});
        fields.finish();
    }

    Chat& chat_;
    const Cast& cast_;
};

Chat read_chat(Fields fields, const Cast& cast) {
    Chat out;
    out.title = fields.text("title");
    if (fields.has("subtitle")) out.subtitle = fields.text("subtitle");
    out.me = read_who(fields, "me", cast);
    out.avatars = read_all(fields, "avatars", cast);
    for (auto& member : fields.list("members")) {
        out.members.push_back({read_who(member, "who", cast), member.flag("online")});
        member.finish();
    }
    out.muted = fields.flag("muted");
    out.keyboard = fields.flag("keyboard");
    for (auto& message : fields.list("before")) out.messages.push_back(read_message(message, -10, cast));
    ChatReader reader(out, cast);
    for (auto& event : fields.list("events")) reader.read_event(event);
    fields.finish();
    return out;
}

Banner read_banner(Fields fields, const Cast& cast) {
    Banner out;
    out.at = fields.number("at");
    out.until = fields.number("until");
    out.who = read_who(fields, "who", cast);
    out.title = fields.text("title");
    out.text = fields.text("text");
    fields.finish();
    return out;
}

}  // namespace

Phone read_phone(Fields fields, const Cast& cast) {
    Phone out;
    out.clock = fields.word("clock");
    out.battery = static_cast<int>(fields.number("battery", 60));
    out.blur = fields.number("blur", 0);
    if (fields.has("chat")) out.chat = read_chat(fields.object("chat"), cast);
    for (auto& banner : fields.list("banners")) out.banners.push_back(read_banner(banner, cast));
    if (fields.has("dim")) {
        Fields dim = fields.object("dim");
        out.dim_at = dim.number("at");
        out.dim_to = dim.number("to");
        dim.finish();
    }
    fields.finish();
    return out;
}

}  // namespace wissel::scenes
