// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/stick_key.h"

#include <algorithm>

#include "base/id.h"
#include "base/text.h"
#include "vault/digest.h"

namespace transfer {
namespace {

constexpr int ids_in_token = 4;  // of 64 bits each
constexpr std::size_t serial_letters = 8;
constexpr std::uint64_t largest_key_file = 256;
constexpr std::string_view key_file_name = "key.txt";

}  // namespace

StickKey new_stick_key(platform::Random& random) {
  std::string token;
  for (int i = 0; i < ids_in_token; ++i) token += base::hex(random.id());
  StickKey key;
  key.digest = vault::digest_hex(token);
  key.serial = key.digest.substr(0, serial_letters);
  key.file = {std::string(key_file_name), {}, token + "\n", 0};
  return key;
}

std::vector<std::string> stick_keys_in(platform::Drives& drives, std::span<const std::string> digests) {
  std::vector<std::string> found;
  for (const std::unique_ptr<platform::Drive>& drive : drives.list()) {
    for (const std::string& digest : digests) {
      if (digest.size() <= serial_letters) continue;
      const std::string name = "FP-" + digest.substr(0, serial_letters) + "-" + std::string(key_file_name);
      const base::Result<std::string> bytes = drive->read_back(name, largest_key_file);
      if (!bytes || vault::digest_hex(base::trimmed(*bytes)) != digest) continue;
      if (std::find(found.begin(), found.end(), digest) == found.end()) found.push_back(digest);
    }
  }
  return found;
}

}  // namespace transfer
