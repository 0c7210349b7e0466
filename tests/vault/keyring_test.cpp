// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keyring.h"

#include "support/catch.h"
#include "vault/sealing.h"

using vault::Cost;
using vault::Keyring;
using vault::Secret;
using vault::SlotKind;
using vault::StoreKeys;

namespace {

constexpr base::Id store{0x57};
constexpr base::Id ann{1};
constexpr base::Id ben{2};
constexpr Cost cheap{1, 1};  // tests need no slow passphrase
const std::string machine_secret(32, 'm');

struct Made {
  StoreKeys keys;
  Keyring ring;

  Made() : ring(Keyring::create(store, keys)) {
    REQUIRE(ring.add(keys, SlotKind::machine, {}, machine_secret, cheap));
    REQUIRE(ring.add(keys, SlotKind::passphrase, ann, "ann's long words", cheap));
    REQUIRE(ring.add(keys, SlotKind::passphrase, ben, "ben's long words", cheap));
  }
};

Keyring read_again(const Keyring& ring) {
  base::Result<Keyring> read = Keyring::from_bytes(ring.to_bytes());
  REQUIRE(read);
  return std::move(*read);
}

base::Fault fault_of(const Keyring& ring, SlotKind kind, std::string_view secret) {
  const auto unlocked = ring.unlock(kind, secret);
  REQUIRE_FALSE(unlocked);
  return unlocked.error().fault;
}

}  // namespace

TEST_CASE("each way in opens the same store key and says whose it is", "[vault]") {
  const Made made;
  const Keyring ring = read_again(made.ring);
  const auto by_machine = ring.unlock(SlotKind::machine, machine_secret);
  const auto by_ben = ring.unlock(SlotKind::passphrase, "ben's long words");
  REQUIRE(by_machine);
  REQUIRE(by_ben);
  CHECK(vault::same(by_machine->keys.current, made.keys.current));
  CHECK(vault::same(by_ben->keys.current, made.keys.current));
  CHECK(by_ben->account == ben);
  CHECK(ring.store() == store);
}

TEST_CASE("a wrong secret, or one of another kind, opens nothing", "[vault]") {
  const Made made;
  CHECK(fault_of(made.ring, SlotKind::passphrase, "ann's long word") == base::Fault::denied);
  CHECK(fault_of(made.ring, SlotKind::passphrase, "") == base::Fault::denied);
  CHECK(fault_of(made.ring, SlotKind::machine, "ann's long words") == base::Fault::denied);
  CHECK(fault_of(made.ring, SlotKind::recovery, machine_secret) == base::Fault::denied);
}

TEST_CASE("the keyring's file holds neither the store key nor a passphrase", "[vault]") {
  const Made made;
  const std::string bytes = made.ring.to_bytes();
  CHECK(bytes.find(made.keys.current.view()) == std::string::npos);
  CHECK(bytes.find("long words") == std::string::npos);
}

TEST_CASE("a changed passphrase replaces the one before, and a lost account goes", "[vault]") {
  Made made;
  REQUIRE(made.ring.add(made.keys, SlotKind::passphrase, ann, "something new", cheap));
  CHECK(fault_of(made.ring, SlotKind::passphrase, "ann's long words") == base::Fault::denied);
  CHECK(made.ring.unlock(SlotKind::passphrase, "something new")->account == ann);
  REQUIRE(made.ring.remove(made.keys, SlotKind::passphrase, ben));
  CHECK(fault_of(made.ring, SlotKind::passphrase, "ben's long words") == base::Fault::denied);
  CHECK(read_again(made.ring).slots().size() == 2);
}

TEST_CASE("the last way in for a person cannot be taken away", "[vault]") {
  Made made;
  REQUIRE(made.ring.remove(made.keys, SlotKind::passphrase, ben));
  const base::Outcome last = made.ring.remove(made.keys, SlotKind::passphrase, ann);
  REQUIRE_FALSE(last);
  CHECK(last.error().fault == base::Fault::invalid);
  CHECK(made.ring.unlock(SlotKind::passphrase, "ann's long words"));
}

TEST_CASE("the store key is changed without anybody's passphrase", "[vault]") {
  Made made;
  const Secret first = made.keys.current.copy();
  made.ring.begin_change(made.keys);
  CHECK(made.keys.number == 2);
  CHECK_FALSE(vault::same(first, made.keys.current));
  const auto during = read_again(made.ring).unlock(SlotKind::passphrase, "ann's long words");
  REQUIRE(during);
  REQUIRE(during->keys.before);
  CHECK(vault::same(*during->keys.before, first));
  made.ring.finish_change(made.keys);
  const Keyring after = read_again(made.ring);
  const auto opened = after.unlock(SlotKind::machine, machine_secret);
  REQUIRE(opened);
  CHECK(opened->keys.number == 2);
  CHECK_FALSE(opened->keys.before);
  CHECK(vault::same(opened->keys.current, made.keys.current));
}

TEST_CASE("a slot that a stranger put into the file is found out before it is trusted", "[vault]") {
  const Made made;
  StoreKeys strange;
  Keyring other = Keyring::create(store, strange);
  REQUIRE(other.add(strange, SlotKind::passphrase, ann, "a stranger's words", cheap));
  // The stranger's whole slot in place of Ann's, and the file's check made right again.
  std::string bytes = made.ring.to_bytes();
  const std::string anns = made.ring.slots()[1].sealed_store_key;
  const std::string strangers = other.slots()[0].sealed_store_key;
  bytes.replace(bytes.find(anns), anns.size(), strangers);
  CHECK(Keyring::from_bytes(bytes).error().fault == base::Fault::corrupt);
}

TEST_CASE("every byte of a keyring's file counts, and every length is looked at first", "[vault]") {
  const Made made;
  const std::string bytes = made.ring.to_bytes();
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    REQUIRE_FALSE(Keyring::from_bytes(changed));
    REQUIRE_FALSE(Keyring::from_bytes(bytes.substr(0, i)));
  }
  CHECK_FALSE(Keyring::from_bytes(bytes + "x"));
  CHECK_FALSE(Keyring::from_bytes(std::string(1 << 20, 'x')));
}

TEST_CASE("a keyring holds sixty-four ways in and refuses the next", "[vault]") {
  StoreKeys keys;
  Keyring ring = Keyring::create(store, keys);
  for (std::uint64_t account = 1; account <= Keyring::most_slots; ++account)
    REQUIRE(ring.add(keys, SlotKind::machine, {account}, machine_secret, cheap));
  CHECK(ring.add(keys, SlotKind::machine, {999}, machine_secret, cheap).error().fault ==
        base::Fault::invalid);
  CHECK(read_again(ring).slots().size() == Keyring::most_slots);
}
