// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/passphrase.h"

#include "support/catch.h"
#include "vault/recovery_code.h"
#include "vault/tries.h"

using vault::Cost;

namespace {

const std::string salt(vault::salt_size, 's');

// A clock on which the trial with 19 MiB takes so many seconds.
std::function<double()> clock_with(double trial) {
  return [trial, looks = 0]() mutable { return looks++ == 0 ? 0.0 : trial; };
}

}  // namespace

TEST_CASE("the same passphrase and salt give the same key, anything else another", "[vault]") {
  const Cost cheap{1, 1};
  const auto key = vault::key_from("long words", salt, cheap);
  REQUIRE(key);
  CHECK(vault::same(*key, *vault::key_from("long words", salt, cheap)));
  CHECK_FALSE(vault::same(*key, *vault::key_from("long word", salt, cheap)));
  CHECK_FALSE(vault::same(*key, *vault::key_from("long words", std::string(16, 't'), cheap)));
  CHECK_FALSE(vault::same(*key, *vault::key_from("long words", salt, {2, 1})));
}

TEST_CASE("a cost that would take all memory is refused before it is tried", "[vault]") {
  CHECK(vault::key_from("words", salt, {2, 4096}).error().fault == base::Fault::invalid);
  CHECK(vault::key_from("words", salt, {0, 19}).error().fault == base::Fault::invalid);
  CHECK(vault::key_from("words", "short", {2, 19}).error().fault == base::Fault::invalid);
}

TEST_CASE("a passphrase costs as much as this PC can bear in half a second", "[vault]") {
  constexpr std::uint64_t gibibyte = 1 << 30;
  CHECK(vault::cost_for_this_pc(clock_with(0.03), 4 * gibibyte) == Cost{2, 256});
  CHECK(vault::cost_for_this_pc(clock_with(0.1), 4 * gibibyte) == Cost{2, 64});
  CHECK(vault::cost_for_this_pc(clock_with(3), 4 * gibibyte) == vault::least_cost);
  CHECK(vault::cost_for_this_pc(clock_with(0.03), gibibyte) == Cost{2, 128});
  CHECK(vault::cost_for_this_pc(clock_with(0.001), gibibyte / 16) == vault::least_cost);
}

TEST_CASE("a recovery code is read as people write it, and a slip is found", "[vault]") {
  const std::string code = vault::new_recovery_code();
  CHECK(code.size() == 24 + 5);
  CHECK(vault::new_recovery_code() != code);
  CHECK(vault::recovery_code_from(code) == code);
  std::string spoken;
  for (const char sign : code) spoken += sign == '-' ? ' ' : static_cast<char>(std::tolower(sign));
  CHECK(vault::recovery_code_from(spoken) == code);
  std::string look_alike = code;
  for (char& sign : look_alike) sign = sign == '0' ? 'O' : sign == '1' ? 'l' : sign;
  CHECK(vault::recovery_code_from(look_alike) == code);
  int slips_found = 0;
  for (std::size_t i = 0; i < code.size(); ++i) {
    std::string slip = code;
    if (slip[i] == '-') continue;
    slip[i] = slip[i] == 'A' ? 'B' : 'A';
    slips_found += vault::recovery_code_from(slip) ? 0 : 1;
  }
  CHECK(slips_found >= 23);  // two check signs miss one slip in a thousand
  CHECK_FALSE(vault::recovery_code_from(""));
  CHECK_FALSE(vault::recovery_code_from(code + "A"));
  CHECK_FALSE(vault::recovery_code_from(code.substr(1)));
  CHECK_FALSE(vault::recovery_code_from(std::string(100000, '7')));
}

TEST_CASE("ten tries at most fit in five minutes, and there is always a next one", "[vault]") {
  double seconds = 0;
  int tries_made = 0;
  for (vault::Tries tries; seconds < 300; ++tries.wrong) {
    seconds += vault::wait_after(tries);
    if (seconds < 300) ++tries_made;
  }
  CHECK(tries_made <= 10);
  CHECK(vault::wait_after({1000}) <= 60);
  CHECK(vault::wait_after({0}) == 0);
}

TEST_CASE("the count of wrong tries is kept, and spoiling the file gains nothing", "[vault]") {
  CHECK(vault::tries_from_bytes(vault::to_bytes({5})).wrong == 5);
  for (const char* spoilt : {"", "x", "fingerpost tries 5", "fingerpost tries -1\n", "fingerpost tries 5x\n",
                             "fingerpost tries 99999999999999\n"}) {
    CHECK(vault::wait_after(vault::tries_from_bytes(spoilt)) == 60);
  }
}
