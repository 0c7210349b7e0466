// SPDX-License-Identifier: GPL-3.0-or-later
// Scene: a page drawn with Dear ImGui alone, a little different at every step: round
// corners, slanted lines, words, clipping at odd places, things that come and go.
#pragma once

#include <imgui.h>

#include <cstdio>

namespace scene {

constexpr unsigned paper = 0xFAF6EC;

// Dear ImGui with its own font, without a window.
class Page {
 public:
  Page() : context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().IniFilename = nullptr;
    build_font(13);
  }
  ~Page() { ImGui::DestroyContext(context_); }
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  void build_font(float size) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    ImFontConfig config;
    config.SizePixels = size;
    atlas.AddFontDefault(&config);
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
    atlas.SetTexID(ImTextureID{});
  }

  void draw(int step, float width, float height) {
    ImGui::GetIO().DisplaySize = {width, height};
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    draw_cards(list, step, width);
    draw_moving(list, step);
    ImGui::Render();
  }

 private:
  static void draw_cards(ImDrawList& list, int step, float width) {
    for (int row = 0; row < 6; ++row) {
      const float top = 20.0F + static_cast<float>(row) * 75.3F;
      list.AddRectFilled({20.5F, top}, {width - 30.25F, top + 60}, IM_COL32(255, 253, 247, 255), 12);
      list.AddRect({20.5F, top}, {width - 30.25F, top + 60}, IM_COL32(111, 122, 130, 255), 12, 0, 1.5F);
      char words[64];
      std::snprintf(words, sizeof words, "Row %d was changed at step %d.", row, row == step % 6 ? step : 0);
      list.AddText({40, top + 20.4F}, IM_COL32(29, 42, 51, 255), words);
    }
  }

  static void draw_moving(ImDrawList& list, int step) {
    const auto at = static_cast<float>(step);
    list.AddCircleFilled({100 + at * 23.7F, 200 + at * 11.1F}, 33.3F, IM_COL32(31, 92, 77, 120), 40);
    list.AddLine({at * 31, 0}, {400, 470 - at * 9}, IM_COL32(160, 74, 36, 255), 2.3F);
    list.PushClipRect({300.6F, 100.4F}, {420.7F, 300.2F}, true);
    list.AddRectFilled({280, 90}, {500, 120 + at * 13.9F}, IM_COL32(80, 70, 150, 90));
    list.PopClipRect();
    if (step % 3 == 0) list.AddRectFilled({0, 0}, {2000, 2000}, IM_COL32(29, 42, 51, 60));
  }

  ImGuiContext* context_;
};

}  // namespace scene
