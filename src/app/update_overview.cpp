// SPDX-License-Identifier: GPL-3.0-or-later
// The adviser's room: counted learner by learner, so that the first lines stand there at once.
#include <algorithm>
#include <memory>

#include "app/update.h"
#include "base/text.h"
#include "screens/centre_words.h"
#include "screens/common.h"
#include "screens/overview.h"

namespace app {
namespace {

using namespace screens;

constexpr std::size_t longest_feedback = 2000;  // bytes

LearnerRow row_from(const std::vector<learner::Event>& events, base::Id id,
                    const content::Catalogue& catalogue, const std::vector<session::GroupSession>& sessions,
                    base::WallTime at) {
  const learner::Record record = learner::fold_together(id, events);
  const content::Pack& pack = catalogue.programme(record.programme);
  const auto covered = assessment::coverage(pack.unit, record, catalogue);
  LearnerRow row;
  row.learner = id;
  row.programme = pack.name;
  row.standings = assessment::standings(covered, record, assessment::judgements_of(events));
  for (const assessment::Coverage& each : covered) row.things.push_back(each.have);
  row.last_work = assessment::last_work_of(events);
  row.guided_minutes =
      session::hours_of(session::worked_by(session::member_of(id, events), sessions, at.seconds))
          .guided_minutes;
  row.has_begun = !record.answers.empty();
  if (row.has_begun)
    row.stuck = assessment::stuck_of(record, row.standings, row.last_work.value_or(record.last_seen), at);
  return row;
}

using Sessions = std::shared_ptr<const std::vector<session::GroupSession>>;

Sessions sessions_now(const Context& context) {
  return std::make_shared<const std::vector<session::GroupSession>>(context.state.sessions.all);
}

void count_learner(Context& context, base::Id id, const Sessions& sessions) {
  store::Store* store = context.store.get();
  const std::vector<base::Id> all = context.state.roster.all_of(id);
  const auto catalogue = context.state.catalogue;
  context.writer->post([&context, store, id, all, catalogue, sessions, at = now(context),
                        run = context.counting.load()](const Worker::Mailbox& mailbox) {
    if (run != context.counting) return;  // nobody waits for it any more
    const base::Result<std::vector<learner::Event>> events = events_of(*store, all);
    if (events) mailbox(RowRead{row_from(*events, id, *catalogue, *sessions, at), run});
  });
}

MyLearners* shown(Context& context) { return std::get_if<MyLearners>(&context.state.screen); }

void choose_row(Context& context, const ChooseRow& chosen) {
  MyLearners* screen = shown(context);
  if (screen == nullptr) return;
  screen->chosen = chosen.learner;
  screen->criterion =
      chosen.criterion.empty() ? first_waiting(context.state, chosen.learner) : chosen.criterion;
  screen->done.clear();
}

void open_work(Context& context, const OpenWork& open) {
  show_above(context, ReadWork{open.learner, open.criterion});
  read_sight(context, open.learner);
}

std::string_view way_of(learner::Way way) {
  switch (way) {
    case learner::Way::typed:
      return "room.typed";
    case learner::Way::chosen:
      return "room.pressed";
    case learner::Way::scribed:
      return "room.scribed";
    case learner::Way::on_paper:
      return "room.on_paper";
    case learner::Way::by_group:
      return "room.by_group";
  }
  return "room.pressed";
}

WorkLine line_from(const learner::Answer& answer, const content::Words& say) {
  std::string how = base::in_words(base::date_of(answer.at)) + " · " + std::string(say(way_of(answer.way)));
  const auto& supports = answer.supports;
  if (std::find(supports.begin(), supports.end(), "read_aloud") != supports.end())
    how += " · " + std::string(say("room.read_aloud"));
  return {answer.question, answer.words.empty() ? answer.text : answer.words, how};
}

// The criterion's evidence, each answer in the version that may be seen.
void fill_work(Context& context, ReadWork& work) {
  const learner::Sight& sight = *context.state.sight;
  const content::Catalogue& catalogue = *context.state.catalogue;
  const content::Pack& pack = catalogue.programme(sight.record.programme);
  std::vector<learner::Move::What> looked_at;
  for (const assessment::Coverage& row : assessment::coverage(pack.unit, sight.record, catalogue)) {
    if (row.criterion->number != work.criterion) continue;
    for (const assessment::Evidence& evidence : row.evidence) {
      const learner::Answer& answer = sight.record.answers.at(evidence.slot);
      work.lines.push_back(line_from(answer, *context.state.say));
      looked_at.push_back({evidence.slot, answer.order});
    }
  }
  work.looked_at = learner::text_of(looked_at);
  work.kept_private = sight.kept_private;
  work.is_read = true;
}

store::Deed decision_of(const Context& context, base::Id learner, std::string criterion,
                        std::string_view decision, std::string words, std::string looked_at) {
  return staff_deed(context, learner, learner::kind::judged,
                    {{"criterion", std::move(criterion)},
                     {"decision", std::string(decision)},
                     {"words", std::move(words)},
                     {"answers", std::move(looked_at)}});
}

void judge_met(Context& context) {
  const auto* work = std::get_if<ReadWork>(&context.state.screen);
  if (work == nullptr || !work->is_read || work->lines.empty() || !may(context.state, centre::Role::tutor))
    return;
  keep_facts(context, {decision_of(context, work->learner, work->criterion, "met", {}, work->looked_at)},
             "room.kept");
}

void begin_ask_for_more(Context& context) {
  const auto* work = std::get_if<ReadWork>(&context.state.screen);
  if (work == nullptr || !work->is_read || !may(context.state, centre::Role::tutor)) return;
  show_above(context, AskForMore{work->learner, work->criterion, work->looked_at, {}});
  context.sheet.texts.resize(1);
}

// The learner reads it as a note, which names what it is about.
void ask_for_more(Context& context, const KeepAskForMore& wish) {
  auto* asked = std::get_if<AskForMore>(&context.state.screen);
  if (asked == nullptr || !may(context.state, centre::Role::tutor)) return;
  const std::string words(base::trimmed(wish.words));
  if (words.empty() || words.size() > longest_feedback) {
    asked->wrong = (*context.state.say)(words.empty() ? "room.more_missing" : "staff.note_long");
    return;
  }
  const std::string note = asked->criterion + ": " + words;
  keep_facts(context,
             {decision_of(context, asked->learner, asked->criterion, "more", words, asked->looked_at),
              staff_deed(context, asked->learner, learner::kind::noted, {{"words", note}})},
             "room.kept");
}

struct InRoom {
  Context& context;

