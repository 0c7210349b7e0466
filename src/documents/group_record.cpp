// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/group_record.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "documents/i_can.h"

namespace documents {
namespace {

using Sort = Form::Column::Sort;

bool is_filled_in(const session::Talk& talk) {
  return std::any_of(talk.lines.begin(), talk.lines.end(), [](const session::TalkLine& line) {
    return session::letters_in(line.words) > 0 || !line.is_here;
  });
}

std::string name_in(const GroupRecord& record, base::Id id) {
  const auto found = record.names.find(id);
  return found == record.names.end() ? "" : found->second;
}

Form lines_of_talk(const GroupRecord& record, const session::Talk& talk, bool is_filled) {
  Form form{"What each learner said or did",
            {{"Name", Sort::words, 6}, {"In the words of the witness", Sort::write, 14}},
            {}};
  for (const std::string& criterion : talk.criteria) form.columns.push_back({criterion, Sort::tick, 2});
  form.columns.push_back({"Learner’s initials", Sort::write, 4});
  for (const session::TalkLine& line : talk.lines) {
    std::vector<std::string> row = {name_in(record, line.learner), line.is_here ? line.words : "Absent"};
    for (const std::string& criterion : talk.criteria) {
      const bool is_ticked = line.ticked.contains(criterion);
      row.push_back(is_ticked ? "Yes" : is_filled ? "–" : "");
    }
    form.rows.push_back(std::move(row));
  }
  return form;
}

void add_criteria(std::vector<Block>& blocks, const session::Talk& talk, const content::Unit& unit) {
  List criteria;
  for (const content::Outcome& outcome : unit.outcomes) {
    for (const content::Criterion& each : outcome.criteria) {
      const bool in_play =
          std::find(talk.criteria.begin(), talk.criteria.end(), each.number) != talk.criteria.end();
      if (in_play) criteria.items.push_back(each.number + " " + each.assessor);
    }
  }
  if (criteria.items.empty()) return;
  blocks.emplace_back(Heading{2, "Criteria in play"});
  blocks.emplace_back(std::move(criteria));
  if (const std::string note = set_note(unit); !note.empty()) blocks.emplace_back(Note{note});
}

void add_head(std::vector<Block>& blocks, const GroupRecord& record) {
  if (!record.activity.empty()) blocks.emplace_back(Paragraph{"Activity: " + record.activity});
  std::vector<std::string> told;
  std::vector<Fields::Field> open;
  const auto tell = [&](const std::string& words, const std::string& label) {
    if (words.empty())
      open.push_back({label, 2});
    else
      told.push_back(words);
  };
  tell(record.when, "Date");
  tell(record.from.empty() || record.to.empty() ? "" : record.from + " to " + record.to, "Time");
  tell(record.place, "Place");
  if (!told.empty()) blocks.emplace_back(Paragraph{base::join(told, ", ")});
  if (!open.empty()) blocks.emplace_back(Fields{open, false});
  if (record.talk.prompts.empty()) return;
  blocks.emplace_back(Heading{2, "Prompts that were used"});
  blocks.emplace_back(List{record.talk.prompts});
}

// Who wrote lines down, where they are others than the witness.
void add_writers(std::vector<Block>& blocks, const GroupRecord& record) {
  std::set<std::string> writers;
  for (const session::TalkLine& line : record.talk.lines) {
    const std::string name = line.words.empty() ? "" : name_in(record, line.written_by);
    if (!name.empty() && name != record.witness) writers.insert(name);
  }
  if (!writers.empty())
    blocks.emplace_back(
        Paragraph{"Written down by " + base::join({writers.begin(), writers.end()}, ", ") + "."});
}

void add_same_lines(std::vector<Block>& blocks, const GroupRecord& record) {
  for (const std::vector<base::Id>& same : session::identical_lines(record.talk)) {
    std::vector<std::string> names;
    for (const base::Id id : same) names.push_back(name_in(record, id));
    blocks.emplace_back(
        Note{"The same words stand for " + base::join(names, ", ") + ". Say for each what was theirs."});
  }
}

}  // namespace

Document group_record(const GroupRecord& record, const content::Unit& unit, base::Date today) {
  Document document = sheet("Group record", "What each learner said or did in a group", record.head, today);
  document.foot = set_note(unit);
  session::Talk talk = record.talk;
  session::drop_ticks_without_words(talk);
  const bool is_filled = is_filled_in(talk);
  add_head(document.blocks, record);
  add_criteria(document.blocks, talk, unit);
  if (!is_filled) {
    document.blocks.emplace_back(
        Note{"Write what each learner said or did. Tick a criterion only beside such a line. "
             "Write “absent” for who was not there. Never tick for everyone."});
  }
  document.blocks.emplace_back(lines_of_talk(record, talk, is_filled));
  add_same_lines(document.blocks, record);
  add_writers(document.blocks, record);
  document.blocks.emplace_back(Heading{2, "Signed by"});
  if (!record.witness.empty())
    document.blocks.emplace_back(
        Paragraph{"Witness: " + record.witness + (record.role.empty() ? "" : ", " + record.role)});
  if (record.witness.empty()) document.blocks.emplace_back(Fields{{{"Witness", 3}, {"Job role", 3}}, false});
  document.blocks.emplace_back(Fields{{{"Link to the learners", 4}, {"Signature", 4}, {"Date", 2}}, false});
  document.blocks.emplace_back(Fields{{{"Assessor", 4}, {"Signature", 4}, {"Date", 2}}, false});
  return document;
}

}  // namespace documents
