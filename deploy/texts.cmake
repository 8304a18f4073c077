# assets/translations/*.po -> text_id.h and the catalogues compiled in as last resort. The generator checks
# keys and placeholders and fails the build with file:line.
set(texts_folder ${CMAKE_BINARY_DIR}/texts)
file(GLOB translation_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/translations/*.po)

if(EXISTS ${CMAKE_SOURCE_DIR}/deploy/generate_texts.cpp)
    add_executable(generate_texts deploy/generate_texts.cpp kiosk/ui/po_file.cpp)
    target_link_libraries(generate_texts PRIVATE madoguchi_options fmt::fmt)
    add_custom_command(
        OUTPUT ${texts_folder}/text_id.h ${texts_folder}/built_in_texts.cpp
        COMMAND generate_texts ${texts_folder} ${translation_files}
        DEPENDS generate_texts ${translation_files}
        COMMENT "Checking translations"
        VERBATIM)
    add_library(madoguchi_texts STATIC ${texts_folder}/text_id.h ${texts_folder}/built_in_texts.cpp)
    target_include_directories(madoguchi_texts PUBLIC ${texts_folder})
    target_link_libraries(madoguchi_texts PUBLIC madoguchi_options)
else()
    add_library(madoguchi_texts INTERFACE)
endif()
