// Which field of a list's item a form has to keep in sight.
#pragma once

#include "kiosk/domain/field.h"
#include "kiosk/session/session.h"

namespace madoguchi::screens {

// The field being written in or gone to when it belongs to the same item as `first`, else `first`:
// a form that shows an item as a whole finds it by any of its fields.
inline domain::FieldRef field_gone_to(const session::Session& session, domain::FieldRef first) {
    const auto& field = session.visit()->place.field;
    return field && !first.item.empty() && field->item == first.item ? *field : first;
}

}  // namespace madoguchi::screens
