// SPDX-License-Identifier: GPL-3.0-or-later
// The keyring's file. README.md describes it; reading trusts nothing.
#include "base/bytes.h"
#include "vault/digest.h"
#include "vault/keyring.h"
#include "vault/sealing.h"
#include "vault/sodium.h"

namespace vault {
namespace {

constexpr std::string_view first_words = "fingerpost keyring ";
constexpr std::string_view first_line = "fingerpost keyring 1\n";
constexpr std::size_t most_bytes = 32 * 1024;
constexpr std::size_t digest_size = 32;
constexpr std::size_t sealed_key_size = seal_size + Secret::key_size;
constexpr std::size_t boxed_key_size = crypto_box_SEALBYTES + Secret::key_size;
constexpr std::size_t slot_size =
    1 + 8 + 4 + 4 + salt_size + crypto_box_PUBLICKEYBYTES + sealed_key_size + boxed_key_size;

base::Error not_a_keyring(const char* why) { return {base::Fault::corrupt, std::string("keyring: ") + why}; }

// Cuts fields off the front. The caller has made sure that they are there.
class Fields {
 public:
  explicit Fields(std::string_view bytes) : bytes_(bytes) {}
  std::string_view take(std::size_t size) {
    const std::string_view field = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return field;
  }
  std::uint32_t number() { return base::get_u32(take(4)); }
  base::Id id() { return {base::get_u64(take(8))}; }
  std::size_t left() const { return bytes_.size(); }

 private:
  std::string_view bytes_;
};

void put_slot(std::string& bytes, const Slot& slot) {
  bytes += static_cast<char>(slot.kind);
  base::put_u64(bytes, slot.account.value);
  base::put_u32(bytes, slot.cost.passes);
  base::put_u32(bytes, slot.cost.mebibytes);
  bytes.append(slot.salt)
      .append(slot.public_key)
      .append(slot.sealed_secret_key)
      .append(slot.sealed_store_key);
}

base::Result<Slot> slot_from(Fields& fields) {
  Slot slot;
  const char kind = fields.take(1)[0];
  if (kind < 1 || kind > 3) return not_a_keyring("a slot of no known kind");
  slot.kind = static_cast<SlotKind>(kind);
  slot.account = fields.id();
  slot.cost.passes = fields.number();
  slot.cost.mebibytes = fields.number();
  if (slot.cost.passes > most_cost.passes || slot.cost.mebibytes > most_cost.mebibytes)
    return not_a_keyring("a slot that costs more than any of ours");
  slot.salt = fields.take(salt_size);
  slot.public_key = fields.take(crypto_box_PUBLICKEYBYTES);
  slot.sealed_secret_key = fields.take(sealed_key_size);
  slot.sealed_store_key = fields.take(boxed_key_size);
  return slot;
}

}  // namespace

std::string Keyring::body() const {
  std::string bytes(first_line);
  base::put_u64(bytes, store_.value);
  base::put_u32(bytes, changes_);
  base::put_u32(bytes, key_number_);
  bytes += sealed_before_.empty() ? '\0' : '\1';
  bytes += sealed_before_;
  base::put_u32(bytes, static_cast<std::uint32_t>(slots_.size()));
  for (const Slot& slot : slots_) put_slot(bytes, slot);
  return bytes;
}

std::string Keyring::to_bytes() const {
  const std::string bytes = body() + stamp_;
  return bytes + digest(bytes);
}

base::Result<Keyring> Keyring::from_bytes(std::string_view bytes) {
  constexpr std::size_t head = 8 + 4 + 4 + 1;
  constexpr std::size_t tail = digest_size + digest_size;
  if (bytes.size() > most_bytes) return not_a_keyring("longer than any of ours");
  if (!bytes.starts_with(first_words)) return not_a_keyring("other first words");
  if (bytes.size() < first_line.size() + head + 4 + tail) return not_a_keyring("cut short");
  if (digest(bytes.substr(0, bytes.size() - digest_size)) != bytes.substr(bytes.size() - digest_size))
    return not_a_keyring("changed or cut");
  if (!bytes.starts_with(first_line)) return base::Error{base::Fault::too_new, "keyring of a later format"};
  Fields fields(bytes.substr(first_line.size()));
  Keyring ring;
  ring.store_ = fields.id();
  ring.changes_ = fields.number();
  ring.key_number_ = fields.number();
  const char changing = fields.take(1)[0];
  if (changing != '\0' && changing != '\1') return not_a_keyring("neither changing its key nor not");
  const bool is_changing = changing == '\1';
  if (fields.left() < (is_changing ? sealed_key_size : 0) + 4 + tail) return not_a_keyring("cut short");
  if (is_changing) ring.sealed_before_ = fields.take(sealed_key_size);
  const std::uint32_t count = fields.number();
  if (count > most_slots || fields.left() != count * slot_size + tail)
    return not_a_keyring("another size than its slots have");
  for (std::uint32_t i = 0; i < count; ++i) {
    base::Result<Slot> slot = slot_from(fields);
    if (!slot) return slot.error();
    ring.slots_.push_back(std::move(*slot));
  }
  ring.stamp_ = fields.take(digest_size);
  return ring;
}

}  // namespace vault
