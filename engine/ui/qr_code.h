// A text as a QR code (ISO/IEC 18004), for a phone to read off the screen.
#pragma once

#include <string>

#include "ui/canvas.h"

namespace wissel::ui {

// Dark on white with the quiet zone of four modules that the standard asks for, in whole pixels, as large as fits in the square.
// False, drawing nothing: the text is too long for a code, or the place too small for one.
bool draw_qr_code(const Canvas& canvas, const std::string& text, const PixelRect& square);

}  // namespace wissel::ui
