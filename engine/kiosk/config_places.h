// Where the keys of a configuration stand in its file, for mistakes that are found after it was read.
//
// Threading: a value.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "story/diagnostic.h"

namespace wissel::kiosk {

class ConfigPlaces {
public:
    explicit ConfigPlaces(std::string file = {}) : file_(std::move(file)) {}

    // `key`: "round.count_down", "attract.films.0", "story.2.folder"; numbers from 0.
    void set(std::string key, story::Place place) { places_[std::move(key)] = std::move(place); }

    // Of what is not there: the place of what would hold it, at last the file as a whole.
    story::Place of(std::string key) const {
        for (;;) {
            if (const auto found = places_.find(key); found != places_.end()) return found->second;
            const auto dot = key.rfind('.');
            if (dot == std::string::npos) return {file_, 0, 0};
            key.resize(dot);
        }
    }

private:
    std::string file_;
    std::map<std::string, story::Place> places_;
};

}  // namespace wissel::kiosk
