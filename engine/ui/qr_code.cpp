#include "ui/qr_code.h"

#include <cmath>
#include <memory>

#include <qrencode.h>

namespace wissel::ui {

namespace {

constexpr int kQuietZone = 4;  // modules

struct Free {
    void operator()(QRcode* code) const noexcept { QRcode_free(code); }
};

}  // namespace

bool draw_qr_code(const Canvas& canvas, const std::string& text, const PixelRect& square) {
    const std::unique_ptr<QRcode, Free> code(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M));
    if (!code) return false;
    const int across = code->width + 2 * kQuietZone;
    const float module = std::floor(square.width / static_cast<float>(across));
    if (module < 1) return false;
    const float side = module * static_cast<float>(across);
    const float x = std::round(square.x), y = std::round(square.bottom() - side);
    canvas.fill({x, y, side, side}, rgb(0xFFFFFF));
    const float inset = module * kQuietZone;
    for (int i = 0; i < code->width * code->width; ++i) {
        if ((code->data[i] & 1) == 0) continue;
        const auto column = static_cast<float>(i % code->width), row = static_cast<float>(i / code->width);
        canvas.fill({x + inset + column * module, y + inset + row * module, module, module}, rgb(0x000000));
    }
    return true;
}

}  // namespace wissel::ui
