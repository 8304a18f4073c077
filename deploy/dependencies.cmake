# Every foreign library, as a target. Debian packages (packages.txt) but for Dear ImGui, which we compile
# from the source package that deploy/fetch_sources lays into build/sources, and Catch2 on Debian 12.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Freetype REQUIRED)
find_package(PNG REQUIRED)
find_package(glfw3 3.3.8 REQUIRED)

pkg_check_modules(sodium_pc REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(utf8proc_pc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(gles_pc REQUIRED IMPORTED_TARGET egl glesv2)
add_library(sodium ALIAS PkgConfig::sodium_pc)
add_library(utf8proc ALIAS PkgConfig::utf8proc_pc)

# Catch2 v3: the release's own, or what fetch_sources unpacked.
if(IS_DIRECTORY ${CMAKE_SOURCE_DIR}/build/sources/catch2/usr)
    list(APPEND CMAKE_PREFIX_PATH ${CMAKE_SOURCE_DIR}/build/sources/catch2/usr)
endif()
find_package(Catch2 3)
if(NOT Catch2_FOUND)
    message(FATAL_ERROR "Catch2 v3 is missing; run deploy/fetch_sources or set CMAKE_PREFIX_PATH")
endif()

# Dear ImGui: IMGUI_SOURCE_DIR (cache or environment) or what fetch_sources unpacked.
set(IMGUI_SOURCE_DIR "$ENV{IMGUI_SOURCE_DIR}" CACHE PATH "Dear ImGui's sources, 1.92.2b or later")
set(imgui_folder ${IMGUI_SOURCE_DIR})
if(NOT imgui_folder)
    file(GLOB found ${CMAKE_SOURCE_DIR}/build/sources/imgui-*)
    list(SORT found COMPARE NATURAL ORDER DESCENDING)
    if(found)
        list(GET found 0 imgui_folder)
    endif()
endif()
if(NOT EXISTS ${imgui_folder}/imgui.cpp)
    message(FATAL_ERROR "Dear ImGui's sources are missing; run deploy/fetch_sources or set IMGUI_SOURCE_DIR")
endif()
file(STRINGS ${imgui_folder}/imgui.h imgui_version REGEX "^#define IMGUI_VERSION_NUM ")
string(REGEX MATCH "[0-9]+" imgui_version ${imgui_version})
if(imgui_version LESS 19222)
    message(FATAL_ERROR "${imgui_folder}: Dear ImGui ${imgui_version} is older than 1.92.2b (19222)")
endif()

# SYSTEM: its headers are not held to our warnings, nor are its sources.
add_library(imgui STATIC
    ${imgui_folder}/imgui.cpp
    ${imgui_folder}/imgui_draw.cpp
    ${imgui_folder}/imgui_tables.cpp
    ${imgui_folder}/imgui_widgets.cpp
    ${imgui_folder}/misc/freetype/imgui_freetype.cpp
    ${CMAKE_SOURCE_DIR}/deploy/imgui_support.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_folder} ${imgui_folder}/misc/freetype)
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="${CMAKE_SOURCE_DIR}/deploy/imgui_config.h")
target_compile_options(imgui PRIVATE -w)
target_link_libraries(imgui PRIVATE Freetype::Freetype)

# GLES2: one program for vc4, v3d, panfrost, desktop GPUs and software rendering.
add_library(imgui_renderer STATIC ${imgui_folder}/backends/imgui_impl_opengl3.cpp)
target_include_directories(imgui_renderer SYSTEM PUBLIC ${imgui_folder}/backends)
target_compile_definitions(imgui_renderer PUBLIC IMGUI_IMPL_OPENGL_ES2)
target_compile_options(imgui_renderer PRIVATE -w)
target_link_libraries(imgui_renderer PUBLIC imgui PkgConfig::gles_pc)
