// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sealing.h"

#include "vault/sodium.h"

namespace vault {
namespace {

static_assert(nonce_size == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(tag_size == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(Secret::key_size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(Secret::key_size == crypto_kdf_KEYBYTES);

constexpr char subkeys_for[crypto_kdf_CONTEXTBYTES + 1] = "fingerpt";

// The plain bytes go where `plain` points: as many as `sealed` has, less the seal. Nowhere: the seal alone
// is proven.
bool open_into(const Secret& key, std::string_view place, std::string_view sealed, unsigned char* plain) {
  if (sealed.size() < seal_size || key.size() != Secret::key_size) return false;
  const std::string_view body = sealed.substr(nonce_size);
  return crypto_aead_xchacha20poly1305_ietf_decrypt(plain, nullptr, nullptr, raw(body), body.size(),
                                                    raw(place), place.size(), raw(sealed), key.data()) == 0;
}

base::Error does_not_open() { return {base::Fault::corrupt, "sealed bytes that do not open here"}; }

}  // namespace

std::string seal(const Secret& key, std::string_view place, std::string_view plain) {
  std::string sealed = random_bytes(nonce_size);
  sealed.resize(seal_size + plain.size());
  unsigned char* const start = raw(sealed);
  crypto_aead_xchacha20poly1305_ietf_encrypt(start + nonce_size, nullptr, raw(plain), plain.size(),
                                             raw(place), place.size(), nullptr, start, key.data());
  return sealed;
}

base::Result<std::string> open(const Secret& key, std::string_view place, std::string_view sealed) {
  if (sealed.size() < seal_size) return does_not_open();
  std::string plain(sealed.size() - seal_size, '\0');
  if (!open_into(key, place, sealed, raw(plain))) return does_not_open();
  return plain;
}

base::Result<Secret> open_secret(const Secret& key, std::string_view place, std::string_view sealed) {
  if (sealed.size() < seal_size) return does_not_open();
  Secret plain(sealed.size() - seal_size);
  if (!open_into(key, place, sealed, plain.data())) return does_not_open();
  return plain;
}

bool opens(const Secret& key, std::string_view place, std::string_view sealed) {
  return open_into(key, place, sealed, nullptr);
}

Secret subkey(const Secret& key, Purpose purpose) {
  Secret made(Secret::key_size);
  crypto_kdf_derive_from_key(made.data(), made.size(), static_cast<unsigned>(purpose), subkeys_for,
                             key.data());
  return made;
}

std::string keyed_digest(const Secret& key, std::string_view bytes) {
  start_sodium();
  std::string out(crypto_generichash_BYTES, '\0');
  crypto_generichash(raw(out), out.size(), raw(bytes), bytes.size(), key.data(), key.size());
  return out;
}

}  // namespace vault
