// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <span>

#include "base/text.h"
#include "screens/common.h"
#include "screens/folder.h"

namespace screens {
namespace {

using Blocks = std::span<const documents::Block>;

// A document as sections: what comes before the first heading of level 2 is the cover.
std::vector<Blocks> sections_of(const documents::Document& document) {
  const Blocks all(document.blocks);
  std::vector<Blocks> sections;
  std::size_t from = 0;
  for (std::size_t i = 1; i <= all.size(); ++i) {
    const auto* heading = i < all.size() ? std::get_if<documents::Heading>(&all[i]) : nullptr;
    if (i < all.size() && (heading == nullptr || heading->level != 2)) continue;
    sections.push_back(all.subspan(from, i - from));
    from = i;
  }
  return sections;
}

class PageDrawer {
 public:
  explicit PageDrawer(ui::Kit& kit) : kit_(kit) {}

  void operator()(const documents::Heading& block) const { kit_.heading(block.level, block.words); }
  void operator()(const documents::Paragraph& block) const { lines(block.words, ui::Ink::normal); }
  void operator()(const documents::Quote& block) {
    const ui::Scope card = kit_.card(next("quote"));
    kit_.paragraph(block.question, ui::Ink::muted, ui::Size::small);
    lines(block.words, ui::Ink::normal);
    if (!block.aside.empty()) kit_.paragraph(block.aside, ui::Ink::muted, ui::Size::small);
  }
  void operator()(const documents::List& block) {
    for (const std::string& item : block.items) kit_.point(next("item"), item, ui::Tone::pine, "check");
  }
  // On paper a table; here one card a row, which any size of words has room for.
  void operator()(const documents::Table& block) {
    if (!block.caption.empty()) kit_.heading(3, block.caption, ui::Size::body);
    for (const std::vector<std::string>& row : block.rows) {
      const ui::Scope card = kit_.card(next("row"));
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].empty()) continue;
        if (i > 0 && i < block.header.size())
          kit_.paragraph(block.header[i], ui::Ink::muted, ui::Size::small);
        lines(row[i], ui::Ink::normal);
      }
    }
  }
  void operator()(const documents::Note& block) const {
    kit_.paragraph(block.words, ui::Ink::muted, ui::Size::small);
  }
  void operator()(const documents::PageBreak&) const {}
  void operator()(const documents::Figure&) const { kit_.picture("sign", ui::Tone::pine, 5, false); }
  // What is filled in by hand stands in no folder: of it the words are shown, and where to write is not.
  void operator()(const documents::Question& block) const {
    kit_.paragraph(block.code + " " + block.words, ui::Ink::muted, ui::Size::small);
  }
  void operator()(const documents::Ruled& block) const { lines(block.label, ui::Ink::normal); }
  void operator()(const documents::Fields& block) const {
    for (const auto& field : block.fields) lines(field.label, ui::Ink::normal);
  }
  void operator()(const documents::TickList& block) { (*this)(documents::List{block.items}); }
  void operator()(const documents::Form& block) {
    documents::Table table{block.caption, {}, block.rows};
    for (const auto& column : block.columns) table.header.push_back(column.heading);
    (*this)(table);
  }
  void operator()(const documents::CutOuts& block) const {
    for (const auto& card : block.cards) lines(card.words + "\n" + card.detail, ui::Ink::normal);
  }

 private:
  void lines(const std::string& words, ui::Ink ink) const {
    for (const std::string& line : documents::lines_of(words)) kit_.paragraph(line, ink);
  }
  std::string next(const char* kind) { return kind + std::to_string(++count_); }

  ui::Kit& kit_;
  int count_ = 0;
};

}  // namespace

std::optional<Action> draw_pages(const State& state, const Folder& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::vector<Blocks> sections = screen.pages ? sections_of(*screen.pages) : std::vector<Blocks>();
  const std::size_t at = std::min(screen.at, sections.empty() ? 0 : sections.size() - 1);
  const std::string part = base::fill(
      say("folder.part"), {{"n", std::to_string(at + 1)}, {"of", std::to_string(sections.size())}});
  const std::string key = "pages " + std::to_string(at);
  const ui::Scope place = kit.screen(key, say("folder.pages"));
  std::optional<Action> done = draw_top_bar(state, kit, say("folder.pages"), part);
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  if (at > 0) bar.other = ui::ButtonLook{"before", say("folder.before"), "arrow-up", ui::Importance::quiet};
  if (at + 1 < sections.size())
    bar.next = ui::ButtonLook{"next", say("bar.next"), "arrow-right", ui::Importance::primary, true};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "back") done = GoBack{};
  if (pressed == "before") done = ShowSection{at - 1};
  if (pressed == "next") done = ShowSection{at + 1};
  const ui::Scope body = kit.body(key, 220);
  PageDrawer drawer(kit);
  if (at > 0) kit.heading(1, std::get<documents::Heading>(sections[at].front()).words);
  for (std::size_t i = 0; !sections.empty() && i < sections[at].size(); ++i) {
    if (at > 0 && i == 0) continue;  // its heading stands above
    std::visit(drawer, sections[at][i]);
  }
  return done;
}

}  // namespace screens
