# assets/statistics/local10000-2013-2015.toml -> statistics_text.cpp: the figures of earlier projects that
# stand in when no file can be read. The file is their only source.
set(statistics_file ${CMAKE_SOURCE_DIR}/assets/statistics/local10000-2013-2015.toml)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${statistics_file})
file(READ ${statistics_file} statistics_text)
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/statistics/statistics_text.cpp @ONLY CONTENT
"#include \"kiosk/domain/statistics.h\"

namespace madoguchi::domain {

std::string_view built_in_statistics_text() { return R\"toml(@statistics_text@)toml\"; }

}  // namespace madoguchi::domain
")
target_sources(madoguchi_domain PRIVATE ${CMAKE_BINARY_DIR}/statistics/statistics_text.cpp)
