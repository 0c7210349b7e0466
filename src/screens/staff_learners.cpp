// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/staff_learners.h"

#include "base/text.h"
#include "screens/common.h"
#include "screens/people.h"
#include "screens/writing.h"

namespace screens {
namespace {

std::string name_of_learner(const State& state, base::Id id) {
  for (const LearnerTile& tile : everybody(state)) {
    if (tile.id == id) return tile.name;
  }
  return {};
}

std::optional<Action> draw_whom(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.paragraph(say(state.roster.present().empty() ? "tiles.none" : "staff.note_whom"), ui::Ink::muted);
  const base::Id pressed = draw_persons(state, kit, say("staff.note"), everybody(state));
  if (pressed == base::Id{}) return std::nullopt;
  return ChooseForNote{pressed};
}

}  // namespace

std::optional<Action> draw_note_for(const State& state, const StaffRoom& screen, Sheet& sheet, ui::Kit& kit,
                                    bool is_kept) {
  if (screen.to_note.value == 0) return draw_whom(state, kit);
  const content::Words& say = *state.say;
  const std::string label =
      base::fill(say("staff.note_for"), {{"name", name_of_learner(state, screen.to_note)}});
  kit.paragraph(say("staff.note_seen"), ui::Ink::muted);
  Writing writing;
  writing.box.key = "note";
  writing.box.label = label;
  writing.box.lines = 3;
  writing.box.grow = true;
  draw_box(state, sheet, writing, kit);
  const std::optional<Action> done = draw_keys(state, sheet, writing, kit);
  if (is_kept) return KeepNote{sheet.texts[0].text()};
  return done;
}

std::optional<Action> draw_similar(const State& state, const StaffRoom& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.paragraph(say(screen.similar.empty() ? "staff.similar_none" : "staff.similar_what"), ui::Ink::muted);
  for (std::size_t i = 0; i < screen.similar.size(); ++i) {
    const SimilarLine& line = screen.similar[i];
    const ui::Scope card = kit.card("pair " + std::to_string(i));
    kit.heading(2, line.question);
    kit.paragraph(line.one, ui::Ink::muted, ui::Size::small);
    kit.paragraph(line.one_words);
    kit.paragraph(line.other, ui::Ink::muted, ui::Size::small);
    kit.paragraph(line.other_words);
  }
  return std::nullopt;
}

}  // namespace screens
