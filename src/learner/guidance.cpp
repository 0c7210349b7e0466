// SPDX-License-Identifier: GPL-3.0-or-later
#include "learner/guidance.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.h"

namespace learner {
namespace {

constexpr int days_after = 14, months_without_day = 2;
constexpr int most_minutes = 24 * 60;

std::vector<std::string> lines_in(std::string_view text) {
  std::vector<std::string> lines = base::split(text, '\n');
  std::erase_if(lines, [](const std::string& line) { return base::trimmed(line).empty(); });
  return lines;
}

// So many parts, the missing ones empty.
std::vector<std::string> parts_in(const std::string& line, std::size_t count) {
  std::vector<std::string> parts = base::split(line, '\t');
  parts.resize(count);
  return parts;
}

std::string day_text(const std::optional<base::Date>& day) { return day ? base::iso(*day) : std::string(); }

int minutes_in(std::string_view text) {
  int minutes = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), minutes);
  return read.ec == std::errc() ? std::clamp(minutes, 0, most_minutes) : 0;
}

}  // namespace

std::string_view name_of(Usefulness face) {
  switch (face) {
    case Usefulness::not_said:
      return "";
    case Usefulness::good:
      return "good";
    case Usefulness::all_right:
      return "all_right";
    case Usefulness::not_good:
      return "not_good";
  }
  return "";
}

Usefulness usefulness_from(std::string_view name) {
  for (const Usefulness face : {Usefulness::good, Usefulness::all_right, Usefulness::not_good}) {
    if (name == name_of(face)) return face;
  }
  return Usefulness::not_said;
}

std::string one_line(std::string_view words) {
  std::string line(words);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
  return std::string(base::trimmed(line));
}

std::map<std::string, std::string> body_of(const Guidance& guidance) {
  std::vector<std::string> told, actions;
  for (const Told& each : guidance.told) told.push_back(each.words + '\t' + each.source + '\t' + each.day);
  for (const AgreedAction& each : guidance.actions)
    actions.push_back(each.what + '\t' + each.who + '\t' + day_text(each.day) + '\t' +
                      (each.in_plan ? "plan" : ""));
  return {{"talk", base::hex(guidance.talk)},
          {"adviser", guidance.adviser},
          {"qualification", guidance.qualification},
          {"minutes", std::to_string(guidance.minutes)},
          {"private", guidance.is_private ? "yes" : "no"},
          {"why", guidance.why},
          {"shown", base::join(guidance.shown, "\n")},
          {"points", base::join(guidance.points, "\n")},
          {"options", base::join(guidance.options, "\n")},
          {"told", base::join(told, "\n")},
          {"actions", base::join(actions, "\n")},
          {"referral", guidance.referral},
          {"follow_up", day_text(guidance.follow_up)},
          {"face", std::string(name_of(guidance.face))}};
}

Guidance guidance_from(const Event& event) {
  Guidance guidance;
  guidance.talk = base::id_from_hex(field(event, "talk")).value_or(base::Id{});
  guidance.adviser = field(event, "adviser");
  guidance.qualification = field(event, "qualification");
  guidance.minutes = minutes_in(field(event, "minutes"));
  guidance.is_private = field(event, "private") == "yes";
  guidance.why = field(event, "why");
  guidance.shown = lines_in(field(event, "shown"));
  guidance.points = lines_in(field(event, "points"));
  guidance.options = lines_in(field(event, "options"));
  for (const std::string& line : lines_in(field(event, "told"))) {
    const std::vector<std::string> parts = parts_in(line, 3);
    guidance.told.push_back({parts[0], parts[1], parts[2]});
  }
  for (const std::string& line : lines_in(field(event, "actions"))) {
    const std::vector<std::string> parts = parts_in(line, 4);
    guidance.actions.push_back({parts[0], parts[1], base::date_from_iso(parts[2]), parts[3] == "plan"});
  }
  guidance.referral = field(event, "referral");
  guidance.follow_up = base::date_from_iso(field(event, "follow_up"));
  guidance.face = usefulness_from(field(event, "face"));
  guidance.at = event.at;
  guidance.by = event.who;
  guidance.order = order_of(event);
  return guidance;
}

std::vector<std::string> words_in(const Guidance& guidance) {
  std::vector<std::string> words = {guidance.why, guidance.referral};
  words.insert(words.end(), guidance.points.begin(), guidance.points.end());
  words.insert(words.end(), guidance.options.begin(), guidance.options.end());
  for (const Told& each : guidance.told) words.push_back(each.words);
  for (const AgreedAction& each : guidance.actions) words.push_back(each.what);
  return words;
}

void put_talk(std::vector<Guidance>& talks, Guidance talk) {
  const auto same = std::find_if(talks.begin(), talks.end(),
                                 [&talk](const Guidance& known) { return known.talk == talk.talk; });
  if (same != talks.end()) {
    if (talk.order <= same->order) return;
    talks.erase(same);
  }
  const auto place =
      std::lower_bound(talks.begin(), talks.end(), talk.order,
                       [](const Guidance& known, const Order& order) { return known.order < order; });
  talks.insert(place, std::move(talk));
}

std::vector<AgreedAction> agreed_outside_plan(const std::vector<Guidance>& talks, base::Date today) {
  std::vector<AgreedAction> open;
  for (auto talk = talks.rbegin(); talk != talks.rend(); ++talk) {
    const base::Date without_day = base::add_months(base::date_of(talk->at), months_without_day);
    for (const AgreedAction& action : talk->actions) {
      const base::Date until = action.day ? base::add_days(*action.day, days_after) : without_day;
      if (!action.in_plan && today <= until) open.push_back(action);
    }
  }
  return open;
}

}  // namespace learner
