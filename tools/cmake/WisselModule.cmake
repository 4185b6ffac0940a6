# wissel_unite(TARGET)
#   Its files are compiled eight at a time. Most of a file's time goes into the headers that its neighbours read too; read once for
#   eight, a first build takes less than half. So the files of a target share no local name (in an unnamed namespace, or brought in
#   with "using"): the same name is an error of the compiler; two overloads of one name are not, and must be avoided by hand. With
#   WISSEL_UNITED=OFF each file is compiled alone: only that shows whether each includes what it uses, and it suits who edits one file
#   over and over.
function(wissel_unite TARGET)
  if(WISSEL_UNITED)
    set_target_properties(${TARGET} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    # GCC takes every file but the one it was given for a header, where a type of an unnamed namespace in a class is a mistake.
    target_compile_options(${TARGET} PRIVATE -Wno-subobject-linkage)
  endif()
endfunction()

# wissel_module(NAME DEPS modules... LINK libraries...)
#   One static library from the .cpp files of the folder (and its sub-folders), named wissel_NAME.
#   DEPS are modules below it, seen by whoever uses this one; LINK are third parties, seen by nobody else.
#   Its files share no local name: see wissel_unite().
function(wissel_module NAME)
  cmake_parse_arguments(ARG "" "" "DEPS;LINK" ${ARGN})
  file(GLOB_RECURSE SOURCES CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  if(NOT SOURCES)  # headers only
    add_library(wissel_${NAME} INTERFACE)
    target_include_directories(wissel_${NAME} INTERFACE ${PROJECT_SOURCE_DIR}/engine)
    list(TRANSFORM ARG_DEPS PREPEND wissel_)
    target_link_libraries(wissel_${NAME} INTERFACE ${ARG_DEPS})
    return()
  endif()
  add_library(wissel_${NAME} STATIC ${SOURCES})
  target_include_directories(wissel_${NAME} PUBLIC ${PROJECT_SOURCE_DIR}/engine)
  target_link_libraries(wissel_${NAME} PRIVATE wissel_options ${ARG_LINK})
  foreach(DEP ${ARG_DEPS})
    target_link_libraries(wissel_${NAME} PUBLIC wissel_${DEP})
  endforeach()
  wissel_unite(wissel_${NAME})
  wissel_reuse_headers(wissel_${NAME} wissel_engine_headers)
endfunction()

# wissel_test(NAME [OPTIMISED] DEPS modules... LINK libraries... LABELS labels...)
#   One doctest program from the .cpp files of the folder, one ctest entry a program. OPTIMISED: has more to say beside an optimised
#   engine, or has no build with sanitizers. The others carry the label "logic": tools/test runs them once, with sanitizers.
function(wissel_test NAME)
  cmake_parse_arguments(ARG "OPTIMISED" "" "DEPS;LINK;LABELS" ${ARGN})
  file(GLOB SOURCES CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_executable(${NAME}_test ${SOURCES} $<TARGET_OBJECTS:wissel_test_main>)
  wissel_unoptimised(${NAME}_test)
  target_include_directories(${NAME}_test PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${NAME}_test PRIVATE WISSEL_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(${NAME}_test PRIVATE wissel_options ${ARG_LINK})
  foreach(DEP ${ARG_DEPS})
    target_link_libraries(${NAME}_test PRIVATE wissel_${DEP})
  endforeach()
  wissel_unite(${NAME}_test)
  wissel_reuse_headers(${NAME}_test wissel_test_headers)
  add_test(NAME ${NAME} COMMAND ${NAME}_test)
  if(ARG_OPTIMISED)
    add_dependencies(optimised_tests ${NAME}_test)
  else()
    list(APPEND ARG_LABELS logic)
  endif()
  set_tests_properties(${NAME} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT 300)
endfunction()
