// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/glfw/painter.h"

#include <backends/imgui_impl_opengl2.h>
#include <backends/imgui_impl_opengl3.h>
#include <glad/gl.h>

#include <utility>

#include "platform/glfw/frame_parts.h"

namespace glfw {
namespace {

constexpr GLint alpha8 = 0x803C;  // GL_ALPHA8, which the core profile's header has no more

void clear(const PixelRect& rect, platform::PixelSize screen, std::uint32_t colour) {
  const auto part = [colour](int shift) { return static_cast<float>((colour >> shift) & 0xFFU) / 255.0F; };
  glEnable(GL_SCISSOR_TEST);
  glScissor(rect.left, screen.height - rect.bottom, rect.right - rect.left, rect.bottom - rect.top);
  glClearColor(part(16), part(8), part(0), 1.0F);
  glClear(GL_COLOR_BUFFER_BIT);
  glDisable(GL_SCISSOR_TEST);
}

}  // namespace

// Lends the backend's memory to the kit's context. It is taken back at once, because a
// context that is closed with a backend in it stops the program.
class Painter::Loan {
 public:
  explicit Loan(Painter& painter) : painter_(painter) {
    ImGui::GetIO().BackendRendererUserData = painter.memory_;
    if (painter.backend_ == Backend::opengl3) {
      ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    }
  }
  ~Loan() {
    painter_.memory_ = ImGui::GetIO().BackendRendererUserData;
    ImGui::GetIO().BackendRendererUserData = nullptr;
    ImGui::GetIO().BackendRendererName = nullptr;
  }
  Loan(const Loan&) = delete;
  Loan& operator=(const Loan&) = delete;

 private:
  Painter& painter_;
};

Painter::~Painter() {
  if (font_texture_ != 0) glDeleteTextures(1, &font_texture_);
  if (memory_ == nullptr) return;
  // The kit's context may be gone already: the backend ends in one of its own.
  ImGuiContext* kit = ImGui::GetCurrentContext();
  ImGuiContext* own = ImGui::CreateContext();
  ImGui::SetCurrentContext(own);
  {
    const Loan loan(*this);
    if (backend_ == Backend::opengl3) {
      ImGui_ImplOpenGL3_Shutdown();
    } else {
      ImGui_ImplOpenGL2_Shutdown();
    }
  }
  ImGui::DestroyContext(own);
  ImGui::SetCurrentContext(kit);
}

// The letters, one byte a pixel: a quarter of what the backends would make of them, in memory and in
// every look-up of the software renderer. Shown as white of that opacity.
void Painter::make_font_texture() {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
  if (font_texture_ == 0) glGenTextures(1, &font_texture_);
  glBindTexture(GL_TEXTURE_2D, font_texture_);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  const bool modern = backend_ == Backend::opengl3;
  const GLenum format = modern ? GL_RED : GL_ALPHA;
  glTexImage2D(GL_TEXTURE_2D, 0, modern ? GL_R8 : alpha8, width, height, 0, format, GL_UNSIGNED_BYTE, pixels);
  if (modern) {
    const GLint white[] = {GL_ONE, GL_ONE, GL_ONE, GL_RED};
    glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, white);
  }
  atlas.SetTexID(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(font_texture_)));
  atlas.ClearTexData();  // the graphics side has its copy now
  forget();
}

// The OpenGL 3 backend starts by making a texture of all letters; it is shown a single pixel instead.
void Painter::start_backend() {
  if (backend_ == Backend::opengl2) {
    ImGui_ImplOpenGL2_Init();
    return;
  }
  ImFontAtlas one_pixel;
  one_pixel.TexWidth = one_pixel.TexHeight = 1;
  one_pixel.TexPixelsRGBA32 = static_cast<unsigned int*>(ImGui::MemAlloc(sizeof(unsigned int)));
  *one_pixel.TexPixelsRGBA32 = ~0U;
  ImFontAtlas* const letters = std::exchange(ImGui::GetIO().Fonts, &one_pixel);
  ImGui_ImplOpenGL3_Init("#version 330 core");
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::GetIO().Fonts = letters;
}

// Starts the backend at the first frame, and makes the font texture whenever the kit has new letters.
void Painter::prepare(ImDrawData& frame) {
  const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  const ImTextureID before = atlas.TexID;
  if (memory_ == nullptr) start_backend();
  const bool is_ours = font_texture_ != 0 && atlas.TexID != ImTextureID{};
  if (!is_ours || atlas.TexPixelsAlpha8 != nullptr) make_font_texture();
  // This frame was drawn before the texture was made and still names the old one.
  for (int n = 0; n < frame.CmdListsCount; ++n) {
    for (ImDrawCmd& command : frame.CmdLists[n]->CmdBuffer) {
      if (command.TextureId == before || command.TextureId == ImTextureID{}) command.TextureId = atlas.TexID;
    }
  }
}

void Painter::render(ImDrawData& frame) {
  if (backend_ == Backend::opengl3) {
    ImGui_ImplOpenGL3_RenderDrawData(&frame);
  } else {
    ImGui_ImplOpenGL2_RenderDrawData(&frame);
  }
}

void Painter::paint_whole(ImDrawData& frame, platform::PixelSize screen, std::uint32_t background) {
  const Loan loan(*this);
  prepare(frame);
  glViewport(0, 0, screen.width, screen.height);
  clear({0, 0, screen.width, screen.height}, screen, background);
  render(frame);
}

bool Painter::paint(ImDrawData& frame, platform::PixelSize screen, std::uint32_t background) {
  if (repaint_ == Repaint::all) {
    paint_whole(frame, screen, background);
    return true;
  }
  const Loan loan(*this);
  prepare(frame);
  if (background != background_) forget();
  background_ = background;
  tiles_.begin(screen);
  add_frame(tiles_, frame, screen);
  std::vector<PixelRect> dirty = tiles_.finish();
  if (dirty.empty()) return false;
  if (repaint_ == Repaint::frames) dirty = {{0, 0, screen.width, screen.height}};
  // Mesa asks for the window's new size when the viewport is set, and clears the old one before.
  glViewport(0, 0, screen.width, screen.height);
  for (const PixelRect& rect : dirty) clear(rect, screen, background);
  const FrameParts parts(frame, dirty, screen);
  render(frame);
  return true;
}

}  // namespace glfw
