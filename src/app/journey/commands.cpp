// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journey/commands.h"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "learner/event.h"

namespace app::journey {
namespace {

using platform::Key;

constexpr Pattern all_patterns[] = {
    {Do::start, "start", Needs::stopped},
    {Do::close, "close the program"},
    {Do::cut_power, "cut the power"},
    {Do::window, "window SIZE", Needs::stopped},

    {Do::press, "press \"NAME\""},
    {Do::click, "click \"NAME\""},
    {Do::type, "type \"WORDS\""},
    {Do::by_itself, "from now on press directly"},
    {Do::by_touch, "from now on press by touch"},
    {Do::by_keys, "from now on press by keys"},
    {Do::by_switch, "from now on press by switch"},
    {Do::by_dwelling, "from now on press by dwelling"},
    {Do::write_down, "write down \"PATTERN\""},
    {Do::type_written, "type what was written down"},
    {Do::key, "key KEY"},
    {Do::key, "key KEY COUNT time|times"},
    {Do::hold, "hold KEY for COUNT UNIT"},
    {Do::tab_to, "tab to \"NAME\""},
    {Do::tab_until_heard, "tab until heard \"WORDS\""},
    {Do::key_until_heard, "key KEY until heard \"WORDS\""},
    {Do::spell, "spell \"WORDS\" with KEY"},
    {Do::key_until_heard_whole, "key KEY until heard whole \"WORDS\""},
    {Do::wait, "wait COUNT UNIT"},

    {Do::plug, "plug a stick \"NAME\"", Needs::nothing},
    {Do::plug_full, "plug a full stick \"NAME\"", Needs::nothing},
    {Do::plug_read_only, "plug a read-only stick \"NAME\"", Needs::nothing},
    {Do::write_file, "write \"WORDS\" into \"NAME\" on the stick", Needs::nothing},
    {Do::pull, "pull the stick", Needs::nothing},
    {Do::pull_after, "pull the stick after COUNT byte|bytes", Needs::nothing},
    {Do::fill_disk, "fill the disk", Needs::nothing},
    {Do::free_disk, "make room on the disk", Needs::nothing},
    {Do::disk_read_only, "make the disk read-only", Needs::nothing},
    {Do::disk_writable, "make the disk writable", Needs::nothing},
    {Do::fail_disk, "fail disk operation COUNT", Needs::nothing},
    {Do::silence, "take the voice away", Needs::stopped},
    {Do::headphones_in, "put the headphones in"},
    {Do::headphones_out, "take the headphones out"},
    {Do::hear_out, "hear it out"},
    {Do::another_pc, "carry the work to another PC", Needs::stopped},
    {Do::clock_back, "put the clock back COUNT day|days", Needs::nothing},
    {Do::clock_forward, "put the clock forward COUNT day|days", Needs::nothing},
    {Do::second_place, "give the PC a second place", Needs::stopped},
    {Do::place_away, "take the second place away", Needs::nothing},
    {Do::place_back, "bring the second place back", Needs::nothing},
    {Do::fill_place, "fill the second place", Needs::nothing},
    {Do::free_place, "make room in the second place", Needs::nothing},
    {Do::put_printer, "put a printer \"NAME\" there", Needs::nothing},
    {Do::printer_away, "take the printer away", Needs::nothing},
    {Do::paper_out, "take the paper out of the printer", Needs::nothing},
    {Do::paper_in, "put paper into the printer", Needs::nothing},
    {Do::stop_printer, "stop the printer", Needs::nothing},
    {Do::lose_pages, "let the printer lose its pages", Needs::nothing},

    {Do::expect_screen, "expect screen \"TITLE\""},
    {Do::expect_dialog, "expect dialog \"TITLE\""},
    {Do::expect_no_dialog, "expect no dialog"},
    {Do::expect_control, "expect control \"NAME\""},
    {Do::expect_no_control, "expect no control \"NAME\""},
    {Do::expect_chosen, "expect \"NAME\" chosen"},
    {Do::expect_not_chosen, "expect \"NAME\" not chosen"},
    {Do::expect_focus, "expect focus on \"NAME\""},
    {Do::expect_text, "expect text \"WORDS\""},
    {Do::expect_no_text, "expect no text \"WORDS\""},
    {Do::expect_spoken, "expect spoken \"WORDS\""},
    {Do::expect_not_spoken, "expect not spoken \"WORDS\""},
    {Do::expect_silence, "expect silence"},
    {Do::expect_heard, "expect heard \"WORDS\""},
    {Do::expect_not_heard, "expect not heard \"WORDS\""},
    {Do::expect_heard_whole, "expect heard whole \"WORDS\""},
    {Do::expect_nothing_heard, "expect nothing heard"},
    {Do::expect_quiet, "expect quiet"},
    {Do::expect_paused, "expect a pause"},
    {Do::expect_caption, "expect caption \"WORDS\""},
    {Do::expect_no_caption, "expect no caption"},
    {Do::expect_event, "expect event KIND"},
    {Do::expect_event_holding, "expect event KIND with \"WORDS\""},
    {Do::expect_event_in, "expect event KIND in \"SLOT\""},
    {Do::expect_event_with, "expect event KIND in \"SLOT\" with \"WORDS\""},
    {Do::expect_no_event, "expect no event KIND"},
    {Do::expect_no_event_in, "expect no event KIND in \"SLOT\""},
    {Do::expect_events, "expect COUNT event|events KIND"},
    {Do::expect_file, "expect file \"PATTERN\" on the stick", Needs::nothing},
    {Do::expect_no_file, "expect no file \"PATTERN\" on the stick", Needs::nothing},
    {Do::expect_file_text, "expect text \"WORDS\" in file \"PATTERN\"", Needs::nothing},
    {Do::expect_no_file_text, "expect no text \"WORDS\" in file \"PATTERN\"", Needs::nothing},
    {Do::expect_covered, "expect every criterion covered", Needs::nothing},
    {Do::expect_criterion, "expect criterion \"NAME\" covered", Needs::nothing},
    {Do::expect_no_criterion, "expect criterion \"NAME\" not covered", Needs::nothing},
    {Do::expect_no_copy, "expect no safety copy", Needs::nothing},
    {Do::expect_copies, "expect COUNT safety copy|copies", Needs::nothing},
    {Do::expect_printed, "expect printed \"TITLE\"", Needs::nothing},
    {Do::expect_nothing_printed, "expect nothing printed", Needs::nothing},
    {Do::expect_refusal, "expect no start because \"WORDS\"", Needs::stopped},

    {Do::picture, "picture \"NAME\""},
    {Do::show_screen, "show the screen"},
};

struct NamedKey {
  std::string_view name;
  Key key;
};

constexpr NamedKey named_keys[] = {
    {"Tab", Key::tab},
    {"Enter", Key::enter},
    {"Space", Key::space},
    {"Escape", Key::escape},
    {"Up", Key::up},
    {"Down", Key::down},
    {"Left", Key::left},
    {"Right", Key::right},
    {"Home", Key::home},
    {"End", Key::end},
    {"PageUp", Key::page_up},
    {"PageDown", Key::page_down},
    {"Backspace", Key::backspace},
    {"Delete", Key::remove},
    {"A", Key::letter_a},
    {"Z", Key::letter_z},
    {"Y", Key::letter_y},
    {"F1", Key::f1},
    {"F2", Key::f2},
    {"F3", Key::f3},
    {"F4", Key::f4},
    {"F5", Key::f5},
    {"F6", Key::f6},
    {"F7", Key::f7},
    {"F8", Key::f8},
    {"F9", Key::f9},
    {"F10", Key::f10},
    {"F11", Key::f11},
    {"F12", Key::f12},
    {"Insert", Key::insert},
};

constexpr std::string_view known_event_kinds[] = {
    learner::kind::began,          learner::kind::answered,
    learner::kind::skipped,        learner::kind::asked,
    learner::kind::finished,       learner::kind::taken,
    learner::kind::shared,         learner::kind::withdrawn,
    learner::kind::noted,          learner::kind::printed,
    learner::kind::renamed,        learner::kind::placed,
    learner::kind::pictured,       learner::kind::archived,
    learner::kind::returned,       learner::kind::joined,
    learner::kind::parted,         learner::kind::opened,
    learner::kind::stick_key,      learner::kind::notes_read,
    learner::kind::moved_away,     learner::kind::judged,
    learner::kind::witnessed,      learner::kind::observed,
    learner::kind::answered_aloud, learner::kind::aloud_ended,
    learner::kind::on_paper,       learner::kind::witness_confirmed,
    learner::kind::aloud_agreed,   learner::kind::evidence_put_aside,
    learner::kind::adjusted,       learner::kind::set_for_learner,
    learner::kind::guidance,       learner::kind::referred,
    learner::kind::hold_changed,   learner::kind::opened_private,
    learner::kind::put_aside,      learner::kind::present,
    learner::kind::called_up,      learner::kind::worked,
    learner::kind::spoke,          learner::kind::said,
    learner::kind::group_witness,  learner::kind::considered,
};

bool is_letter_key(Key key) { return key == Key::letter_a || key == Key::letter_z || key == Key::letter_y; }

bool take_prefix(std::string_view& word, std::string_view prefix) {
  if (!word.starts_with(prefix)) return false;
  word.remove_prefix(prefix.size());
  return true;
}

// Letters to insert, remove or change to come from one to the other.
std::size_t letters_apart(std::string_view one, std::string_view other) {
  std::vector<std::size_t> row(other.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= one.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::span<const Pattern> patterns() { return all_patterns; }

std::optional<KeyStroke> key_stroke(std::string_view word) {
  KeyStroke stroke;
  stroke.control = take_prefix(word, "Ctrl+");
  stroke.shift = take_prefix(word, "Shift+");
  for (const NamedKey& named : named_keys) {
    if (named.name == word) stroke.key = named.key;
  }
  // A letter alone is typed, not struck: type "a".
  const bool is_typed = is_letter_key(stroke.key) && !stroke.control;
  if (stroke.key == Key::none || is_typed) return std::nullopt;
  return stroke;
}

std::optional<double> seconds_in(std::string_view unit) {
  if (unit == "second" || unit == "seconds") return 1;
  if (unit == "minute" || unit == "minutes") return 60;
  if (unit == "hour" || unit == "hours") return 3600;
  if (unit == "day" || unit == "days") return 86400;
  return std::nullopt;
}

std::optional<platform::PixelSize> pixel_size(std::string_view word) {
  const std::size_t cross = word.find('x');
  if (cross == std::string_view::npos) return std::nullopt;
  platform::PixelSize size;
  const char* end = word.data() + word.size();
  const auto width = std::from_chars(word.data(), word.data() + cross, size.width);
  const auto height = std::from_chars(word.data() + cross + 1, end, size.height);
  const bool is_whole = width.ptr == word.data() + cross && height.ptr == end;
  const bool is_number = width.ec == std::errc{} && height.ec == std::errc{};
  const bool is_screen = size.width >= 320 && size.height >= 240 && size.width <= 7680 && size.height <= 4320;
  if (!is_whole || !is_number || !is_screen) return std::nullopt;
  return size;
}

std::string in_marks(std::string_view words) { return "\"" + std::string(words) + "\""; }

bool is_event_kind(std::string_view word) {
  return std::ranges::find(known_event_kinds, word) != std::end(known_event_kinds);
}

std::string nearest(std::string_view written, const std::vector<std::string>& known) {
  constexpr std::size_t longest_guess = 120;  // bytes; the work grows with both lengths
  if (written.size() > longest_guess) return "";
  std::string best;
  std::size_t least = written.size() / 2 + 2;
  for (const std::string& candidate : known) {
    if (candidate.size() > written.size() + least) continue;
    const std::size_t apart = letters_apart(written, candidate);
    if (apart < least) {
      least = apart;
      best = candidate;
    }
  }
  return best;
}

std::vector<std::string> key_names() {
  std::vector<std::string> names;
  for (const NamedKey& named : named_keys) {
    if (!is_letter_key(named.key)) names.emplace_back(named.name);
  }
  names.insert(names.end(), {"Shift+Tab", "Ctrl+A", "Ctrl+Z", "Ctrl+Y"});
  return names;
}

std::vector<std::string> event_kinds() {
  return {std::begin(known_event_kinds), std::end(known_event_kinds)};
}

}  // namespace app::journey
