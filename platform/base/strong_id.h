// An id that cannot be mixed up with another kind of id, nor with any other text.
#pragma once

#include <compare>
#include <string>
#include <utility>

namespace madoguchi {

template <class Tag>
class StrongId {
public:
    StrongId() = default;
    explicit StrongId(std::string text) : text_(std::move(text)) {}

    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }

    friend auto operator<=>(const StrongId&, const StrongId&) = default;

private:
    std::string text_;
};

}  // namespace madoguchi
