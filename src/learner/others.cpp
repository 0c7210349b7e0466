// SPDX-License-Identifier: GPL-3.0-or-later
#include "learner/others.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/text.h"

namespace learner {
namespace {

struct PieceKind {
  std::string_view kind;
  Said how;
};
constexpr std::array<PieceKind, 6> piece_kinds = {{{kind::witnessed, Said::by_witness},
                                                   {kind::observed, Said::seen},
                                                   {kind::group_witness, Said::seen},
                                                   {kind::answered_aloud, Said::aloud},
                                                   {kind::on_paper, Said::on_paper},
                                                   {kind::considered, Said::considered}}};
constexpr std::array<std::string_view, 6> other_kinds = {kind::aloud_ended,     kind::witness_confirmed,
                                                         kind::aloud_agreed,    kind::adjusted,
                                                         kind::set_for_learner, kind::evidence_put_aside};

std::optional<Said> how_of(std::string_view kind) {
  for (const PieceKind& each : piece_kinds) {
    if (each.kind == kind) return each.how;
  }
  return std::nullopt;
}

bool belongs(const Event& event) {
  return how_of(event.kind) || std::ranges::find(other_kinds, event.kind) != other_kinds.end();
}

std::string text_in(const Event& event, std::string_view name) { return std::string(field(event, name)); }

std::vector<std::string> lines_in(const Event& event, std::string_view name) {
  std::vector<std::string> lines = base::split(field(event, name), '\n');
  std::erase(lines, "");
  return lines;
}

Piece piece_from(const Event& event, Said how) {
  Piece piece;
  piece.how = how;
  piece.id = text_in(event, "id");
  piece.by = event.who;
  piece.at = event.at;
  piece.order = order_of(event);
  piece.criteria = lines_in(event, "criteria");
  piece.prompts = lines_in(event, "prompts");
  piece.tasks = lines_in(event, "tasks");
  const std::pair<std::string_view, std::string*> texts[] = {
      {"words", &piece.words},       {"date", &piece.date},         {"place", &piece.place},
      {"name", &piece.name},         {"role", &piece.role},         {"relation", &piece.relation},
      {"contact", &piece.contact},   {"task", &piece.task},         {"questions", &piece.questions},
      {"feedback", &piece.feedback}, {"talk", &piece.talk},         {"started", &piece.started},
      {"reason", &piece.reason},     {"question", &piece.question}, {"of", &piece.slot},
      {"code", &piece.code},         {"folder", &piece.folder},     {"page", &piece.page}};
  for (const auto& [name, text] : texts) *text = text_in(event, name);
  // What staff saw or agreed to themselves stands by itself, and so does paper that can be found.
  const bool is_found = how == Said::on_paper && !piece.folder.empty() && !piece.page.empty();
  if (how == Said::seen || how == Said::considered || is_found) piece.standing = Standing::confirmed;
  return piece;
}

Adjusted adjusted_from(const Event& event) {
  Adjusted adjusted;
  adjusted.what = lines_in(event, "what");
  adjusted.theme = text_in(event, "theme");
  adjusted.tasks = lines_in(event, "tasks");
  adjusted.is_normal_way = field(event, "normal") == "yes";
  adjusted.approved_by = text_in(event, "approved_by");
  adjusted.approved = text_in(event, "approved");
  adjusted.told = text_in(event, "told");
  adjusted.reference = text_in(event, "reference");
  adjusted.review = text_in(event, "review");
  adjusted.proof = text_in(event, "proof");
  adjusted.by = event.who;
  adjusted.at = event.at;
  adjusted.order = order_of(event);
  return adjusted;
}

// The newest wording of each id, where the oldest stood.
void put_piece(std::vector<Piece>& pieces, Piece piece) {
  if (piece.id.empty()) return;
  const auto same = std::ranges::find(pieces, piece.id, &Piece::id);
  if (same == pieces.end()) return pieces.push_back(std::move(piece));
  *same = std::move(piece);
}

constexpr std::array<std::string_view, 3> ways_to_confirm = {"met", "phoned", "signed"};

// What was said of one wording; of a newer one it says nothing.
void put_mark(std::vector<Piece>& pieces, const Event& event) {
  for (const Version& what : answers_from(field(event, "what"))) {
    const auto piece = std::ranges::find(pieces, what.slot, &Piece::id);
    if (piece == pieces.end() || piece->order != what.version) continue;
    const bool is_aside = event.kind == kind::evidence_put_aside;
    const std::string how = event.kind == kind::aloud_agreed ? "agreed" : text_in(event, "how");
    const bool is_known = std::ranges::find(ways_to_confirm, how) != ways_to_confirm.end();
    const bool is_witness = event.kind == kind::witness_confirmed && piece->how == Said::by_witness;
    const bool is_agreed = event.kind == kind::aloud_agreed && piece->how == Said::aloud;
    if (!is_aside && !is_agreed && !(is_witness && is_known)) continue;
    piece->standing = is_aside ? Standing::put_aside : Standing::confirmed;
    piece->why_aside = is_aside ? text_in(event, "reason") : std::string();
    piece->confirmed_how = is_aside ? std::string() : how;
    piece->checked_by = event.who;
    piece->checked_at = event.at;
  }
}

void fold_again(Others& others) {
  others.pieces.clear();
  others.adjusted.clear();
  others.set_for_learner.clear();
  others.talks_that_ended.clear();
  for (const Event& event : others.events) {
    if (const std::optional<Said> how = how_of(event.kind)) put_piece(others.pieces, piece_from(event, *how));
    if (event.kind == kind::adjusted) others.adjusted.push_back(adjusted_from(event));
    if (event.kind == kind::aloud_ended) others.talks_that_ended.push_back(event);
    if (event.kind != kind::set_for_learner) continue;
    for (const Version& of : answers_from(field(event, "of"))) others.set_for_learner.insert(of.version);
  }
  // A line of a group's record that was taken back says nothing any more.
  std::erase_if(others.pieces,
                [](const Piece& piece) { return piece.how == Said::seen && piece.words.empty(); });
  // After all wordings are known, so that a mark which is older than its wording by its tick is found too.
  for (const Event& event : others.events) put_mark(others.pieces, event);
}

bool is_among(const std::vector<std::string>& tasks, std::string_view activity) {
  return tasks.empty() || std::ranges::find(tasks, activity) != tasks.end();
}

}  // namespace

bool Piece::is_for(std::string_view activity) const { return is_among(tasks, activity); }
bool Adjusted::is_for(std::string_view activity) const { return is_among(tasks, activity); }

const Piece* Others::piece(std::string_view id) const {
  const auto found = std::ranges::find(pieces, id, &Piece::id);
  return found == pieces.end() ? nullptr : &*found;
}

const Adjusted* Others::now() const {
  return adjusted.empty() || adjusted.back().what.empty() ? nullptr : &adjusted.back();
}

const Adjusted* Others::at(const Order& order) const {
  const auto later = std::ranges::find_if(adjusted, [&](const Adjusted& each) { return order < each.order; });
  if (later == adjusted.begin()) return nullptr;
  const Adjusted& held = *std::prev(later);
  return held.what.empty() ? nullptr : &held;
}

std::vector<TalkAloud> Others::talks() const {
  std::vector<TalkAloud> talks;
  for (const Piece& piece : pieces) {
    if (piece.how != Said::aloud || piece.standing == Standing::put_aside) continue;
    auto talk = std::ranges::find(talks, piece.talk, &TalkAloud::id);
    if (talk == talks.end())
      talk = talks.insert(talks.end(), {piece.talk, piece.started, piece.at, piece.place, piece.reason, {}});
    talk->answers.push_back(&piece);
    if (talk->ended.seconds < piece.at.seconds) talk->ended = piece.at;
  }
  for (const Event& end : talks_that_ended) {
    const auto talk = std::ranges::find(talks, field(end, "talk"), &TalkAloud::id);
    if (talk != talks.end() && talk->ended.seconds < end.at.seconds) talk->ended = end.at;
  }
  return talks;
}

void apply(Others& others, const Event& event) {
  if (!belongs(event)) return;
  const auto place = std::ranges::lower_bound(others.events, order_of(event), {}, order_of);
  if (place != others.events.end() && order_of(*place) == order_of(event)) return;
  others.events.insert(place, event);
  fold_again(others);
}

}  // namespace learner
