// SPDX-License-Identifier: GPL-3.0-or-later
// Learners from a list on a stick: what would be added is shown first, and one press adds it. Each learner is
// one event with the group in it; so what a power cut leaves is some learners whole, and the same list
// adds the rest.
#include <algorithm>
#include <map>
#include <utility>

#include "app/update.h"
#include "base/text.h"
#include "screens/common.h"

namespace app {
namespace {

using screens::LearnerList;
using screens::ListStep;

constexpr std::size_t lines_together = 25;  // so that Stop is heard, and how far it is seen

LearnerList* list_screen(Context& context) { return std::get_if<LearnerList>(&context.state.screen); }

bool is_list_name(const std::string& name) { return base::lower_case(name).ends_with(".csv"); }

base::Result<std::string> bytes_of(platform::Drives& drives, const screens::ListOnStick& wanted) {
  for (const std::unique_ptr<platform::Drive>& drive : drives.list()) {
    if (drive->name() == wanted.stick) return drive->read_back(wanted.file, centre::longest_list);
  }
  return base::Error{base::Fault::removed, "the stick is gone"};
}

std::string_view sentence_of(const base::Error& error) {
  if (error.fault == base::Fault::corrupt) return "list.too_long";  // it holds more than was asked for
  if (error.fault == base::Fault::removed || error.fault == base::Fault::not_found) return "list.pulled";
  return "list.unread";
}

std::string_view sentence_of(centre::ListTrouble trouble) {
  switch (trouble) {
    case centre::ListTrouble::none:
      return {};
    case centre::ListTrouble::too_long:
      return "list.too_long";
    case centre::ListTrouble::too_many:
      return "list.too_many";
    case centre::ListTrouble::not_text:
      return "list.not_text";
    case centre::ListTrouble::empty:
      return "list.empty";
  }
  return {};
}

void refuse_list(Context& context, LearnerList& list, std::string_view sentence) {
  list.step = list.found.empty() ? ListStep::looking : ListStep::choosing;
  list.wrong = (*context.state.say)(sentence);
  list.list.reset();
}

using GroupIds = std::map<std::string, base::Id>;  // by name in small letters

GroupIds groups_here(const screens::State& state) {
  GroupIds groups;
  for (const auto& [id, group] : state.roster.groups) {
    if (!group.is_archived) groups[base::lower_case(group.name)] = id;
  }
  return groups;
}

// New groups first: each line names one that is there.
std::vector<store::Deed> deeds_of(Context& context, const centre::ListFile& file) {
  std::vector<store::Deed> deeds;
  GroupIds groups = groups_here(context.state);
  for (const std::string& name : centre::new_groups(file, context.state.roster)) {
    const base::Id id = context.machine.random.id();
    groups[base::lower_case(name)] = id;
    deeds.push_back(staff_deed(context, learner::the_centre, learner::kind::group_named,
                               {{"group", base::hex(id)}, {"name", name}}));
  }
  const content::Pack& pack = screens::programme_of(context.state);
  for (const centre::ListLine& line : file.lines) {
    if (line.trouble != centre::LineTrouble::none) continue;
    std::map<std::string, std::string> body = {{"name", line.name}};
    if (!line.group.empty()) body["group"] = base::hex(groups[base::lower_case(line.group)]);
    store::Deed began =
        staff_deed(context, context.machine.random.id(), learner::kind::began, std::move(body));
    began.pack = {pack.name, pack.version};
    deeds.push_back(std::move(began));
  }
  return deeds;
}

void keep_next_lines(Context& context) {
  const std::size_t many = std::min(lines_together, context.to_add.size());
  const auto end = context.to_add.begin() + static_cast<std::ptrdiff_t>(many);
  std::vector<store::Deed> now_due(context.to_add.begin(), end);
  context.to_add.erase(context.to_add.begin(), end);
  const bool is_last = context.to_add.empty();
  store::Store* store = context.store.get();
  context.writer->post([store, is_last, deeds = std::move(now_due)](const Worker::Mailbox& mailbox) {
    LinesKept report{base::Done{}, 0, std::nullopt};
    for (const store::Deed& deed : deeds) {
      const base::Result<learner::Event> kept = store->append(deed);
      if (!kept) {
        report.outcome = kept.error();
        break;
      }
      if (deed.kind == learner::kind::began) ++report.kept;
    }
    if (is_last || !report.outcome) report.read = FactsRead{store->facts()};
    mailbox(std::move(report));
  });
}

// Who is there now, whatever became of the list.
void end_adding(Context& context, LearnerList* list, const base::Outcome& outcome) {
  context.to_add.clear();
  if (list == nullptr) return;
  auto file = std::make_shared<centre::ListFile>(*list->list);
  centre::look_again(*file, context.state.roster);
  list->list = std::move(file);
  list->at = 0;
  list->only_trouble = false;
  list->step = list->list->to_take() == 0 ? ListStep::done : ListStep::preview;
  list->stopping = false;
  if (!outcome) {
    note(context, "a list", outcome.error());
    list->wrong = screens::store_sentence(context.state, outcome.error().fault);
  } else if (list->step == ListStep::done) {
    list->done = screens::counted(context.state, list->added, "list.one_added", "list.added");
  } else {
    list->done = base::fill((*context.state.say)("list.stopped"), {{"n", std::to_string(list->added)}});
  }
}

}  // namespace

void look_for_lists(Context& context) {
  context.sticks_seen = context.machine.drives.generation();
  platform::Drives* drives = &context.machine.drives;
  context.errands->post([drives](const Worker::Mailbox& mailbox) {
    ListsFound found;
    for (const std::unique_ptr<platform::Drive>& drive : drives->list()) {
      const base::Result<std::vector<std::string>> files = drive->files();
      if (!files) continue;  // it went while it was looked at: the next look tells
      for (const std::string& file : *files) {
        if (is_list_name(file)) found.lists.push_back({drive->name(), file});
      }
    }
    mailbox(std::move(found));
  });
}

void lists_found(Context& context, const ListsFound& found) {
  LearnerList* const list = list_screen(context);
  if (list == nullptr || (list->step != ListStep::looking && list->step != ListStep::choosing)) return;
  list->found = found.lists;
  list->step = list->found.empty() ? ListStep::looking : ListStep::choosing;
}

void choose_list(Context& context, const screens::ChooseList& chosen) {
  LearnerList* const list = list_screen(context);
  if (list == nullptr || list->step == ListStep::adding) return;
  list->chosen = chosen.list;
  list->wrong.clear();
  list->done.clear();
  platform::Drives* drives = &context.machine.drives;
  context.errands->post([drives, wanted = chosen.list](const Worker::Mailbox& mailbox) {
    mailbox(ListRead{wanted, bytes_of(*drives, wanted)});
  });
}

void list_read(Context& context, const ListRead& read) {
  LearnerList* const list = list_screen(context);
  if (list == nullptr || list->step == ListStep::adding || !(list->chosen == read.list)) return;
  if (!read.bytes) {
    note(context, "a list", read.bytes.error());
    return refuse_list(context, *list, sentence_of(read.bytes.error()));
  }
  auto file = std::make_shared<centre::ListFile>(centre::read_list(*read.bytes, context.state.roster));
  if (file->trouble != centre::ListTrouble::none)
    return refuse_list(context, *list, sentence_of(file->trouble));
  list->list = std::move(file);
  list->step = ListStep::preview;
  list->at = 0;
  list->only_trouble = false;
  list->added = 0;
}

void add_from_list(Context& context) {
  LearnerList* const list = list_screen(context);
  if (list == nullptr || list->step != ListStep::preview || !list->list || !may_keep_lists(context)) return;
  if (list->list->to_take() == 0) return;
  list->wrong.clear();
  list->done.clear();
  list->step = ListStep::adding;
  list->stopping = false;
  list->added = 0;
  list->of = list->list->to_take();
  context.to_add = deeds_of(context, *list->list);
  keep_next_lines(context);
}

void lines_kept(Context& context, const LinesKept& kept) {
  LearnerList* const list = list_screen(context);
  if (list != nullptr) list->added += kept.kept;
  // Somebody waits for it: the door does not close by itself meanwhile.
  session::touched(context.state.turn, context.machine.clock.seconds());
  if (kept.read) {
    facts_read(context, *kept.read);
    return end_adding(context, list, kept.outcome);
  }
  const bool goes_on = list != nullptr && list->step == ListStep::adding && !list->stopping;
  if (goes_on) return keep_next_lines(context);
  // All that is kept is read once more, by a batch of none.
  context.to_add.clear();
  keep_next_lines(context);
}

}  // namespace app
