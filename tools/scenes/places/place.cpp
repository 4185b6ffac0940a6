#include "scenes/places/place.h"

#include <array>

namespace wissel::scenes {

namespace {

struct Named {
    const char* name;
    DrawPlace draw, front = nullptr;
    Colour air = rgb(0, 0);
};
constexpr std::array kPlaces{Named{"bedroom", draw_bedroom},
                             Named{"corridor", draw_corridor},
                             Named{"door", draw_door},
                             Named{"classroom", draw_classroom, draw_desks},
                             Named{"gate", draw_gate},
                             Named{"yard", draw_yard},
                             Named{"street", draw_street},
                             Named{"night", draw_night_street},
                             Named{"kitchen", draw_kitchen, draw_kitchen_table, rgb(0x5A2E2A, 0.16)},
                             Named{"breakfast", draw_breakfast, draw_breakfast_table},
                             Named{"living", draw_living, nullptr, rgb(0x331F4E, 0.2)},
                             Named{"gameroom", draw_gameroom, nullptr, rgb(0x4A1E6A, 0.13)},
                             Named{"busstop", draw_busstop},
                             Named{"party", draw_party, nullptr, rgb(0x4A1E3E, 0.18)},
                             Named{"skatepark", draw_skatepark},
                             Named{"library", draw_library, draw_library_table, rgb(0x5A3214, 0.08)},
                             Named{"hall", draw_hall},
                             Named{"rehearsal", draw_rehearsal, nullptr, rgb(0x3A1430, 0.18)},
                             Named{"camp", draw_camp},
                             Named{"cafeteria", draw_cafeteria, draw_lunch_table},
                             Named{"bus", draw_bus, nullptr, rgb(0x24343E, 0.12)}};

const Named* find(const std::string& name) {
    for (const auto& place : kPlaces) {
        if (name == place.name) return &place;
    }
    return nullptr;
}

}  // namespace

DrawPlace place_named(const std::string& name) {
    const Named* found = find(name);
    return found ? found->draw : nullptr;
}

DrawPlace front_of(const std::string& name) {
    const Named* found = find(name);
    return found ? found->front : nullptr;
}

Colour air_of(const std::string& name) {
    const Named* found = find(name);
    return found ? found->air : rgb(0, 0);
}

std::string place_names() {
    std::string all;
    for (const auto& place : kPlaces) all += (all.empty() ? "" : ", ") + std::string(place.name);
    return all;
}

}  // namespace wissel::scenes
