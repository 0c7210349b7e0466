// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff_door.h"

#include "store/files.h"
#include "vault/staff_code.h"

namespace app {
namespace {

constexpr std::string_view file = "staff-code";

std::string path_of(Machine& machine) { return machine.paths.data() + "/" + std::string(file); }

}  // namespace

bool staff_code_is_set(Machine& machine) { return store::exists(machine.disk, path_of(machine)); }

bool is_staff_code(Machine& machine, std::string_view code) {
  const base::Result<std::string> hash = store::read_file(machine.disk, path_of(machine));
  return hash && vault::is_staff_code(code, *hash);
}

base::Outcome keep_staff_code(Machine& machine, std::string_view code) {
  const base::Result<std::string> hash = vault::hash_staff_code(code);
  if (!hash) return hash.error();
  return store::write_file(machine.disk, machine.paths.data(), std::string(file), *hash);
}

}  // namespace app
