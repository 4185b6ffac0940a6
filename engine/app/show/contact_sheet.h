// Small pictures of a recording side by side, to judge it at a glance.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "playback/picture.h"

namespace wissel::app {

class ContactSheet {
public:
    void add(const playback::Picture& picture);
    // Writes a PNG: five in a row, in the order they were added.
    Result<void> write(const std::string& path) const;
    std::size_t size() const { return thumbnails_.size(); }

private:
    std::vector<playback::Picture> thumbnails_;
};

}  // namespace wissel::app
