// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/evidence_forms.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace screens {
namespace {

constexpr FormChoice relations[] = {{"employer", "evidence.employer"}, {"colleague", "evidence.colleague"},
                                    {"support", "evidence.support"},   {"teacher", "evidence.teacher"},
                                    {"other", "evidence.other"},       {"family", "evidence.family"}};
constexpr FormChoice reasons[] = {
    {"planned", "evidence.planned"}, {"adjustment", "evidence.adjustment"}, {"gap", "evidence.gap"}};
constexpr FormChoice all_or_some[] = {{"all", "evidence.all_tasks"}, {"some", "evidence.some_tasks"}};
constexpr FormChoice yes_or_no[] = {{"yes", "evidence.yes"}, {"no", "evidence.no"}};
constexpr FormChoice told_or_not[] = {
    {"yes", "evidence.told"}, {"no", "evidence.not_told"}, {"not_needed", "evidence.told_not_needed"}};

constexpr FormPage witness_pages[] = {
    {"name", FormAsk::line, "evidence.witness_name", "evidence.witness_name_help"},
    {"relation", FormAsk::choice, "evidence.relation", "evidence.relation_help", false, relations},
    {"role", FormAsk::line, "evidence.role", "evidence.role_help"},
    {"contact", FormAsk::line, "evidence.contact", "evidence.contact_help"},
    {"date", FormAsk::past_day, "evidence.when", "evidence.when_help"},
    {"place", FormAsk::line, "evidence.where", "evidence.where_help"},
    {"words", FormAsk::words, "evidence.witness_words", "evidence.witness_words_help"},
    {"criteria", FormAsk::criteria, "evidence.criteria", "evidence.criteria_help"},
    {"", FormAsk::review, "evidence.right", "evidence.witness_right"}};
constexpr FormPage observed_pages[] = {
    {"task", FormAsk::line, "evidence.task", "evidence.task_help"},
    {"date", FormAsk::past_day, "evidence.when", "evidence.when_help"},
    {"place", FormAsk::line, "evidence.where", "evidence.where_help"},
    {"words", FormAsk::words, "evidence.seen", "evidence.seen_help"},
    {"questions", FormAsk::words, "evidence.questions", "evidence.questions_help", true},
    {"feedback", FormAsk::words, "evidence.feedback", "evidence.feedback_help", true},
    {"criteria", FormAsk::criteria, "evidence.criteria", "evidence.criteria_help"},
    {"", FormAsk::review, "evidence.right", "evidence.observed_right"}};
constexpr FormPage aloud_pages[] = {
    {"reason", FormAsk::choice, "evidence.reason", "evidence.reason_help", false, reasons},
    {"place", FormAsk::line, "evidence.where_now", "evidence.where_now_help"}};
constexpr FormPage paper_pages[] = {{"code", FormAsk::line, "evidence.code", "evidence.code_help"},
                                    {"folder", FormAsk::line, "evidence.folder", "evidence.folder_help"},
                                    {"page", FormAsk::line, "evidence.page", "evidence.page_help"},
                                    {"words",
                                     FormAsk::words,
                                     "evidence.paper_words",
                                     "evidence.paper_words_help",
                                     true,
                                     {},
                                     "ring",
                                     "my_portfolio"},
                                    {"", FormAsk::review, "evidence.right", "evidence.paper_right"}};
constexpr FormPage adjusted_pages[] = {
    {"what", FormAsk::adjustments, "evidence.adjust", "evidence.adjust_help", true},
    {"theme", FormAsk::colours, "evidence.colours", "evidence.colours_help", false, {}, "what", "colours"},
    {"which", FormAsk::choice, "evidence.tasks", "evidence.tasks_help", false, all_or_some},
    {"tasks",
     FormAsk::tasks,
     "evidence.which_tasks",
     "evidence.which_tasks_help",
     false,
     {},
     "which",
     "some"},
    {"normal", FormAsk::choice, "evidence.normal", "evidence.normal_help", false, yes_or_no},
    {"approved_by", FormAsk::line, "evidence.approved_by", "evidence.approved_by_help"},
    {"approved", FormAsk::past_day, "evidence.approved", "evidence.approved_help"},
    {"told", FormAsk::choice, "evidence.ao_told", "evidence.ao_told_help", false, told_or_not},
    {"reference", FormAsk::line, "evidence.reference", "evidence.reference_help", true, {}, "told", "yes"},
    {"review", FormAsk::later_day, "evidence.review", "evidence.review_help"},
    {"proof", FormAsk::line, "evidence.proof", "evidence.proof_help", true},
    {"", FormAsk::review, "evidence.right", "evidence.adjusted_right"}};
constexpr FormPage considered_pages[] = {
    {"task", FormAsk::line, "evidence.happened", "evidence.happened_help"},
    {"date", FormAsk::past_day, "evidence.when", "evidence.when_help"},
    {"which", FormAsk::choice, "evidence.tasks", "evidence.tasks_help", false, all_or_some},
    {"tasks",
     FormAsk::tasks,
     "evidence.which_tasks",
     "evidence.which_tasks_help",
     false,
     {},
     "which",
     "some"},
    {"words", FormAsk::line, "evidence.allowed", "evidence.allowed_help"},
    {"name", FormAsk::line, "evidence.approved_by", "evidence.approved_by_help"},
    {"", FormAsk::review, "evidence.right", "evidence.considered_right"}};
constexpr FormPage aside_pages[] = {
    {"reason", FormAsk::line, "evidence.why_aside", "evidence.why_aside_help"}};

std::span<const FormPage> all_pages_of(FormKind kind) {
  switch (kind) {
    case FormKind::witness:
      return witness_pages;
    case FormKind::observed:
      return observed_pages;
    case FormKind::aloud:
      return aloud_pages;
    case FormKind::on_paper:
      return paper_pages;
    case FormKind::adjusted:
      return adjusted_pages;
    case FormKind::considered:
      return considered_pages;
    case FormKind::put_aside:
      return aside_pages;
  }
  return {};
}

// Where nothing is adjusted any more there is nothing else to ask.
bool is_asked(const Evidence& form, const FormPage& page) {
  const bool ends_it =
      form.form == FormKind::adjusted && form.said.contains("what") && said_in(form, "what").empty();
  if (ends_it && page.field != "what" && page.ask != FormAsk::review) return false;
  if (page.after.empty()) return true;
  const std::vector<std::string> lines = lines_said_in(form, page.after);
  return std::ranges::find(lines, page.only_with) != lines.end();
}

constexpr Adjustment all_adjustments[] = {
    {"larger_text", "adjust.larger_text", AdjustPlace::on_screen, "text-size"},
    {"colours", "adjust.colours", AdjustPlace::on_screen, "palette"},
    {"reader", "adjust.reader", AdjustPlace::on_screen, "sound"},
    {"wide_letters", "adjust.wide_letters", AdjustPlace::on_screen, "spelling"},
    {"large_buttons", "adjust.large_buttons", AdjustPlace::on_screen, "arrow-right-circle"},
    {"screen_keys", "adjust.screen_keys", AdjustPlace::on_screen, "keyboard"},
    {"switch", "adjust.switch", AdjustPlace::on_screen, "done-circle"},
    {"scribe", "adjust.scribe", AdjustPlace::by_people, "pencil"},
    {"oral_answers", "adjust.oral_answers", AdjustPlace::by_people, "message"},
    {"words_explained", "adjust.words_explained", AdjustPlace::by_people, "lamp-outline"},
    {"signing", "adjust.signing", AdjustPlace::by_people, "people"},
    {"hand_help", "adjust.hand_help", AdjustPlace::by_people, "person"},
    {"extra_time", "adjust.extra_time", AdjustPlace::time_and_place, "history"},
    {"rest_breaks", "adjust.rest_breaks", AdjustPlace::time_and_place, "working"},
    {"quiet_place", "adjust.quiet_place", AdjustPlace::time_and_place, "home"},
    {"own_device", "adjust.own_device", AdjustPlace::time_and_place, "easier"},
    {"symbols", "adjust.symbols", AdjustPlace::time_and_place, "star-outline"},
};

// What one of them does on this program's own screen; nothing in it is worse than what the learner has.
struct OnScreen {
  std::string_view adjustment, setting;
  int at_least = 1;
};
constexpr int large_text = 4, one_switch = static_cast<int>(a11y::Pressing::one_switch);
constexpr OnScreen on_screen[] = {{"larger_text", "text_size", large_text}, {"reader", "read_aloud", 1},
                                  {"wide_letters", "letter_space", 1},      {"wide_letters", "line_space", 1},
                                  {"large_buttons", "large_controls", 1},   {"screen_keys", "screen_keys", 1},
                                  {"switch", "pressing", one_switch}};

constexpr Prompt all_prompts[] = {
    {"more", "aloud.more"}, {"example", "aloud.example"}, {"else", "aloud.else"}};

}  // namespace

