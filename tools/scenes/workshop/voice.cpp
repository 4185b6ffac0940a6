#include "scenes/workshop/voice.h"

#include <fmt/format.h>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <spawn.h>

#include "av/demuxer.h"
#include "av/sound_track.h"
#include "base/samples.h"

namespace wissel::scenes {

namespace {

namespace fs = std::filesystem;

constexpr std::array kSpeeds{155, 175, 195};  // words a minute; the slowest that fits
constexpr double kShortestLoop = 4;           // at least as long is the part of a clip that comes round and round
constexpr double kRest = 0.25;                // seconds between what is said and what comes next

// A file that is gone again when nobody needs it.
class Scratch {
public:
    Scratch() {
        static std::atomic<int> count = 0;
        path_ = (fs::temp_directory_path() / fmt::format("wissel-voice-{}-{}.wav", getpid(), count++)).string();
    }
    ~Scratch() {
        std::error_code none;
        fs::remove(path_, none);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

// "fr" in Belgium says septante and nonante.
std::string voice_for(const std::string& language) { return language == "fr" ? "fr-be" : language == "en" ? "en-gb" : language; }

Result<void> synthesise(const std::string& text, const std::string& language, int speed, const std::string& file) {
    const auto voice = voice_for(language), words = std::to_string(speed);
    std::array<std::string, 9> said{"espeak-ng", "-v", voice, "-s", words, "-w", file, "--", text};
    std::array<char*, 10> arguments{};
    for (std::size_t i = 0; i < said.size(); ++i) arguments[i] = said[i].data();
    pid_t child = 0;
    int status = 0;
    if (posix_spawnp(&child, "espeak-ng", nullptr, nullptr, arguments.data(), environ) != 0) {
        return fail("espeak-ng, the voice that describes, is missing: tools/setup scenes");
    }
    if (waitpid(child, &status, 0) != child || status != 0) return fail(fmt::format("espeak-ng cannot say \"{}\" in {}", text, language));
    return {};
}

Result<std::vector<float>> read_sound(const std::string& file) {
    auto demuxer = av::Demuxer::open(file, std::make_shared<std::atomic<bool>>(false));
    if (!demuxer) return tl::unexpected(demuxer.error());
    auto track = av::SoundTrack::open(**demuxer);
    if (!track) return tl::unexpected(track.error());
    std::vector<float> out;
    av::SoundBlock block;
    for (;;) {
        const auto status = (*track)->receive(block);
        if (status == av::DecodeStatus::End) return out;
        if (status == av::DecodeStatus::Ready) {
            out.insert(out.end(), block.samples.begin(), block.samples.end());
            continue;
        }
        av::PacketPtr packet;
        auto kind = av::Track::Sound;
        (*track)->send((*demuxer)->read(packet, kind) == av::ReadStatus::Ready ? packet.get() : nullptr);
    }
}

double seconds_of(const std::vector<float>& sound) { return double(sound.size()) / kChannels / kSampleRate; }

// At the slowest speed at which it takes no longer than `room`.
Result<std::vector<float>> say(const Described& sentence, const std::string& language, double room) {
    double needed = 0;
    for (const int speed : kSpeeds) {
        const Scratch scratch;
        if (auto said = synthesise(sentence.text, language, speed, scratch.path()); !said) return tl::unexpected(said.error());
        auto sound = read_sound(scratch.path());
        if (!sound) return sound;
        needed = seconds_of(*sound);
        if (needed <= room) return sound;
    }
    return fail(fmt::format("describe at {:g} s, {}: \"{}\" takes {:.1f} s, and there are {:.1f}; say it shorter, or earlier", sentence.at,
                            language, sentence.text, needed, room));
}

}  // namespace

Result<std::vector<float>> describe(const Script& script, const std::string& language) {
    std::vector<float> out(static_cast<std::size_t>(std::llround(script.seconds * kSampleRate)) * kChannels);
    const auto& all = script.descriptions;
    const double end = script.seconds - (script.looped ? kShortestLoop : 0);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double until = i + 1 < all.size() ? all[i + 1].at : end;
        auto said = say(all[i], language, until - all[i].at - kRest);
        if (!said) return fail(script.path + ": " + said.error().message);
        const auto begin = static_cast<std::size_t>(std::llround(all[i].at * kSampleRate)) * kChannels;
        for (std::size_t k = 0; k < said->size() && begin + k < out.size(); ++k) out[begin + k] += (*said)[k];
    }
    return out;
}

}  // namespace wissel::scenes
