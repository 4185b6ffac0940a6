# Third parties, each found once here and linked PRIVATE by the module that uses it.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(muparser REQUIRED)
pkg_check_modules(AV REQUIRED IMPORTED_TARGET libavformat libavcodec libavfilter libswscale libswresample libavutil)
pkg_check_modules(ASS REQUIRED IMPORTED_TARGET libass)
pkg_check_modules(EBUR128 REQUIRED IMPORTED_TARGET libebur128)
pkg_check_modules(SOUNDTOUCH REQUIRED IMPORTED_TARGET soundtouch)
pkg_check_modules(CRYPT REQUIRED IMPORTED_TARGET libcrypt)  # the PIN of a kiosk's staff, hashed
find_path(TOMLPLUSPLUS_HEADERS toml++/toml.h REQUIRED)  # a kiosk's configuration; headers only, so that no library is loaded for it
pkg_check_modules(SDL2 REQUIRED IMPORTED_TARGET sdl2)
pkg_check_modules(SYSTEMD REQUIRED IMPORTED_TARGET libsystemd)
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(IMGUI REQUIRED IMPORTED_TARGET imgui)
pkg_check_modules(SQLITE3 REQUIRED IMPORTED_TARGET sqlite3)  # what a kiosk writes down, and reports of it
pkg_check_modules(CURL REQUIRED IMPORTED_TARGET libcurl)  # figures sent to a Learning Record Store
pkg_check_modules(MICROHTTPD REQUIRED IMPORTED_TARGET libmicrohttpd)  # the page that phones vote on
if(WISSEL_SCENES)
  pkg_check_modules(PANGO REQUIRED IMPORTED_TARGET pangocairo cairo)
endif()
