#include <fmt/format.h>

#include <algorithm>

#include "scenes/script/reading.h"

namespace wissel::scenes {

namespace {

Ticks read_ticks(Fields& fields, const char* name) {
    const auto word = fields.one_of(name, {"none", "sent", "delivered", "read"}, "none");
    if (word == "sent") return Ticks::Sent;
    if (word == "delivered") return Ticks::Delivered;
    return word == "read" ? Ticks::Read : Ticks::None;
}

// What a message and a poll begin with.
Message read_sender(Fields& fields, double at, const Cast& cast) {
    Message out;
    out.at = at;
    out.id = fields.word("id", "");
    out.from = read_who(fields, "from", cast);
    out.time = fields.text("time", "");
    return out;
}

Message read_message(Fields fields, double at, const Cast& cast) {
    Message out = read_sender(fields, at, cast);
    out.tile = fields.flag("tile");
    out.text = fields.text("text", "");
    out.ticks = read_ticks(fields, "ticks");
    out.voice = fields.number("voice", 0);
    out.link = fields.text("link", "");
    if (out.voice < 0 || out.voice > 600) fields.complain("\"voice\" must be 0 to 600 seconds");
    if (out.text.empty() && out.link.empty() && !out.tile && out.voice <= 0) {
        fields.complain("a message needs a text or a tile, a voice or a link");
    }
    fields.finish();
    return out;
}

Poll read_poll_options(Fields& fields) {
    Poll out;
    out.question = fields.text("question");
    for (auto& option : fields.list("options")) {
        const double votes = option.number("votes", 0);
        if (votes < 0 || votes > 999) option.complain("\"votes\" must be 0 to 999");
        out.options.push_back({option.text("text"), static_cast<int>(votes), option.number("over", 0)});
        option.finish();
    }
    if (out.options.empty()) fields.complain("a poll needs \"options\"");
    return out;
}

Message read_poll(Fields fields, double at, const Cast& cast) {
    Message out = read_sender(fields, at, cast);
    out.poll = read_poll_options(fields);
    fields.finish();
    return out;
}

Message read_note(Fields fields, double at) {
    Message out;
    out.at = at;
    out.aside = Aside::Note;
    out.text = fields.text("text");
    fields.finish();
    return out;
}

Message read_coming(Fields fields, double at, Aside aside, const Cast& cast) {
    Message out;
    out.at = at;
    out.aside = aside;
    const bool leaves = aside == Aside::Leave;
    const auto who = read_who(fields, "who", cast);
    const auto& words = leaves ? cast.words.left : cast.words.joined;
    if (words.empty()) fields.complain(fmt::format("the cast's words have no \"{}\"", leaves ? "left" : "joined"));
    out.text = cast.at(who).name + " " + words;
    fields.finish();
    return out;
}

class ChatReader {
public:
    ChatReader(Chat& chat, const Cast& cast) : chat_(chat), cast_(cast) {}

    void read_event(Fields event) {
        const double at = event.number("at");
        const std::string kind = event.left_over();
        if (kind == "message") chat_.messages.push_back(read_message(event.object("message"), at, cast_));
        else if (kind == "poll") chat_.messages.push_back(read_poll(event.object("poll"), at, cast_));
        else if (kind == "note") chat_.messages.push_back(read_note(event.object("note"), at));
        else if (kind == "leave") chat_.messages.push_back(read_coming(event.object("leave"), at, Aside::Leave, cast_));
        else if (kind == "join") chat_.messages.push_back(read_coming(event.object("join"), at, Aside::Join, cast_));
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

// Before the shot there are messages, and small grey lines such as "yesterday".
Message read_earlier(Fields fields, const Cast& cast) {
    if (!fields.has("note")) return read_message(fields, -10, cast);
    Message out;
    out.aside = Aside::Note;
    out.text = fields.text("note");
    fields.finish();
    return out;
}

}  // namespace

Chat read_chat(Fields fields, const Cast& cast) {
    Chat out;
    out.title = fields.text("title");
    out.subtitle = fields.text("subtitle", "");
    out.me = read_who(fields, "me", cast);
    out.avatars = read_all(fields, "avatars", cast);
    for (auto& member : fields.list("members")) {
        out.members.push_back({read_who(member, "who", cast), member.flag("online")});
        member.finish();
    }
    out.muted = fields.flag("muted");
    out.keyboard = fields.flag("keyboard");
    for (auto& message : fields.list("before")) out.messages.push_back(read_earlier(message, cast));
    ChatReader reader(out, cast);
    for (auto& event : fields.list("events")) reader.read_event(event);
    fields.finish();
    return out;
}

}  // namespace wissel::scenes
