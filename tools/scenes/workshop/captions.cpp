#include "scenes/workshop/captions.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace wissel::scenes {

namespace {

// A reader at an easier level needs a second to look down and up again, and this for each letter.
constexpr double kLook = 1.2, kLetter = 0.075, kShortest = 0.6;

double time_to_read(const std::string& text) { return kLook + kLetter * double(text.size()); }

class EasierWords {
public:
    EasierWords(const Script& plain, const Script& read, std::vector<CaptionCue>& cues) : plain_(plain), read_(read), cues_(cues) {}

    void add() {
        double start = 0;
        for (std::size_t i = 0; i < plain_.shots.size(); ++i) {
            const auto &plain = plain_.shots[i], &read = read_.shots[i];
            if (plain.phone && plain.phone->chat) add_chat(*plain.phone->chat, *read.phone->chat, start);
            for (std::size_t k = 0; k < plain.titles.size(); ++k) {
                if (plain.titles[k].text == read.titles[k].text) continue;
                add_cue(start + std::max(0.0, plain.titles[k].at), read.titles[k].speaker, read.titles[k].text);
            }
            for (std::size_t k = 0; k < plain.cards.size(); ++k) add_card(plain.cards[k], read.cards[k], start);
            start += plain.seconds;
        }
    }

private:
    void add_chat(const Chat& plain, const Chat& read, double start) {
        for (std::size_t i = 0; i < plain.messages.size(); ++i) {
            const auto& message = read.messages[i];
            if (message.at < 0 || plain.messages[i].text == message.text) continue;
            add_cue(start + message.at, message.from, message.text);
        }
    }
    void add_card(const Card& plain, const Card& read, double start) {
        for (std::size_t i = 0; i < plain.lines.size(); ++i) {
            if (plain.lines[i].text != read.lines[i].text) add_cue(start + std::max(0.0, read.lines[i].at), "", read.lines[i].text);
        }
    }
    void add_cue(double at, const std::string& who, const std::string& text) {
        const auto words = who.empty() ? text : read_.cast.at(who).name + ": " + text;
        cues_.push_back({at, at + time_to_read(words), words});
    }

    const Script &plain_, &read_;
    std::vector<CaptionCue>& cues_;
};

std::string time_of(double seconds) {
    const auto ms = std::lround(seconds * 1000);
    return fmt::format("{:02}:{:02}.{:03}", ms / 60000, ms / 1000 % 60, ms % 1000);
}

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else out += c;
    }
    return out;
}

}  // namespace

std::vector<CaptionCue> captions_of(const Script& plain, const Script& read) {
    std::vector<CaptionCue> cues;
    for (const auto& caption : read.captions) cues.push_back({caption.at, caption.until, caption.text});
    EasierWords(plain, read, cues).add();
    std::stable_sort(cues.begin(), cues.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    std::vector<CaptionCue> out;
    for (auto cue : cues) {
        cue.until = std::min(cue.until, plain.seconds);
        if (!out.empty()) {
            auto& before = out.back();
            // Two that come at nearly the same time are shown as one.
            if (cue.from - before.from < kShortest) {
                before.text += "\n" + cue.text;
                before.until = std::max(before.until, cue.until);
                continue;
            }
            before.until = std::min(before.until, cue.from);
        }
        if (cue.until > cue.from) out.push_back(std::move(cue));
    }
    return out;
}

std::string as_webvtt(const std::vector<CaptionCue>& cues) {
    std::string out = "WEBVTT\n";
    for (const auto& cue : cues) out += fmt::format("\n{} --> {}\n{}\n", time_of(cue.from), time_of(cue.until), escaped(cue.text));
    return out;
}

}  // namespace wissel::scenes
