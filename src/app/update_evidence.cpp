// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence by others: forms that are filled in, and what becomes of them. What is half filled in is a draft
// among the learner's own, so that forgetting the learner forgets it too.
#include "app/evidence_form.h"

#include <algorithm>
#include <utility>

#include "app/papers.h"
#include "app/update.h"
#include "assessment/statements.h"
#include "base/text.h"
#include "documents/others_pages.h"
#include "documents/paper_twin.h"
#include "screens/centre_words.h"
#include "screens/common.h"
#include "screens/evidence_forms.h"
#include "session/talk.h"

namespace app {
namespace {

using namespace screens;
namespace kind = learner::kind;

constexpr std::size_t longest_line_said = 300, longest_words_said = 6000;  // bytes

bool may_keep_evidence(const Context& context) {
  return context.state.staff.account != base::Id{} &&
         (may(context.state, centre::Role::tutor) || may(context.state, centre::Role::adviser));
}

Evidence* shown_evidence(Context& context) { return std::get_if<Evidence>(&context.state.screen); }

// All of one person's records, read on the writer's thread.
EvidenceRead read_evidence(store::Store& store, base::Id learner, const std::vector<base::Id>& all,
                           const content::Catalogue& catalogue) {
  base::Result<std::vector<learner::Event>> events = events_of(store, all);
  if (!events) return {events.error()};
  EvidenceSeen seen;
  seen.learner = learner;
  const learner::Record record = learner::fold_together(learner, std::move(*events));
  seen.others = record.others;
  seen.programme = record.programme;
  seen.share = assessment::statement_share(catalogue.programme(record.programme).unit, record, catalogue);
  const base::Result<std::vector<store::Draft>> drafts = store.drafts(learner);
  for (const store::Draft& draft : drafts ? *drafts : std::vector<store::Draft>{}) {
    if (draft.slot == comfort_slot) seen.comfort = draft.text;
    if (draft.slot.starts_with(form_slots)) seen.drafts[draft.slot.substr(form_slots.size())] = draft.text;
  }
  return {std::move(seen)};
}

void look_at_evidence(Context& context, base::Id learner) {
  context.state.evidence.reset();
  context.state.waiting = true;
  store::Store* store = context.store.get();
  context.writer->post([store, learner, all = context.state.roster.all_of(learner),
                        catalogue = context.state.catalogue](const Worker::Mailbox& mailbox) {
    mailbox(read_evidence(*store, learner, all, *catalogue));
  });
}

std::string_view trouble_with_day(const Context& context, FormAsk ask, const std::string& words) {
  const std::optional<base::Date> date = base::date_from_iso(words);
  if (!date) return "evidence.missing";
  if (ask == FormAsk::past_day && context.state.today < *date) return "evidence.day_to_come";
  if (ask == FormAsk::later_day && *date <= context.state.today) return "evidence.day_over";
  return {};
}

std::string_view trouble_with_code(const Context& context, const std::string& words) {
  const auto found = documents::on_paper(words, *context.state.catalogue);
  if (!found) return "evidence.no_code";
  return found->is_own ? "evidence.own_page" : "";
}

// A witness is somebody else, and no relative (domain 2.1, 2.4).
std::string_view trouble_with_witness(const Context& context, const Evidence& form, std::string_view field,
                                      const std::string& words) {
  const centre::Learner* one = context.state.roster.learner(form.learner);
  const bool is_self =
      field == "name" && one != nullptr && base::lower_case(one->name) == base::lower_case(words);
  if (is_self) return "evidence.not_self";
  return field == "relation" && words == "family" ? "evidence.no_family" : "";
}

std::string_view trouble_with_page(const Context& context, const Evidence& form, const FormPage& page,
                                   const std::string& words) {
  if (words.empty()) return page.may_be_empty ? "" : "evidence.missing";
  const bool is_long = page.ask == FormAsk::words || page.ask == FormAsk::tasks;
  if (words.size() > (is_long ? longest_words_said : longest_line_said)) return "ask.too_long";
  if (page.ask == FormAsk::past_day || page.ask == FormAsk::later_day)
    return trouble_with_day(context, page.ask, words);
  if (page.field == "code") return trouble_with_code(context, words);
  if (form.form == FormKind::witness) {
    if (const std::string_view wrong = trouble_with_witness(context, form, page.field, words); !wrong.empty())
      return wrong;
  }
  const bool is_said = page.ask == FormAsk::words && page.field == "words" && !page.may_be_empty;
  if (is_said && session::letters_in(words) < session::least_letters) return "evidence.too_short";
  return {};
}

// What the code on paper means, as it is asked now. What the learner shows to an adviser alone is no
// evidence: where it lies can be told, and nothing of what it says.
void take_code(const Context& context, Evidence& form) {
  const auto found = documents::on_paper(said_in(form, "code"), *context.state.catalogue);
  const steps::Step* step = found ? context.state.catalogue->step_of(found->slot) : nullptr;
  if (step == nullptr) return;
  const bool is_evidence = step->ring == learner::name_of(learner::Ring::my_portfolio);
  form.said["code"] = found->code;
  form.said["of"] = found->slot;
  form.said["ring"] = step->ring;
  form.said["question"] = base::fill(step->question, {{"card", "…"}});
  form.said["criteria"] = is_evidence ? base::join(step->criteria, "\n") : std::string();
  if (!is_evidence) form.said.erase("words");
}

// --- where a form begins ------------------------------------------------------------------------

// What stands there already is where one goes on from.
void begin_with_what_holds(const State& state, Evidence& form) {
  const learner::Adjusted* now = state.evidence->others.now();
  if (form.form != FormKind::adjusted || now == nullptr) return;
  form.said = {{"what", base::join(now->what, "\n")},
               {"theme", now->theme},
               {"which", now->tasks.empty() ? "all" : "some"},
               {"tasks", base::join(now->tasks, "\n")},
               {"normal", now->is_normal_way ? "yes" : "no"},
               {"approved_by", now->approved_by},
               {"approved", now->approved},
               {"told", now->told},
               {"reference", now->reference},
               {"review", now->review},
               {"proof", now->proof}};
}

// The newest wording of what is changed.
void begin_with_piece(const State& state, const std::string& id, Evidence& form) {
  const learner::Piece* piece = state.evidence->others.piece(id);
  if (piece == nullptr) return;
  for (const learner::Event& event : state.evidence->others.events) {
    if (learner::order_of(event) != piece->order) continue;
    for (const auto& [field, words] : event.body) form.said[field] = words;
  }
  form.said.erase("id");
  form.id = id;
}

void begin_form(Context& context, const BeginForm& wish) {
  Evidence* from = shown_evidence(context);
  if (from == nullptr || !context.state.evidence || !may_keep_evidence(context)) return;
  const std::string piece = from->part == EvidencePart::piece ? from->piece : std::string();
  Evidence form{from->learner,
                EvidencePart::form,
                {},
                {},
                piece,
                wish.form,
                base::hex(context.machine.random.id()),
                0,
                {}};
  const auto draft = context.state.evidence->drafts.find(std::string(name_of(wish.form)));
  const bool is_begun = draft != context.state.evidence->drafts.end() && wish.form != FormKind::put_aside;
  if (is_begun && piece.empty() && form_from_text(draft->second, form) &&
      context.state.evidence->others.piece(form.id) == nullptr) {
    form.done = (*context.state.say)("evidence.went_on");
  } else if (!piece.empty() && wish.form != FormKind::put_aside) {
    begin_with_piece(context.state, piece, form);
  } else {
    begin_with_what_holds(context.state, form);
  }
  show_above(context, std::move(form));
  enter_form_page(context);
}

// --- what is kept -------------------------------------------------------------------------------

std::string_view kind_of(FormKind form) {
  switch (form) {
    case FormKind::witness:
      return kind::witnessed;
    case FormKind::observed:
      return kind::observed;
    case FormKind::aloud:
      return kind::answered_aloud;
    case FormKind::on_paper:
      return kind::on_paper;
    case FormKind::adjusted:
      return kind::adjusted;
    case FormKind::considered:
      return kind::considered;
    case FormKind::put_aside:
      return kind::evidence_put_aside;
  }
  return {};
}

std::map<std::string, std::string> body_of(const State& state, const Evidence& form) {
  std::map<std::string, std::string> body(form.said.begin(), form.said.end());
  if (form.form == FormKind::put_aside) {
    const learner::Piece* piece = state.evidence->others.piece(form.piece);
    if (piece != nullptr) body["what"] = learner::text_of({{piece->id, piece->order}});
    return body;
  }
  if (body.contains("which") && said_in(form, "which") != "some") body["tasks"].clear();
  if (form.form == FormKind::adjusted) {
    body.erase("which");
    return body;
  }
  body["id"] = form.id;
  return body;
}

void keep_whole_form(Context& context) {
  Evidence* form = shown_evidence(context);
  if (form == nullptr || form->part != EvidencePart::form || !context.state.evidence) return;
  if (!may_keep_evidence(context)) return;
  const learner::Way way = form->form == FormKind::on_paper ? learner::Way::on_paper : learner::Way::typed;
  keep_evidence(context, kind_of(form->form), way, body_of(context.state, *form),
                std::string(name_of(form->form)));
}

void give_said(Context& context, const GiveSaid& given) {
  Evidence* form = shown_evidence(context);
  if (form == nullptr || form->part != EvidencePart::form) return;
  const FormPage& page = *page_of(*form);
  const std::string words(base::trimmed(given.words));
  form->done.clear();
  form->wrong.clear();
  if (const std::string_view wrong = trouble_with_page(context, *form, page, words); !wrong.empty()) {
    form->wrong =
        base::fill((*context.state.say)(wrong), {{"name", name_of_whom(context.state, form->learner)}});
    return;
  }
  form->said[std::string(page.field)] = words;
  if (page.field == "code") take_code(context, *form);
  const bool is_last = form->at + 1 >= pages_of(*form).size();
  if (is_last && form->form == FormKind::aloud) return begin_asking(context);
  if (is_last) return keep_whole_form(context);
  ++form->at;
  enter_form_page(context);
  keep_form(context);
}

void put_form_away(Context& context) {
  const Evidence* form = shown_evidence(context);
  if (form == nullptr) return;
  forget_form(context, *form);
  leave(context);
}

void confirm_witness(Context& context, const ConfirmWitness& wish) {
  const Evidence* screen = shown_evidence(context);
  if (screen == nullptr || !context.state.evidence || !may_keep_evidence(context)) return;
  const learner::Piece* piece = context.state.evidence->others.piece(screen->piece);
  if (piece == nullptr) return;
  keep_evidence(context, kind::witness_confirmed, learner::Way::chosen,
                {{"what", learner::text_of({{piece->id, piece->order}})}, {"how", wish.how}}, "");
}

void set_share(Context& context, const SetShare& wish) {
  if (!may(context.state, centre::Role::admin) || context.state.staff.account == base::Id{}) return;
  store::Deed told =
      staff_deed(context, learner::the_centre, kind::centre_told,
                 {{"field", std::string(centre::field::share)}, {"words", std::to_string(wish.percent)}});
  keep_facts(context, {std::move(told)}, "");
}

void open_evidence(Context& context, const OpenEvidence& open) {
  if (!may_keep_evidence(context)) return;
  show_above(context, Evidence{open.learner});
  look_at_evidence(context, open.learner);
}

void show_evidence(Context& context, const ShowEvidence& wish) {
  const Evidence* from = shown_evidence(context);
  if (from == nullptr || !context.state.evidence) return;
  Evidence next{from->learner, wish.part};
  next.piece = wish.piece;
  show_above(context, std::move(next));
  if (wish.part == EvidencePart::agree) turn_to_learner(context);
}

void print_evidence(Context& context) {
  const Evidence* from = shown_evidence(context);
  if (from == nullptr || !context.state.evidence || !may_keep_evidence(context)) return;
  const base::Id learner = from->learner;
  const std::string name = name_of_whom(context.state, learner);
  offer_paper(context, base::fill((*context.state.say)("evidence.title_of"), {{"name", name}}),
              documents::others_paper(context.state.evidence->others, name, names_here(context.state).staff,
                                      *context.state.catalogue, context.state.today),
              learner);
}

struct EvidenceDoer {
  Context& context;

