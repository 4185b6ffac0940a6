# wissel_embed(OUT.cpp HEADER FUNCTION ROOT files...)
#   A source with the files' bytes in it, so that the program needs nothing beside it: it defines FUNCTION (with its namespace, declared
#   in HEADER), which gives them as wissel::EmbeddedFile (base/embedded_file.h), named from ROOT. Texts of some 60 kB at most each.
function(wissel_embed OUT HEADER FUNCTION ROOT)
  set(ROWS "")
  foreach(FILE ${ARGN})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${FILE})
    file(READ ${FILE} CONTENT)
    file(RELATIVE_PATH NAME ${ROOT} ${FILE})
    string(APPEND ROWS "    {\"${NAME}\", R\"wissel(${CONTENT})wissel\"},\n")
  endforeach()
  file(CONFIGURE OUTPUT ${OUT} @ONLY CONTENT
"// Made by tools/cmake/WisselEmbed.cmake.
#include \"@HEADER@\"

namespace {
constexpr wissel::EmbeddedFile kFiles[] = {
@ROWS@};
}

std::span<const wissel::EmbeddedFile> @FUNCTION@() {
    return kFiles;
}
")
endfunction()
