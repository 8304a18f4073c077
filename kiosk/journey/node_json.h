// The node tree as the JSON that a `tree` step writes (contract section 5).
#pragma once

#include <string>

#include "kiosk/ui/node.h"

namespace madoguchi::journey {

// [{"role","name","value","state":{…},"px":[x,y,w,h],"mm":[…],"screen"}], one document, ending in a
// newline. A masked field's value is not in it.
std::string write_nodes(const ui::NodeTree& tree);

}  // namespace madoguchi::journey
