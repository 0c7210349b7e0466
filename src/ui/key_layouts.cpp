// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/key_layouts.h"

#include "base/letters.h"
#include "base/text.h"

namespace ui {

namespace {

struct Special {
  char32_t in_row;
  KeyKind kind;
};
constexpr Special specials[] = {
    {U'␣', KeyKind::space},     {U'⌫', KeyKind::remove},  {U'⌧', KeyKind::remove_word},
    {U'↶', KeyKind::undo},      {U'⇧', KeyKind::capital}, {U'◫', KeyKind::letters},
    {U'№', KeyKind::numbers},   {U'ˆ', KeyKind::accents}, {U'⏎', KeyKind::enter},
    {U'♪', KeyKind::read_back}, {U'✓', KeyKind::done},
};

constexpr std::string_view qwerty[] = {"qwertyuiop⌫", "asdfghjkl’⌧", "⇧zxcvbnm,.↶", "№ˆ␣♪⏎✓"};
constexpr std::string_view abc[] = {"abcdefghij⌫", "klmnopqrst⌧", "⇧uvwxyz’,.↶", "№ˆ␣♪⏎✓"};
// What is written most stands where a scanner comes first: the triangle of the access page, 5.2.
// Four rows fill the width, so that keys are as high as those of the other layouts.
constexpr std::string_view frequency[] = {"␣eandwyv⌫", "toslmpkjq⌧", "ihcgbxz’♪↶", "ruf.,⇧№ˆ⏎✓"};
constexpr std::string_view numbers[] = {"1234567890⌫", "!?-:;()/&@⌧", "£€%+=*#“”_↶", "◫ˆ␣.,♪⏎✓"};
constexpr std::string_view accents[] = {"áàâäãåæąăāçć⌫", "čďéèêëęěėēğģ⌧", "íìîïıįīķłļñń↶", "⇧◫ˆ␣♪⏎✓"};
constexpr std::string_view more_accents[] = {"ňņóòôöõøœőřś⌫", "šşșßťțúùûüůű⌧", "ųūŵýŷÿźżž¿¡’↶", "⇧◫ˆ␣♪⏎✓"};

struct Named {
  char32_t sign;
  std::string_view name;
};
constexpr Named signs[] = {
    {U'.', "full stop"},
    {U',', "comma"},
    {U'’', "apostrophe"},
    {U'!', "exclamation mark"},
    {U'?', "question mark"},
    {U'-', "dash"},
    {U':', "colon"},
    {U';', "semicolon"},
    {U'(', "open bracket"},
    {U')', "close bracket"},
    {U'/', "slash"},
    {U'&', "and sign"},
    {U'@', "at sign"},
    {U'£', "pound sign"},
    {U'€', "euro sign"},
    {U'%', "per cent"},
    {U'+', "plus"},
    {U'=', "equals"},
    {U'*', "star"},
    {U'#', "hash"},
    {U'“', "open quotes"},
    {U'”', "close quotes"},
    {U'_', "underline"},
    {U'¿', "question mark upside down"},
    {U'¡', "exclamation mark upside down"},
};

constexpr std::string_view radio_names[] = {
    "alpha",  "bravo", "charlie", "delta",  "echo",     "foxtrot", "golf",   "hotel",  "india",
    "juliet", "kilo",  "lima",    "mike",   "november", "oscar",   "papa",   "quebec", "romeo",
    "sierra", "tango", "uniform", "victor", "whisky",   "x-ray",   "yankee", "zulu",
};

// The letters that carry each mark, and the plain letters below them, in the same order.
struct Accent {
  std::u32string_view marked;
  std::string_view plain;
  std::string_view name;
};
constexpr Accent marks[] = {
    {U"áéíóúýćńśź", "aeiouycnsz", "acute"},
    {U"àèìòù", "aeiou", "grave"},
    {U"âêîôûŵŷ", "aeiouwy", "with a roof"},
    {U"äëïöüÿ", "aeiouy", "with two dots"},
    {U"ãõñ", "aon", "with a wave"},
    {U"ąęįų", "aeiu", "with a tail"},
    {U"çşģķļņ", "csgkln", "cedilla"},
    {U"șț", "st", "with a comma"},
    {U"ăğ", "ag", "with a bowl"},
    {U"āēīū", "aeiu", "with a bar"},
    {U"čďěňřšťž", "cdenrstz", "with a hook"},
    {U"åů", "au", "with a ring"},
    {U"ėż", "ez", "with a dot"},
    {U"őű", "ou", "with two strokes"},
    {U"łø", "lo", "with a stroke"},
};
constexpr Named joined[] = {
    {U'æ', "a e joined"}, {U'œ', "o e joined"}, {U'ß', "sharp s"}, {U'ı', "i without a dot"}};

void append_marked_name(std::string& name, char32_t letter) {
  for (const Named& pair : joined) {
    if (pair.sign == letter) name += pair.name;
  }
  for (const Accent& mark : marks) {
    const std::size_t at = mark.marked.find(letter);
    if (at == std::u32string_view::npos) continue;
    name += mark.plain[at];
    name += ' ';
    name += mark.name;
  }
}

bool is_plain(char32_t letter) { return letter >= 'a' && letter <= 'z'; }

}  // namespace

KeyRows rows_of(KeyLayout layout, KeyPage page) {
  constexpr float many_columns = 12;
  if (page == KeyPage::numbers) return {numbers, 10};
  if (page == KeyPage::accents) return {accents, many_columns};
  if (page == KeyPage::more_accents) return {more_accents, many_columns};
  switch (layout) {
    case KeyLayout::abc:
      return {abc, 10};
    case KeyLayout::frequency:
      return {frequency, 9.5F, 1.25F, 1};
    case KeyLayout::qwerty:
      break;
  }
  return {qwerty, 10};
}

KeyKind kind_of(char32_t in_row) {
  for (const Special& special : specials) {
    if (special.in_row == in_row) return special.kind;
  }
  return KeyKind::letter;
}

float width_of(KeyKind kind, KeyPage page, const KeyRows& rows) {
  switch (kind) {
    case KeyKind::space:
      return 0;
    case KeyKind::letter:
      return 1;
    case KeyKind::capital:
      return page == KeyPage::letters ? 1 : rows.other;
    case KeyKind::letters:
    case KeyKind::numbers:
    case KeyKind::accents:
      return rows.other_page;
    default:
      return rows.other;
  }
}

KeyPage after_accents(KeyPage page) {
  return page == KeyPage::accents ? KeyPage::more_accents : KeyPage::accents;
}

void append_key_name(std::string& name, std::string_view letter, bool letter_names) {
  const char32_t point = base::code_point_at(letter, 0).value;
  for (const Named& sign : signs) {
    if (sign.sign == point) name += sign.name;
  }
  if (!name.empty()) return;
  const char32_t small = base::small_of(point);
  if (small != point) name += "capital ";
  if (small >= 0x80) return append_marked_name(name, small);
  name += letter;
  if (!letter_names || !is_plain(small)) return;
  name += " for ";
  name += radio_names[small - 'a'];
}

void append_row_name(std::string& name, std::string_view row) {
  std::string_view first, last;
  for (std::size_t at = 0; at < row.size();) {
    const base::CodePoint point = base::code_point_at(row, at);
    if (base::is_letter(point.value) && kind_of(point.value) == KeyKind::letter) {
      last = row.substr(at, point.length);
      if (first.empty()) first = last;
    }
    at += point.length;
  }
  if (first.empty()) return;
  append_key_name(name, first, false);
  std::string other;
  append_key_name(other, last, false);
  name.append(" to ").append(other);
}

}  // namespace ui
