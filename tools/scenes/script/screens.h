// What a phone can show beside a chat, and what a screen in the room shows. Times are seconds from the start of the shot.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace wissel::scenes {

enum class Mood;  // in script.h

struct LockScreen {                         // the phone's clock, large, and what came in
    struct Note { double at = 0; std::string who, text; };
    std::string day;
    std::vector<Note> notes;
};

struct MapScreen {
    struct Walker {
        std::string who, label;             // no label: the name
        double x = 0.5, y = 0.5;            // 0 to 1 from the left and from the top; the street that is nearest counts
        double to_x = 0.5, to_y = 0.5;
        double at = 0, over = 0;            // walks there
    };
    std::string title, chip;
    std::vector<Walker> people;
};

struct Picture { std::string name; std::vector<std::string> with; };  // one that people post; who is on it, for its colours

struct PostScreen {                         // a picture that is posted, or is about to be
    struct Count { double at = 0, over = 0; int from = 0, to = 0; };
    std::string who, caption, audience, button;
    Picture picture;
    std::optional<Count> seen, likes;
    bool draft = false;
};

struct CallScreen {
    std::string who, state;
    Mood mood{};
    double from = -1;                       // seconds counted so far; below 0: it rings
    double until = 1e9;                     // from then on its clock stands still
    bool incoming = false;                  // rings here: can be answered
    bool ended = false;                     // hung up: its clock stands still, no buttons any more
    bool video = false, dark = false;       // dark: the other's camera is off
    bool own = true;                        // the own camera is on: its light is red
};

struct PageScreen {
    struct Row { double at = 0; std::string title, detail, mark; };
    std::string icon, title, big, button;
    std::vector<Row> rows;
};

struct GameScreen {
    struct Line { double at = 0; std::string who, text; };
    struct Gift { double at = 0; std::string text; };
    std::string title;
    std::vector<std::string> players;       // two: the left one and the right one
    std::optional<Gift> gift;
    std::vector<Line> said;
    std::string leaver;                     // who goes, at `leaves_at`; empty: nobody
    double leaves_at = 0;
};

struct Countdown { double at = 0, from = 0, until = 1e9; };  // until: then it stands still

struct RoomScreen { std::string kind, title; };  // tile, poll: a laptop; beam: on the wall

}  // namespace wissel::scenes
