// SPDX-License-Identifier: GPL-3.0-or-later
// Who works here: accounts, their roles, and who has left.
#include "screens/people.h"

#include <algorithm>

#include "base/text.h"
#include "screens/centre_words.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/writing.h"

namespace screens {
namespace {

std::string_view icon_of(const centre::Staff& staff) {
  if (staff.has_left) return "leave";
  if (staff.is(centre::Role::admin)) return "settings";
  return staff.is(centre::Role::adviser) ? "speech" : "person";
}

std::optional<Action> draw_everybody(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.paragraph(say("people.what"), ui::Ink::muted);
  std::optional<Action> done;
  const ui::Scope list = kit.grid("staff", say("people.title"), one_column_letters);
  for (const auto& [account, staff] : state.roster.staff) {
    const std::string detail = staff.has_left ? base::fill(say("people.left"), {{"why", staff.why_left}})
                                              : roles_in_words(state, staff);
    const ui::Tone tone = staff.has_left ? ui::Tone::plain : ui::Tone::indigo;
    if (kit.link_card(base::hex(account), icon_of(staff), tone, staff.name, detail))
      done = OpenStaff{account, StaffListPart::one};
  }
  if (kit.link_card("add", "plus", ui::Tone::pine, say("ask.add_staff"), say("people.add_help")))
    done = AskFor{AskWords::What::add_staff, {}, {}};
  return done;
}

std::optional<Action> draw_one(const State& state, const centre::Staff& staff, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const bool is_me = staff.account == state.staff.account;
  const auto& ready = state.staff.can_come_in;
  const bool can_come_in = std::find(ready.begin(), ready.end(), staff.account) != ready.end();
  if (staff.has_left) {
    kit.paragraph(base::fill(say("people.left"), {{"why", staff.why_left}}), ui::Ink::muted);
  } else if (!can_come_in) {
    kit.status("no-words", say("people.no_passphrase"), ui::Tone::warn, "lamp");
  }
  std::optional<Action> done;
  const ui::Scope list = kit.grid("about", staff.name, one_column_letters);
  if (kit.link_card("name", "pencil", ui::Tone::plain, say("ask.rename_staff"), staff.name))
    done = AskFor{AskWords::What::rename_staff, staff.account, {}};
  if (kit.link_card("roles", "people", ui::Tone::plain, say("people.roles"), roles_in_words(state, staff)))
    done = OpenStaff{staff.account, StaffListPart::roles};
  if (kit.link_card("words", "lock", ui::Tone::indigo, say("people.passphrase"),
                    say("people.passphrase_help")))
    done = OpenStaff{staff.account, StaffListPart::passphrase};
  if (!is_me && !staff.has_left &&
      kit.link_card("leaves", "leave", ui::Tone::rust, say("ask.staff_leaves"), say("people.leaves_help")))
    done = AskFor{AskWords::What::staff_leaves, staff.account, {}};
  return done;
}

std::optional<Action> draw_words(const State& state, Sheet& sheet, ui::Kit& kit, bool is_kept) {
  const content::Words& say = *state.say;
  kit.paragraph(say("people.own_words"), ui::Ink::muted);
  const std::optional<Action> done = draw_secret(state, say("adviser.label"), sheet, kit);
  if (is_kept || kit.entered()) return SetPassphrase{base::PrivateWords(sheet.texts[0].text())};
  return done;
}

std::string title_of_part(const State& state, const StaffList& screen, const centre::Staff* one) {
  const content::Words& say = *state.say;
  switch (screen.part) {
    case StaffListPart::all:
      break;
    case StaffListPart::one:
      return one == nullptr ? std::string(say("people.title")) : one->name;
    case StaffListPart::roles:
      return std::string(say("people.roles"));
    case StaffListPart::passphrase:
      return base::fill(say("people.passphrase_of"), {{"name", one == nullptr ? "" : one->name}});
    case StaffListPart::recovery_code:
      return base::fill(say("people.code_of"), {{"name", one == nullptr ? "" : one->name}});
  }
  return std::string(say("people.title"));
}

}  // namespace

std::string roles_in_words(const State& state, const centre::Staff& staff) {
  std::vector<std::string> words;
  for (const centre::Role role : staff.roles) words.emplace_back((*state.say)(words_of(role)));
  return words.empty() ? std::string((*state.say)("people.no_roles")) : base::join(words, ", ");
}

std::optional<Action> draw_roles(const State& state, const centre::Staff& staff, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  for (const centre::Role role : centre::all_roles) {
    const std::string name(centre::name_of(role));
    const bool is_on = staff.is(role);
    if (!kit.check({name, say(words_of(role)), say(help_of(role)), {}, is_on})) continue;
    std::vector<centre::Role> roles = staff.roles;
    if (is_on) std::erase(roles, role);
    if (!is_on) roles.push_back(role);
    done = SetRoles{staff.account, roles};
  }
  return done;
}

void offer_recovery_code(const State& state, ui::BottomBar& bar) {
  const content::Words& say = *state.say;
  bar.other = ui::ButtonLook{"print", say("staff.code_print"), "printer"};
  bar.next = ui::ButtonLook{"written", say("staff.code_written"), "check", ui::Importance::primary};
}

void draw_recovery_code(const State& state, std::string_view code, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.paragraph(say("staff.code_shown"));
  {
    const ui::Scope card = kit.card("code", {ui::Tone::indigo, true, false, false});
    kit.heading(2, code, ui::Size::title);
  }
  kit.paragraph(say("staff.code_once"), ui::Ink::muted);
}

base::Id draw_persons(const State& state, ui::Kit& kit, std::string_view title,
                      const std::vector<LearnerTile>& persons) {
  constexpr std::size_t together = 6;  // whole rows of two and of three
  base::Id pressed;
  const std::size_t parts = (persons.size() + together - 1) / together;
  for (std::size_t part = 0; part < parts; ++part) {
    const ui::Scope grid =
        kit.grid("part " + std::to_string(part), name_of_part(state, title, part, parts), 16);
    for (std::size_t i = part * together; i < std::min(persons.size(), (part + 1) * together); ++i) {
      if (kit.button({base::hex(persons[i].id), persons[i].name, "person"}, true)) pressed = persons[i].id;
    }
  }
  return pressed;
}

std::optional<Action> draw_staff_list(const State& state, const StaffList& screen, Sheet& sheet,
                                      ui::Kit& kit) {
  const content::Words& say = *state.say;
  const centre::Staff* one = state.roster.staff_member(screen.account);
  const std::string title = title_of_part(state, screen, one);
  const ui::Scope place = kit.screen("people " + std::to_string(static_cast<int>(screen.part)), title);
  std::optional<Action> done = draw_top_bar(state, kit, say("people.title"), "");
  ui::BottomBar bar;
  if (screen.part != StaffListPart::recovery_code)
    bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  if (screen.part == StaffListPart::passphrase)
    bar.next = ui::ButtonLook{"keep", say("adviser.set"), "check", ui::Importance::primary};
  if (screen.part == StaffListPart::recovery_code) offer_recovery_code(state, bar);
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "back") done = GoBack{};
  if (pressed == "written") done = OpenStaff{screen.account, StaffListPart::one};
  if (pressed == "print") done = InPapers{PrintRecoveryCode{}};
  const ui::Scope body = kit.body("people", 260);
  kit.heading(1, title);
  if (!screen.wrong.empty()) kit.status("wrong", screen.wrong, ui::Tone::warn, "lamp");
  if (!screen.done.empty()) kit.news("done", screen.done);
  std::optional<Action> in_part;
  if (screen.part == StaffListPart::all) in_part = draw_everybody(state, kit);
  if (screen.part == StaffListPart::one && one != nullptr) in_part = draw_one(state, *one, kit);
  if (screen.part == StaffListPart::roles && one != nullptr) in_part = draw_roles(state, *one, kit);
  if (screen.part == StaffListPart::passphrase) in_part = draw_words(state, sheet, kit, pressed == "keep");
  if (screen.part == StaffListPart::recovery_code) draw_recovery_code(state, screen.recovery_code, kit);
  return in_part ? in_part : done;
}

}  // namespace screens
