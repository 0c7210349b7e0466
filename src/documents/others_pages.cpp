// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/others_pages.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "base/text.h"

namespace documents {
namespace {

using learner::Adjusted;
using learner::Piece;
using learner::Said;
using learner::Standing;

struct Named {
  std::string_view name, words;
};
constexpr Named adjustment_words[] = {{"larger_text", "larger text"},
                                      {"colours", "other colours"},
                                      {"reader", "words read aloud"},
                                      {"wide_letters", "more room between letters"},
                                      {"large_buttons", "larger buttons"},
                                      {"screen_keys", "keys on the screen"},
                                      {"switch", "a switch to press with"},
                                      {"scribe", "somebody wrote down what was said"},
                                      {"oral_answers", "answers given aloud"},
                                      {"words_explained", "words explained, never answers"},
                                      {"signing", "sign language"},
                                      {"hand_help", "help with the mouse or the screen"},
                                      {"extra_time", "extra time"},
                                      {"rest_breaks", "breaks to rest"},
                                      {"quiet_place", "a quiet place"},
                                      {"own_device", "own equipment"},
                                      {"symbols", "pictures with the words"}};
constexpr Named support_words[] = {{"read_aloud", "words read aloud"},
                                   {"large_text", "large text"},
                                   {"screen_keyboard", "keys on the screen"},
                                   {"suggestions", "suggested words"},
                                   {"spelling_check", "spelling looked at"}};
constexpr Named ways_to_confirm[] = {
    {"met", "in person"}, {"phoned", "by phone"}, {"signed", "signed on paper"}};
constexpr Named reasons[] = {{"planned", "It was planned so."},
                             {"adjustment", "It is an adjustment."},
                             {"gap", "Something small was missing."}};
constexpr Named prompt_words[] = {
    {"more", "Tell me more"}, {"example", "Can you give me an example?"}, {"else", "What else?"}};
constexpr Named relation_words[] = {{"employer", "employer"},
                                    {"colleague", "works with the learner"},
                                    {"support", "gives support"},
                                    {"teacher", "teaches or trains the learner"},
                                    {"other", "knows the learner another way"}};

template <std::size_t N>
std::string words_for(const Named (&table)[N], std::string_view name) {
  const auto found = std::ranges::find(table, name, &Named::name);
  return std::string(found == std::end(table) ? name : found->words);
}

std::string day_of(std::string_view iso) {
  const auto date = base::date_from_iso(iso);
  return date ? base::in_words(*date) : std::string(iso);
}

std::string name_of_account(const StaffNames& staff, base::Id account) {
  const auto found = staff.find(account);
  return found == staff.end() ? "a member of staff" : found->second;
}

std::string standing_in_words(const Piece& piece, const StaffNames& staff) {
  if (piece.standing != Standing::confirmed)
    return piece.how == Said::aloud ? "Not confirmed: the learner has not said yet that these are the words."
                                    : "Not confirmed yet.";
  const std::string date = base::in_words(base::date_of(piece.checked_at));
  if (piece.how == Said::aloud) return "“Yes, I said that”, said the learner on " + date + ".";
  return "Confirmed on " + date + ", " + words_for(ways_to_confirm, piece.confirmed_how) + ", by " +
         name_of_account(staff, piece.checked_by) + ".";
}

std::string criteria_line(const Piece& piece) {
  return piece.criteria.empty() ? std::string() : "Criteria: " + base::join(piece.criteria, ", ") + ".";
}

// "Tell me more (2)", in the order in which they are offered.
std::string prompts_line(const Piece& piece) {
  std::vector<std::string> told;
  for (const Named& prompt : prompt_words) {
    const auto times = std::ranges::count(piece.prompts, prompt.name);
    if (times > 0) told.push_back("“" + std::string(prompt.words) + "” (" + std::to_string(times) + ")");
  }
  return told.empty() ? "No prompts." : "Prompts: " + base::join(told, ", ") + ".";
}

std::string sentences(const std::vector<std::string>& all) {
  std::vector<std::string> said = all;
  std::erase(said, "");
  return base::join(said, " ");
}

std::string where_and_when(const Piece& piece) {
  return day_of(piece.date) + (piece.place.empty() ? "" : ", " + piece.place);
}

void add_witness(std::vector<Block>& blocks, const Piece& piece, const StaffNames& staff) {
  blocks.emplace_back(Heading{3, "Witness: " + piece.name + ", " + piece.role});
  blocks.emplace_back(Quote{"What " + piece.name + " saw, " + where_and_when(piece), piece.words,
                            standing_in_words(piece, staff)});
  blocks.emplace_back(
      Note{sentences({"The witness: " + words_for(relation_words, piece.relation) + ".",
                      "Written down by " + name_of_account(staff, piece.by) + ".", criteria_line(piece)})});
}

void add_observation(std::vector<Block>& blocks, const Piece& piece, const StaffNames& staff) {
  blocks.emplace_back(Heading{3, "Seen by " + name_of_account(staff, piece.by) + ": " + piece.task});
  blocks.emplace_back(Quote{"What was seen, " + where_and_when(piece), piece.words, ""});
  if (!piece.questions.empty()) blocks.emplace_back(Quote{"What was asked", piece.questions, ""});
  if (!piece.feedback.empty()) blocks.emplace_back(Quote{"What was said after it", piece.feedback, ""});
  blocks.emplace_back(Note{sentences({criteria_line(piece), "The decision is for the assessor."})});
}

void add_talk(std::vector<Block>& blocks, const learner::TalkAloud& talk, const StaffNames& staff) {
  const auto began = base::wall_time_from_iso(talk.started);
  const base::WallTime start = began ? *began : talk.answers.front()->at;
  blocks.emplace_back(Heading{3, "Questions answered aloud, " + base::in_words(base::date_of(start))});
  blocks.emplace_back(Paragraph{"From " + base::clock_of(start) + " to " + base::clock_of(talk.ended) + ", " +
                                talk.place + ". " + words_for(reasons, talk.reason)});
  for (const Piece* piece : talk.answers) {
    blocks.emplace_back(
        Quote{piece->question, piece->words,
              sentences({"Said aloud and written down by " + name_of_account(staff, piece->by) + ".",
                         prompts_line(*piece), standing_in_words(*piece, staff), criteria_line(*piece)})});
  }
}

void add_paper(std::vector<Block>& blocks, const std::vector<const Piece*>& sheets, const StaffNames& staff) {
  if (sheets.empty()) return;
  blocks.emplace_back(Heading{3, "Work on paper"});
  Table table{"Where it lies", {"Code", "Question", "Folder and page", "Criteria"}, {}};
  for (const Piece* piece : sheets)
    table.rows.push_back({piece->code, piece->question, piece->folder + ", page " + piece->page,
                          piece->criteria.empty() ? "None" : base::join(piece->criteria, ", ")});
  blocks.emplace_back(std::move(table));
  for (const Piece* piece : sheets) {
    if (piece->words.empty()) continue;
    blocks.emplace_back(Quote{piece->code + ": " + piece->question, piece->words,
                              "On paper, typed by " + name_of_account(staff, piece->by) + " on " +
                                  base::in_words(base::date_of(piece->at))});
  }
}

std::string tasks_in_words(const std::vector<std::string>& tasks, const content::Catalogue& catalogue) {
  if (tasks.empty()) return "All of it";
  std::vector<std::string> titles;
  for (const std::string& id : tasks) {
    const content::Activity* activity = catalogue.activity(id);
    titles.push_back(activity == nullptr ? id : activity->title);
  }
  return base::join(titles, ", ");
}

std::vector<std::string> adjustments_of(const Adjusted& adjusted) {
  std::vector<std::string> words;
  for (const std::string& name : adjusted.what) words.push_back(words_for(adjustment_words, name));
  return words;
}

// What was agreed because something went wrong on the day, without what was put aside.
std::vector<const Piece*> considerations(const learner::Others& others) {
  std::vector<const Piece*> found;
  for (const Piece& piece : others.pieces) {
    if (piece.how == Said::considered && !piece.words.empty() && piece.standing != Standing::put_aside)
      found.push_back(&piece);
  }
  return found;
}

Table consideration(const Piece& piece, const content::Catalogue& catalogue, const StaffNames& staff) {
  Table table{"On " + day_of(piece.date), {"What", "How it was"}, {}};
  table.rows = {{"What went wrong", piece.task},
                {"What was agreed", piece.words},
                {"For which work", tasks_in_words(piece.tasks, catalogue)},
                {"Agreed by", piece.name},
                {"Written down by", name_of_account(staff, piece.by)}};
  return table;
}

void add_once(std::vector<std::string>& all, std::string words) {
  if (std::ranges::find(all, words) == all.end()) all.push_back(std::move(words));
}

}  // namespace

std::vector<Block> others_pages(const learner::Others& others, const StaffNames& staff) {
  std::vector<Block> blocks;
  std::vector<const Piece*> sheets;
  for (const Piece& piece : others.pieces) {
    if (piece.standing == Standing::put_aside) continue;
    if (piece.how == Said::by_witness) add_witness(blocks, piece, staff);
    if (piece.how == Said::seen) add_observation(blocks, piece, staff);
    if (piece.how == Said::on_paper) sheets.push_back(&piece);
  }
  for (const learner::TalkAloud& talk : others.talks()) add_talk(blocks, talk, staff);
  add_paper(blocks, sheets, staff);
  return blocks;
}

std::vector<Block> adjusted_pages(const learner::Others& others, const content::Catalogue& catalogue) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < others.adjusted.size(); ++i) {
    const Adjusted& each = others.adjusted[i];
    if (each.what.empty()) continue;
    const bool is_last = i + 1 == others.adjusted.size();
    const std::string until =
        is_last ? " until now" : " until " + base::in_words(base::date_of(others.adjusted[i + 1].at));
    Table table{"From " + base::in_words(base::date_of(each.at)) + until, {"What", "How it was"}, {}};
    table.rows.push_back({"What was done", base::join(adjustments_of(each), "\n")});
    table.rows.push_back({"For which work", tasks_in_words(each.tasks, catalogue)});
    table.rows.push_back({"Usual way of working", each.is_normal_way ? "Yes" : "No"});
    table.rows.push_back({"Agreed by", each.approved_by + ", " + day_of(each.approved)});
    const std::string number = each.reference.empty() ? "" : ", number " + each.reference;
    table.rows.push_back({"Awarding body told", each.told == "yes"  ? "Yes" + number
                                                : each.told == "no" ? "Not yet"
                                                                    : "Not needed"});
    table.rows.push_back({"To look at again", day_of(each.review)});
    if (!each.proof.empty()) table.rows.push_back({"Proof is held", each.proof});
    blocks.emplace_back(std::move(table));
  }
  return blocks;
}

