// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that are asked aloud: which, what was answered, and whether the learner says that these are the
// words.
#include <algorithm>

#include "base/text.h"
#include "screens/common.h"
#include "screens/evidence.h"
#include "screens/evidence_forms.h"
#include "screens/evidence_words.h"
#include "screens/staff_page.h"
#include "screens/writing.h"

namespace screens {
namespace {

using learner::Piece;

constexpr std::string_view bank_of_questions = "aloud_questions";

Action in_aloud(auto what) { return InEvidence{std::move(what)}; }

// The core questions of a criterion, the same for everybody.
std::vector<const steps::Option*> questions_for(const content::Pack& pack, std::string_view criterion) {
  std::vector<const steps::Option*> questions;
  const auto bank = pack.banks.find(bank_of_questions);
  if (bank == pack.banks.end()) return questions;
  for (const steps::Option& each : bank->second) {
    if (each.group == criterion) questions.push_back(&each);
  }
  return questions;
}

struct Answered {
  std::size_t all = 0, agreed = 0;
};

Answered answered(const State& state, std::string_view criterion, std::string_view question = {}) {
  Answered counts;
  if (!state.evidence) return counts;
  for (const Piece& piece : state.evidence->others.pieces) {
    const bool is_here = piece.how == learner::Said::aloud &&
                         piece.standing != learner::Standing::put_aside &&
                         std::ranges::find(piece.criteria, criterion) != piece.criteria.end() &&
                         (question.empty() || piece.question == question);
    counts.all += is_here ? 1 : 0;
    counts.agreed += is_here && piece.standing == learner::Standing::confirmed ? 1 : 0;
  }
  return counts;
}

std::string counts_in_words(const State& state, const Answered& counts) {
  if (counts.all == 0) return (*state.say)("aloud.none");
  return base::fill((*state.say)("aloud.answers"),
                    {{"n", std::to_string(counts.all)}, {"agreed", std::to_string(counts.agreed)}});
}

ui::Tone tone_for(const Answered& counts) {
  if (counts.all == 0) return ui::Tone::plain;
  return counts.agreed == counts.all ? ui::Tone::pine : ui::Tone::warn;
}

std::optional<Action> draw_all_criteria(const State& state, const content::Pack& pack, ui::Kit& kit) {
  std::optional<Action> done;
  for (const content::Outcome& outcome : pack.unit.outcomes) {
    kit.heading(2, outcome.assessor, ui::Size::body);
    const ui::Scope grid = kit.grid("of " + outcome.number, outcome.assessor, one_column_letters);
    for (const content::Criterion& each : outcome.criteria) {
      if (questions_for(pack, each.number).empty()) continue;
      const Answered counts = answered(state, each.number);
      if (kit.link_card(each.number, counts.all > 0 ? "message" : "speech", tone_for(counts),
                        each.number + " " + each.assessor, counts_in_words(state, counts)))
        done = in_aloud(AskAloud{each.number, ""});
    }
  }
  return done;
}

std::optional<Action> draw_questions_for(const State& state, const content::Pack& pack,
                                         const std::string& criterion, ui::Kit& kit) {
  std::optional<Action> done;
  const ui::Scope grid = kit.grid("questions", criterion, one_column_letters);
  for (const steps::Option* question : questions_for(pack, criterion)) {
    const Answered counts = answered(state, criterion, question->words);
    if (kit.link_card(question->id, "message", tone_for(counts), question->words,
                      counts_in_words(state, counts)))
      done = in_aloud(AskAloud{criterion, question->words});
  }
  return done;
}

std::string title_of_criterion(const content::Pack& pack, std::string_view number) {
  for (const content::Outcome& outcome : pack.unit.outcomes) {
    for (const content::Criterion& each : outcome.criteria) {
      if (each.number == number) return each.number + " " + each.assessor;
    }
  }
  return std::string(number);
}

// What may be said to help, each counted as it is pressed; nothing else is asked.
std::optional<Action> draw_prompts(const State& state, const Evidence& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::vector<std::string> given = lines_said_in(screen, "prompts");
  std::vector<std::string> labels;
  for (const Prompt& prompt : prompts()) {
    const auto times = std::ranges::count(given, prompt.name);
    labels.push_back(times == 0 ? std::string(say(prompt.words))
                                : base::fill(say("others.prompt"), {{"words", say(prompt.words)},
                                                                    {"times", std::to_string(times)}}));
  }
  std::vector<ui::ButtonLook> looks;
  for (std::size_t i = 0; i < labels.size(); ++i) looks.push_back({prompts()[i].name, labels[i], "plus"});
  const std::string_view pressed = kit.buttons(looks);
  if (pressed.empty()) return std::nullopt;
  return in_aloud(LogPrompt{std::string(pressed)});
}

}  // namespace

std::optional<Action> draw_questions(const State& state, const Evidence& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const content::Pack& pack = programme_for(state, screen);
  const std::string criterion(said_in(screen, "criterion"));
  const std::string title = criterion.empty()
                                ? base::fill(say("aloud.title"), {{"name", name_of_learner(state, screen)}})
                                : title_of_criterion(pack, criterion);
  const std::string key = criterion.empty() ? "aloud questions" : "aloud " + criterion;
  StaffPageLook look{key, title, screen.wrong, screen.done};
  look.next = ui::ButtonLook{"end", say("aloud.end"), "check", ui::Importance::primary};
  StaffPage page = open_page(state, look, kit);
  if (page.next) page.done = in_aloud(EndAloud{});
  if (!pack.banks.contains(bank_of_questions)) {
    kit.paragraph(say("aloud.no_bank"));
    return page.done;
  }
  kit.paragraph(say(criterion.empty() ? "aloud.what" : "aloud.which"), ui::Ink::muted);
  std::optional<Action> pressed = criterion.empty() ? draw_all_criteria(state, pack, kit)
                                                    : draw_questions_for(state, pack, criterion, kit);
  return pressed ? pressed : page.done;
}

std::optional<Action> draw_answer(const State& state, const Evidence& screen, Sheet& sheet, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string name = name_of_learner(state, screen);
  const std::string question(said_in(screen, "question"));
  const std::string title = base::fill(say("aloud.answer_of"), {{"name", name}});
  const ui::Scope place = kit.screen("aloud answer", title);
  std::optional<Action> done = draw_top_bar(state, kit, title, said_in(screen, "criterion"));
  const std::string show = base::fill(say("aloud.show"), {{"name", name}});
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  bar.saved = save_state(state);
  bar.next = ui::ButtonLook{"show", show, "arrow-right", ui::Importance::primary, true};
  const std::string_view pressed = kit.bottom_bar(bar);
  if (pressed == "back") done = GoBack{};
  const ui::Scope body = kit.body("aloud answer", 230);
  kit.heading(1, question);
  if (!screen.wrong.empty()) kit.status("wrong", screen.wrong, ui::Tone::warn, "lamp");
  if (std::optional<Action> prompt = draw_prompts(state, screen, kit)) done = prompt;
  if (sheet.texts.empty()) sheet.texts.resize(1);
  const std::string label = base::fill(say("aloud.label"), {{"name", name}});
  Writing writing;
  writing.box = {"words", label, 3, true};
  writing.beside.question = question;
  writing.beside.lines = 4;
  writing.beside.has_help = false;
  draw_box(state, sheet, writing, kit);
  if (std::optional<Action> key = draw_keys(state, sheet, writing, kit)) done = key;
  if (pressed == "show") return in_aloud(KeepAloud{sheet.texts[0].text()});
  return done;
}

// For the learner, at the same screen: large, read aloud, and one press.
std::optional<Action> draw_agree(const State& state, const Evidence& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const Piece* piece = state.evidence ? state.evidence->others.piece(screen.piece) : nullptr;
  const std::string title = base::fill(say("aloud.agree"), {{"name", name_of_learner(state, screen)}});
  const ui::Scope place = kit.screen("aloud agree", title);
  std::optional<Action> done = draw_top_bar(state, kit, say("aloud.your_words"), "");
  ui::BottomBar bar;
  bar.back = ui::ButtonLook{"back", say("bar.back"), "arrow-left"};
  if (kit.bottom_bar(bar) == "back") done = GoBack{};
  const ui::Scope body = kit.body("aloud agree", 230);
  kit.heading(1, title);
  if (!screen.wrong.empty()) kit.status("wrong", screen.wrong, ui::Tone::warn, "lamp");
  if (piece == nullptr) return done;
  kit.paragraph(piece->question, ui::Ink::muted);
  {
    const ui::Scope card = kit.card("words", {ui::Tone::pine, true, false, false});
    for (const std::string& line : base::split(piece->words, '\n')) {
      if (!line.empty()) kit.paragraph(line, ui::Ink::normal, ui::Size::large);
    }
  }
  const ui::ButtonLook looks[] = {
      {"yes", say("aloud.yes"), "check", ui::Importance::primary},
      {"no", say("aloud.no"), "pencil"},
      {"again", say("aloud.again"), "sound", ui::Importance::quiet},
  };
  const std::string_view pressed = kit.buttons(looks);
  if (pressed == "yes") return in_aloud(AgreeAloud{true});
  if (pressed == "no") return in_aloud(AgreeAloud{false});
  if (pressed == "again") return in_aloud(ReadWords{});
  return done;
}

}  // namespace screens
