# Compiler settings of our own code: an interface target that every module links.
add_library(wissel_options INTERFACE)
target_compile_features(wissel_options INTERFACE cxx_std_20)
target_compile_options(wissel_options INTERFACE
  -Wall -Wextra            # the ordinary net
  -Wshadow                 # a name that hides another is read wrongly sooner or later
  -Wconversion             # sample counts, pixels and time must not narrow in silence
  -Wsign-conversion        # sizes from FFmpeg and SDL are int, ours are size_t
  -Wnon-virtual-dtor       # interfaces are deleted through their base
  -Wold-style-cast         # a C cast hides what it does
  -Woverloaded-virtual     # an override that overrides nothing
  -Wnull-dereference)      # paths that the optimiser proves to be null
set(CMAKE_CXX_EXTENSIONS OFF)

# Lines and functions are what a backtrace needs; types and variables would take nearly half of a sanitized build's time.
# For a debugger: cmake --preset release -DCMAKE_BUILD_TYPE=Debug
if(WISSEL_SANITIZE OR NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
  target_compile_options(wissel_options INTERFACE -g1)
endif()

# Tests need not be fast, and optimising them is a third of a build. The modules that they test keep theirs; what those have in
# headers may be the tests' copy.
function(wissel_unoptimised TARGET)
  set_target_properties(${TARGET} PROPERTIES WISSEL_UNOPTIMISED ON)
endfunction()
target_compile_options(wissel_options INTERFACE $<$<BOOL:$<TARGET_PROPERTY:WISSEL_UNOPTIMISED>>:-O0>)

if(WISSEL_SANITIZE)
  target_compile_options(wissel_options INTERFACE -fsanitize=${WISSEL_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
    $<IF:$<BOOL:$<TARGET_PROPERTY:WISSEL_UNOPTIMISED>>,-O0,-O1>)
  target_link_options(wissel_options INTERFACE -fsanitize=${WISSEL_SANITIZE})
  # Looked at before every use of a pointer, they are a quarter of the build; a null pointer or a wrong size ends the program under
  # AddressSanitizer all the same.
  if(WISSEL_SANITIZE MATCHES "undefined")
    target_compile_options(wissel_options INTERFACE -fno-sanitize=null,alignment,object-size,vptr)
  endif()
endif()

find_program(WISSEL_CCACHE ccache)
if(WISSEL_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${WISSEL_CCACHE})
endif()
