// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/all.h"

#include <algorithm>
#include <memory>
#include <type_traits>
#include <utility>

#include "steps/options.h"
#include "steps/row_values.h"

namespace steps {
namespace {

// Wraps one kind's own read, so that the table below can hold them side by side.
template <typename Read, Read read>
Kind as_kind(Reader& reader, const Shelf& shelf, std::string_view ring) {
  return read(reader, shelf, ring);
}

struct KindRow {
  std::string_view name;
  Kind (*read)(Reader&, const Shelf&, std::string_view ring);
};

constexpr KindRow kinds[] = {
    {"show", as_kind<decltype(&read_show), &read_show>},
    {"pile_sort", as_kind<decltype(&read_pile_sort), &read_pile_sort>},
    {"pick", as_kind<decltype(&read_pick), &read_pick>},
    {"arrange", as_kind<decltype(&read_arrange), &read_arrange>},
    {"write", as_kind<decltype(&read_write), &read_write>},
    {"example", as_kind<decltype(&read_example), &read_example>},
    {"choose", as_kind<decltype(&read_choose), &read_choose>},
    {"pick_date", as_kind<decltype(&read_pick_date), &read_pick_date>},
    {"goal_check", as_kind<decltype(&read_goal_check), &read_goal_check>},
    {"rate", as_kind<decltype(&read_rate), &read_rate>},
    {"compare", as_kind<decltype(&read_compare), &read_compare>},
    {"timeline", as_kind<decltype(&read_timeline), &read_timeline>},
    {"match", as_kind<decltype(&read_match), &read_match>},
    {"read_back", as_kind<decltype(&read_read_back), &read_read_back>},
    {"plan", as_kind<decltype(&read_plan), &read_plan>},
    {"declare", as_kind<decltype(&read_declare), &read_declare>},
    {"themes", as_kind<decltype(&read_themes), &read_themes>},
};

void read_kind(Reader& reader, const Shelf& shelf, Step& step) {
  const std::string name = reader.text("kind");
  for (const KindRow& row : kinds) {
    if (row.name != name) continue;
    step.kind = row.read(reader, shelf, step.ring);
    reader.finish();
    return;
  }
  if (name.empty()) return;
  std::string names;
  for (const KindRow& row : kinds) names += (names.empty() ? "" : ", ") + std::string(row.name);
  reader.wrong(reader.line_of("kind"), "there is no kind of step “" + name + "”", "Use one of: " + names);
}

// What was written before is on no card: its words are known from the answers alone.
bool looks_at_writing(const Source& source) {
  return std::any_of(source.from.begin(), source.from.end(), [](const Earlier& earlier) {
    using Sort = Earlier::Sort;
    const bool is_written =
        earlier.sort == Sort::rounds || earlier.sort == Sort::written || earlier.sort == Sort::day;
    return is_written && !earlier.same_round && !earlier.same_card;
  });
}

}  // namespace

std::string words_of(const Step& step, std::string_view answer, const AnswerIn& answer_in, std::string_view) {
  const auto said = [&](const auto& kind) {
    // A plan lies in the answers of its rounds; its own answer is only their order.
    if constexpr (std::is_same_v<decltype(kind), const Plan&>)
      return words_of(kind, answer, answer_in);
    else
      return words_of(kind, answer);
  };
  const Source* source = source_of(step);
  if (source == nullptr || !looks_at_writing(*source)) return std::visit(said, step.kind);
  Step known = step;
  for (Source* each : sources_in(known)) {
    std::vector<Option> written = left_by(*each, answer_in);
    each->options.insert(each->options.end(), std::make_move_iterator(written.begin()),
                         std::make_move_iterator(written.end()));
  }
  return std::visit(said, std::as_const(known.kind));
}

const Source* source_of(const Step& step) {
  if (const auto* pick = std::get_if<Pick>(&step.kind)) return &pick->source;
  if (const auto* choose = std::get_if<Choose>(&step.kind)) return &choose->source;
  if (const auto* arrange = std::get_if<Arrange>(&step.kind)) return &arrange->source;
  if (const auto* rate = std::get_if<Rate>(&step.kind)) return &rate->source;
  if (const auto* compare = std::get_if<Compare>(&step.kind)) return &compare->source;
  if (const auto* line = std::get_if<Timeline>(&step.kind)) return &line->source;
  if (const auto* match = std::get_if<Match>(&step.kind)) return &match->needs;
  return nullptr;
}

std::vector<Source*> sources_in(Step& step) {
  std::vector<Source*> sources;
  if (!step.each.from.empty()) sources.push_back(&step.each);
  if (auto* pick = std::get_if<Pick>(&step.kind)) sources.push_back(&pick->source);
  if (auto* choose = std::get_if<Choose>(&step.kind)) sources.push_back(&choose->source);
  if (auto* arrange = std::get_if<Arrange>(&step.kind)) sources.push_back(&arrange->source);
  if (auto* rate = std::get_if<Rate>(&step.kind)) sources.push_back(&rate->source);
  if (auto* compare = std::get_if<Compare>(&step.kind)) sources.push_back(&compare->source);
  if (auto* line = std::get_if<Timeline>(&step.kind)) sources.push_back(&line->source);
  if (auto* match = std::get_if<Match>(&step.kind)) {
    sources.push_back(&match->needs);
    sources.push_back(&match->haves);
  }
  if (auto* themes = std::get_if<Themes>(&step.kind)) sources.push_back(&themes->liked);
  return sources;
}

std::string words_of_option(const Step& step, std::string_view id) {
  const Source* source = source_of(step);
  return source == nullptr ? "" : in_a_row(words_of_each(id, *source));
}

PastStep past_step_of(const Step& step, std::string slot) {
  const auto held = std::make_shared<const Step>(step);
  PastStep asked{std::move(slot), step.round, step.each.from.empty() ? "" : step.each.from.front().slot,
                 step.each};
  asked.is_list = source_of(step) != nullptr && !std::holds_alternative<Match>(step.kind) &&
                  !std::holds_alternative<Rate>(step.kind) && !std::holds_alternative<Timeline>(step.kind);
  asked.words = [held](std::string_view answer, const AnswerIn& answer_in) {
    const Source* source = std::holds_alternative<Match>(held->kind) ? nullptr : source_of(*held);
    if (source != nullptr) return in_a_row(words_of_each(answer, *source));
    return words_of(*held, answer, answer_in, {});
  };
  return asked;
}

std::string missing(const Step& step, std::string_view answer) {
  return std::visit([&](const auto& kind) { return missing(kind, answer); }, step.kind);
}

std::string missing(const Step& step, std::string_view answer, const AnswerIn& answer_in, const At& at) {
  const bool has_rows =
      std::holds_alternative<Rate>(step.kind) || std::holds_alternative<Timeline>(step.kind);
  if (has_rows && step.optional) return {};
  std::string shape = missing(step, answer);
  if (!shape.empty()) return shape;
  if (const auto* rate = std::get_if<Rate>(&step.kind)) {
    const std::vector<Option> rows = options_now(rate->source, answer_in, at);
    const int may_be_open = rate->least > 0 ? static_cast<int>(rows.size()) - rate->least : 0;
    return rows_to_go(open_rows(*rate, rows, answer) - std::max(0, may_be_open));
  }
  if (const auto* line = std::get_if<Timeline>(&step.kind))
    return rows_to_go(open_rows(*line, options_now(line->source, answer_in, at), answer));
  return {};
}

bool keeps_an_answer(const Step& step) { return !std::holds_alternative<Show>(step.kind); }

int things_in(const Step& step, std::string_view answer) {
  const bool adds_nothing =
      std::holds_alternative<PileSort>(step.kind) || std::holds_alternative<Themes>(step.kind);
  if (!keeps_an_answer(step) || adds_nothing) return 0;
  const bool is_whole = missing(step, answer).empty();
  if (std::holds_alternative<Compare>(step.kind) && !is_whole) return 0;
  const bool is_list = std::holds_alternative<Pick>(step.kind) ||
                       std::holds_alternative<Arrange>(step.kind) ||
                       std::holds_alternative<Compare>(step.kind);
  if (is_list) return static_cast<int>(ids_in(answer).size());
  if (std::holds_alternative<Match>(step.kind)) return static_cast<int>(matched_needs(answer).size());
  return is_whole ? 1 : 0;
}

namespace {

// How the rounds of a review carry a plan on.
void read_carried(Reader& reader, Source& each) {
  const std::vector<Earlier> unless = read_unless(reader);
  std::vector<Earlier> renamed_by;
  for (std::string& slot : reader.text_list("renamed_by"))
    renamed_by.push_back({.slot = std::move(slot), .piles = {}});
  const std::vector<std::string> added = reader.text_list("also_from");
  for (const std::string_view key : {"unless", "renamed_by", "also_from"}) {
    if (reader.find(key) != nullptr && each.from.empty())
      reader.wrong(reader.line_of(key), "“" + std::string(key) + "” needs “for_each”",
                   "Say whose cards are meant");
  }
  if (each.from.empty()) return;
  for (const std::string& slot : added)
    each.from.push_back({.slot = slot, .piles = {}, .rounds_before = true});
  for (Earlier& earlier : each.from) {
    earlier.unless = unless;
    earlier.renamed_by = renamed_by;
  }
}

}  // namespace

Step read_step(Reader& reader, const Shelf& shelf) {
  Step step;
  step.id = reader.text("id");
  step.question = reader.question("question");
  step.help = reader.sentence_or("help", "");
  step.ring = reader.text_or("ring", "my_portfolio");
  step.optional = reader.yes_or("optional", false);
  step.each.from = read_earlier(reader, "for_each", "for_pile");
  read_carried(reader, step.each);
  step.for_first = reader.number_or("for_first", 0, 1, 30);
  step.swap = reader.yes_or("swap", false);
  step.round = reader.text_or("round", "");
  step.checks = reader.texts("checks");
  step.criteria = reader.texts("criteria");
  if (!is_ring(step.ring)) {
    reader.wrong(reader.line_of("ring"), "there is no ring “" + step.ring + "”",
                 "Use just_me, my_adviser or my_portfolio");
    step.ring = "just_me";
  }
  check_id(reader, step.id);
  read_kind(reader, shelf, step);
  return step;
}

}  // namespace steps