std::string_view said_in(const Evidence& form, std::string_view field) {
  const auto found = form.said.find(field);
  return found == form.said.end() ? std::string_view() : std::string_view(found->second);
}

std::vector<std::string> lines_said_in(const Evidence& form, std::string_view field) {
  std::vector<std::string> lines = base::split(said_in(form, field), '\n');
  std::erase(lines, "");
  return lines;
}

std::vector<const FormPage*> pages_of(const Evidence& form) {
  std::vector<const FormPage*> pages;
  for (const FormPage& page : all_pages_of(form.form)) {
    if (is_asked(form, page)) pages.push_back(&page);
  }
  return pages;
}

const FormPage* page_of(const Evidence& form) {
  const std::vector<const FormPage*> pages = pages_of(form);
  return pages[std::min(form.at, pages.size() - 1)];
}

std::string_view title_of(FormKind kind) {
  switch (kind) {
    case FormKind::witness:
      return "evidence.witness";
    case FormKind::observed:
      return "evidence.observation";
    case FormKind::aloud:
      return "evidence.aloud";
    case FormKind::on_paper:
      return "evidence.paper";
    case FormKind::adjusted:
      return "evidence.adjusted";
    case FormKind::considered:
      return "evidence.considered";
    case FormKind::put_aside:
      return "evidence.put_aside";
  }
  return "evidence.title";
}