std::vector<Block> considered_pages(const learner::Others& others, const content::Catalogue& catalogue,
                                    const StaffNames& staff) {
  std::vector<Block> blocks;
  for (const Piece* piece : considerations(others))
    blocks.emplace_back(consideration(*piece, catalogue, staff));
  return blocks;
}

Document others_paper(const learner::Others& others, const std::string& learner, const StaffNames& staff,
                      const content::Catalogue& catalogue, base::Date today) {
  Document document;
  document.title = learner + ": evidence by others";
  document.subject = "What others saw and heard, and what was adjusted";
  document.made = today;
  document.blocks = {Heading{1, document.title}, Paragraph{base::in_words(today)}};
  const auto add = [&document](std::string_view title, std::vector<Block> part) {
    if (part.empty()) return;
    document.blocks.emplace_back(Heading{2, std::string(title)});
    for (Block& block : part) document.blocks.push_back(std::move(block));
  };
  add("What others saw and heard", others_pages(others, staff));
  add("What was adjusted", adjusted_pages(others, catalogue));
  add("When something went wrong on the day", considered_pages(others, catalogue, staff));
  return document;
}

std::string help_given(const learner::Record& record, std::string_view activity) {
  std::vector<std::string> help, adjusted;
  std::set<std::string, std::less<>> days;  // on which it was done
  const std::string start = std::string(activity) + "/";
  for (auto at = record.answers.lower_bound(start);
       at != record.answers.end() && at->first.starts_with(start); ++at) {
    const learner::Answer* answer = record.seen_in(learner::Ring::my_portfolio, at->first);
    if (answer == nullptr) continue;
    days.insert(base::iso(base::date_of(answer->at)));
    for (const std::string& support : answer->supports) add_once(help, words_for(support_words, support));
    if (answer->way == learner::Way::scribed) add_once(help, "somebody wrote down what was said");
    const Adjusted* held = record.others.at(answer->order);
    if (held == nullptr || !held->is_for(activity)) continue;
    for (std::string& words : adjustments_of(*held)) add_once(adjusted, std::move(words));
  }
  std::vector<std::string> said = {help.empty() ? "" : "Help given: " + base::join(help, ", ") + ".",
                                   adjusted.empty() ? "" : "Adjusted: " + base::join(adjusted, ", ") + "."};
  // One for all work is told with what was done that day.
  for (const Piece* piece : considerations(record.others)) {
    const bool is_meant = piece->tasks.empty() ? days.contains(piece->date) : piece->is_for(activity);
    if (!is_meant) continue;
    const bool has_stop = std::string_view(".?!").find(piece->words.back()) != std::string_view::npos;
    said.push_back("Special consideration of " + day_of(piece->date) + ": " + piece->words +
                   (has_stop ? "" : "."));
  }
  return sentences(said);
}

}  // namespace documents
