// Which page of a long column is shown: they turn by themselves, slowly, until the viewer turns one.
//
// They must turn without a pointer, too: no key means "next page".
// Threading: main thread. Invariants: forgotten when another panel comes.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace wissel::ui {

inline constexpr double kPageStands = 12;  // seconds

class Pages {
public:
    void begin(std::size_t generation, double shown_for);
    // The page of the column `id` to be drawn now.
    std::size_t current(const std::string& id, std::size_t count);
    void turn(const std::string& id, std::size_t count, int by);
    // The page the viewer turned to, if any; set() turns to one.
    std::optional<std::size_t> turned(const std::string& id, std::size_t count) const;
    void set(const std::string& id, std::size_t page);
    // The items on the page that is shown, of a panel whose items are numbered page by page.
    void show_items(std::vector<std::size_t> items) { items_ = std::move(items); }
    const std::vector<std::size_t>& items() const { return items_; }
    // A page was turned in this frame, which shows the old one still.
    bool just_turned() const { return just_turned_; }
    // The panel's time at which a page turns by itself, if one will.
    std::optional<double> next_turn() const { return next_turn_; }

private:
    std::size_t generation_ = 0;
    double shown_for_ = 0;
    std::map<std::string, std::size_t> chosen_;
    std::optional<double> next_turn_;
    bool just_turned_ = false;
    std::vector<std::size_t> items_;
};

}  // namespace wissel::ui
