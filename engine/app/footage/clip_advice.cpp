#include "app/footage/clip_advice.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/commands/mend_command.h"

namespace wissel::app {

namespace {

// Beside the film that plays, the next ones have to get ready: so much faster than real time leaves room for that.
constexpr double kComfortable = 1.5;
constexpr Duration kFarKeys = std::chrono::milliseconds(3500);
constexpr Duration kLongPriming = std::chrono::milliseconds(500);
constexpr double kKeysEvery = 2;  // seconds
constexpr int kUsualRate = 30, kHighRate = 32;

Mend filter(std::vector<std::string> filters) {
    return {std::move(filters), true, false, 0};
}

class Adviser {
public:
    explicit Adviser(const ClipProbe& probe) : probe_(probe), details_(*probe.details) {}

    std::vector<Advice> advise() {
        about_damage();
        if (details_.picture && !details_.info.is_still) {
            about_speed();
            about_codec();
            about_container();
            about_pictures();
            about_keys();
            about_priming();
        }
        about_sound();
        if (mends_ > 1) add("All of that in one go:", all_);
        return std::move(list_);
    }

private:
    void add(std::string what) { list_.push_back({std::move(what), "", false}); }
    void add(std::string what, const Mend& mend) {
        list_.push_back({std::move(what), mend_command(probe_.path, details_, mend), false});
        if (&mend == &all_) return;
        ++mends_;
        all_.add(mend);
    }
    int whole_rate() const { return std::max(1, static_cast<int>(std::lround(details_.picture->frame_rate))); }

    void about_damage();
    void about_speed();
    void about_codec();
    void about_container();
    void about_pictures();
    void about_keys();
    void about_priming();
    void about_sound();

    const ClipProbe& probe_;
    const av::ClipDetails& details_;
    std::vector<Advice> list_;
    Mend all_;  // everything that was advised so far
    int mends_ = 0;
};

void Adviser::about_damage() {
    if (details_.damage.empty()) return;
    if (details_.broken_pictures > 0) {
        add(fmt::format("Damaged: {}. It plays, with smears or jumps there; no program can bring back what is lost. Copy the file "
                        "anew from where it came from, or export it anew.",
                        details_.damage));
    } else {
        add(fmt::format("Damaged: {}. Copy or export it anew; if that cannot be, this keeps what is whole.",
                        details_.damage),
            Mend{});
    }
}

void Adviser::about_speed() {
    if (!probe_.speed || probe_.speed->real_time() >= kComfortable) return;
    const double speed = probe_.speed->real_time();
    const auto& picture = *details_.picture;
    std::vector<std::string> filters;
    if (std::max(picture.upright.width, picture.upright.height) > 1920) {
        filters.emplace_back(picture.upright.width >= picture.upright.height ? "scale=1920:-2" : "scale=-2:1920");
    }
    if (picture.frame_rate > kHighRate) filters.push_back(fmt::format("fps={}", kUsualRate));
    if (filters.empty()) filters.emplace_back("scale=1280:-2");
    add(speed < 1
            ? fmt::format("Too heavy: this machine decodes it at {:.1f} x real time, so pictures will be dropped.",
                          speed)
            : fmt::format(
                  "Heavy: this machine decodes it at {:.1f} x real time, which leaves little for getting the next "
                  "films ready.",
                  speed),
        filter(filters));
}

void Adviser::about_codec() {
    const auto& picture = *details_.picture;
    const auto played = std::ranges::find_if(details_.sounds, &av::SoundDetails::played);
    const bool sound_fits = played == details_.sounds.end() || played->codec == "aac";
    if (picture.codec != "h264") {
        add(fmt::format("The picture is {}: it plays, but H.264 with AAC is decoded quickest and everywhere.",
                        picture.codec),
            Mend{{}, true, !sound_fits, 0});
    } else if (picture.pixel_format != "yuv420p" && picture.pixel_format != "yuvj420p" && !picture.colours.hdr) {
        add(fmt::format("The picture is {}: nothing of that is seen on a screen, and yuv420p is decoded quicker.",
                        picture.pixel_format),
            Mend{{}, true, !sound_fits, 0});
    } else if (!sound_fits) {
        add(fmt::format("The sound is {}: it plays; AAC is what other programs expect beside H.264.", played->codec),
            Mend{{}, false, true, 0});
    }
}

void Adviser::about_container() {
    const bool has_index =
        details_.format.find("mov") != std::string::npos || details_.format.find("matroska") != std::string::npos;
    if (has_index) return;
    add("This kind of file has no index: an in point is reached by reading everything before it. MP4 has one.", Mend{});
}

void Adviser::about_pictures() {
    const auto& picture = *details_.picture;
    if (picture.colours.hdr) {
        add(fmt::format("HDR ({}): screens in classrooms are SDR. It costs time to convert while it plays, and how it "
                        "looks is not in "
                        "your hands.",
                        picture.colours.transfer),
            Mend{{}, true, false, 0});
    }
    if (picture.interlaced) {
        add("Interlaced, as for old television: moving edges look like combs, or cost time to mend while it plays.",
            Mend{{}, true, false, 0});
    }
    if (picture.times.variable) {
        add(fmt::format("The frame rate varies (a picture stands {:.0f} to {:.0f} ms), as phones and screen recorders "
                        "have it. It plays "
                        "so; with a constant rate motion is smoother.",
                        to_seconds(picture.times.shortest) * 1e3, to_seconds(picture.times.longest) * 1e3),
            filter({fmt::format("fps={}", picture.frame_rate > kHighRate ? kUsualRate : whole_rate())}));
    }
}

void Adviser::about_keys() {
    const auto& times = details_.picture->times;
    if (times.key_distance < kFarKeys) return;
    const double distance = to_seconds(times.key_distance);
    const auto cost =
        probe_.speed ? fmt::format(", up to {:.1f} s on this machine", distance / probe_.speed->real_time()) : "";
    add(fmt::format("Key pictures are up to {:.1f} s apart: an in point, or going to a place, first decodes everything "
                    "from the key "
                    "picture before it{}. Of no matter where the clip is played from its beginning.",
                    distance, cost),
        Mend{{}, true, false, std::max(1, static_cast<int>(std::lround(details_.picture->frame_rate * kKeysEvery)))});
    list_.back().when_sought = true;
}

void Adviser::about_priming() {
    if (!probe_.prime || probe_.prime->median < kLongPriming) return;
    add(fmt::format("It takes {:.1f} s to get ready: a choice that leads to it must be open longer than that.",
                    to_seconds(probe_.prime->median)));
}

void Adviser::about_sound() {
    if (details_.info.is_still) return;
    if (!details_.picture) add("There is no picture in it: it plays as sound over a calm screen.");
    if (details_.sounds.empty() && !probe_.sound_beside) add("No sound: it plays in silence. If that is not meant, export it with its sound.");
    if (details_.sounds.size() > 1)
        add("Several sound tracks: the viewer's language chooses; the one marked as default plays where none fits.");
}

}  // namespace

std::vector<Advice> advice_for(const ClipProbe& probe) {
    if (!probe.details)
        return {{fmt::format("It cannot be played: {}. Export it again, as H.264/AAC in MP4.", probe.trouble), "", false}};
    auto list = Adviser(probe).advise();
    if (!probe.trouble.empty() && list.empty())
        list.push_back({fmt::format("It cannot be played: {}.", probe.trouble), "", false});
    return list;
}

}  // namespace wissel::app
