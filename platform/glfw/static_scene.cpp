#include "platform/glfw/static_scene.h"

#include <GLES2/gl2.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui.h>

#include <cstddef>

#include "platform/base/ensure.h"

namespace madoguchi::platform {

namespace {

enum Attribute : GLuint { position, texture_point, color };

GLuint compile(GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    return shader;
}

// As Dear ImGui's own renderer draws: a place, a point of the texture, a colour.
GLuint make_program() {
    const GLuint program = glCreateProgram();
    const GLuint vertex = compile(GL_VERTEX_SHADER,
                                  "uniform mat4 projection;"
                                  "attribute vec2 position; attribute vec2 point;"
                                  "attribute vec4 color;"
                                  "varying vec2 at; varying vec4 ink;"
                                  "void main() { at = point; ink = color;"
                                  "gl_Position = projection * vec4(position, 0, 1); }");
    const GLuint fragment = compile(GL_FRAGMENT_SHADER,
                                    "precision mediump float; uniform sampler2D texture;"
                                    "varying vec2 at; varying vec4 ink;"
                                    "void main() { gl_FragColor = ink * texture2D(texture, at); }");
    glAttachShader(program, vertex);
    glAttachShader(program, fragment);
    glBindAttribLocation(program, position, "position");
    glBindAttribLocation(program, texture_point, "point");
    glBindAttribLocation(program, color, "color");
    glLinkProgram(program);
    glDeleteShader(vertex);
    glDeleteShader(fragment);
    GLint linked = GL_FALSE;
    glGetProgramiv(program, GL_LINK_STATUS, &linked);
    ensure(linked == GL_TRUE);
    return program;
}

}  // namespace

StaticScene::StaticScene(const ImDrawData& draw_data)
    : width_(static_cast<int>(draw_data.DisplaySize.x)),
      height_(static_cast<int>(draw_data.DisplaySize.y)),
      program_(make_program()),
      projection_(glGetUniformLocation(program_, "projection")) {
    std::vector<ImDrawVert> vertices;
    std::vector<ImDrawIdx> indices;
    for (const ImDrawList* list : draw_data.CmdLists) {
        const int number = static_cast<int>(list_begins_bytes_.size());
        list_begins_bytes_.push_back(vertices.size() * sizeof(ImDrawVert));
        for (const ImDrawCmd& drawn : list->CmdBuffer) {
            if (drawn.UserCallback != nullptr || drawn.ElemCount == 0) continue;
            const ImVec4& clip = drawn.ClipRect;
            Command command;
            command.list = number;
            command.texture = static_cast<unsigned int>(drawn.GetTexID());
            command.scissor[0] = static_cast<int>(clip.x);
            command.scissor[1] = height_ - static_cast<int>(clip.w);
            command.scissor[2] = static_cast<int>(clip.z - clip.x);
            command.scissor[3] = static_cast<int>(clip.w - clip.y);
            command.index_count = static_cast<int>(drawn.ElemCount);
            command.first_index_bytes = (indices.size() + drawn.IdxOffset) * sizeof(ImDrawIdx);
            if (command.scissor[2] > 0 && command.scissor[3] > 0) commands_.push_back(command);
        }
        vertices.insert(vertices.end(), list->VtxBuffer.begin(), list->VtxBuffer.end());
        indices.insert(indices.end(), list->IdxBuffer.begin(), list->IdxBuffer.end());
    }
    glGenBuffers(1, &vertices_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices.size() * sizeof(ImDrawVert)),
                 vertices.data(), GL_STATIC_DRAW);
    glGenBuffers(1, &indices_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER,
                 static_cast<GLsizeiptr>(indices.size() * sizeof(ImDrawIdx)), indices.data(),
                 GL_STATIC_DRAW);
}

StaticScene::~StaticScene() {
    glDeleteBuffers(1, &vertices_);
    glDeleteBuffers(1, &indices_);
    glDeleteProgram(program_);
}

void StaticScene::point_at_list(int list) const {
    const std::size_t begin = list_begins_bytes_[static_cast<std::size_t>(list)];
    const auto at = [begin](std::size_t offset) {
        return reinterpret_cast<const void*>(begin + offset);
    };
    constexpr GLsizei stride = sizeof(ImDrawVert);
    glVertexAttribPointer(position, 2, GL_FLOAT, GL_FALSE, stride, at(offsetof(ImDrawVert, pos)));
    glVertexAttribPointer(texture_point, 2, GL_FLOAT, GL_FALSE, stride,
                          at(offsetof(ImDrawVert, uv)));
    glVertexAttribPointer(color, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                          at(offsetof(ImDrawVert, col)));
}

void StaticScene::draw() const {
    const auto width = static_cast<float>(width_);
    const auto height = static_cast<float>(height_);
    const float projection[16] = {2 / width, 0, 0,  0, 0,  -2 / height, 0, 0,
                                  0,         0, -1, 0, -1, 1,           0, 1};
    glViewport(0, 0, width_, height_);
    glDisable(GL_SCISSOR_TEST);
    glClear(GL_COLOR_BUFFER_BIT);
    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glEnable(GL_SCISSOR_TEST);
    glUseProgram(program_);
    glUniformMatrix4fv(projection_, 1, GL_FALSE, projection);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
    for (const GLuint attribute : {position, texture_point, color}) {
        glEnableVertexAttribArray(attribute);
    }
    constexpr GLenum index_type = sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT;
    int list = -1;
    for (const Command& command : commands_) {
        if (command.list != list) point_at_list(command.list);
        list = command.list;
        glScissor(command.scissor[0], command.scissor[1], command.scissor[2], command.scissor[3]);
        glBindTexture(GL_TEXTURE_2D, command.texture);
        glDrawElements(GL_TRIANGLES, command.index_count, index_type,
                       reinterpret_cast<const void*>(command.first_index_bytes));
    }
    glDisable(GL_SCISSOR_TEST);
    if (GLFWwindow* const window = glfwGetCurrentContext()) glfwSwapBuffers(window);
    glFinish();
}

void finish_drawing() { glFinish(); }

}  // namespace madoguchi::platform
