// A director on a real program off screen: films made on the spot, time moved by hand, picture by picture.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "director/director.h"
#include "playback/films.h"
#include "show.h"

namespace wissel::test {

class RealShow {
public:
    // The story's files are those of this folder.
    RealShow(const TempFolder& films, const std::string& nodes, const playback::ProgramConfig& config = off_screen())
        : stage(config), playout_(stage.program) {
        auto log = director::EventLog::open(folder_.file("log.jsonl"));
        REQUIRE(log.has_value());
        log_ = std::move(*log);
        director::DirectorConfig settings;
        settings.root = {films.path(), "nl"};
        director = std::make_unique<director::Director>(story::Session(graph_of(nodes), 1), playout_, log_, settings);
    }

    // One picture at 30 a second, with everything decoded that can be by then.
    void step() {
        stage.settled = stage.program.settle(kPicture) && stage.settled;
        step_unsettled();
    }
    void steps(int count) {
        for (int i = 0; i < count; ++i) step();
    }
    // The same with what there is.
    void step_unsettled() {
        presented_ += kPicture;
        director->tick(presented_);
        stage.look();
    }
    void pick(std::size_t item) { director->handle(director::PickItem{item}); }

    std::vector<nlohmann::json> log(const std::string& event) const { return logged(folder_.file("log.jsonl"), event); }
    Names offered() const { return director->offered_options(); }
    int blank() const {
        return static_cast<int>(std::ranges::count_if(stage.marks, [](const auto& mark) { return !mark; }));
    }

    Stage stage;
    std::unique_ptr<director::Director> director;

private:
    static constexpr Duration kPicture = from_samples(kFrame);
    TempFolder folder_;
    director::EventLog log_;
    director::ProgramPlayout playout_;
    Duration presented_{};
};

}  // namespace wissel::test
