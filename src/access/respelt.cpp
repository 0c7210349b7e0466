// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/respelt.h"

#include <algorithm>

#include "base/letters.h"
#include "base/text.h"

namespace a11y {
namespace {

bool do_overlap(const Replacement& one, const Replacement& other) {
  return one.offset < other.offset + other.length && other.offset < one.offset + one.length;
}

std::vector<Replacement> apart(std::vector<Replacement> replacements, std::size_t most) {
  std::vector<Replacement> kept;
  for (Replacement& one : replacements) {
    const bool is_outside = one.length == 0 || one.offset + one.length > most;
    const bool is_taken =
        std::ranges::any_of(kept, [&](const auto& other) { return do_overlap(one, other); });
    if (!is_outside && !is_taken) kept.push_back(std::move(one));
  }
  std::ranges::sort(kept, {}, &Replacement::offset);
  return kept;
}

bool is_letter_before(std::string_view text, std::size_t at) {
  return at > 0 && base::is_letter(base::code_point_at(text, base::previous_code_point(text, at)).value);
}

bool is_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && base::is_letter(base::code_point_at(text, at).value);
}

}  // namespace

Respelt::Respelt(std::string_view text, std::vector<Replacement> replacements) {
  std::size_t done = 0;
  for (const Replacement& one : apart(std::move(replacements), text.size())) {
    add(text.substr(done, one.offset - done), {done, one.offset - done}, false);
    add(one.with, {one.offset, one.length}, true);
    done = one.offset + one.length;
  }
  add(text.substr(done), {done, text.size() - done}, false);
}

void Respelt::add(std::string_view words, const Bytes& meant, bool is_replaced) {
  if (words.empty()) return;
  parts_.push_back({{text_.size(), words.size()}, meant, is_replaced});
  text_ += words;
}

Bytes Respelt::meant(std::size_t offset, std::size_t length) const {
  for (const Part& part : parts_) {
    if (offset < part.here.offset || offset >= part.here.offset + part.here.length) continue;
    if (part.is_replaced) return part.there;
    const std::size_t in = offset - part.here.offset;
    return {part.there.offset + in, std::min(length, part.here.length - in)};
  }
  return {};
}

std::vector<Bytes> found_in(std::string_view text, std::string_view words) {
  std::vector<Bytes> found;
  if (words.empty()) return found;
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    const bool goes_on_before = is_letter_at(words, 0) && is_letter_before(text, at);
    const bool goes_on_behind = is_letter_before(words, words.size()) && is_letter_at(text, end);
    if (!goes_on_before && !goes_on_behind) found.push_back({at, words.size()});
  }
  return found;
}

}  // namespace a11y
