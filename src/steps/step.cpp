// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/step.h"

#include <charconv>
#include <cstdint>

#include "steps/options.h"

namespace steps {
namespace {

// FNV-1a: it need only tell one learner's few own words apart.
std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char letter : text) {
    hash ^= static_cast<unsigned char>(letter);
    hash *= 16777619U;
  }
  return hash;
}

}  // namespace

// Slots are keys in the store, and a key there may not hold what a person wrote.
std::string card_in_slot(std::string_view card_id) {
  const std::string_view own = own_words_in(card_id);
  if (own.empty()) return std::string(card_id);
  constexpr std::string_view digits = "0123456789abcdef";
  std::string name = "own-";
  const std::uint32_t hash = hash_of(own);
  for (int shift = 28; shift >= 0; shift -= 4) name += digits[(hash >> shift) & 15U];
  return name;
}

std::string slot_of(std::string_view activity, std::string_view step, std::string_view card, int round) {
  std::string slot = std::string(activity) + "/" + std::string(step);
  if (!card.empty()) slot += "#" + card_in_slot(card);
  if (round > 1) slot += "@" + std::to_string(round);
  return slot;
}

SlotParts parts_of_slot(std::string_view slot) {
  SlotParts parts;
  if (const std::size_t at = slot.rfind('@'); at != std::string_view::npos) {
    const std::string_view digits = slot.substr(at + 1);
    std::from_chars(digits.data(), digits.data() + digits.size(), parts.round);
    slot = slot.substr(0, at);
  }
  if (const std::size_t hash = slot.find('#'); hash != std::string_view::npos) {
    parts.card = slot.substr(hash + 1);
    slot = slot.substr(0, hash);
  }
  const std::size_t slash = slot.find('/');
  parts.activity = slot.substr(0, slash);
  if (slash != std::string_view::npos) parts.step = slot.substr(slash + 1);
  return parts;
}

}  // namespace steps