std::string_view name_of(FormKind kind) {
  constexpr std::string_view names[] = {"witness",  "observed",   "aloud",    "on_paper",
                                        "adjusted", "considered", "put_aside"};
  return names[static_cast<std::size_t>(kind)];
}

std::span<const Adjustment> adjustments() { return all_adjustments; }

const Adjustment* adjustment_named(std::string_view name) {
  const auto found = std::ranges::find(all_adjustments, name, &Adjustment::name);
  return found == std::end(all_adjustments) ? nullptr : &*found;
}

a11y::Comfort comfort_with(a11y::Comfort comfort, const learner::Adjusted& adjusted) {
  const auto is_agreed = [&](std::string_view name) {
    return std::ranges::find(adjusted.what, name) != adjusted.what.end();
  };
  for (const OnScreen& each : on_screen) {
    const a11y::Setting* setting = a11y::setting_named(each.setting);
    if (setting == nullptr || !is_agreed(each.adjustment)) continue;
    // Who presses in another way than by touch has chosen that: a switch is one of several.
    const int now = setting->get(comfort);
    const bool is_pressing = each.setting == "pressing";
    if (is_pressing ? now == 0 : now < each.at_least) comfort = a11y::with(comfort, *setting, each.at_least);
  }
  if (is_agreed("colours") && !adjusted.theme.empty()) comfort.theme = adjusted.theme;
  return comfort;
}

std::vector<std::string> set_on_screen(const learner::Adjusted& adjusted) {
  std::vector<std::string> set;
  for (const std::string& name : adjusted.what) {
    const Adjustment* known = adjustment_named(name);
    if (known != nullptr && known->place == AdjustPlace::on_screen) set.push_back(name);
  }
  return set;
}

std::span<const Prompt> prompts() { return all_prompts; }

}  // namespace screens
