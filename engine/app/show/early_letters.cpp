#include "app/show/early_letters.h"

#include <exception>
#include <utility>

#include "ui/overlay.h"

namespace wissel::app {

void EarlyLetters::begin(int drawable_height) {
    thread_ = std::jthread([this, drawable_height] {
        try {
            made_ = make_(drawable_height);
        } catch (const std::exception& error) {  // no memory
            made_ = fail(error.what());
        }
        ready_ = true;
    });
}

bool EarlyLetters::due(const director::View& view) const { return ready() || !ui::Overlay::is_bare(view); }

Result<std::unique_ptr<ui::Letters>> EarlyLetters::take() {
    thread_.join();
    return std::move(made_);
}

}  // namespace wissel::app
