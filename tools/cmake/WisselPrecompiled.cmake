# With WISSEL_PRECOMPILED the standard headers that nearly every file needs are read once and not six hundred times: a quarter of
# a sanitized build. The release build goes without: with WISSEL_UNITED=OFF it finds a forgotten #include.
option(WISSEL_PRECOMPILED "Precompile the standard headers" OFF)

if(WISSEL_PRECOMPILED AND WISSEL_CCACHE)  # else it would not keep what was made with them
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${WISSEL_CCACHE})
  target_compile_options(wissel_options INTERFACE -fpch-preprocess)
endif()

# A library that holds the headers, for wissel_reuse_headers.
function(wissel_precompile NAME)
  set(EMPTY ${PROJECT_BINARY_DIR}/${NAME}.cpp)
  file(CONFIGURE OUTPUT ${EMPTY} CONTENT "// Nothing: see WisselPrecompiled.cmake.\n")
  add_library(${NAME} OBJECT ${EMPTY})
  target_link_libraries(${NAME} PRIVATE wissel_options fmt::fmt)
  target_precompile_headers(${NAME} PRIVATE <algorithm> <chrono> <functional> <map> <memory> <optional> <string> <thread> <vector>
    <fmt/format.h>)
endfunction()

# Headers are only shared by targets that see them the same way: those that link fmt, and not what defines _REENTRANT.
function(wissel_reuse_headers TARGET FROM)
  get_target_property(LINKED ${TARGET} LINK_LIBRARIES)
  if(NOT WISSEL_PRECOMPILED OR NOT "fmt::fmt" IN_LIST LINKED)
    return()
  endif()
  foreach(THREADED PkgConfig::SDL2 PkgConfig::PANGO)
    if(THREADED IN_LIST LINKED)
      return()
    endif()
  endforeach()
  target_precompile_headers(${TARGET} REUSE_FROM ${FROM})
endfunction()
