// SPDX-License-Identifier: GPL-3.0-or-later
// Fake drives: sticks that are plugged, pulled and spoiled on command.
//
// What a stick loses when it is pulled is the worst that FAT allows: whatever was
// not synced. With a folder given, the stick's files can be seen in it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/platform.h"

namespace platform {

// What happens to a stick, and when. Operations count from 1 over all calls of its drives.
struct StickFaults {
  std::uint64_t fail_at_operation = 0;  // 0: never
  base::Fault fail_with = base::Fault::removed;
  std::uint64_t pull_at_operation = 0;
  std::optional<std::uint64_t> pull_at_byte;  // of all bytes ever written to it
  bool lies = false;                          // gives back other bytes than it was given
  bool cannot_let_go = false;                 // as a plain folder
};

struct FakeStick {
  std::string name = "STICK";
  std::uint64_t capacity = 64 << 20;
  bool read_only = false;
  std::string folder;  // where its files are also written, or ""
  StickFaults faults;

  bool plugged = true;
  bool opened_read_only = false;               // by the taking away itself, for its last look
  bool let_go = false;                         // unmounted and switched off: safe to take out
  std::uint64_t operations = 0;                // so far
  std::uint64_t written = 0;                   // bytes so far
  std::map<std::string, std::string> files;    // as the machine sees them
  std::map<std::string, std::string> durable;  // as they would be after a pull
};

class FakeDrives : public Drives {
 public:
  std::vector<std::unique_ptr<Drive>> list() override;
  std::uint64_t generation() override { return generation_; }

  // The stick stays here when it is pulled, and can be plugged again by its name.
  FakeStick& plug(FakeStick stick);
  bool plug_again(std::string_view name);
  bool pull(std::string_view name);
  FakeStick* stick(std::string_view name);

 private:
  std::vector<std::shared_ptr<FakeStick>> sticks_;
  std::uint64_t generation_ = 1;
};

}  // namespace platform
