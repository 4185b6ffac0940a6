#include "place.h"

#include <array>

namespace wissel::scenes {

namespace {

struct Named {
    const char* name;
    DrawPlace draw, front;
};
constexpr std::array<Named, 8> kPlaces{{{"bedroom", draw_bedroom, nullptr},
                                        {"corridor", draw_corridor, nullptr},
                                        {"door", draw_door, nullptr},
                                        {"classroom", draw_classroom, draw_desks},
                                        {"gate", draw_gate, nullptr},
                                        {"yard", draw_yard, nullptr},
                                        {"street", draw_street, nullptr},
                                        {"night", draw_night_street, nullptr}}};

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

}  // namespace wissel::scenes
