// SPDX-License-Identifier: GPL-3.0-or-later
// A talk as a draft: "name value", one a line. Parts of a value are parted by tabs, and a line begins with
// "1" where the learner agreed to it.
#include <charconv>

#include "base/text.h"
#include "session/guidance_talk.h"

namespace session {
namespace {

class TalkWriter {
 public:
  void add(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    text_ += name;
    text_ += ' ';
    text_ += value;
    text_ += '\n';
  }
  void add_number(std::string_view name, std::int64_t number) { add(name, std::to_string(number)); }
  void add_flag(std::string_view name, bool is) {
    if (is) add(name, "1");
  }
  void add_day(std::string_view name, const std::optional<base::Date>& day) {
    if (day) add(name, base::iso(*day));
  }
  void add_line(std::string_view name, const AgreedLine& line) {
    if (!line.words.empty()) add(name, (line.is_agreed ? "1\t" : "0\t") + line.words);
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

std::int64_t number_from(std::string_view text) {
  std::int64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() ? number : 0;
}

std::size_t count_from(std::string_view text, std::size_t most) {
  const std::int64_t number = number_from(text);
  return number < 0 ? 0 : std::min(static_cast<std::size_t>(number), most);
}

AgreedLine line_from(const std::vector<std::string>& parts) {
  return parts.size() < 2 ? AgreedLine{} : AgreedLine{parts[1], parts[0] == "1"};
}

void read_list(GuidanceTalk& talk, std::string_view name, const std::vector<std::string>& parts) {
  const AgreedLine line = line_from(parts);
  const auto has_room = [](const auto& list) { return list.size() < GuidanceTalk::most_lines; };
  if (name == "told" && parts.size() == 3 && has_room(talk.told))
    talk.told.push_back({parts[0], parts[1], parts[2]});
  if (line.words.empty()) return;
  if (name == "why") talk.why = line;
  if (name == "point" && has_room(talk.points)) talk.points.push_back(line);
  if (name == "option" && has_room(talk.options)) talk.options.push_back(line);
  if (name == "action" && parts.size() == 4 && has_room(talk.actions))
    talk.actions.push_back({line, parts[2], base::date_from_iso(parts[3])});
}

void read_progress(GuidanceTalk& talk, std::string_view name, const std::string& value) {
  constexpr std::size_t most_things = 1000, most_minutes = 24 * 60;
  if (name == "talk") talk.talk = base::id_from_hex(value).value_or(base::Id{});
  if (name == "page") talk.page = static_cast<TalkPage>(count_from(value, talk_pages - 1));
  if (name == "qualification") talk.qualification = value;
  if (name == "began") talk.began.seconds = number_from(value);
  if (name == "zone") talk.began.offset_minutes = static_cast<int>(number_from(value));
  if (name == "minutes") talk.minutes = static_cast<int>(count_from(value, most_minutes));
  if (name == "ticked") talk.ticked[count_from(value, GuidanceTalk::limits - 1)] = true;
  if (name == "private") talk.is_private = value == "yes";
  if (name == "discussed") talk.discussed.push_back(value);
  if (name == "left_out") talk.left_out.push_back(value);
  if (name == "at") talk.at = count_from(value, most_things);
  if (name == "asked") talk.was_asked = true;
  if (name == "plan") talk.is_plan_told = true;
  if (name == "plan") talk.into_plan = value == "yes";
  if (name == "face") talk.face = learner::usefulness_from(value);
  if (name == "referral") talk.referral = value;
  if (name == "follow_up") talk.follow_up = base::date_from_iso(value);
}

void write_lists(TalkWriter& writer, const GuidanceTalk& talk) {
  writer.add_line("why", talk.why);
  for (const std::string& slot : talk.discussed) writer.add("discussed", slot);
  for (const std::string& slot : talk.left_out) writer.add("left_out", slot);
  for (const AgreedLine& line : talk.points) writer.add_line("point", line);
  for (const AgreedLine& line : talk.options) writer.add_line("option", line);
  for (const learner::Told& each : talk.told)
    writer.add("told", each.words + '\t' + each.source + '\t' + each.day);
  for (const TalkAction& action : talk.actions) {
    const std::string day = action.day ? base::iso(*action.day) : std::string();
    AgreedLine line = action.what;
    line.words += '\t' + action.who + '\t' + day;
    writer.add_line("action", line);
  }
}

}  // namespace

std::string text_of(const GuidanceTalk& talk) {
  TalkWriter writer;
  writer.add("talk", base::hex(talk.talk));
  writer.add_number("page", static_cast<std::int64_t>(talk.page));
  writer.add("qualification", talk.qualification);
  writer.add_number("began", talk.began.seconds);
  writer.add_number("zone", talk.began.offset_minutes);
  writer.add_number("minutes", talk.minutes);
  for (std::size_t i = 0; i < talk.ticked.size(); ++i) {
    if (talk.ticked[i]) writer.add_number("ticked", static_cast<std::int64_t>(i));
  }
  if (talk.is_private) writer.add("private", *talk.is_private ? "yes" : "no");
  writer.add_number("at", static_cast<std::int64_t>(talk.at));
  write_lists(writer, talk);
  writer.add_flag("asked", talk.was_asked);
  if (talk.is_plan_told) writer.add("plan", talk.into_plan ? "yes" : "no");
  writer.add("face", learner::name_of(talk.face));
  writer.add("referral", talk.referral);
  writer.add_day("follow_up", talk.follow_up);
  return writer.take();
}

GuidanceTalk talk_from(std::string_view text) {
  GuidanceTalk talk;
  for (const std::string& line : base::split(text, '\n')) {
    const std::size_t blank = line.find(' ');
    if (blank == std::string::npos) continue;
    const std::string value = line.substr(blank + 1);
    const std::string_view name = std::string_view(line).substr(0, blank);
    read_progress(talk, name, value);
    read_list(talk, name, base::split(value, '\t'));
  }
  return talk;
}

}  // namespace session
