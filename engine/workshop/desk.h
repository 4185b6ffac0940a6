// The author's desk: the map, what is wrong, the stage on which the story plays, its variables and the walk so far.
//
// Purpose: turns a DeskView into one ImGui frame, and what is done on it into DeskActions. Knows ImGui, but no back end.
// Threading: main thread. Ownership: owns the ImGui context and its fonts. What draw() was given is not kept.
// Invariants: after draw() ImGui::GetDrawData() holds the frame; nothing is drawn over the stage's place.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "workshop/desk_view.h"

namespace wissel::workshop {

// Of the pointer on the stage, in fractions of its width and height; negative: it is elsewhere.
struct StagePointer {
    float x = -1, y = -1;
    bool down = false;
};

class Desk {
public:
    using TextureOf = std::function<void*(const std::string& path)>;  // ImTextureID of a picture file, or null

    // Fails when a font is missing, naming the package to install.
    static Result<std::unique_ptr<Desk>> make();
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    // Its ImGui context becomes the current one.
    void make_current();
    // Begins and ends ImGui's frame. The back ends have begun theirs.
    std::vector<DeskAction> draw(const DeskView& view, const TextureOf& texture_of);

    // Pixels: where the stage is to be drawn.
    const map::Box& stage() const;
    const StagePointer& stage_pointer() const;
    // Something moves by itself (a blinking cursor, a scroll that runs on): draw again soon.
    bool animating() const;
    // Brings that node into view.
    void look_at(std::size_t node);

private:
    Desk();
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace wissel::workshop
