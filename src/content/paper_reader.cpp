// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "content/pack_files.h"

namespace content {
namespace {

constexpr std::size_t most_columns = 5;  // more do not fit on a page of paper

void read_table(steps::Reader& reader, PaperPart& part) {
  std::optional<steps::Reader> table = reader.table("table");
  if (!table) return;
  part.columns = table->sentences("columns");
  part.slots = table->texts("answers");
  if (part.columns.empty() || part.columns.size() > most_columns ||
      part.columns.size() != part.slots.size()) {
    table->wrong(table->line(), "its columns and answers do not fit together",
                 "Name 1 to 5 columns, and one answer for each");
  }
  table->finish();
}

PaperPart read_part(steps::Reader& reader) {
  PaperPart part;
  part.heading = reader.sentence("heading");
  part.lead = reader.sentence_or("lead", "");
  const bool has_list = reader.find("list") != nullptr;
  const bool has_text = reader.find("text") != nullptr;
  const bool has_table = reader.find("table") != nullptr;
  if (has_list + has_text + has_table != 1) {
    reader.wrong(reader.line(), "it shows answers in no way, or in several",
                 "Give each part one of list, text and table");
  }
  if (has_table) {
    part.sort = PaperPart::Sort::table;
    read_table(reader, part);
  } else {
    part.sort = has_text ? PaperPart::Sort::text : PaperPart::Sort::list;
    part.slots = reader.text_list(has_text ? "text" : "list");
  }
  reader.finish();
  return part;
}

bool is_file_name(const std::string& id) {
  constexpr std::size_t longest = 32;
  return !id.empty() && id.size() <= longest && std::all_of(id.begin(), id.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
  });
}

Paper::Size size_from(steps::Reader& reader) {
  const std::string size = reader.text_or("size", "page");
  if (size != "page" && size != "pocket")
    reader.wrong(reader.line_of("size"), "there is no size " + in_marks(size), "Use page or pocket");
  return size == "pocket" ? Paper::Size::pocket : Paper::Size::page;
}

// What is offered as a card for the pocket: the read-backs that say `print`, and the answers that they name.
std::set<std::string> offered_for_the_pocket(const Pack& pack) {
  std::set<std::string> slots;
  for (const Activity& activity : pack.activities) {
    for (const steps::Step& step : activity.steps) {
      const auto* read_back = std::get_if<steps::ReadBack>(&step.kind);
      if (read_back == nullptr || !read_back->print) continue;
      slots.insert(activity.id + "/" + step.id);
      for (const std::string& line : read_back->lines) {
        for (std::string& name : steps::blanks_in(line)) slots.insert(std::move(name));
      }
    }
  }
  return slots;
}

// What is wrong with a part of a card that its pack could show elsewhere; "" for nothing.
std::string wrong_on_a_card(const PaperPart& part, const std::set<std::string>& offered) {
  if (part.sort == PaperPart::Sort::table) return "a table has no room on a pocket card";
  for (const std::string& slot : part.slots) {
    if (!offered.contains(slot)) return in_marks(slot) + " is in no read_back with “print”";
  }
  return {};
}

}  // namespace

Paper paper_from(steps::Reader& reader) {
  Paper paper;
  paper.id = reader.text("id");
  paper.title = reader.sentence("title");
  paper.about = reader.sentence("about");
  paper.ring = reader.text_or("ring", paper.ring);
  paper.size = size_from(reader);
  if (!is_file_name(paper.id)) {
    reader.wrong(reader.line_of("id"), in_marks(paper.id) + " cannot name a file",
                 "Use up to 32 small letters, digits and -");
  }
  if (!steps::is_ring(paper.ring)) {
    reader.wrong(reader.line_of("ring"), "there is no ring " + in_marks(paper.ring),
                 "Use just_me, my_adviser or my_portfolio");
    paper.ring = "my_portfolio";
  }
  for (steps::Reader& each : reader.tables("parts", "part")) paper.parts.push_back(read_part(each));
  if (paper.parts.empty()) reader.wrong(reader.line(), "it has no parts", "Add [[parts]]");
  reader.finish();
  return paper;
}

namespace {

// Where one of its parts is written, or the whole of it.
int line_of_part(const ReadFile& file, std::size_t part) {
  const steps::Node* parts = file.root.child("parts");
  return parts == nullptr || part >= parts->children.size() ? file.root.line : parts->children[part].line;
}

void check_slot(PackFiles& files, const Paper& paper, const std::string& slot, const ReadFile& file,
                int line) {
  const steps::SlotParts named = steps::parts_of_slot(slot);
  const Activity* activity = files.pack.activity(named.activity);
  const steps::Step* step = files.pack.step_of(slot);
  if (activity == nullptr && files.has_unread("activities/")) return;
  if (step == nullptr) {
    std::vector<std::string> ids;
    if (activity != nullptr) {
      for (const steps::Step& each : activity->steps) ids.push_back(each.id);
    }
    files.mistakes.push_back({file.name, line, "there is no step " + in_marks(slot),
                              ids.empty() ? "Write it as activity/step, like \"A02/order\""
                                          : "Use one of the steps of " + activity->id + ": " + listed(ids)});
  } else if (steps::is_smaller_ring(step->ring, paper.ring)) {
    files.mistakes.push_back({file.name, line,
                              "it never shows " + in_marks(slot) + ", which is for " + in_marks(step->ring),
                              "Take it out, or give the document ring = \"" + step->ring + "\""});
  }
}

}  // namespace

void check_papers(PackFiles& files) {
  const std::set<std::string> offered = offered_for_the_pocket(files.pack);
  for (std::size_t at = 0; at < files.pack.papers.size(); ++at) {
    const ReadFile& file = files.paper_files[at];
    const Paper& paper = files.pack.papers[at];
    for (std::size_t before = 0; before < at; ++before) {
      if (files.pack.papers[before].id != paper.id) continue;
      const steps::Node* id = file.root.child("id");
      files.mistakes.push_back({file.name, id == nullptr ? 0 : id->line,
                                "the document " + in_marks(paper.id) + " comes twice",
                                "Give each its own id"});
    }
    for (std::size_t at_part = 0; at_part < paper.parts.size(); ++at_part) {
      const PaperPart& part = paper.parts[at_part];
      const int line = line_of_part(file, at_part);
      const bool is_card = paper.size == Paper::Size::pocket;
      const std::string on_card = is_card ? wrong_on_a_card(part, offered) : "";
      if (!on_card.empty()) {
        files.mistakes.push_back(
            {file.name, line, on_card, "Use list or text, with what a read_back with print = true names"});
      }
      for (const std::string& slot : part.slots) check_slot(files, paper, slot, file, line);
    }
  }
}

}  // namespace content
