// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/glfw/painter.h"

#include <backends/imgui_impl_opengl2.h>
#include <backends/imgui_impl_opengl3.h>
#include <glad/gl.h>

#include "platform/glfw/frame_parts.h"

namespace glfw {
namespace {

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

void Painter::make_font_texture() {
  if (backend_ == Backend::opengl3) {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
  } else {
    ImGui_ImplOpenGL2_DestroyFontsTexture();
    ImGui_ImplOpenGL2_CreateFontsTexture();
  }
  texture_made();
}

// The graphics side has its copy now; ours would cost up to 17 MB.
void Painter::texture_made() {
  ImGui::GetIO().Fonts->ClearTexData();
  has_texture_ = true;
  forget();
}

// Starts the backend at the first frame, and makes the font texture whenever the kit has new glyphs.
void Painter::prepare(ImDrawData& frame) {
  const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  const ImTextureID before = atlas.TexID;
  if (memory_ == nullptr) {
    if (backend_ == Backend::opengl3) {
      ImGui_ImplOpenGL3_Init("#version 330 core");
      ImGui_ImplOpenGL3_NewFrame();  // makes the texture, too
      texture_made();
    } else {
      ImGui_ImplOpenGL2_Init();
    }
  }
  const bool has_new_pixels = atlas.TexPixelsAlpha8 != nullptr || atlas.TexPixelsRGBA32 != nullptr;
  if (!has_texture_ || atlas.TexID == ImTextureID{} || has_new_pixels) make_font_texture();
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
