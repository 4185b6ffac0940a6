// Fonts that are there, and fonts that are not.
#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>
#include <string_view>

#include <imgui.h>

#include "story/io/letters.h"
#include "support/temp_folder.h"
#include "ui/fonts.h"

using namespace wissel;
using namespace wissel::ui;

TEST_CASE("every letter of Dutch, French, English, German, Turkish and Polish has a glyph in both weights") {
    auto files = read_font_files(font_folders());
    REQUIRE(files.has_value());
    auto* context = ImGui::CreateContext();
    Fonts fonts(std::move(*files));
    REQUIRE(fonts.build(*ImGui::GetIO().Fonts, 720));
    constexpr std::u32string_view kLetters =
        U"aàâäæbcçćdeéèêëęfgğhiïîıİjklłmnñńoóòôöœpqrsśşßtuùûüúvwxyÿýzżź"
        U"AÀÂÄÆBCÇĆDEÉÈÊËĘFGĞHIÏÎJKLŁMNÑŃOÓÒÔÖŒPQRSŚŞTUÙÛÜÚVWXYŸÝZŻŹąĄĳĲ"
        U"0123456789 .,:;!?¿¡'’‘“”„«»‹›()[]/&%+−=–—…·€@#*→←°";
    for (const auto weight : {Weight::Regular, Weight::Strong}) {
        for (const auto letter : kLetters) {
            INFO(static_cast<std::uint32_t>(letter));
            CHECK(fonts.has_glyph(weight, letter));
        }
    }
    for (const auto& [from, to] : story::kLetters) {  // what a check lets through
        for (auto letter = from; letter <= to; ++letter) {
            INFO(static_cast<std::uint32_t>(letter));
            CHECK(fonts.has_glyph(Weight::Regular, letter));
            CHECK(fonts.has_glyph(Weight::Strong, letter));
        }
    }
    CHECK_FALSE(fonts.has_glyph(Weight::Regular, U'\u4e00'));
    ImGui::DestroyContext(context);
}

TEST_CASE("a font that is missing or damaged is named, with the package to install") {
    const test::TempFolder folder;
    const auto missing = read_font_files({folder.path()});
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().message.find("apt-get install fonts-inter") != std::string::npos);
    const auto inter = std::filesystem::path(font_folders()[std::getenv("WISSEL_FONT_DIR") ? 1 : 0]);
    for (const auto* name : {"Inter-Regular.otf", "Inter-SemiBold.otf"}) std::filesystem::copy_file(inter / name, folder.file(name));
    folder.write("NotoSans-Regular.ttf", std::string(5000, 'x'));
    const auto damaged = read_font_files({folder.path()});
    REQUIRE_FALSE(damaged.has_value());
    CHECK(damaged.error().message.find("NotoSans-Regular.ttf is missing or damaged") != std::string::npos);
    CHECK(damaged.error().message.find("fonts-noto-core") != std::string::npos);
}

TEST_CASE("at any height a letter's place in the texture, cut off to whole pixels, is where it was drawn") {
    for (const int height : {480, 700, 720, 768, 800, 900, 1050, 1080, 1440, 2160}) {
        auto files = read_font_files(font_folders());
        REQUIRE(files.has_value());
        auto* context = ImGui::CreateContext();
        auto& atlas = *ImGui::GetIO().Fonts;
        Fonts fonts(std::move(*files));
        REQUIRE(fonts.build(atlas, height));
        std::size_t off = 0;
        const auto is_off = [](float part, int whole) {
            const float pixel = part * static_cast<float>(whole);
            return std::abs(pixel - std::floor(pixel)) > 0.25F;  // drawn at whole ones
        };
        for (const auto* font : atlas.Fonts) {
            for (const auto& glyph : font->Glyphs) {
                for (const float v : {glyph.V0, glyph.V1}) off += is_off(v, atlas.TexHeight) ? 1U : 0U;
                for (const float u : {glyph.U0, glyph.U1}) off += is_off(u, atlas.TexWidth) ? 1U : 0U;
            }
        }
        INFO(height);
        CHECK(off == 0);
        ImGui::DestroyContext(context);
    }
}
