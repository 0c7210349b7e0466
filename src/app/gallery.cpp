// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gallery.h"

#include <cstdio>
#include <filesystem>
#include <iterator>

#include "app/context.h"
#include "app/demo.h"
#include "app/equipment.h"
#include "app/gallery_beside.h"
#include "app/gallery_centre.h"
#include "app/gallery_evidence.h"
#include "app/gallery_folder.h"
#include "app/gallery_overview.h"
#include "app/gallery_print.h"
#include "app/gallery_room.h"
#include "app/gallery_session.h"
#include "app/gallery_steps.h"
#include "base/text.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "steps/all.h"
#include "steps/options.h"
#include "ui/kit.h"
#include "ui/theme.h"

namespace app {
namespace {

using namespace screens;

constexpr int frames_a_picture = 4;

class Curator {
 public:
  Curator(State empty, State filled) : empty_(std::move(empty)), filled_(std::move(filled)) {}

  void hang(const std::string& name, const State& base, Screen screen, Sheet sheet = {}) {
    Exhibit exhibit{name, base, std::move(sheet), {}};
    exhibit.state.screen = std::move(screen);
    all_.push_back(std::move(exhibit));
  }
  void hang_dialog(const std::string& name, const State& base, Screen screen, Dialog dialog) {
    hang(name, base, std::move(screen));
    all_.back().state.dialog = dialog;
  }
  // Of what was hung last.
  void press(std::vector<std::string> keys) { all_.back().presses = std::move(keys); }
  void add(std::vector<Exhibit> more) { std::move(more.begin(), more.end(), std::back_inserter(all_)); }
  const State& empty() const { return empty_; }
  const State& filled() const { return filled_; }
  std::vector<Exhibit> take() { return std::move(all_); }

