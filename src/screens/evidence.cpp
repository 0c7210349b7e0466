// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence by others, for tutors and advisers: what there is of one learner, and what can be added.
#include "screens/evidence.h"

#include <algorithm>
#include <span>

#include "base/text.h"
#include "centre/roster.h"
#include "screens/centre_words.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/evidence_forms.h"
#include "screens/evidence_words.h"
#include "screens/staff_page.h"

namespace screens {
namespace {

using learner::Piece;
using learner::Said;
using learner::Standing;

Action in(auto what) { return InEvidence{std::move(what)}; }

std::span<const Piece> pieces_in(const State& state) {
  if (!state.evidence) return {};
  return state.evidence->others.pieces;
}

std::size_t count_of(const State& state, Said how) {
  return static_cast<std::size_t>(std::ranges::count_if(pieces_in(state), [how](const Piece& piece) {
    return piece.how == how && piece.standing != Standing::put_aside;
  }));
}

std::size_t unconfirmed_in(const State& state) {
  return static_cast<std::size_t>(
      std::ranges::count(pieces_in(state), Standing::unconfirmed, &Piece::standing));
}

std::string kept_detail(const State& state) {
  const content::Words& say = *state.say;
  const std::size_t all = pieces_in(state).size();
  if (all == 0) return say("evidence.kept_none");
  std::string words = counted(state, all, "evidence.thing", "evidence.things");
  if (const std::size_t open = unconfirmed_in(state); open > 0)
    words += " · " + base::fill(say("evidence.open"), {{"n", std::to_string(open)}});
  return words;
}

std::string adjusted_detail(const State& state) {
  const learner::Adjusted* now = state.evidence ? state.evidence->others.now() : nullptr;
  return now == nullptr ? std::string((*state.say)("evidence.adjusted_none"))
                        : adjustments_in_words(state, now->what);
}

std::string share_in_words(const State& state) {
  const assessment::StatementShare share =
      state.evidence ? state.evidence->share : assessment::StatementShare{};
  return base::fill((*state.say)("evidence.share_now"), {{"n", std::to_string(share.alone.size())},
                                                         {"of", std::to_string(share.of)},
                                                         {"percent", std::to_string(share.percent())}});
}

int most_share(const State& state) { return assessment::share_from(state.roster.says(centre::field::share)); }

std::string count_detail(const State& state, Said how) {
  const std::size_t count = count_of(state, how);
  return count == 0 ? std::string() : counted(state, count, "evidence.thing", "evidence.things");
}

std::string help_and_count(const State& state, std::string_view help, Said how) {
  const std::string count = count_detail(state, how);
  return count.empty() ? std::string((*state.say)(help)) : count;
}

constexpr int two_columns = 28;  // letters

struct FormCard {
  FormKind kind;
  std::string_view icon;
  std::string detail;
};

std::optional<Action> draw_form_cards(const State& state, std::string_view title,
                                      std::span<const FormCard> cards, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  const ui::Scope list = kit.grid(name_of(cards.front().kind), title, two_columns);
  for (const FormCard& card : cards) {
    const bool is_begun = state.evidence->drafts.contains(std::string(name_of(card.kind)));
    const std::string detail = is_begun ? std::string(say("evidence.begun")) : card.detail;
    if (kit.link_card(name_of(card.kind), card.icon, ui::Tone::indigo, say(title_of(card.kind)), detail))
      done = in(BeginForm{card.kind});
  }
  return done;
}

std::optional<Action> draw_first_page(const State& state, const Evidence& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string title = base::fill(say("evidence.title_of"), {{"name", name_of_learner(state, screen)}});
  StaffPage page = open_page(state, {"evidence", title, screen.wrong, screen.done}, kit);
  if (!state.evidence) {
    if (screen.wrong.empty()) kit.paragraph(say("talk.loading"));
    return page.done;
  }
  const FormCard evidence[] = {
      {FormKind::witness, "person", help_and_count(state, "evidence.witness_card", Said::by_witness)},
      {FormKind::observed, "eye", help_and_count(state, "evidence.observation_card", Said::seen)},
      {FormKind::aloud, "message", help_and_count(state, "evidence.aloud_card", Said::aloud)},
      {FormKind::on_paper, "document", help_and_count(state, "evidence.paper_card", Said::on_paper)}};
  const FormCard around[] = {
      {FormKind::adjusted, "easier", adjusted_detail(state)},
      {FormKind::considered, "history", help_and_count(state, "evidence.considered_card", Said::considered)}};
  if (std::optional<Action> pressed = draw_form_cards(state, title, evidence, kit)) page.done = pressed;
  if (std::optional<Action> pressed = draw_form_cards(state, say("evidence.around"), around, kit))
    page.done = pressed;
  const ui::Scope list = kit.grid("kept", say("evidence.kept"), two_columns);
  if (kit.link_card("kept", "done-circle", ui::Tone::pine, say("evidence.kept"), kept_detail(state)))
    page.done = in(ShowEvidence{EvidencePart::kept});
  const bool is_much = state.evidence->share.percent() > most_share(state);
  if (kit.link_card("share", "star-half", is_much ? ui::Tone::warn : ui::Tone::plain, say("evidence.share"),
                    share_in_words(state)))
    page.done = in(ShowEvidence{EvidencePart::share});
  return page.done;
}

std::optional<Action> draw_kept_list(const State& state, const Evidence& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const std::string title = base::fill(say("evidence.kept_of"), {{"name", name_of_learner(state, screen)}});
  const std::span<const Piece> pieces = pieces_in(state);
  StaffPageLook look{"evidence kept", title, screen.wrong, screen.done};
  if (!pieces.empty()) look.next = ui::ButtonLook{"print", say("evidence.print"), "printer"};
  StaffPage page = open_page(state, look, kit);
  if (page.next) page.done = in(PrintEvidence{});
  if (pieces.empty()) kit.paragraph(say("evidence.kept_none"), ui::Ink::muted);
  const std::size_t parts = parts_of(pieces.size());
  std::size_t at = 0;
  for (std::size_t part = 0; part < parts; ++part) {
    const std::string list = name_of_part(state, title, part, parts);
    const ui::Scope grid = kit.grid(list, list, one_column_letters);
    for (; at < pieces.size() * (part + 1) / parts; ++at) {
      const Piece& piece = pieces[pieces.size() - 1 - at];  // the newest first
      if (kit.link_card(piece.id, icon_of(piece), tone_of(piece), title_of(state, piece),
                        standing_of(state, piece)))
        page.done = in(ShowEvidence{EvidencePart::piece, piece.id});
    }
  }
  return page.done;
}

std::optional<Action> draw_how_confirmed(const State& state, const Piece& piece, ui::Kit& kit) {
  const content::Words& say = *state.say;
  kit.heading(2, base::fill(say("evidence.confirm"), {{"name", piece.name}}));
  kit.paragraph(base::fill(say("evidence.confirm_help"), {{"contact", piece.contact}}), ui::Ink::muted);
  const ui::ButtonLook looks[] = {{"met", say("evidence.i_met"), "people"},
                                  {"phoned", say("evidence.i_phoned"), "message"},
                                  {"signed", say("evidence.i_saw_paper"), "document"}};
  const std::string_view pressed = kit.buttons(looks);
  if (pressed.empty()) return std::nullopt;
  return in(ConfirmWitness{std::string(pressed)});
}

FormKind form_of(Said how) {
  if (how == Said::considered) return FormKind::considered;
  return how == Said::seen ? FormKind::observed : FormKind::witness;
}

std::optional<Action> draw_about_piece(const State& state, const Piece& piece, ui::Kit& kit) {
  const content::Words& say = *state.say;
  std::optional<Action> done;
  if (piece.how == Said::by_witness && piece.standing == Standing::unconfirmed)
    done = draw_how_confirmed(state, piece, kit);
  const ui::Scope list = kit.grid("about", say("evidence.about"), one_column_letters);
  if (piece.how == Said::aloud && piece.standing == Standing::unconfirmed &&
      kit.link_card("agree", "message", ui::Tone::pine, say("evidence.show_words"),
                    say("evidence.show_help")))
    done = in(ShowEvidence{EvidencePart::agree, piece.id});
  const bool is_typed_by_staff =
      piece.how == Said::by_witness || piece.how == Said::seen || piece.how == Said::considered;
  const bool is_witness = piece.how == Said::by_witness;
  if (is_typed_by_staff && piece.standing != Standing::put_aside &&
      kit.link_card("change", "pencil", ui::Tone::plain, say("evidence.change"),
                    say(is_witness ? "evidence.change_help" : "evidence.change_seen_help")))
    done = in(BeginForm{form_of(piece.how)});
  if (piece.standing != Standing::put_aside &&
      kit.link_card("aside", "close", ui::Tone::rust, say("evidence.put_aside"), say("evidence.aside_help")))
    done = in(BeginForm{FormKind::put_aside});
  return done;
}

std::optional<Action> draw_one_piece(const State& state, const Evidence& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  StaffPage page =
      open_page(state, {"evidence piece", say("evidence.piece"), screen.wrong, screen.done}, kit);
  const Piece* piece = state.evidence ? state.evidence->others.piece(screen.piece) : nullptr;
  if (piece == nullptr) return page.done;
  draw_piece(state, *piece, kit);
  if (std::optional<Action> pressed = draw_about_piece(state, *piece, kit)) page.done = pressed;
  return page.done;
}

std::optional<Action> draw_share(const State& state, const Evidence& screen, ui::Kit& kit) {
  constexpr int step = 5;
  constexpr int whole = 100;
  const content::Words& say = *state.say;
  StaffPage page =
      open_page(state, {"evidence share", say("evidence.share"), screen.wrong, screen.done}, kit);
  if (!state.evidence) return page.done;
  const assessment::StatementShare& share = state.evidence->share;
  const int most = most_share(state);
  kit.paragraph(share_in_words(state));
  if (!share.alone.empty()) kit.paragraph(criteria_in_words(state, share.alone), ui::Ink::muted);
  const bool is_much = share.percent() > most;
  kit.status("much", say(is_much ? "evidence.share_much" : "evidence.share_fine"),
             is_much ? ui::Tone::warn : ui::Tone::ok, is_much ? "lamp" : "check");
  kit.paragraph(say("evidence.share_what"), ui::Ink::muted);
  if (!may(state, centre::Role::admin)) {
    kit.paragraph(base::fill(say("evidence.share_most"), {{"percent", std::to_string(most)}}));
    return page.done;
  }
  const std::string now = base::fill(say("evidence.percent"), {{"n", std::to_string(most)}});
  const int by =
      kit.stepper("most", say("evidence.share_limit"), now, say("easier.less"), say("easier.more"));
  if (by != 0) page.done = in(SetShare{std::clamp(most + by * step, 0, whole)});
  return page.done;
}

}  // namespace

std::string name_of_learner(const State& state, const Evidence& screen) {
  const centre::Learner* one = state.roster.learner(screen.learner);
  return one == nullptr ? std::string() : one->name;
}

const content::Pack& programme_for(const State& state, const Evidence& screen) {
  const bool is_known = state.evidence && state.evidence->learner == screen.learner;
  return state.catalogue->programme(is_known ? state.evidence->programme : state.site.programme);
}

std::optional<Action> draw_evidence(const State& state, const Evidence& screen, Sheet& sheet, ui::Kit& kit) {
  switch (screen.part) {
    case EvidencePart::first:
      return draw_first_page(state, screen, kit);
    case EvidencePart::kept:
      return draw_kept_list(state, screen, kit);
    case EvidencePart::piece:
      return draw_one_piece(state, screen, kit);
    case EvidencePart::share:
      return draw_share(state, screen, kit);
    case EvidencePart::form:
      return draw_form(state, screen, sheet, kit);
    case EvidencePart::questions:
      return draw_questions(state, screen, kit);
    case EvidencePart::answer:
      return draw_answer(state, screen, sheet, kit);
    case EvidencePart::agree:
      return draw_agree(state, screen, kit);
  }
  return std::nullopt;
}

std::optional<Action> draw_set_for_you(const State& state, const SetForYou& screen, ui::Kit& kit) {
  const content::Words& say = *state.say;
  const ui::Scope place = kit.screen("set for you", say("set_for_you.title"));
  std::optional<Action> done = draw_top_bar(state, kit, say("set_for_you.title"), "");
  ui::BottomBar bar;
  bar.next = ui::ButtonLook{"next", say("set_for_you.fine"), "check", ui::Importance::primary};
  if (kit.bottom_bar(bar) == "next") done = GoBack{};
  const ui::Scope body = kit.body("set for you", 230);
  kit.spring();
  kit.heading(1, say("set_for_you.words"));
  for (const std::string& name : screen.what) {
    const Adjustment* known = adjustment_named(name);
    if (known != nullptr) kit.point(name, say(known->words), ui::Tone::pine, known->icon);
  }
  kit.paragraph(say("set_for_you.change"), ui::Ink::muted);
  if (kit.button({"change", say("set_for_you.button"), "easier"})) done = GoTo{GoTo::Place::easier};
  kit.spring();
  return done;
}

}  // namespace screens
