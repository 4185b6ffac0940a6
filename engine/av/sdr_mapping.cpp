#include "av/sdr_mapping.h"

#include <algorithm>
#include <cmath>

namespace wissel::av {

namespace {

constexpr double kWhite = 203;         // nits; BT.2408, table 1
constexpr double kHlgPeak = 1000;      // nits; BT.2100, table 5
constexpr double kHlgGamma = 1.2;      // of the OOTF at that peak
constexpr double kPqPeak = 10'000;     // nits; BT.2100, table 4
constexpr double kDisplayGamma = 2.4;  // BT.1886, as BT.2087 and BT.2407 use it
constexpr Rgb kLuminance709{0.2126, 0.7152, 0.0722};
constexpr Rgb kLuminance2020{0.2627, 0.6780, 0.0593};

using Matrix = std::array<Rgb, 3>;
constexpr Matrix kFrom2020{{{1.6605, -0.5876, -0.0728}, {-0.1246, 1.1329, -0.0083}, {-0.0182, -0.1006, 1.1187}}};
constexpr Matrix kFromP3{{{1.2249, -0.2247, 0}, {-0.0420, 1.0419, 0}, {-0.0197, -0.0786, 1.0979}}};

double dot(const Rgb& a, const Rgb& b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

Rgb times(const Rgb& colour, double factor) {
    return {colour[0] * factor, colour[1] * factor, colour[2] * factor};
}

double largest(const Rgb& colour) {
    return std::max({colour[0], colour[1], colour[2]});
}

constexpr double kM1 = 2610.0 / 16384, kM2 = 2523.0 / 4096 * 128;
constexpr double kC1 = 3424.0 / 4096, kC2 = 2413.0 / 4096 * 32, kC3 = 2392.0 / 4096 * 32;

double nits_of_pq(double signal) {
    const double root = std::pow(std::max(signal, 0.0), 1 / kM2);
    return kPqPeak * std::pow(std::max(root - kC1, 0.0) / (kC2 - kC3 * root), 1 / kM1);
}

double pq_of_nits(double nits) {
    const double power = std::pow(std::clamp(nits / kPqPeak, 0.0, 1.0), kM1);
    return std::pow((kC1 + kC2 * power) / (1 + kC3 * power), kM2);
}

// Inverse OETF.
double scene_of_hlg(double signal) {
    constexpr double kA = 0.17883277, kB = 0.28466892, kC = 0.55991073;
    return signal <= 0.5 ? signal * signal / 3 : (std::exp((signal - kC) / kA) + kB) / 12;
}

Rgb nits_of_hlg(const Rgb& signal) {
    const Rgb scene{scene_of_hlg(signal[0]), scene_of_hlg(signal[1]), scene_of_hlg(signal[2])};
    return times(scene, kHlgPeak * std::pow(dot(scene, kLuminance2020), kHlgGamma - 1));
}

// Linear light, 1 for the screen's white.
Rgb light_of(const Rgb& signal, Transfer transfer) {
    switch (transfer) {
        case Transfer::Pq:
            return times({nits_of_pq(signal[0]), nits_of_pq(signal[1]), nits_of_pq(signal[2])}, 1 / kWhite);
        case Transfer::Hlg:
            return times(nits_of_hlg(signal), 1 / kWhite);
        case Transfer::Sdr:
            break;
    }
    return {std::pow(signal[0], kDisplayGamma), std::pow(signal[1], kDisplayGamma), std::pow(signal[2], kDisplayGamma)};
}

Rgb in_709(const Rgb& light, Primaries from) {
    if (from == Primaries::Bt709) return light;
    const Matrix& matrix = from == Primaries::Bt2020 ? kFrom2020 : kFromP3;
    return {dot(matrix[0], light), dot(matrix[1], light), dot(matrix[2], light)};
}

// The spline from the knee to `most`: both signals are fractions of the source's peak. BT.2390, with a black of zero.
double rolled_off(double signal, double most) {
    const double knee = 1.5 * most - 0.5;
    if (signal <= knee) return signal;
    const double t = std::min(1.0, (signal - knee) / (1 - knee));
    const double t2 = t * t, t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * knee + (t3 - 2 * t2 + t) * (1 - knee) + (-2 * t3 + 3 * t2) * most;
}

Rgb tone_mapped(const Rgb& light, double peak) {
    const double brightest = largest(light);
    if (brightest <= 0) return light;
    const double top = pq_of_nits(peak);
    const double shown =
        nits_of_pq(top * rolled_off(pq_of_nits(brightest * kWhite) / top, pq_of_nits(kWhite) / top)) / kWhite;
    return times(light, shown / brightest);
}

}  // namespace

Rgb sdr_light(const Rgb& signal, const ColourSpace& space) {
    const Rgb light = in_709(light_of(signal, space.transfer), space.primaries);
    switch (space.transfer) {
        case Transfer::Pq:
            return tone_mapped(light, space.peak);
        case Transfer::Hlg:
            return tone_mapped(light, kHlgPeak);
        case Transfer::Sdr:
            break;
    }
    return light;
}

Rgb within_gamut(const Rgb& light) {
    const double grey = std::clamp(dot(light, kLuminance709), 0.0, 1.0);
    double kept = 1;
    for (const double part : light) {
        if (part < 0) kept = std::min(kept, grey / (grey - part));
        if (part > 1) kept = std::min(kept, (1 - grey) / (part - grey));
    }
    const auto drawn = [&](double part) { return std::clamp(grey + kept * (part - grey), 0.0, 1.0); };
    return {drawn(light[0]), drawn(light[1]), drawn(light[2])};
}

double sdr_signal(double light) {
    return std::pow(std::clamp(light, 0.0, 1.0), 1 / kDisplayGamma);
}

}  // namespace wissel::av