 private:
  State empty_, filled_;
  std::vector<Exhibit> all_;
};

TakeAway writing_stick() {
  TakeAway take;
  take.papers = {"My CV", "My plan"};
  take.to.step = TakeStep::writing;
  take.to.sticks = {"SAM-BLUE"};
  take.to.free = {"14.2 GB"};
  take.to.stick = "SAM-BLUE";
  take.to.percent = 64;
  return take;
}

void hang_sticks(Curator& curator) {
  const State& filled = curator.filled();
  curator.hang("stick-looking", filled, TakeAway{});
  TakeAway ready = writing_stick();
  ready.to.step = TakeStep::ready;
  ready.to.stick.clear();
  curator.hang("stick-ready", filled, ready);
  TakeAway take = writing_stick();
  take.to.stages = stages_of(*filled.say);
  curator.hang("stick-writing", filled, take);
  TakeAway failed = take;
  failed.to.step = TakeStep::failed;
  failed.to.fault = base::Fault::full;
  failed.to.stages[1].state = ui::StageState::failed;
  curator.hang("stick-failed", filled, failed);
  for (StageLine& line : take.to.stages) line.state = ui::StageState::done;
  take.to.step = TakeStep::done;
  take.to.let_go = true;
  curator.hang("stick-done", filled, take);
}

Sheet typed(std::string_view words) {
  Sheet sheet;
  sheet.texts.emplace_back(words);
  return sheet;
}

void hang_staff(Curator& curator, const State& nobody, State known) {
  const content::Words& say = *nobody.say;
  curator.hang("locked-empty", nobody, Locked{});
  State by_touch = nobody;
  by_touch.comfort.screen_keys = true;
  curator.hang("locked-filled", by_touch, Locked{say("locked.wrong")}, typed("three good words"));
  known.staff.clock = "24 November 2026, 10:42";
  curator.hang("staff-empty", known, StaffRoom{});
  known.staff.clock_is_doubtful = true;
  known.staff.opens_itself = false;
  known.staff.has_second_place = true;
  known.staff.last_copy = "23 November 2026, 16:05";
  known.staff.copy_trouble = say("staff.copy_gone");
  known.notes = {"The saved work was damaged. We mended it. Nothing is lost.", "The damaged files are kept."};
  curator.hang("staff-filled", known, StaffRoom{StaffPart::overview, {}, say("staff.changed"), {}, {}});
  curator.hang("staff-passphrase", known,
               StaffRoom{StaffPart::passphrase, say("adviser.too_short"), {}, {}, {}});
  StaffRoom note{StaffPart::note, {}, {}, {}, {}};
  curator.hang("staff-note", known, note);
  note.to_note = known.tiles.front().id;
  note.wrong = say("staff.note_empty");
  curator.hang("staff-note-words", known, note, typed("Your plan is clear. Bring it to our talk."));
  StaffRoom similar{StaffPart::similar, {}, {}, {}, {}};
  curator.hang("staff-similar-none", known, similar);
  similar.similar = {{"“Why does this matter to you?”", "Sam", "“I want steady work near my gran.”", "Leon",
                      "“I want steady work near the gran of mine.”"}};
  curator.hang("staff-similar", known, similar);
  known.staff.code_was_used = true;
  Sheet shown = typed("four good words more");
  shown.letters_shown = true;
  curator.hang("staff-code-used", known, StaffRoom{StaffPart::passphrase, {}, {}, {}, {}}, shown);
  curator.hang("staff-code", known,
               StaffRoom{StaffPart::recovery_code, {}, {}, "7KQ2-M9XA-30TZ-V8BC-HJ5N-D4RF", {}});
  curator.hang("staff-screen", known, StaffRoom{StaffPart::screen, {}, {}, {}, {}});
  curator.hang("staff-supports", known, StaffRoom{StaffPart::supports, {}, {}, {}, {}});
  curator.hang("staff-programme", known, StaffRoom{StaffPart::programme, {}, {}, {}, {}});
  curator.hang("staff-forget-empty", nobody, StaffRoom{StaffPart::forget, {}, {}, {}, {}});
  curator.hang("staff-forget-filled", known, StaffRoom{StaffPart::forget, {}, {}, {}, base::Id{2}});
}

void hang_shell(Curator& curator) {
  State nobody = curator.empty();
  nobody.learner.reset();
  State known = nobody;
  known.tiles = {
      {base::Id{1}, "Sam"}, {base::Id{2}, "Asha"}, {base::Id{3}, "Leon"}, {base::Id{4}, "Mrs Novak"}};
  curator.hang("welcome", known, Welcome{});
  curator.hang("new-learner-empty", nobody, NewLearner{true});
  curator.hang("new-learner-filled", nobody, NewLearner{}, typed("Sam"));
  State by_touch = nobody;
  by_touch.comfort.screen_keys = true;
  curator.hang("new-learner-keys", by_touch, NewLearner{}, typed("Sam"));
  curator.hang("tiles-empty", nobody, Tiles{});
  curator.hang("tiles-filled", known, Tiles{});
  curator.hang("easier", known, Easier{});
  curator.hang("easier-seeing", known, Easier{EasierPart::seeing});
  curator.hang("easier-hearing", known, Easier{EasierPart::hearing});
  curator.hang("easier-pressing", known, Easier{EasierPart::pressing});
  curator.hang("easier-writing", known, Easier{EasierPart::writing});
  curator.hang("easier-keys", known, Easier{EasierPart::keys});
  curator.hang("easier-switches", known, Easier{EasierPart::switches});
  curator.hang("easier-dwelling", known, Easier{EasierPart::dwelling});
  for (std::size_t at = 0; at < 4; ++at)
    curator.hang("set-up-" + std::to_string(at + 1), nobody, SetUp{at, at == 3 ? 1 : 0});
  curator.add(works_exhibits(known));
  curator.hang("adviser-empty", nobody, Adviser{});
  known.staff.passphrase_is_set = true;
  curator.hang("adviser-filled", known, Adviser{nobody.say->table.at("adviser.wrong")});
  known.roster = made_up_roster();
  hang_staff(curator, nobody, known);
  curator.add(centre_exhibits(known));
  curator.add(overview_exhibits(known));
  curator.add(session_exhibits(known));
  curator.hang("trouble", nobody, Trouble{base::Fault::full});
  curator.hang_dialog("dialog-help", known, Welcome{}, Dialog::help);
  curator.hang_dialog("dialog-group", known, Welcome{}, Dialog::group);
}

void hang_learner(Curator& curator) {
  for (const auto& [look, state] :
       {std::pair("empty", curator.empty()), std::pair("filled", curator.filled())}) {
    curator.hang(std::string("hub-") + look, state, Hub{});
    curator.hang(std::string("folder-") + look, state, Folder{});
    curator.hang(std::string("arm-") + look, state, Arm{});
    for (const content::Activity& activity : programme_of(state).activities)
      curator.add(activity_exhibits(activity, state, look));
  }
  const State& filled = curator.filled();
  curator.hang("done", filled, ActivityDone{filled.catalogue->packs.front().activities.front().id});
  const std::vector<content::Activity>& activities = programme_of(filled).activities;
  curator.hang("later", filled, ComesLater{activities.back().id, activities.front().id});
  curator.hang_dialog("dialog-stop", filled, Hub{}, Dialog::stop);
  curator.hang_dialog("dialog-still-there", filled, Hub{}, Dialog::still_there);
  State puzzled = filled;
  puzzled.meanings = filled.catalogue->meanings_in("Is this a quality or a skill? An apprenticeship.");
  curator.hang_dialog("dialog-stuck", puzzled, Hub{}, Dialog::stuck);
  curator.hang_dialog("dialog-help-words", puzzled, Hub{}, Dialog::help);
}

// The writing with a gentle question under it, as it is when a short answer was given.
void hang_nudge(Curator& curator) {
  const State& filled = curator.filled();
  const content::Pack& pack = filled.catalogue->packs.front();
  for (const content::Activity& activity : pack.activities) {
    const std::vector<content::Stop> stops = content::stops_of(activity, answers_of(*filled.learner));
    for (std::size_t i = 0; i < stops.size(); ++i) {
      const bool is_writing = std::holds_alternative<steps::Write>(stops[i].step->kind);
      if (!is_writing || stops[i].step->checks.empty() || pack.rules.empty()) continue;
      Activity screen;
      screen.id = activity.id;
      screen.stops = stops;
      screen.at = i;
      const std::string& rule = stops[i].step->checks.front();
      screen.nudge = steps::Nudge{rule, pack.rules.at(rule).question};
      screen.asked_about = "It is good";
      curator.hang("write-nudge", filled, std::move(screen), sheet_for(stops[i], "It is good", filled.today));
      return;
    }
  }
}

// The first writing of the pack, with these words half typed.
void hang_writing(Curator& curator, const std::string& name, State base, std::string_view words) {
  const content::Pack& pack = base.catalogue->packs.front();
  for (const content::Activity& activity : pack.activities) {
    const std::vector<content::Stop> stops = content::stops_of(activity, answers_of(*base.learner));
    for (std::size_t i = 0; i < stops.size(); ++i) {
      if (!std::holds_alternative<steps::Write>(stops[i].step->kind)) continue;
      Activity screen;
      screen.id = activity.id;
      screen.stops = stops;
      screen.at = i;
      Sheet sheet = sheet_for(stops[i], words, base.today);
      sheet.page_open = true;
      curator.hang(name, base, std::move(screen), std::move(sheet));
      return;
    }
  }
}

// Rows and pairs that are half done: some are open, a choice can be taken back, something is missing.
void hang_half_done(Curator& curator) {
  const State& filled = curator.filled();
  const auto hang = [&](const std::string& name, const std::optional<Activity>& screen, auto answer) {
    if (!screen) return;
    const content::Stop& stop = screen->stops[screen->at];
    const std::string text = answer(*stop.step);
    Activity missing = *screen;
    missing.missing = steps::missing(*stop.step, text, answers_of(*filled.learner), {stop.card, stop.round});
    curator.hang(name, filled, missing, sheet_for(stop, text, filled.today));
  };
  hang("rate-half-done", first_of_kind<steps::Rate>(filled), [](const steps::Step& step) {
    const auto& rate = std::get<steps::Rate>(step.kind);
    return rate.source.options.front().id + "=" + rate.stops.front().id;
  });
  hang("compare-half-done", first_of_kind<steps::Compare>(filled), [&](const steps::Step& step) {
    const auto options = steps::options_now(*steps::source_of(step), answers_of(*filled.learner));
    return options.empty() ? "" : ">" + options.front().id;
  });
  hang("timeline-half-done", first_of_kind<steps::Timeline>(filled), [](const steps::Step& step) {
    const auto& line = std::get<steps::Timeline>(step.kind);
    return line.source.options.front().id + "=" + line.times.front().id + ",";
  });
}

// What an activity says of an answer, and of what became of it.
void hang_messages(Curator& curator) {
  const State& filled = curator.filled();
  const std::optional<Activity> writing = first_of_kind<steps::Write>(filled);
  const std::optional<Activity> picking = first_of_kind<steps::Pick>(filled, true);
  if (!writing || !picking) return;
  const content::Stop& stop = writing->stops[writing->at];
  Activity missing = *writing;
  missing.missing = steps::missing(*stop.step, "");
  curator.hang("write-missing", filled, missing, sheet_for(stop, "", filled.today));
  Activity praised = *picking;
  praised.feedback = "Yes, that is a quality.";
  curator.hang("pick-feedback", filled, praised);
  State unsaved = filled;
  unsaved.saving = Saving::failed;
  unsaved.kept_from = "10:42";
  curator.hang("write-not-saved", unsaved, *writing, sheet_for(stop, "It pays the bills.", filled.today));
  Sheet shown = sheet_for(stop, "", filled.today);
  shown.example_shown = true;
  curator.hang("write-example", filled, *writing, shown);
  Sheet own = sheet_for(picking->stops[picking->at], "own:Fixing bikes", filled.today);
  own.own_open = true;
  curator.hang("pick-own-words", filled, *picking, own);
  if (const std::optional<Activity> date = first_of_kind<steps::PickDate>(filled)) {
    Sheet open = sheet_for(date->stops[date->at], "", filled.today);
    open.date_open = true;
    curator.hang("date-open", filled, *date, open);
  }
}

// What can go wrong with the PC, its sound and its stick.
void hang_troubles(Curator& curator) {
  State nobody = curator.empty();
  nobody.learner.reset();
  for (const auto& [name, fault] :
       {std::pair("denied", base::Fault::denied), std::pair("busy", base::Fault::busy),
        std::pair("too-new", base::Fault::too_new), std::pair("corrupt", base::Fault::corrupt)}) {
    curator.hang(std::string("trouble-") + name, nobody, Trouble{fault});
  }
  for (const auto& [name, fault] :
       {std::pair("denied", base::Fault::denied), std::pair("removed", base::Fault::removed)}) {
    TakeAway take = writing_stick();
    take.to.step = TakeStep::failed;
    take.to.fault = fault;
    take.to.stages = stages_of(*nobody.say);
    take.to.stages[1].state = ui::StageState::failed;
    curator.hang(std::string("stick-failed-") + name, curator.filled(), take);
  }
  TakeAway stopping = writing_stick();
  stopping.to.stopping = true;
  stopping.to.stages = stages_of(*nobody.say);
  curator.hang("stick-stopping", curator.filled(), stopping);
  State silent = nobody;
  silent.comfort.read_aloud = true;
  silent.voice_trouble = "There is no sound on this PC. The words are all on the screen.";
  silent.notes = {"The saved work was damaged. We mended it. Nothing is lost."};
  curator.hang("welcome-notes", silent, Welcome{});
  curator.hang("easier-no-sound", silent, Easier{});
}

// Hands and eyes that need more than large words.
void hang_needs(Curator& curator) {
  State left = curator.filled();
  left.comfort.left_handed = true;
  curator.hang("hub-left-handed", left, Hub{});
  hang_writing(curator, "typing-left-handed", left, "It matters to me");
  State low = curator.filled();
  low.comfort.low_reach = true;
  curator.hang("hub-low-reach", low, Hub{});
  State dwelling = curator.filled();
  dwelling.comfort.pressing = a11y::Pressing::dwell;
  curator.hang("hub-dwelling", dwelling, Hub{});
  hang_writing(curator, "typing-dwelling", dwelling, "It matters to me");
  curator.hang_dialog("dialog-learn-switch", dwelling, Easier{EasierPart::switches}, Dialog::learn_switch);
  State spaced = curator.filled();
  spaced.comfort.line_space = 2;
  spaced.comfort.letter_space = 2;
  curator.hang("hub-spaced", spaced, Hub{});
  curator.hang("easier-spaced", spaced, Easier{});
  curator.hang("staff-spaced", spaced, StaffRoom{StaffPart::supports, {}, {}, {}, {}});
  hang_writing(curator, "typing-spaced", spaced, "It matters to me");
}

// The other pages of keys, in each order.
void hang_key_pages(Curator& curator) {
  State state = curator.filled();
  for (const auto& [name, layout] :
       {std::pair("qwerty", ui::KeyLayout::qwerty), std::pair("abc", ui::KeyLayout::abc),
        std::pair("frequency", ui::KeyLayout::frequency)}) {
    state.comfort.key_layout = layout;
    hang_writing(curator, std::string("typing-") + name + "-numbers", state, "I have 2");
    curator.press({"123"});
    hang_writing(curator, std::string("typing-") + name + "-accents", state, "The caf");
    curator.press({"éŵ"});
    hang_writing(curator, std::string("typing-") + name + "-more-accents", state, "The caf");
    curator.press({"éŵ", "éŵ"});
  }
}

// Suggestions, the three orders of the keys, and a doubtful word.
void hang_typing(Curator& curator) {
  constexpr std::string_view words = "It matters to me becuase I want to wo";
  State state = curator.filled();
  hang_writing(curator, "typing-qwerty", state, words);
  state.comfort.key_layout = ui::KeyLayout::abc;
  hang_writing(curator, "typing-abc", state, words);
  state.comfort.key_layout = ui::KeyLayout::frequency;
  hang_writing(curator, "typing-frequency", state, words);
  state.comfort.key_layout = ui::KeyLayout::qwerty;
  state.spelling.doubt = typing::Doubt{17, 7, "becuase", {"because", "Becca's", "beaus"}};
  hang_writing(curator, "typing-spelling", state, words);
  state.spelling.doubt = typing::Doubt{17, 7, "becuase", {}};
  hang_writing(curator, "typing-unknown-word", state, words);
  state.spelling.doubt.reset();
  state.comfort.screen_keys = false;
  hang_writing(curator, "typing-real-keys", state, words);
}

base::Outcome take_picture(const Exhibit& exhibit, ui::Kit& kit, platform::Window& window,
                           const std::string& path) {
  Sheet sheet = exhibit.sheet;
  double now = 0;
  // The screen before leaves nothing behind: no scroll, no page of keys.
  kit.begin({1, 1, window.millimetres_per_pixel(), now, exhibit.state.comfort, {}});
  { const ui::Scope between = kit.screen("between pictures", ""); }
  kit.end();
  const auto presses = static_cast<int>(exhibit.presses.size());
  for (int i = 0; i < (1 + presses) * frames_a_picture; ++i) {
    if (i > 0 && i % frames_a_picture == 0)
      press_screen_key(kit, exhibit.presses[static_cast<std::size_t>(i / frames_a_picture - 1)]);
    const platform::PixelSize size = window.size();
    kit.begin({size.width,
               size.height,
               millimetres_shown(exhibit.state, window.millimetres_per_pixel()),
               now += 0.1,
               exhibit.state.comfort,
               {}});
    draw(exhibit.state, sheet, kit);
    kit.end();
    window.set_background(ui::as_number(ui::theme_of(exhibit.state.comfort).paper));
    window.present();
  }
  return window.save_picture(path);
}

}  // namespace

void press_screen_key(ui::Kit& kit, std::string_view name) {
  for (const a11y::Node& node : kit.layer().tree().nodes()) {
    if (!node.state.is_key || !kit.layer().tree().name(node).starts_with(name)) continue;
    return kit.layer().post(node.id, a11y::Act::press);
  }
}

std::vector<Exhibit> exhibits(std::shared_ptr<const content::Catalogue> catalogue,
                              std::shared_ptr<const content::Words> words, base::WallTime at) {
  State empty;
  empty.catalogue = catalogue;
  empty.say = words;
  empty.today = base::date_of(at);
  empty.centre = demo_centre;
  empty.pc = demo_pc;
  empty.note = base::fill((*words)("welcome.note"),
                          {{"place", std::string(demo_centre) + " · " + std::string(demo_pc) + " · "}});
  const std::vector<std::string> texts = texts_of(*catalogue);
  empty.suggestions = std::make_shared<typing::Suggestions>(
      std::make_shared<typing::Vocabulary>(typing::vocabulary_of_pack(texts)), nullptr, typing::Vocabulary());
  empty.learner = learner::Record{};
  empty.learner->name = "Sam";
  State filled = empty;
  filled.learner = demo_record(catalogue->packs.front(), at);
  Curator curator(std::move(empty), std::move(filled));
  hang_shell(curator);
  hang_learner(curator);
  hang_nudge(curator);
  hang_messages(curator);
  hang_half_done(curator);
  hang_typing(curator);
  hang_key_pages(curator);
  hang_sticks(curator);
  curator.add(print_exhibits(curator.filled()));
  curator.add(room_exhibits(curator.filled()));
  curator.add(beside_exhibits(curator.filled()));
  hang_troubles(curator);
  hang_needs(curator);
  curator.add(step_exhibits(curator.filled()));
  curator.add(folder_exhibits(curator.empty(), curator.filled()));
  curator.add(evidence_exhibits(curator.filled()));
  curator.add(programme_exhibits(curator.empty(), at));
  curator.add(preview_exhibits(curator.filled()));
  return curator.take();
}

std::vector<Exhibit> exhibits_named(std::vector<Exhibit> all, const std::string& name) {
  if (name.empty()) return all;
  std::erase_if(all, [&](const Exhibit& exhibit) {
    return exhibit.name != name && !exhibit.name.starts_with(name + "-");
  });
  return all;
}

platform::Exit draw_gallery(const Screens& wish, platform::Window& window, const platform::Paths& paths) {
  std::variant<Equipment, NoStart> loaded = load_equipment(paths);
  if (const auto* trouble = std::get_if<NoStart>(&loaded)) {
    std::fprintf(stderr, "%s\n", trouble->sentence.c_str());
    return trouble->exit;
  }
  const Equipment& equipment = std::get<Equipment>(loaded);
  std::error_code error;
  std::filesystem::create_directories(wish.out, error);
  if (error) {
    std::fprintf(stderr, "The pictures cannot be kept in %s: %s. Name another folder.\n", wish.out.c_str(),
                 error.message().c_str());
    return platform::Exit::failed;
  }
  const auto all = exhibits_named(exhibits(equipment.catalogue, equipment.words, gallery_day), wish.screen);
  if (all.empty()) {
    std::fprintf(stderr, "There is no screen \"%s\". Without --screen all are drawn.\n", wish.screen.c_str());
    return platform::Exit::usage;
  }
  for (Exhibit exhibit : all) {
    exhibit.state.comfort.text_size = wish.size;
    exhibit.state.comfort.theme = wish.theme;
    const base::Outcome saved =
        take_picture(exhibit, *equipment.kit, window, wish.out + "/" + exhibit.name + ".png");
    if (!saved) {
      std::fprintf(stderr, "The picture %s could not be kept: %s\n", exhibit.name.c_str(),
                   saved.error().detail.c_str());
      return platform::Exit::failed;
    }
  }
  std::printf("%zu pictures are in %s\n", all.size(), wish.out.c_str());
  return platform::Exit::planned;
}

}  // namespace app
