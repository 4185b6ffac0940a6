// Reads a passage letter by letter. Part of twine_text.h; the macros of each story format are in a file of their own.
//
// A frame is what a macro or a hook holds between its beginning and its end: text and links in it may hang on a condition.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/twine_link.h"
#include "exchange/twine_text.h"

namespace wissel::exchange {

class TwineScanner {
public:
    TwineScanner(std::string_view text, StoryFormat format, const Place& begins) : text_(text), format_(format), begins_(begins) {}
    TwineText read();

private:
    struct Frame {
        enum class Kind { If, Link, Silent, Plain };
        Kind kind = Kind::Plain;
        std::string name;        // of the macro; empty: a hook of Harlowe's, which ends at ]
        std::string words;       // of the condition, as the author wrote it
        std::string condition;   // in ours; empty and known: always
        bool known = true;
        std::vector<std::string> earlier;  // conditions of the branches before, none of which held
        std::string link_text, link_to;
        std::vector<std::string> link_effects;  // what is set when it is followed
        std::size_t told_before = 0;       // how much was told when it began
        Place place;
    };

    static Frame frame_of(Frame::Kind kind, std::string name, std::string words) {
        Frame frame;
        frame.kind = kind;
        frame.name = std::move(name);
        frame.words = std::move(words);
        return frame;
    }

    // twine_scanner.cpp
    void step();
    bool read_link();
    bool read_variable();
    bool read_comment(std::string_view opens, std::string_view closes);
    bool read_mark();
    void tell(std::string_view words);
    void lead_nowhere(std::string_view text, std::string_view to);
    void add_link(TwineLink link, std::vector<std::string> effects = {});
    void go_to(const std::string& target);
    void set(std::string_view words, const Place& place, const std::string& as_written);
    void open(Frame frame);
    void close();
    void branch(Frame frame, const std::vector<std::string>& earlier, bool earlier_known, std::string_view words);
    bool condition_here(std::string& condition) const;
    Place here() const;
    void lose(std::string what) { out_.notes.push_back({Note::Kind::Lost, here(), std::move(what)}); }
    std::string_view rest() const { return text_.substr(at_); }
    bool ahead(std::string_view words) const { return rest().starts_with(words); }

    // twine_tags.cpp
    bool read_tag();
    bool skip_raw(std::string_view name, std::size_t tag_end);

    // twine_sugarcube.cpp
    void find_closed_macros();
    bool read_image_link();
    bool read_sugarcube();
    void sugarcube_macro(const std::string& name, std::string_view arguments, const std::string& whole);
    void sugarcube_link(const std::string& name, std::string_view arguments);
    void sugarcube_else(const std::string& name, std::string_view arguments);
    void end_macro(const std::string& name);

    // twine_harlowe.cpp
    bool read_verbatim();
    bool read_harlowe();
    void harlowe_macro(const std::string& name, std::string_view arguments, const std::string& whole, bool has_hook);
    void harlowe_link(const std::string& name, std::string_view arguments, bool has_hook);
    void harlowe_if(const std::string& name, std::string_view arguments);
    bool read_hook_mark();

    // twine_chapbook.cpp
    void read_chapbook_variables();
    bool read_chapbook();
    void chapbook_modifier(std::string_view line);

    std::string_view text_;
    StoryFormat format_;
    Place begins_;
    std::size_t at_ = 0;
    std::string told_;
    std::set<std::string, std::less<>> closed_;  // SugarCube: macros that end somewhere, and so hold something
    std::size_t silent_ = 0;            // frames open in which nothing is told
    mutable std::size_t counted_to_ = 0;  // for the line: how far line ends are counted
    mutable int counted_ = 0;
    std::vector<Frame> frames_;
    std::vector<std::string> last_if_;  // conditions of the branches that ended last, for an else after them
    bool last_if_known_ = false;
    std::set<std::string> asked_;       // variables that a condition has asked for
    std::set<std::string> shown_;       // variables whose value was to be seen
    std::set<std::string_view> never_closed_;  // ends of comments that do not come any more
    std::size_t formatting_ = 0;
    TwineText out_;
};

// "a", 'b c', $d: the first levels of a macro's arguments, quotes taken off; parted by commas, or by spaces too.
std::vector<std::string> arguments_in(std::string_view words, bool spaces_part);
// Where the bracket that is open ends, quotes respected; npos: nowhere.
std::size_t end_of_bracket(std::string_view text, std::size_t at, char opens, char closes);

// What is longer is no macro and no link, but a bracket that nobody closed. It bounds the time that hostile text can take.
inline constexpr std::size_t kLongestMacro = 4000;
inline constexpr std::size_t kMostFrames = 100;

inline constexpr char kLinkBegins = '\x03', kLinkEnds = '\x04';  // around the words of a link in what is told

}  // namespace wissel::exchange
