// SPDX-License-Identifier: GPL-3.0-or-later
// The one codec of event lines. Lines come from sticks too, so reading trusts nothing.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/text.h"
#include "learner/event.h"

namespace learner {
namespace {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

constexpr int newest_version = 1;
constexpr int deepest_nesting = 8;
constexpr std::size_t digest_digits = 64;
// No line that is shorter can become longer than 64 KiB by being written again: 1e14 in a body, the worst,
// grows to four times its length.
constexpr std::size_t harmless_line = longest_line / 8;

struct WayName {
  Way way;
  std::string_view name;
};
constexpr std::array<WayName, 5> way_names = {{{Way::typed, "typed"},
                                               {Way::chosen, "chosen"},
                                               {Way::scribed, "scribed"},
                                               {Way::on_paper, "on_paper"},
                                               {Way::by_group, "by_group"}}};

std::string name_of(Way way) {
  for (const WayName& known : way_names) {
    if (known.way == way) return std::string(known.name);
  }
  return "chosen";
}

std::optional<Way> way_from(std::string_view name) {
  for (const WayName& known : way_names) {
    if (known.name == name) return known.way;
  }
  return std::nullopt;
}

base::Error not_an_event(const std::string& why) { return {base::Fault::corrupt, "event line: " + why}; }

const Json* member(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

std::optional<std::string> text_in(const Json& object, const char* name) {
  const Json* value = member(object, name);
  if (value == nullptr || !value->is_string()) return std::nullopt;
  return value->get<std::string>();
}

std::optional<std::uint64_t> number_in(const Json& object, const char* name) {
  const Json* value = member(object, name);
  if (value == nullptr || !value->is_number_unsigned()) return std::nullopt;
  return value->get<std::uint64_t>();
}

std::optional<base::Id> id_in(const Json& object, const char* name) {
  const std::optional<std::string> text = text_in(object, name);
  return text ? base::id_from_hex(*text) : std::nullopt;
}

bool is_digest(std::string_view text) {
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return text.empty() || (text.size() == digest_digits && std::all_of(text.begin(), text.end(), is_digit));
}

// --- the parts of an event, in the order of the line; each says "" or what is wrong ---

std::string read_identity(const Json& line, Event& event) {
  const auto writer = id_in(line, "w");
  const auto number = number_in(line, "n");
  const auto tick = number_in(line, "t");
  if (!writer || !number || !tick || *number == 0) return "no identity";
  event.writer = *writer;
  event.number = *number;
  event.tick = *tick;
  return {};
}

std::string read_time(const Json& line, Event& event) {
  const auto text = text_in(line, "at");
  const auto at = text ? base::wall_time_from_iso(*text) : std::nullopt;
  if (!at) return "no time";
  event.at = *at;
  const Json* suspect = member(line, "suspect");
  event.suspect_clock = suspect != nullptr && suspect->is_boolean() && suspect->get<bool>();
  return {};
}

std::string read_people(const Json& line, Event& event) {
  const auto who = id_in(line, "who");
  const auto about = id_in(line, "about");
  if (!who || !about) return "nobody";
  event.who = *who;
  event.about = *about;
  return {};
}

std::string read_how(const Json& line, Event& event) {
  const Json* how = member(line, "how");
  if (how == nullptr || !how->is_object()) return "no way";
  const auto name = text_in(*how, "way");
  const auto way = name ? way_from(*name) : std::nullopt;
  if (!way) return "unknown way";
  event.way = *way;
  const Json* with = member(*how, "with");
  if (with == nullptr) return {};
  if (!with->is_array()) return "supports are no list";
  for (const Json& support : *with) {
    if (!support.is_string()) return "a support is no text";
    event.supports.push_back(support.get<std::string>());
  }
  return {};
}

std::string read_matter(const Json& line, Event& event) {
  const auto kind = text_in(line, "kind");
  const Json* body = member(line, "body");
  if (!kind || kind->empty()) return "no kind";
  if (body == nullptr || !body->is_object()) return "no body";
  event.kind = *kind;
  // A later version may put numbers and lists there; their text is passed on.
  for (const auto& [name, value] : body->items()) {
    event.body[name] = value.is_string() ? value.get<std::string>() : value.dump();
  }
  return {};
}

std::string read_origin(const Json& line, Event& event) {
  const Json* pack = member(line, "pack");
  const auto previous = text_in(line, "prev");
  if (pack == nullptr || !pack->is_object()) return "no pack";
  if (!previous || !is_digest(*previous)) return "no chain";
  event.pack.name = text_in(*pack, "name").value_or("");
  event.pack.version = text_in(*pack, "version").value_or("");
  event.previous = *previous;
  return {};
}

bool has_control_characters(std::string_view line) {
  return std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

// No value where the line is no JSON object; the nesting is capped while it is read.
std::optional<Json> parse(std::string_view line) {
  bool too_deep = false;
  const auto watch = [&too_deep](int depth, Json::parse_event_t, Json&) {
    too_deep = too_deep || depth > deepest_nesting;
    return !too_deep;
  };
  Json parsed = Json::parse(line, watch, false);
  if (too_deep || !parsed.is_object()) return std::nullopt;
  return parsed;
}

base::Result<Event> event_from(const Json& line) {
  const auto version = number_in(line, "v");
  if (!version || *version == 0) return not_an_event("no version");
  if (*version > newest_version) return base::Error{base::Fault::too_new, "event line: a later version"};
  Event event;
  const auto parts = {read_identity, read_time, read_people, read_how, read_matter, read_origin};
  for (const auto& read : parts) {
    const std::string wrong = read(line, event);
    if (!wrong.empty()) return not_an_event(wrong);
  }
  return event;
}

}  // namespace

std::string to_line(const Event& event) {
  OrderedJson line;
  line["v"] = event.version;
  line["w"] = base::hex(event.writer);
  line["n"] = event.number;
  line["t"] = event.tick;
  line["at"] = base::iso(event.at);
  if (event.suspect_clock) line["suspect"] = true;
  line["who"] = base::hex(event.who);
  line["about"] = base::hex(event.about);
  line["how"]["way"] = name_of(event.way);
  if (!event.supports.empty()) line["how"]["with"] = event.supports;
  line["kind"] = event.kind;
  line["body"] = OrderedJson::object();
  for (const auto& [name, value] : event.body) line["body"][name] = value;
  line["pack"]["name"] = event.pack.name;
  line["pack"]["version"] = event.pack.version;
  line["prev"] = event.previous;
  // Malformed bytes become U+FFFD rather than an exception: a learner's answer is never refused for them.
  return line.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

base::Result<Event> event_from_line(std::string_view line) {
  if (line.size() > longest_line) return not_an_event("longer than 64 KiB");
  if (has_control_characters(line)) return not_an_event("control characters");
  if (!base::is_valid_utf8(line)) return not_an_event("not UTF-8");
  const std::optional<Json> parsed = parse(line);
  if (!parsed) return not_an_event("no JSON object");
  try {
    base::Result<Event> event = event_from(*parsed);
    // What is accepted is kept and passed on, so it must be readable in our own spelling as well.
    if (event && line.size() > harmless_line && to_line(*event).size() > longest_line) {
      return not_an_event("longer than 64 KiB once it is written");
    }
    return event;
  } catch (const nlohmann::json::exception& problem) {
    return not_an_event(problem.what());
  }
}

}  // namespace learner
