// A story of a test's own, walked and recorded by the program itself, and read back.
#pragma once

#include <doctest/doctest.h>

#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "app/run.h"
#include "av/film.h"
#include "support/clip_maker.h"

namespace wissel::test {

inline constexpr int kRate = 30;

inline std::string make_film(const TempFolder& folder, const std::string& name, int number, int frames) {
    ClipSpec spec;
    spec.name = name;
    spec.number = number;
    spec.frames = frames;
    spec.width = 320;
    spec.height = 180;
    spec.sound = ClipSpec::Sound::None;
    return make_clip(folder, spec);
}

// What wissel says is no part of these tests.
class Hushed {
public:
    explicit Hushed(std::ostream& stream) : stream_(stream), before_(stream.rdbuf(text_.rdbuf())) {}
    ~Hushed() { stream_.rdbuf(before_); }
    Hushed(const Hushed&) = delete;
    Hushed& operator=(const Hushed&) = delete;

private:
    std::ostringstream text_;
    std::ostream& stream_;
    std::streambuf* before_;
};

inline std::vector<Shown> recorded(const TempFolder& folder, const std::string& nodes, const std::string& walk,
                                   std::vector<std::string> more = {}, const std::string& size = "320x180") {
    folder.write(
        "story.json",
        R"({"format": 1, "id": "t", "title": "T", "languages": ["nl"], "start": "a", "nodes": {)" + nodes + "}}");
    const auto film = folder.file("out.mp4");
    std::vector<std::string> arguments = {"wissel",   "play", folder.path(), "--walk", walk,
                                          "--record", film,   "--size",      size};
    arguments.insert(arguments.end(), more.begin(), more.end());
    std::vector<const char*> argv;
    for (const auto& argument : arguments) argv.push_back(argument.c_str());
    const Hushed out(std::cout), error(std::cerr);
    REQUIRE(app::run(static_cast<int>(argv.size()), argv.data()) == 0);
    return read_film(film).pictures;
}

inline std::string clip(const std::string& name, const std::string& more) {
    return R"("clip": {"file": ")" + name + "\"" + more + "}";
}

}  // namespace wissel::test