  void operator()(const OpenEvidence& open) const { open_evidence(context, open); }
  void operator()(const ShowEvidence& wish) const { show_evidence(context, wish); }
  void operator()(const BeginForm& wish) const { begin_form(context, wish); }
  void operator()(const GiveSaid& given) const { give_said(context, given); }
  void operator()(const KeepForm&) const { keep_whole_form(context); }
  void operator()(const PutFormAway&) const { put_form_away(context); }
  void operator()(const ConfirmWitness& wish) const { confirm_witness(context, wish); }
  void operator()(const AskAloud& wish) const { ask_aloud(context, wish); }
  void operator()(const LogPrompt& prompt) const { log_prompt(context, prompt); }
  void operator()(const KeepAloud& words) const { keep_aloud(context, words); }
  void operator()(const AgreeAloud& answer) const { agree_aloud(context, answer); }
  void operator()(const EndAloud&) const { end_aloud(context); }
  void operator()(const ReadWords&) const { read_words(context); }
  void operator()(const PrintEvidence&) const { print_evidence(context); }
  void operator()(const SetShare& wish) const { set_share(context, wish); }
};

// The words stay on the screen until they are on the disk; then it is told where one comes back to.
void show_what_was_kept(Context& context, std::string_view kind) {
  const content::Words& say = *context.state.say;
  const Evidence* screen = shown_evidence(context);
  if (screen == nullptr) return;
  if (kind == learner::kind::answered_aloud || kind == learner::kind::aloud_agreed ||
      kind == learner::kind::aloud_ended)
    return aloud_kept(context, kind);
  context.draft_changes = context.sheet.changes;
  if (screen->part == EvidencePart::form) leave(context);
  const bool is_unconfirmed = kind == learner::kind::witnessed;
  tell_on(context.state.screen, "", say(is_unconfirmed ? "evidence.kept_open" : "evidence.is_kept"));
}

}  // namespace

std::string name_of_whom(const State& state, base::Id learner) {
  const centre::Learner* one = state.roster.learner(learner);
  return one == nullptr ? std::string() : one->name;
}

void keep_evidence(Context& context, std::string_view kind, learner::Way way,
                   std::map<std::string, std::string> body, const std::string& form) {
  const Evidence& screen = std::get<Evidence>(context.state.screen);
  store::Deed deed = staff_deed(context, screen.learner, kind, std::move(body));
  // It is the learner who says that the words are right, beside whoever is signed in.
  if (kind == learner::kind::aloud_agreed) deed.who = screen.learner;
  deed.way = way;
  const content::Pack& pack = context.state.catalogue->programme(context.state.evidence->programme);
  deed.pack = {pack.name, pack.version};
  context.state.waiting = true;
  store::Store* store = context.store.get();
  const std::string slot = form.empty() ? std::string() : std::string(form_slots) + form;
  context.writer->post([store, deed = std::move(deed), slot,
                        all = context.state.roster.all_of(screen.learner),
                        catalogue = context.state.catalogue](const Worker::Mailbox& mailbox) {
    base::Result<learner::Event> event = store->append(deed);
    // After a power cut in between the draft is known by its id to be kept already.
    if (event && !slot.empty()) (void)store->keep_draft(deed.about, {slot, "", deed.at});
    mailbox(EvidenceKept{std::move(event), read_evidence(*store, deed.about, all, *catalogue)});
  });
}

void enter_form_page(Context& context) {
  auto& form = std::get<Evidence>(context.state.screen);
  context.sheet = {};
  context.sheet.texts.resize(1);
  context.draft_changes = 0;
  context.draft_due = 0;
  const bool is_answer = form.part == EvidencePart::answer;
  if (form.part != EvidencePart::form && !is_answer) return;
  context.sheet.slot = std::string(form_slots) + std::string(name_of(form.form));
  context.state.saving = Saving::nothing;
  const std::string field(is_answer ? std::string_view("words") : page_of(form)->field);
  const std::string words(said_in(form, field));
  context.sheet.texts[0].set(words);
  context.sheet.picked = lines_said_in(form, field);
  const std::optional<base::Date> date = base::date_from_iso(words);
  context.sheet.date = date ? *date : context.state.today;
  context.draft_changes = context.sheet.changes;
}

void do_in_evidence(Context& context, const InEvidence& action) { action.visit(EvidenceDoer{context}); }

bool evidence_went_back(Context& context) {
  Evidence* screen = shown_evidence(context);
  if (screen == nullptr) return false;
  if (screen->part == EvidencePart::form && screen->at > 0) {
    keep_form(context);
    --screen->at;
    screen->wrong.clear();
    enter_form_page(context);
    return true;
  }
  return aloud_went_back(context);
}

void keep_form(Context& context) {
  Evidence* form = shown_evidence(context);
  if (form == nullptr || form->form == FormKind::put_aside) return;
  const bool is_answer = form->part == EvidencePart::answer;
  const bool is_asking = is_answer || form->part == EvidencePart::questions;
  if (form->part != EvidencePart::form && !is_asking) return;
  if (is_answer) form->said["words"] = context.sheet.texts.empty() ? "" : context.sheet.texts[0].text();
  if (form->part == EvidencePart::form) note_page(context, *form);
  const std::string text = text_of_form(*form);
  if (context.state.evidence) context.state.evidence->drafts[std::string(name_of(form->form))] = text;
  post_form(context, *form, text);
}

void evidence_read(Context& context, const EvidenceRead& read) {
  context.state.waiting = false;
  if (!read.seen) {
    note(context, "evidence", read.seen.error());
    return tell_on(context.state.screen, store_sentence(context.state, read.seen.error().fault), "");
  }
  if (context.state.staff.account == base::Id{}) return;  // the door has closed meanwhile
  context.state.evidence = *read.seen;
}

void evidence_kept(Context& context, const EvidenceKept& kept) {
  context.state.waiting = false;
  if (!kept.event) {
    note(context, "evidence", kept.event.error());
    const bool is_long = kept.event.error().fault == base::Fault::invalid;
    return tell_on(context.state.screen,
                   is_long ? (*context.state.say)("ask.too_long")
                           : store_sentence(context.state, kept.event.error().fault),
                   "");
  }
  evidence_read(context, kept.read);
  show_what_was_kept(context, kept.event->kind);
}

}  // namespace app
