// A scene script as read from its JSON file: who says what, when, where. Times are seconds from the start of the shot.
// The texts are those of one language, or easier level of one, already.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "scenes/drawing/canvas.h"
#include "scenes/drawing/world.h"
#include "scenes/script/screens.h"

namespace wissel::scenes {

struct Person {
    std::string name;
    std::string hair = "short";
    Colour skin, hair_colour, top, back, label;
    bool glasses = false;
    bool adult = false;
};

// What the phone itself says.
struct PhoneWords { std::string typing, wiped, message, now, left, joined; };

struct Cast {
    std::map<std::string, Person> people;
    PhoneWords words;
    const Person& at(const std::string& who) const { return people.at(who); }
    bool contains(const std::string& who) const { return people.contains(who); }
};

enum class Ticks { None, Sent, Delivered, Read };
enum class Mood { Calm, Smile, Laugh, Worried, Sad, Smirk, Serious, Shock, Angry, Blush };

inline constexpr double kVotesAfter = 1.0;  // seconds from a poll to its first votes

struct Poll {
    struct Option { std::string text; int votes = 0; double over = 0; };
    std::string question;
    std::vector<Option> options;
};
enum class Aside { None, Note, Leave, Join };  // a small grey line, said by nobody

struct Message {
    double at = -10;         // before the shot: there from the start
    std::string id, from, time, text;
    bool tile = false;       // a picture that nobody gets to see
    Ticks ticks = Ticks::None;
    double voice = 0;        // seconds of a voice message; 0: none
    std::string link;        // what a link card says
    std::optional<Poll> poll;
    Aside aside = Aside::None;
};
struct TickChange { double at = 0; std::string to; Ticks ticks = Ticks::Sent; };
struct Reaction { double at = 0; std::string to, emoji; int count = 1; double over = 0; };
struct Wipe { double at = 0; std::string to; };
struct Typing { double at = 0, until = 0; std::string who; bool in_head = false; };  // in_head: no dots
struct Presence { double at = 0; std::string who; bool online = false; };
struct Banner { double at = 0, until = 0; std::string who, title, text; };
struct Draft { double at = 0, over = 1, until = 1e9; std::string text; };
struct Member { std::string who; bool online = false; };

struct Chat {
    std::string title, subtitle, me;
    std::vector<std::string> avatars;   // one: a talk between two
    std::vector<Member> members;        // the strip under the title; empty: none
    bool muted = false;
    bool keyboard = false;
    std::vector<Message> messages;
    std::vector<TickChange> ticks;
    std::vector<Reaction> reactions;
    std::vector<Wipe> wipes;
    std::vector<Typing> typing;
    std::vector<Presence> presence;
    std::vector<Draft> drafts;
    struct KeyboardMove { double at = 0; bool up = false; };
    std::vector<KeyboardMove> keyboard_moves;
    std::optional<double> mute_at, members_at;
    std::string members_title;
    std::vector<std::string> members_listed;
};

struct Phone {
    std::string clock = "21:47";
    int battery = 60;
    std::optional<Chat> chat;           // exactly one of these is shown
    std::optional<LockScreen> lock;
    std::optional<MapScreen> map;
    std::optional<PostScreen> post;
    std::optional<CallScreen> call;
    std::optional<PageScreen> page;
    std::optional<GameScreen> game;
    std::optional<Countdown> countdown; // beside any of them
    std::vector<Banner> banners;
    double dim_at = 1e9, dim_to = 0;
    double blur = 0;                    // the phone is behind what matters
};

struct Figure {
    std::string who, pose = "stand";    // stand, phone, bag, sit, arms, talk, hold, lie
    bool mirror = false;                // the pose's other side
    Mood mood = Mood::Calm;
    std::optional<Mood> then;           // from `then_at` on
    double then_at = 0;
    double x = 640, feet = 700, height = 500;
    double turn = 0;                    // -1 looks left, 1 right
    double shade = 0;                   // 1: only an outline against the light
    double at = -10;                    // fades in here
    bool label = false;                 // with the name
};

struct Portrait {                       // a large avatar by itself
    std::string who;
    Mood mood = Mood::Calm;
    double x = 640, y = 250, radius = 130;
};

struct Title {
    double at = 0, until = 1e9, size = 56, y = 200;
    int weight = 700;
    std::string speaker;                // said by: then it stands in a bubble
    std::string text;
};

struct Card {                           // a sheet with lines, a locked tile, or a framed picture, by itself
    std::string kind, title;            // note, tile, picture
    Box box;
    bool crossed = false;
    double at = 0;
    struct Line { double at = 0; std::string mark, text; };
    std::vector<Line> lines;
    Picture picture;
};

// The part of a place that fills the picture: from its left and top, as wide as this, in the picture's shape.
struct Framing {
    double x = 0, y = 0, width = kWidth;
    double zoom() const { return kWidth / width; }
};

struct Shot {
    double seconds = 0;
    double dissolve = 0;                // from the shot before
    std::string place;
    Framing framing;                    // of the place and the people in it; all else stays as it is
    int blur = 0;
    double dim = 0, scrim = 0, scrim_at = 0;
    double light_from = 1e9, light_until = 1e9;  // phones light up in the windows (street)
    std::vector<Figure> figures;
    std::vector<Portrait> portraits;
    std::optional<Phone> phone;
    std::optional<RoomScreen> screen;
    std::vector<Card> cards;
    std::vector<Title> titles;
};

struct SoundCue { double at = 0; std::string kind; double gain = 1, pan = 0; };
struct Caption { double at = 0, until = 0; std::string text; };  // of what is heard
struct Described { double at = 0; std::string text; };           // said by a voice to who does not see

struct Script {
    std::string path, id, cast_path;
    bool still = false;                 // one picture, not a film
    double seconds = 0;
    bool looped = false;                // its end is joined to a moment before: it must not fade
    std::vector<std::string> languages; // in which it is made; empty: those of the story
    bool has_sound = false;
    World world;
    std::string room = "quiet", pad = "none";
    std::vector<SoundCue> sounds;
    std::vector<Caption> captions;
    std::vector<Described> descriptions;
    std::vector<Shot> shots;
    Cast cast;
};

// Reads the script and the cast file that it names. `language`: "nl", or "nl-easy", whose texts are those of "nl" where they have no
// own. Errors begin with the file's name and say where in it; a text that the language lacks is one.
Result<Script> read_script(const std::string& path, const std::string& language);

}  // namespace wissel::scenes
