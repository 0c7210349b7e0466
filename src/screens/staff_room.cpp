// SPDX-License-Identifier: GPL-3.0-or-later
// The staff room: what staff look after on this PC.
#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "screens/centre_words.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/people.h"
#include "screens/session_words.h"
#include "screens/staff_learners.h"
#include "screens/writing.h"

namespace screens {
namespace {

constexpr int one_column = 200;  // letters: no two cards of that width fit side by side

std::string copy_help(const Staff& staff, const content::Words& say) {
  if (staff.is_copying) return say("staff.copy_now");
  if (!staff.has_second_place) return say("staff.copy_nowhere");
  return staff.copy_trouble.empty() ? std::string(say("staff.copy_help")) : staff.copy_trouble;
}

// Who is here: groups and learners, staff, and what is told of the centre.
std::optional<Action> draw_who(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const bool looks_after = may(state, centre::Role::admin);
  const ui::Scope list = kit.grid("who", "", one_column);
  std::optional<Action> done;
  if (may(state, centre::Role::tutor)) {
    const session::GroupSession* open = session::in_hand(state.sessions.all);
    const std::string help =
        open == nullptr ? std::string(say("session.card_none"))
                        : base::fill(say("session.card_open"), {{"session", session_in_words(state, *open)}});
    if (kit.link_card("session", "people", ui::Tone::pine, say("session.card"), help))
      done = GoTo{GoTo::Place::session};
  }
  const std::size_t told = set_up_done(state);
  if (looks_after && told < set_up_pages &&
      kit.link_card("set-up", "compass", ui::Tone::warn, say("centre.card"),
                    base::fill(say("centre.card_help"),
                               {{"n", std::to_string(told)}, {"m", std::to_string(set_up_pages)}})))
    done = GoTo{GoTo::Place::centre_set_up};
  if (ring_in_sight(state) && !state.roster.present().empty() &&
      kit.link_card("room", "eye", ui::Tone::pine, say("room.title"), say("room.help")))
    done = GoTo{GoTo::Place::my_learners};
  if ((looks_after || may(state, centre::Role::tutor)) &&
      kit.link_card("groups", "people", ui::Tone::pine, say("groups.title"),
                    counted(state, state.roster.present().size(), "groups.learner", "groups.learners")))
    done = GoTo{GoTo::Place::groups};
  if ((looks_after || may(state, centre::Role::tutor) || may(state, centre::Role::adviser)) &&
      kit.link_card("papers", "printer", ui::Tone::indigo, say("papers.title"), say("papers.card_help")))
    done = GoTo{GoTo::Place::papers};
  if (looks_after &&
      kit.link_card("people", "person", ui::Tone::pine, say("people.title"), say("people.help")))
    done = GoTo{GoTo::Place::staff_list};
  if (may(state, centre::Role::safeguarding) &&
      kit.link_card("worries", "hand", ui::Tone::warn, say("worry.list"), say("worry.list_help")))
    done = InBeside{OpenWorries{}};
  if (may(state, centre::Role::safeguarding) &&
      kit.link_card("glass", "lock", ui::Tone::warn, say("glass.card"), say("glass.card_help")))
    done = InBeside{OpenGlass{}};
  if (looks_after && told == set_up_pages &&
      kit.link_card("set-up", "compass", ui::Tone::plain, say("centre.title"), say("centre.change")))
    done = GoTo{GoTo::Place::centre_set_up};
  return done;
}

// What is to be looked at, and what opens this PC's work.
std::optional<Action> draw_watch(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope list = kit.grid("watch", "", one_column);
  std::optional<Action> done;
  const std::string clock = base::fill(say("staff.clock"), {{"time", state.staff.clock}});
  const std::string_view clock_help =
      say(state.staff.clock_is_doubtful ? "staff.clock_doubtful" : "staff.clock_help");
  if (kit.link_card("clock", "alarm", state.staff.clock_is_doubtful ? ui::Tone::warn : ui::Tone::plain, clock,
                    clock_help))
    done = AttestClock{};
  const std::string copy = state.staff.last_copy.empty()
                               ? say("staff.copy_never")
                               : base::fill(say("staff.copy_last"), {{"time", state.staff.last_copy}});
  const bool is_well = state.staff.has_second_place && state.staff.copy_trouble.empty();
  if (kit.link_card("copy", "save", is_well ? ui::Tone::pine : ui::Tone::warn, copy,
                    copy_help(state.staff, say)) &&
      state.staff.has_second_place)
    done = MakeCopy{};
  if (kit.link_card("words", "lock", ui::Tone::indigo, say("staff.words"), say("staff.words_help")))
    done = ShowStaffPart{StaffPart::passphrase};
  if (kit.link_card("code", "document", ui::Tone::indigo, say("staff.code"), say("staff.code_help")))
    done = NewRecoveryCode{};
  return done;
}

// What is set for this PC, and for its learners.
std::optional<Action> draw_set(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope list = kit.grid("set", "", one_column);
  std::optional<Action> done;
  const bool opens = state.staff.opens_itself;
  if (kit.link_card("itself", "power", ui::Tone::pine, say(opens ? "staff.itself_on" : "staff.itself_off"),
                    say(opens ? "staff.itself_on_help" : "staff.itself_off_help")))
    done = LetOpenItself{!opens};
  if (kit.link_card("screen", "text-size", ui::Tone::plain, say("staff.screen"), say("staff.screen_help")))
    done = ShowStaffPart{StaffPart::screen};
  if (kit.link_card("supports", "easier", ui::Tone::plain, say("staff.supports"), say("staff.supports_help")))
    done = ShowStaffPart{StaffPart::supports};
  const std::string offered = base::fill(say("staff.programme_help"),
                                         {{"title", state.catalogue->programme(state.site.programme).title}});
  if (state.catalogue->packs.size() > 1 &&
      kit.link_card("programme", "compass", ui::Tone::plain, say("staff.programme"), offered))
    done = ShowStaffPart{StaffPart::programme};
  if (kit.link_card("note", "message", ui::Tone::plain, say("staff.note"), say("staff.note_help")))
    done = ShowStaffPart{StaffPart::note};
  if (kit.link_card("similar", "eye", ui::Tone::plain, say("staff.similar"), say("staff.similar_help")))
    done = ShowStaffPart{StaffPart::similar};
  if (kit.link_card("forget", "trash", ui::Tone::rust, say("staff.forget"), say("staff.forget_help")))
    done = ShowStaffPart{StaffPart::forget};
  return done;
}

std::optional<Action> draw_overview(const State& state, ui::Kit& kit) {
  for (std::size_t i = 0; i < state.notes.size(); ++i)
    kit.status("note " + std::to_string(i), state.notes[i], ui::Tone::warn, "lamp");
  std::optional<Action> done = draw_who(state, kit);
  if (std::optional<Action> watched = draw_watch(state, kit)) done = watched;
  if (std::optional<Action> set = draw_set(state, kit)) done = set;
  return done;
}

std::optional<Action> draw_passphrase(const State& state, const StaffRoom& screen, Sheet& sheet, ui::Kit& kit,
                                      bool is_kept) {
  const content::Words& say = *state.say;
  // One line of words above the box, so that the screen keyboard stays in sight.
  if (screen.wrong.empty() && state.staff.code_was_used)
    kit.status("used", say("staff.code_used"), ui::Tone::warn, "lamp");
  else if (screen.wrong.empty())
    kit.paragraph(say("adviser.first_help"), ui::Ink::muted);
  const std::optional<Action> done = draw_secret(state, say("adviser.label"), sheet, kit);
  if (is_kept || kit.entered()) return SetPassphrase{base::PrivateWords(sheet.texts[0].text())};
  return done;
}

std::optional<Action> draw_forget(const State& state, const StaffRoom& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.paragraph(say("staff.forget_what"), ui::Ink::muted);
  std::vector<LearnerTile> persons = everybody(state);
  const auto asked = std::find_if(persons.begin(), persons.end(),
                                  [&](const LearnerTile& tile) { return tile.id == screen.to_forget; });
  if (asked != persons.end()) {
    const std::string sure = base::fill(say("staff.forget_sure"), {{"name", asked->name}});
    if (kit.button({"sure", sure, "trash", ui::Importance::primary}, true)) return ForgetLearner{asked->id};
  }
  const base::Id pressed = draw_persons(state, kit, say("staff.forget"), persons);
  if (pressed == base::Id{} || pressed == screen.to_forget) return std::nullopt;
  return ForgetLearner{pressed};
}

// A bank card is 85.6 mm wide everywhere, and most people have one.
std::optional<Action> draw_screen_part(const State& state, ui::Kit& kit) {
  constexpr float card_mm = 85.6F;
  constexpr int viewing_step = 50;
  const content::Words& say = *state.say;
  Site site = state.site;
  const std::string distance =
      base::fill(say("staff.centimetres"), {{"n", std::to_string(site.viewing_mm / 10)}});
  const int by =
      kit.stepper("viewing", say("staff.viewing"), distance, say("staff.nearer"), say("staff.farther"));
  site.viewing_mm = std::clamp(site.viewing_mm + by * viewing_step, Site::nearest, Site::farthest);
  kit.paragraph(say("staff.card"), ui::Ink::muted);
  kit.length("card", say("staff.card_bar"),
             card_mm * Site::usual / static_cast<float>(state.site.viewing_mm));
  const int now = site.micrometres_per_pixel > 0
                      ? site.micrometres_per_pixel
                      : static_cast<int>(std::lround(state.pixel_mm * site.viewing_mm / Site::usual * 1000));
  const std::string size = base::fill(say("staff.pixel"), {{"n", std::to_string(now)}});
  // A longer bar has smaller pixels.
  const int longer =
      kit.stepper("pitch", say("staff.bar_length"), size, say("staff.shorter"), say("staff.longer"));
  if (longer != 0) site.micrometres_per_pixel = std::clamp(now - longer * std::max(1, now / 100), 50, 2000);
  if (site == state.site) return std::nullopt;
  return SetSite{site};
}

// "2 minutes" to "30 minutes", and then "Never".
void draw_idle(const State& state, Site& site, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const int now = site.idle_minutes;
  const std::string minutes = base::fill(say("staff.minutes"), {{"n", std::to_string(now)}});
  const int by = kit.stepper("idle", say("staff.idle"), now == 0 ? say("staff.never") : minutes,
                             say("easier.less"), say("easier.more"));
  if (by > 0 && now != 0) site.idle_minutes = now == Site::longest_idle ? 0 : now + 1;
  if (by < 0) site.idle_minutes = now == 0 ? Site::longest_idle : std::max(Site::shortest_idle, now - 1);
}

// None, one or three: two are as easily seen from behind as one, and no easier to keep than three.
void draw_pictures(const State& state, Site& site, ui::Kit& kit) {
  constexpr int steps[] = {0, 1, Site::most_pictures};
  constexpr std::string_view names[] = {"staff.no_picture", "staff.one_picture", "staff.three_pictures"};
  std::size_t at = 0;
  for (std::size_t i = 0; i < std::size(steps); ++i) {
    if (site.pictures >= steps[i]) at = i;
  }
  const content::Words& say = *state.say;
  const int by =
      kit.stepper("pictures", say("staff.pictures"), say(names[at]), say("easier.less"), say("easier.more"));
  if (by < 0 && at > 0) site.pictures = steps[at - 1];
  if (by > 0 && at + 1 < std::size(steps)) site.pictures = steps[at + 1];
}

std::optional<Action> draw_supports(const State& state, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.paragraph(say("staff.supports_what"), ui::Ink::muted);
  Site site = state.site;
  {
    const ui::Scope allowed = kit.grid("allowed", say("staff.supports"), 36);
    if (kit.check({"suggestions", say("staff.may_suggest"), {}, "pencil", site.suggestions}))
      site.suggestions = !site.suggestions;
    if (kit.check({"spelling", say("staff.may_spell"), {}, "check", site.spelling}))
      site.spelling = !site.spelling;
    if (kit.check({"plug", say("staff.plug_speaks"), {}, "sound", site.plug_speaks}))
      site.plug_speaks = !site.plug_speaks;
    if (kit.check({"print", say("staff.may_print"), {}, "printer", site.may_print}))
      site.may_print = !site.may_print;
  }
  draw_pictures(state, site, kit);
  draw_idle(state, site, kit);
  if (site == state.site) return std::nullopt;
  return SetSite{site};
}

std::optional<Action> draw_programmes(const State& state, ui::Kit& kit) {
  kit.paragraph((*state.say)("staff.programme_what"), ui::Ink::muted);
  const std::string& offered = state.catalogue->programme(state.site.programme).name;
  Site site = state.site;
  std::vector<ui::ChoiceLook> looks;
  for (const content::Pack& pack : state.catalogue->packs)
    looks.push_back({pack.name, pack.title, {}, {}, pack.name == offered});
  const std::string_view pressed =
      kit.ticks("programmes", (*state.say)("staff.programme"), looks, ui::Mark::ring);
  if (!pressed.empty()) site.programme = pressed;
  if (site == state.site) return std::nullopt;
  return SetSite{site};
}

std::string_view title_key(StaffPart part) {
  switch (part) {
    case StaffPart::overview:
      return "staff.title";
    case StaffPart::passphrase:
      return "staff.words";
    case StaffPart::recovery_code:
      return "staff.code";
    case StaffPart::forget:
      return "staff.forget";
    case StaffPart::screen:
      return "staff.screen";
    case StaffPart::supports:
      return "staff.supports";
    case StaffPart::programme:
      return "staff.programme";
    case StaffPart::note:
      return "staff.note";
    case StaffPart::similar:
      return "staff.similar";
  }
  return "staff.title";
}

std::optional<Action> draw_part(const State& state, const StaffRoom& screen, Sheet& sheet, ui::Kit& kit,
                                std::string_view pressed) {
  switch (screen.part) {
    case StaffPart::overview:
      return draw_overview(state, kit);
    case StaffPart::passphrase:
      return draw_passphrase(state, screen, sheet, kit, pressed == "keep");
    case StaffPart::recovery_code:
      draw_recovery_code(state, screen.recovery_code, kit);
      return std::nullopt;
    case StaffPart::forget:
      return draw_forget(state, screen, kit);
    case StaffPart::screen:
      return draw_screen_part(state, kit);
    case StaffPart::supports:
      return draw_supports(state, kit);
    case StaffPart::programme:
      return draw_programmes(state, kit);
    case StaffPart::note:
      return draw_note_for(state, screen, sheet, kit, pressed == "keep_note");
    case StaffPart::similar:
      return draw_similar(state, screen, kit);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Action> draw_staff_room(const State& state, const StaffRoom& screen, Sheet& sheet,
                                      ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string& title = say(title_key(screen.part));
  const ui::Scope place = kit.screen("staff " + std::to_string(static_cast<int>(screen.part)), title);
  std::optional<Action> done = draw_top_bar(state, kit, say("adviser.title"), "");
  ui::BottomBar bar;
  if (screen.part != StaffPart::recovery_code)
    bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  if (screen.part == StaffPart::overview)
    bar.next = ui::ButtonLook{"close", say("adviser.close"), "lock", ui::Importance::primary};
  if (screen.part == StaffPart::passphrase)
    bar.next = ui::ButtonLook{"keep", say("adviser.set"), "check", ui::Importance::primary};
  if (screen.part == StaffPart::recovery_code) offer_recovery_code(state, bar);
  if (screen.to_note.value != 0)
    bar.next = ui::ButtonLook{"keep_note", say("staff.note_keep"), "check", ui::Importance::primary};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "back" && screen.part == StaffPart::overview) done = GoBack{};
  if (pressed == "back" && screen.part != StaffPart::overview) done = ShowStaffPart{StaffPart::overview};
  if (pressed == "close") done = CloseProgram{};
  if (pressed == "written") done = ShowStaffPart{StaffPart::overview};
  if (pressed == "print") done = InPapers{PrintRecoveryCode{}};
  const ui::Scope body = kit.body("staff", 260);
  kit.heading(1, title);
  if (!screen.wrong.empty()) kit.status("wrong", screen.wrong, ui::Tone::warn, "lamp");
  if (!screen.done.empty()) kit.status("done", screen.done, ui::Tone::ok, "check");
  if (std::optional<Action> in_part = draw_part(state, screen, sheet, kit, pressed)) done = in_part;
  return done;
}

}  // namespace screens
