#include "scenes/sound/loop.h"

// Rooms: four seconds of air, laid end to end, with what hums, swells and beats in it.

namespace wissel::scenes {

namespace {

struct Room {
    const char* name;
    double level, cut;          // loudness, and the pitch above which it is dull
    double murmur;              // people at a distance: noise around the voice's pitch that swells
    double hum = 0;             // a refrigerator
    double beat = 0;            // music behind a wall, two beats a second
    double crickets = 0;
    double echo = 0;            // balls and soles in a high room
};
constexpr std::array<Room, 10> kRooms{{{"quiet", 0.004, 260, 0}, {"bedroom", 0.010, 200, 0}, {"corridor", 0.012, 500, 0.05},
                                       {"classroom", 0.010, 420, 0.018}, {"street", 0.020, 240, 0}, {"yard", 0.014, 600, 0.03},
                                       {"kitchen", 0.007, 320, 0, 0.006}, {"hall", 0.014, 700, 0.016, 0, 0, 0, 0.03},
                                       {"party", 0.010, 420, 0.06, 0, 0.035}, {"night", 0.012, 300, 0, 0, 0, 0.004}}};

double hum_at(std::size_t i) {
    const double s = double(i) / 48000;
    return std::sin(kTau * 50 * s) + 0.5 * std::sin(kTau * 100 * s + 0.6) + 0.25 * std::sin(kTau * 150.25 * s) + 0.12 * std::sin(kTau * 300 * s);
}

// Four chirps a second, then a rest: what a warm night sounds like.
double crickets_at(std::size_t i, double side) {
    const double s = double(i) / 48000;
    const double rest = swell(i, 2, 0.1 + 0.35 * side) > 0.55 ? 1.0 : 0.0;
    const double fade = std::pow(swell(i, 2, 0.1 + 0.35 * side), 2);
    const double pulse = std::pow(swell(i, 72, 0), 3) * std::pow(swell(i, 12, 0.3 * side), 2);
    return rest * fade * pulse * (std::sin(kTau * (4200 + 160 * side) * s) + 0.4 * std::sin(kTau * (4460 - 90 * side) * s));
}

void add_beats(std::vector<float>& loop, double level) {  // dull: only the low end comes through
    for (int i = 0; i < 8; ++i) {
        pluck(loop, {0.5 * i, 52, level, 0, 9});
        const double bass[] = {65.4, 65.4, 77.8, 58.3};
        pluck(loop, {0.5 * i + 0.25, bass[i / 2], level * 0.5, 0, 7});
    }
}

void add_echoes(std::vector<float>& loop, double level) {  // a ball, three times, and its way back from the wall
    const double bounces[] = {0.4, 1.02, 1.5, 2.9};
    for (int i = 0; i < 4; ++i) {
        const double pan = -0.4 + 0.25 * i;
        pluck(loop, {bounces[i], 96, level, pan, 22});
        for (int back = 1; back < 5; ++back) pluck(loop, {bounces[i] + 0.07 * back, 96.0 + 14 * back, level * 0.34 / back, -pan, 16});
    }
}

Room room_named(const std::string& name) {
    for (const auto& each : kRooms) {
        if (name == each.name) return each;
    }
    return kRooms[0];
}

}  // namespace

void play_room(Track& track, const std::string& name) {
    const Room room = room_named(name);
    std::vector<float> loop(kLoop * 2);
    for (std::size_t side = 0; side < 2; ++side) {
        const auto air = looped_noise(3 + static_cast<std::uint32_t>(side), room.cut);
        const auto low = looped_noise(21 + static_cast<std::uint32_t>(side), 260);
        const auto voices = looped_noise(9 + static_cast<std::uint32_t>(side), 850);
        for (std::size_t i = 0; i < kLoop; ++i) {
            // Syllables: swells that do not keep step with each other.
            const double talk = swell(i, 13, 0.1) * swell(i, 7, 0.4 + 0.3 * double(side)) + 0.6 * swell(i, 17, 0.7) * swell(i, 5, 0.2);
            double value = room.level * air[i] + room.murmur * (voices[i] - low[i] * 0.6) * talk * 0.5;
            if (room.hum > 0) value += room.hum * hum_at(i) * 0.5;
            if (room.crickets > 0) value += room.crickets * crickets_at(i, double(side));
            loop[i * 2 + side] = static_cast<float>(value);
        }
    }
    if (room.beat > 0) add_beats(loop, room.beat);
    if (room.echo > 0) add_echoes(loop, room.echo);
    lay(track, loop);
}

}  // namespace wissel::scenes
