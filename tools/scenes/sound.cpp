#include "sound.h"

#include <algorithm>
#include <cmath>

#include "easing.h"
#include "instruments.h"

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

void chat_cues(std::vector<SoundCue>& cues, const Chat& chat, double start) {
    for (const auto& message : chat.messages) {
        if (message.at >= 0) cues.push_back({start + message.at, message.from == chat.me ? "send" : "pop", 1, 0});
    }
    for (const auto& reaction : chat.reactions) reaction_pops(cues, reaction, start);
    for (const auto& wipe : chat.wipes) cues.push_back({start + wipe.at, "swish", 0.7, 0});
    for (const auto& change : chat.presence) {
        if (!change.online) cues.push_back({start + change.at, "fall", 1, 0});
    }
    for (const auto& draft : chat.drafts) typing_ticks(cues, draft, start);
    if (chat.mute_at) cues.push_back({start + *chat.mute_at, "tick", 1.6, 0});
    if (chat.members_at) cues.push_back({start + *chat.members_at, "swish", 0.5, 0});
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
        if (shot.phone && shot.phone->chat) chat_cues(cues, *shot.phone->chat, start);
        if (shot.phone) {
            for (const auto& banner : shot.phone->banners) cues.push_back({start + banner.at, "chime", 1, 0});
        }
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
