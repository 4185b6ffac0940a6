// Which SDR signal shows the light that an HDR or wide-gamut signal stands for.
//
// HDR: PQ and HLG of ITU-R BT.2100, on a screen whose white is the reference white of BT.2408 (203 nits). Up to about
//   half of that, light stays as it is; above, it is rolled off by the curve of BT.2390 (section 5.4.1), on the largest of
//   R, G and B, so that hues are kept and nothing is cut off flat.
// Primaries: the matrices of BT.2407 (BT.2020) and SMPTE EG 432-1 (Display P3) to BT.709, in linear light. A colour
//   that BT.709 cannot show is drawn towards the grey of the same luminance until it can.
// Threading: pure.
#pragma once

#include <array>

#include "av/colour_space.h"

namespace wissel::av {

using Rgb = std::array<double, 3>;

// From R'G'B' (0..1) to linear light in the primaries of BT.709, 1 for the screen's white. Outside 0..1 where the
// screen cannot show it. Slow: for tables.
Rgb sdr_light(const Rgb& signal, const ColourSpace& space);

// The nearest colour of the same luminance and hue that can be shown.
Rgb within_gamut(const Rgb& light);

// The screen's signal for such light, 0..1 both.
double sdr_signal(double light);

}  // namespace wissel::av
