// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff_door.h"

#include "store/files.h"

namespace app {
namespace {

constexpr std::string_view file = "tries";

base::Outcome keep(const Place& place, const vault::Tries& tries) {
  return store::write_file(place.disk, place.folder, std::string(file), vault::to_bytes(tries));
}

}  // namespace

vault::Tries tries_on_disk(const Place& place) {
  const std::string path = place.folder + "/" + std::string(file);
  if (!store::exists(place.disk, path)) return {};
  const base::Result<std::string> bytes = store::read_file(place.disk, path);
  return bytes ? vault::tries_from_bytes(*bytes) : vault::tries_from_bytes("");
}

Tried try_words(const Place& place, const vault::Keyring& keyring, const base::PrivateWords& words) {
  vault::Tries tries = tries_on_disk(place);
  ++tries.wrong;
  const base::Outcome counted = keep(place, tries);
  if (!counted) return {base::Error{base::Fault::full, "the try could not be counted"}, tries};
  base::Result<vault::Unlocked> unlocked = unlock_by_person(keyring, words.view());
  if (unlocked) {
    tries.wrong = 0;
    // Where this fails the next one waits, and no more.
    (void)keep(place, tries);
  }
  return {std::move(unlocked), tries};
}

}  // namespace app
