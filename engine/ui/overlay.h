// Everything that is drawn over the film: choices, cards, menus, the neutral screen.
//
// Purpose: turns a director::View into one ImGui frame, and clicks on it into Actions. Knows ImGui, but no back end, no
//   window and no player. The keyboard never comes here: keys are Actions already, and the focus stands in the View.
// Threading: main thread (one ImGui context is current at a time).
// Ownership: owns the ImGui context and the fonts. What draw() was given is not kept.
// Invariants: after draw() ImGui::GetDrawData() holds the frame. The same views and the same pointer give the same frames.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "director/action.h"
#include "director/view.h"
#include "ui/letters.h"
#include "ui/pixel_rect.h"

namespace wissel::ui {

struct FrameInfo {
    int width = 0, height = 0;  // drawable, pixels
    PixelRect picture;          // where the film stands in it (letterboxed)
    float inset_width = 0, inset_height = 0;  // of somebody who signs beside it; 0: nobody
    double dt = 0;              // seconds since the last frame
    float pointer_x = -1, pointer_y = -1;  // pixels; negative: no pointer
    bool pointer_down = false;
    bool pointer_is_touch = false;
    std::function<void*(const std::string& path)> texture_of;  // ImTextureID of a picture file, or null
};

class Overlay {
public:
    // Fails when a font is missing, naming the package to install.
    static Result<std::unique_ptr<Overlay>> make(int drawable_height);
    // With letters that were drawn beforehand.
    static std::unique_ptr<Overlay> make(std::unique_ptr<Letters> letters);
    ~Overlay();
    Overlay(const Overlay&) = delete;
    Overlay& operator=(const Overlay&) = delete;

    // Where there is more than one: its ImGui context becomes the current one. draw() does so by itself.
    void make_current();

    // The view holds the film alone: nothing is missing without an overlay.
    static bool is_bare(const director::View& view);

    // Builds the frame; afterwards ImGui::GetDrawData() is ready. Returns what was clicked.
    std::vector<director::Action> draw(const director::View& view, const FrameInfo& frame);

    // What a key means with what the last frame held: on a menu of several pages, a number is that of an item on this page.
    // Nothing: there is no such item.
    std::optional<director::Action> meant_by(const director::Action& key) const;

    // Something moves by itself (entrance, countdown, a page that turns): draw again soon.
    bool animating(const director::View& view) const;

    // To be called when the window changes. True: the fonts were made anew and their texture must be, too.
    bool set_scale_for(int drawable_height);

    // What the last frame held.
    struct Drawn {
        std::vector<PixelRect> pressable;  // pixels
        int cut_texts = 0;                 // texts for which there was no room
        PixelRect clear;                   // where captions may stand; empty: nowhere
        PixelRect inset;                   // where who signs is to stand; empty: nowhere
        float bar = 0;                     // height of a vote's bar, at the top
    };
    const Drawn& drawn() const;

private:
    Overlay();
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace wissel::ui
