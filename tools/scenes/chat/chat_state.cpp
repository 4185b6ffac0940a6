#include "scenes/chat/chat_state.h"

#include "scenes/drawing/easing.h"

namespace wissel::scenes {

namespace {

constexpr double kCome = 0.28;

// The first `part` of a text, whole letters only.
std::string beginning(const std::string& text, double part) {
    std::size_t letters = 0;
    for (const char c : text) letters += (c & 0xC0) != 0x80;
    const auto wanted = static_cast<std::size_t>(double(letters) * part + 1e-6);
    std::size_t seen = 0, end = 0;
    while (end < text.size()) {
        if ((text[end] & 0xC0) != 0x80 && seen++ == wanted) break;
        ++end;
    }
    return text.substr(0, end);
}

ReactionState reaction_at(const Reaction& reaction, double t) {
    ReactionState out{reaction.emoji, reaction.count, eased(t, reaction.at, 0.2), 0};
    if (reaction.over <= 0 || reaction.count < 2) return out;
    // Slow, then a rush, then the last few: not like a machine.
    const double part = eased(t, reaction.at, reaction.over);
    const double exact = 1 + part * (reaction.count - 1);
    out.count = static_cast<int>(exact + 1e-9);
    if (part < 1) out.beat = std::max(0.0, 1 - (exact - out.count) * 2);
    return out;
}

// A later event with the same face goes on counting where an earlier one was.
void add(std::vector<ReactionState>& all, ReactionState next) {
    for (auto& each : all) {
        if (each.emoji != next.emoji) continue;
        each.beat = std::max(next.beat, 1 - next.shown);
        each.count = next.count;
        return;
    }
    all.push_back(std::move(next));
}

double keyboard_at(const Chat& chat, double t) {
    double out = chat.keyboard ? 1 : 0;
    for (const auto& move : chat.keyboard_moves) {
        const double part = eased(t, move.at, 0.45);
        out += ((move.up ? 1.0 : 0.0) - out) * part;
    }
    return out;
}

// The votes begin once the poll is there and has been read.
std::vector<double> votes_at(const Message& message, double t) {
    std::vector<double> out;
    if (!message.poll) return out;
    for (const auto& option : message.poll->options) {
        out.push_back(option.over > 0 ? option.votes * eased(t, message.at + kVotesAfter, option.over) : option.votes);
    }
    return out;
}

MessageState message_at(const Chat& chat, const Message& message, double t) {
    MessageState out{&message, eased(t, message.at, kCome), 0, message.ticks, {}, votes_at(message, t)};
    for (const auto& change : chat.ticks) {
        if (change.to == message.id && t >= change.at) out.ticks = change.ticks;
    }
    for (const auto& wipe : chat.wipes) {
        if (wipe.to == message.id) out.wiped = eased(t, wipe.at, 0.5);
    }
    for (const auto& reaction : chat.reactions) {
        if (reaction.to == message.id && t >= reaction.at) add(out.reactions, reaction_at(reaction, t));
    }
    return out;
}

MemberState member_at(const Chat& chat, const Member& member, double t) {
    MemberState out{member.who, member.online ? 1.0 : 0.0, 0};
    for (const auto& change : chat.presence) {
        if (change.who != member.who || t < change.at) continue;
        const double part = eased(t, change.at, 0.6);
        out.online = change.online ? part : 1 - part;
        // The ring stays, weaker: whoever looked away can still see who went.
        if (!change.online) out.leaving = part * (1 - 0.55 * eased(t, change.at + 1.4, 1.0));
    }
    return out;
}

}  // namespace

ChatState chat_at(const Chat& chat, double t) {
    ChatState out;
    for (const auto& message : chat.messages) {
        if (t >= message.at) out.messages.push_back(message_at(chat, message, t));
    }
    for (const auto& member : chat.members) out.members.push_back(member_at(chat, member, t));
    for (const auto& typing : chat.typing) {
        if (t >= typing.at && t < typing.until) out.typing.push_back({typing.who, present(t, typing.at, typing.until, 0.2), typing.in_head});
    }
    for (const auto& draft : chat.drafts) {
        if (t >= draft.at && t < draft.until) out.draft = beginning(draft.text, ramp(t, draft.at, draft.over));
    }
    out.keyboard = keyboard_at(chat, t);
    out.member_list = chat.members_at ? eased(t, *chat.members_at, 0.5) : 0.0;
    out.muted = chat.muted ? 1.0 : chat.mute_at ? eased(t, *chat.mute_at, 0.3) : 0.0;
    return out;
}

}  // namespace wissel::scenes
