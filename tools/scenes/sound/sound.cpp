#include "scenes/sound/sound.h"

#include <algorithm>
#include <cmath>

#include "scenes/drawing/easing.h"
#include "scenes/sound/instruments.h"

namespace wissel::scenes {

namespace {

constexpr float kLoudness = 1.8F;  // for a class of twenty: messages peak near -9 dBFS, the room stays below -40

void typing_ticks(std::vector<SoundCue>& cues, const Draft& draft, double start) {
    Noise noise(static_cast<std::uint32_t>(draft.at * 977) + 5);
    for (double at = draft.at; at < draft.at + draft.over; at += 0.105 + 0.04 * noise.next()) {
        cues.push_back({start + at, "tick", 0.6 + 0.2 * noise.next(), 0.15});
    }
}

// A few soft pops while a reaction counts up: not one for each, that would be a rattle.
void reaction_pops(std::vector<SoundCue>& cues, const Reaction& reaction, double start) {
    const int pops = std::clamp(reaction.count / 2, 1, 8);
    for (int i = 0; i < pops; ++i) {
        const double part = pops == 1 ? 0 : double(i) / (pops - 1);
        cues.push_back({start + reaction.at + reaction.over * (0.25 + 0.5 * part) * (reaction.over > 0 ? 1 : 0), "pop", 0.35, i % 2 == 0 ? -0.3 : 0.3});
    }
}

// Votes that come in: as with reactions, only a few.
void vote_ticks(std::vector<SoundCue>& cues, const Message& poll, double start) {
    for (const auto& option : poll.poll->options) {
        if (option.over <= 0 || option.votes <= 0) continue;
        const int ticks = std::clamp(option.votes / 2, 1, 5);
        for (int i = 0; i < ticks; ++i) {
            const double part = (i + 0.5) / ticks;
            cues.push_back({start + poll.at + kVotesAfter + option.over * part, "tick", 0.5, 0.4 * (part - 0.5)});
        }
    }
}

void message_cues(std::vector<SoundCue>& cues, const Message& message, const std::string& me, double start) {
    if (message.poll) vote_ticks(cues, message, start);
    if (message.at < 0 || message.aside == Aside::Note) return;
    if (message.aside == Aside::Leave) return cues.push_back({start + message.at, "fall", 0.7, 0});
    const bool own = message.aside == Aside::None && message.from == me;
    cues.push_back({start + message.at, own ? "send" : "pop", message.aside == Aside::Join ? 0.6 : 1, 0});
}

void chat_cues(std::vector<SoundCue>& cues, const Chat& chat, double start) {
    for (const auto& message : chat.messages) message_cues(cues, message, chat.me, start);
    for (const auto& reaction : chat.reactions) reaction_pops(cues, reaction, start);
    for (const auto& wipe : chat.wipes) cues.push_back({start + wipe.at, "swish", 0.7, 0});
    for (const auto& change : chat.presence) {
        if (!change.online) cues.push_back({start + change.at, "fall", 1, 0});
    }
    for (const auto& draft : chat.drafts) typing_ticks(cues, draft, start);
    if (chat.mute_at) cues.push_back({start + *chat.mute_at, "tick", 1.6, 0});
    if (chat.members_at) cues.push_back({start + *chat.members_at, "swish", 0.5, 0});
}

// Every four seconds, so that a loop of that length closes.
void ring_cues(std::vector<SoundCue>& cues, double start, double seconds) {
    for (double at = 0; at < seconds - 1; at += 4) cues.push_back({start + at, "ring", 1, 0});
}

void game_cues(std::vector<SoundCue>& cues, const GameScreen& game, double start) {
    for (const auto& line : game.said) {
        if (line.at >= 0) cues.push_back({start + line.at, "pop", 0.8, line.who == game.players[0] ? -0.3 : 0.3});
    }
    if (game.gift && game.gift->at >= 0) cues.push_back({start + game.gift->at + 0.6, "coin", 1, 0});
}

void phone_cues(std::vector<SoundCue>& cues, const Phone& phone, double start, double seconds) {
    if (phone.chat) chat_cues(cues, *phone.chat, start);
    if (phone.lock) {
        for (const auto& note : phone.lock->notes) {
            if (note.at >= 0) cues.push_back({start + note.at, "buzz", 1, 0});
        }
    }
    if (phone.post && phone.post->likes) {
        const auto& likes = *phone.post->likes;
        if (likes.over > 0) reaction_pops(cues, {likes.at, "", "", std::abs(likes.to - likes.from), likes.over}, start);
    }
    if (phone.page) {
        for (const auto& row : phone.page->rows) {
            if (row.at >= 0) cues.push_back({start + row.at, "tick", 0.7, 0});
        }
    }
    if (phone.call && phone.call->from < 0 && !phone.call->ended) ring_cues(cues, start, seconds);
    if (phone.game) game_cues(cues, *phone.game, start);
    for (const auto& banner : phone.banners) cues.push_back({start + banner.at, "chime", 1, 0});
}

// No click where a clip begins or ends, and no hole between two either: only a few hundredths of a second.
void soften_ends(Track& track, bool end_too) {
    const std::size_t count = std::min<std::size_t>(2880, track.frames() / 2);
    for (std::size_t i = 0; i < count; ++i) {
        const auto gain = static_cast<float>(smooth(double(i) / double(count)));
        for (std::size_t side = 0; side < 2; ++side) {
            track.samples[i * 2 + side] *= gain;
            if (end_too) track.samples[track.samples.size() - 1 - (i * 2 + side)] *= gain;
        }
    }
}

}  // namespace

std::vector<SoundCue> cues_of(const Script& script) {
    std::vector<SoundCue> cues = script.sounds;
    double start = 0;
    for (const auto& shot : script.shots) {
        if (shot.phone) phone_cues(cues, *shot.phone, start, shot.seconds);
        start += shot.seconds;
    }
    std::stable_sort(cues.begin(), cues.end(), [](const SoundCue& a, const SoundCue& b) { return a.at < b.at; });
    return cues;
}

std::vector<float> make_sound(const Script& script) {
    Track track;
    track.samples.resize(static_cast<std::size_t>(std::llround(script.seconds * 48000)) * 2);
    play_room(track, script.room);
    play_pad(track, script.pad);
    for (const auto& cue : cues_of(script)) play_cue(track, cue.kind, cue.at, cue.gain, cue.pan);
    soften_ends(track, !script.looped);
    for (auto& sample : track.samples) sample = std::clamp(sample * kLoudness, -0.95F, 0.95F);
    return std::move(track.samples);
}

}  // namespace wissel::scenes
