// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/portfolio.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "documents/activity_pages.h"
#include "documents/i_can.h"
#include "steps/step.h"

namespace documents {
namespace {

constexpr std::string_view from_before = "Answers from before";
constexpr std::string_view others_title = "What others saw and heard";
constexpr std::string_view adjusted_title = "What was done so that I could work well";
constexpr std::string_view considered_title = "When something went wrong on the day";

struct Part {
  const content::Activity* activity = nullptr;
  std::vector<Block> blocks;
};

std::vector<Part> parts_of(const learner::Record& record, const content::Catalogue& catalogue,
                           learner::Ring ring) {
  std::vector<Part> parts;
  for (const content::Pack& pack : catalogue.packs) {
    for (const content::Activity& activity : pack.activities) {
      std::vector<Block> blocks = activity_pages(record, activity, ring);
      if (!blocks.empty()) parts.push_back({&activity, std::move(blocks)});
    }
  }
  return parts;
}

void append(std::vector<Block>& blocks, std::vector<Block> more) {
  for (Block& block : more) blocks.push_back(std::move(block));
}

// A part of its own, where there is anything in it.
void add_part(std::vector<Block>& blocks, std::string_view title, std::string_view lead,
              std::vector<Block> part) {
  if (part.empty()) return;
  append(blocks, {PageBreak{}, Heading{2, std::string(title)}, Paragraph{std::string(lead)}});
  append(blocks, std::move(part));
}

// "My career planning folder" of nobody; "Sam: my career planning folder".
std::string title_for(const std::string& name, const content::Pack& programme) {
  if (base::trimmed(name).empty()) return programme.folder;
  return name + ": " + base::lower_case(programme.folder.substr(0, 1)) + programme.folder.substr(1);
}

// The learner's programme, and any other that was worked in.
std::vector<const content::Pack*> packs_of(const learner::Record& record,
                                           const content::Catalogue& catalogue) {
  const content::Pack& own = catalogue.programme(record.programme);
  std::vector<const content::Pack*> packs = {&own};
  for (const content::Pack& pack : catalogue.packs) {
    const bool was_worked_in =
        std::any_of(pack.activities.begin(), pack.activities.end(),
                    [&](const content::Activity& each) { return record.has_begun(each.id); });
    if (&pack != &own && was_worked_in) packs.push_back(&pack);
  }
  return packs;
}

std::string foot_of(const std::vector<const content::Pack*>& packs) {
  std::vector<std::string> sets;
  for (const content::Pack* pack : packs) {
    const std::string note = set_note(pack->unit);
    if (!note.empty()) sets.push_back(note);
  }
  return base::join(sets, " ");
}

// Answers to what no pack asks any more: they stay what they were.
std::vector<Block> retired_pages(const learner::Record& record, const content::Catalogue& catalogue,
                                 learner::Ring ring) {
  std::vector<Block> blocks;
  for (const auto& [slot, newest] : record.answers) {
    if (catalogue.activity(steps::parts_of_slot(slot).activity) != nullptr) continue;
    const learner::Answer* answer = record.seen_in(ring, slot);
    if (answer != nullptr && answer->ring == ring) blocks.emplace_back(quote_of(*answer));
  }
  return blocks;
}

// What belongs to the learner alone, by who may see it.
std::vector<Block> own_pages(const learner::Record& record, const content::Catalogue& catalogue) {
  std::vector<Block> blocks;
  const std::pair<learner::Ring, std::string_view> rings[] = {{learner::Ring::my_adviser, "My adviser: "},
                                                              {learner::Ring::just_me, "Just me: "}};
  for (const auto& [ring, label] : rings) {
    for (Part& part : parts_of(record, catalogue, ring)) {
      blocks.emplace_back(Heading{3, std::string(label) + part.activity->title});
      append(blocks, std::move(part.blocks));
    }
    std::vector<Block> retired = retired_pages(record, catalogue, ring);
    if (retired.empty()) continue;
    blocks.emplace_back(Heading{3, std::string(label) + std::string(from_before)});
    append(blocks, std::move(retired));
  }
  if (blocks.empty()) return blocks;
  std::vector<Block> pages = {
      PageBreak{},
      Heading{2, "My own pages"},
      Paragraph{"These pages are not part of my portfolio. I marked them “My adviser” or “Just me”. "
                "I keep them out when I show my folder to other people."},
  };
  append(pages, std::move(blocks));
  return pages;
}

std::vector<Block> cover(const learner::Record& record, const std::string& folder, const Names& names,
                         base::Date today) {
  std::vector<Block> blocks = {
      Heading{1, folder},
      Figure{Drawing::fingerpost, "A fingerpost. Its four arms point four ways."},
  };
  for (const std::string& line : {record.name, names.centre, names.pc, base::in_words(today)}) {
    if (!base::trimmed(line).empty()) blocks.emplace_back(Paragraph{line});
  }
  return blocks;
}

std::string holds(const Part& part, const learner::Record& record) {
  const auto finished = record.finished.find(part.activity->id);
  const bool is_finished = finished != record.finished.end();
  return part.activity->title + (is_finished
                                     ? ", finished on " + base::in_words(base::date_of(finished->second))
                                     : ", not finished yet");
}

}  // namespace

Document portfolio(const learner::Record& record, const content::Catalogue& catalogue, const Names& names,
                   base::Date today, Reader reader) {
  Document document;
  const std::vector<const content::Pack*> packs = packs_of(record, catalogue);
  document.title = title_for(record.name, *packs.front());
  document.subject = "What I have done in career planning, in my own words";
  document.foot = foot_of(packs);
  document.made = today;
  document.blocks = cover(record, packs.front()->folder, names, today);

  std::vector<Part> parts = parts_of(record, catalogue, learner::Ring::my_portfolio);
  std::vector<Block> own = reader == Reader::learner ? own_pages(record, catalogue) : std::vector<Block>{};
  std::vector<Block> others = others_pages(record.others, names.staff);
  std::vector<Block> adjusted = adjusted_pages(record.others, catalogue);
  List held;
  for (const Part& part : parts) held.items.push_back(holds(part, record));
  if (!others.empty()) held.items.emplace_back(others_title);
  if (!adjusted.empty()) held.items.emplace_back(adjusted_title);
  std::vector<Block> considered = considered_pages(record.others, catalogue, names.staff);
  if (!considered.empty()) held.items.emplace_back(considered_title);
  held.items.emplace_back("What I can do so far");
  if (!own.empty()) held.items.emplace_back("My own pages, which are not part of my portfolio");
  append(document.blocks, {Heading{2, "What this folder holds"}, std::move(held)});
  const bool is_empty = parts.empty() && others.empty() &&
                        retired_pages(record, catalogue, learner::Ring::my_portfolio).empty();
  if (is_empty) document.blocks.emplace_back(Paragraph{"There is nothing in my portfolio yet."});

  for (Part& part : parts) {
    append(document.blocks, {PageBreak{}, Heading{2, part.activity->title}});
    append(document.blocks, std::move(part.blocks));
    if (std::string help = help_given(record, part.activity->id); !help.empty())
      document.blocks.emplace_back(Note{std::move(help)});
  }
  if (std::vector<Block> retired = retired_pages(record, catalogue, learner::Ring::my_portfolio);
      !retired.empty()) {
    append(document.blocks, {PageBreak{}, Heading{2, std::string(from_before)},
                             Paragraph{"What I said in parts that are not offered any more."}});
    append(document.blocks, std::move(retired));
  }
  add_part(document.blocks, others_title,
           "Other people wrote this down. It says who did, and whether it was confirmed.", std::move(others));
  add_part(document.blocks, adjusted_title,
           "This was done so that I could work as well as anybody. It changes nothing about what is enough.",
           std::move(adjusted));
  add_part(document.blocks, considered_title,
           "This was agreed because of it. It changes nothing about what is enough.", std::move(considered));
  append(document.blocks, {PageBreak{}, Heading{2, "What I can do so far"}});
  for (const content::Pack* pack : packs) append(document.blocks, i_can(record, *pack, catalogue));
  append(document.blocks, std::move(own));
  return document;
}

}  // namespace documents