  void operator()(const ShowGroup& wish) const {
    if (MyLearners* screen = shown(context)) *screen = MyLearners{wish.group, screen->which, {}, {}, {}, {}};
  }
  void operator()(const ShowWhich& wish) const {
    if (MyLearners* screen = shown(context)) screen->which = wish.which;
  }
  void operator()(const ChooseRow& chosen) const { choose_row(context, chosen); }
  void operator()(const OpenWork& open) const { open_work(context, open); }
  void operator()(const JudgeMet&) const { judge_met(context); }
  void operator()(const BeginAskForMore&) const { begin_ask_for_more(context); }
  void operator()(const KeepAskForMore& wish) const { ask_for_more(context, wish); }
};

}  // namespace

Screen first_room(const Context& context) {
  const State& state = context.state;
  if (!ring_in_sight(state) || state.roster.present().empty()) return StaffRoom{};
  return MyLearners{group_here(state)};
}

void count_learners(Context& context) {
  if (!ring_in_sight(context.state)) return;
  ++context.counting;
  const Sessions sessions = sessions_now(context);
  for (const centre::Learner* one : context.state.roster.present()) count_learner(context, one->id, sessions);
}

void row_read(Context& context, const RowRead& read) {
  if (read.run != context.counting || context.state.staff.account == base::Id{}) return;
  context.state.learner_rows[read.row.learner] = read.row;
}

void do_in_overview(Context& context, const InOverview& action) {
  if (!ring_in_sight(context.state)) return;
  action.visit(InRoom{context});
}

void show_work_in_sight(Context& context) {
  auto* work = std::get_if<ReadWork>(&context.state.screen);
  if (work != nullptr && context.state.sight && context.state.sight->record.learner == work->learner)
    fill_work(context, *work);
}

// Back to the learners, where it shows once that one is counted again.
bool decision_kept(Context& context) {
  const auto* work = std::get_if<ReadWork>(&context.state.screen);
  const auto* asked = std::get_if<AskForMore>(&context.state.screen);
  if (work == nullptr && asked == nullptr) return false;
  const base::Id about = work != nullptr ? work->learner : asked->learner;
  while (!std::holds_alternative<MyLearners>(context.state.screen) && !context.state.behind.empty())
    leave(context);
  context.state.sight.reset();
  count_learner(context, about, sessions_now(context));
  if (MyLearners* screen = shown(context)) screen->done = (*context.state.say)(context.done_after);
  return true;
}

}  // namespace app
