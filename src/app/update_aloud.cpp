// SPDX-License-Identifier: GPL-3.0-or-later
// Questions asked aloud: the answer is typed by staff in the learner's own words, kept, shown to the learner
// on the same screen, and counts once the learner says that these are the words (domain 2.3.7).
#include <algorithm>
#include <utility>

#include "app/evidence_form.h"
#include "app/update.h"
#include "base/text.h"
#include "screens/evidence_forms.h"

namespace app {
namespace {

using namespace screens;

constexpr std::size_t longest_answer = 6000;  // bytes

Evidence* asking(Context& context) {
  auto* screen = std::get_if<Evidence>(&context.state.screen);
  return screen != nullptr && context.state.evidence ? screen : nullptr;
}

// Where the questions are, under the answer that was just kept.
Evidence* asked_from(Context& context) {
  for (auto behind = context.state.behind.rbegin(); behind != context.state.behind.rend(); ++behind) {
    auto* screen = std::get_if<Evidence>(&*behind);
    if (screen != nullptr && screen->part == EvidencePart::questions) return screen;
  }
  return nullptr;
}

void forget_answer(Evidence& form) {
  for (const char* field : {"question", "words", "prompts", "answer"}) form.said.erase(field);
}

}  // namespace

void begin_asking(Context& context) {
  auto& form = std::get<Evidence>(context.state.screen);
  form.part = EvidencePart::questions;
  form.said["talk"] = base::hex(context.machine.random.id());
  form.said["started"] = base::iso(now(context));
  enter_form_page(context);
  keep_form(context);
}

void ask_aloud(Context& context, const AskAloud& wish) {
  Evidence* form = asking(context);
  if (form == nullptr || form->part != EvidencePart::questions) return;
  form->wrong.clear();
  form->done.clear();
  form->said["criterion"] = wish.criterion;
  if (wish.question.empty()) return;
  form->said["question"] = wish.question;
  form->said["answer"] = base::hex(context.machine.random.id());
  form->said["words"].clear();
  form->said["prompts"].clear();
  form->part = EvidencePart::answer;
  enter_form_page(context);
  keep_form(context);
}

void log_prompt(Context& context, const LogPrompt& prompt) {
  Evidence* form = asking(context);
  if (form == nullptr || form->part != EvidencePart::answer) return;
  std::string& prompts = form->said["prompts"];
  prompts += (prompts.empty() ? "" : "\n") + prompt.name;
  keep_form(context);
}

void keep_aloud(Context& context, const KeepAloud& given) {
  Evidence* form = asking(context);
  if (form == nullptr || form->part != EvidencePart::answer) return;
  const std::string words(base::trimmed(given.words));
  form->wrong.clear();
  if (words.empty()) form->wrong = (*context.state.say)("aloud.missing");
  if (words.size() > longest_answer) form->wrong = (*context.state.say)("ask.too_long");
  if (!form->wrong.empty()) return;
  form->said["words"] = words;
  std::map<std::string, std::string> body;
  for (const char* field : {"talk", "started", "place", "reason", "question", "words", "prompts"})
    body[field] = said_in(*form, field);
  body["id"] = said_in(*form, "answer");
  body["criteria"] = said_in(*form, "criterion");
  keep_evidence(context, learner::kind::answered_aloud, learner::Way::scribed, std::move(body), "");
}

// Kept, and not confirmed: now the learner looks at it. The form lies below, for who goes on asking.
void show_to_learner(Context& context) {
  auto& form = std::get<Evidence>(context.state.screen);
  const std::string id(said_in(form, "answer"));
  Evidence agree{form.learner, EvidencePart::agree};
  agree.piece = id;
  context.draft_changes = context.sheet.changes;
  form.part = EvidencePart::questions;
  forget_answer(form);
  keep_form(context);
  show_above(context, std::move(agree));
  turn_to_learner(context);
}

void agree_aloud(Context& context, const AgreeAloud& answer) {
  Evidence* screen = asking(context);
  if (screen == nullptr || screen->part != EvidencePart::agree) return;
  const learner::Piece* piece = context.state.evidence->others.piece(screen->piece);
  if (piece == nullptr) return;
  if (answer.is_right) {
    return keep_evidence(context, learner::kind::aloud_agreed, learner::Way::chosen,
                         {{"what", learner::text_of({{piece->id, piece->order}})},
                          {"beside", base::hex(context.state.staff.account)}},
                         "");
  }
  // Back to the words: the same answer, which is written anew.
  turn_back_to_staff(context);
  Evidence form{screen->learner, EvidencePart::answer, {}, {}, {}, FormKind::aloud, {}, 0, {}};
  if (const Evidence* from = asked_from(context)) form = *from;
  form.part = EvidencePart::answer;
  form.said["talk"] = piece->talk;
  form.said["started"] = piece->started;
  form.said["place"] = piece->place;
  form.said["reason"] = piece->reason;
  form.said["criterion"] = piece->criteria.empty() ? std::string() : piece->criteria.front();
  form.said["question"] = piece->question;
  form.said["words"] = piece->words;
  form.said["prompts"] = base::join(piece->prompts, "\n");
  form.said["answer"] = piece->id;
  if (form.id.empty()) form.id = base::hex(context.machine.random.id());
  leave(context);
  const bool is_asked = std::holds_alternative<Evidence>(context.state.screen) &&
                        std::get<Evidence>(context.state.screen).part == EvidencePart::questions;
  if (is_asked) {
    context.state.screen = std::move(form);
  } else {
    show_above(context, std::move(form));
  }
  enter_form_page(context);
  keep_form(context);
}

void end_aloud(Context& context) {
  const Evidence* form = asking(context);
  if (form == nullptr) return;
  keep_evidence(context, learner::kind::aloud_ended, learner::Way::chosen,
                {{"talk", std::string(said_in(*form, "talk"))}}, std::string(name_of(FormKind::aloud)));
}

void read_words(Context& context) {
  const Evidence* screen = asking(context);
  const learner::Piece* piece =
      screen == nullptr ? nullptr : context.state.evidence->others.piece(screen->piece);
  if (piece != nullptr) context.aloud.say(piece->words);
}

void turn_to_learner(Context& context) {
  a11y::Comfort liked = a11y::comfort_from(context.state.evidence->comfort);
  if (const learner::Adjusted* now = context.state.evidence->others.now();
      now != nullptr && !context.state.evidence->others.set_for_learner.contains(now->order))
    liked = comfort_with(liked, *now);
  liked.volume = context.state.comfort.volume;  // was set today, for this room
  if (!context.comfort_of_staff) context.comfort_of_staff = context.state.comfort;
  context.state.comfort = liked;
  // With reading on, all of the screen is read by itself.
  if (!liked.read_aloud) read_words(context);
}

void turn_back_to_staff(Context& context) {
  if (context.comfort_of_staff) context.state.comfort = *context.comfort_of_staff;
  context.comfort_of_staff.reset();
}

bool aloud_went_back(Context& context) {
  Evidence* screen = asking(context);
  if (screen == nullptr) return false;
  if (screen->part == EvidencePart::agree) turn_back_to_staff(context);
  if (screen->part == EvidencePart::questions && !said_in(*screen, "criterion").empty()) {
    screen->said.erase("criterion");
    return true;
  }
  if (screen->part != EvidencePart::answer) return false;
  keep_form(context);
  screen->part = EvidencePart::questions;
  enter_form_page(context);
  return true;
}

void aloud_kept(Context& context, std::string_view kind) {
  const content::Words& say = *context.state.say;
  if (kind == learner::kind::answered_aloud) return show_to_learner(context);
  if (kind == learner::kind::aloud_agreed) {
    turn_back_to_staff(context);
    leave(context);
    return tell_on(context.state.screen, "", say("aloud.agreed"));
  }
  context.draft_changes = context.sheet.changes;
  leave(context);
  tell_on(context.state.screen, "", say("aloud.ended"));
}

void set_for_learner(Context& context) {
  const learner::Others& others = context.state.learner->others;
  const learner::Adjusted* adjusted = others.now();
  if (adjusted == nullptr || others.set_for_learner.contains(adjusted->order)) return;
  const std::vector<std::string> set = set_on_screen(*adjusted);
  if (set.empty()) return;
  context.state.comfort = comfort_with(context.state.comfort, *adjusted);
  keep_comfort(context);
  post_deed(context, deed_of(context, learner::kind::set_for_learner,
                             {{"of", learner::text_of({{"adjusted", adjusted->order}})}}));
  show_above(context, SetForYou{set});
}

}  // namespace app
