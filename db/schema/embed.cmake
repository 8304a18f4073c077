# db/schema/NNNN_*.sql -> schema.cpp, so that the program needs no file beside it. A raw string literal
# carries each script; the numbers must be 1, 2, 3, ... without a gap.
file(GLOB schema_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/db/schema/[0-9]*.sql)
list(SORT schema_files)
set(schema_rows "")
set(schema_next 1)
foreach(file ${schema_files})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    get_filename_component(name ${file} NAME)
    string(REGEX MATCH "^0*([1-9][0-9]*)_" matched ${name})
    if(NOT "${CMAKE_MATCH_1}" STREQUAL "${schema_next}")
        message(FATAL_ERROR "${file}: expected migration number ${schema_next}")
    endif()
    file(READ ${file} script)
    string(APPEND schema_rows "    {${schema_next}, R\"sql(${script})sql\"},\n")
    math(EXPR schema_next "${schema_next} + 1")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/schema/schema.cpp @ONLY CONTENT
"#include \"db/sqlite/migrations.h\"

namespace madoguchi::db {

static constexpr Migration rows[] = {
@schema_rows@};

std::span<const Migration> shipped_migrations() { return rows; }

}  // namespace madoguchi::db
")
target_sources(madoguchi_db_sqlite PRIVATE ${CMAKE_BINARY_DIR}/schema/schema.cpp)
