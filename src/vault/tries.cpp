// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/tries.h"

#include <algorithm>
#include <charconv>

namespace vault {
namespace {

constexpr int free_tries = 3;
constexpr double longest_wait = 60;
constexpr int most_counted = 1000;
constexpr std::string_view first_words = "fingerpost tries ";

}  // namespace

double wait_after(const Tries& tries) {
  if (tries.wrong < free_tries) return 0;
  // 15, 30, then 60: with the three free ones that is nine tries in the first five minutes, and five after.
  const int steps = std::min(tries.wrong - free_tries, 2);
  return std::min(longest_wait, 15.0 * (1 << steps));
}

std::string to_bytes(const Tries& tries) {
  return std::string(first_words) + std::to_string(std::clamp(tries.wrong, 0, most_counted)) + "\n";
}

Tries tries_from_bytes(std::string_view bytes) {
  Tries tries{most_counted};
  if (!bytes.starts_with(first_words) || !bytes.ends_with('\n')) return tries;
  int wrong = 0;
  const char* const end = bytes.data() + bytes.size() - 1;
  const auto read = std::from_chars(bytes.data() + first_words.size(), end, wrong);
  if (read.ec != std::errc() || read.ptr != end || wrong < 0 || wrong > most_counted) return tries;
  return {wrong};
}

}  // namespace vault
