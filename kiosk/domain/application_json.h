// The application document as JSON, format version 1 (contract section 3): read strictly, written
// so that whatever this program does not know is still there.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/domain/application.h"
#include "platform/base/result.h"

namespace madoguchi::domain {

// Refused, with a JSON pointer as `where`: more than document_bytes_max, depth over
// document_depth_max, duplicate member names, wrong types, numbers out of range, fractions where an
// integer stands, dates that do not exist, two notes, resources, partners or cost lines of one id,
// another format or a newer version. Items without an id are given one.
Result<Application> read_application(std::string_view json);

// Members known to this program from the struct, all others from `application.carried`. What is not
// answered is left out.
std::string write_application(const Application& application);

}  // namespace madoguchi::domain
