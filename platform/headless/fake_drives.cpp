// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/headless/fake_drives.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

namespace platform {
namespace {

using base::Done;
using base::Error;
using base::Fault;
using base::Outcome;

constexpr std::size_t chunk_size = 64 * 1024;

void show_in_folder(const FakeStick& stick) {
  if (stick.folder.empty()) return;
  std::error_code ignored;
  std::filesystem::create_directories(stick.folder, ignored);
  for (const auto& entry : std::filesystem::directory_iterator(stick.folder, ignored)) {
    if (!stick.files.contains(entry.path().filename().string()))
      std::filesystem::remove(entry.path(), ignored);
  }
  for (const auto& [name, bytes] : stick.files) {
    std::ofstream file(stick.folder + "/" + name, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
}

void load_folder(FakeStick& stick) {
  if (stick.folder.empty()) return;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(stick.folder, none)) {
    if (!entry.is_regular_file(none)) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    stick.files[entry.path().filename().string()] = {std::istreambuf_iterator<char>(file), {}};
  }
  stick.durable = stick.files;
}

void take_out(FakeStick& stick) {
  if (!stick.plugged) return;
  stick.plugged = false;
  stick.files = stick.durable;
  show_in_folder(stick);
}

std::uint64_t used(const FakeStick& stick) {
  std::uint64_t sum = 0;
  for (const auto& [name, bytes] : stick.files) sum += bytes.size();
  return sum;
}

Error gone(const FakeStick& stick) { return {Fault::removed, stick.name + " was taken out"}; }

class FakeDrive : public Drive {
 public:
  explicit FakeDrive(std::shared_ptr<FakeStick> stick) : stick_(std::move(stick)) {}

  std::string name() const override { return stick_->name; }

  base::Result<std::uint64_t> free_bytes() override {
    if (const Outcome there = operation(); !there) return there.error();
    return stick_->capacity - std::min(stick_->capacity, used(*stick_));
  }

  Outcome check_writable() override {
    if (const Outcome there = operation(); !there) return there.error();
    return writable();
  }

  base::Result<std::vector<std::string>> files() override {
    if (const Outcome there = operation(); !there) return there.error();
    std::vector<std::string> names;
    for (const auto& [name, bytes] : stick_->files) names.push_back(name);
    return names;
  }

  Outcome write_new(const std::string& file, std::string_view bytes,
                    const std::function<bool(std::uint64_t)>& go_on) override;
  base::Result<std::string> read_back(const std::string& file, std::uint64_t most) override;
  Outcome rename_new(const std::string& from, const std::string& to) override;
  Outcome remove(const std::string& file) override;

  Outcome sync() override {
    if (const Outcome there = operation(); !there) return there.error();
    stick_->durable = stick_->files;
    return Done{};
  }

  bool can_let_go() const override { return !stick_->faults.cannot_let_go; }

  Outcome open_again_read_only() override {
    if (const Outcome there = operation(); !there) return there.error();
    stick_->durable = stick_->files;
    stick_->opened_read_only = true;
    return Done{};
  }

  Outcome let_go() override {
    if (const Outcome there = operation(); !there) return there.error();
    stick_->let_go = true;
    return Done{};
  }

 private:
  Outcome operation();
  Outcome writable() const;
  Outcome change();
  Outcome write_chunk(std::string& held, std::string_view chunk);

  std::shared_ptr<FakeStick> stick_;
};

Outcome FakeDrive::operation() {
  ++stick_->operations;
  if (stick_->operations == stick_->faults.pull_at_operation) take_out(*stick_);
  if (!stick_->plugged) return gone(*stick_);
  if (stick_->operations == stick_->faults.fail_at_operation) {
    return Error{stick_->faults.fail_with, "failed on command"};
  }
  return Done{};
}

Outcome FakeDrive::writable() const {
  if (stick_->read_only || stick_->opened_read_only)
    return Error{Fault::denied, stick_->name + " is read-only"};
  return Done{};
}

Outcome FakeDrive::change() {
  if (Outcome there = operation(); !there) return there;
  return writable();
}

Outcome FakeDrive::write_chunk(std::string& held, std::string_view chunk) {
  if (Outcome there = operation(); !there) return there;
  const std::uint64_t room = stick_->capacity - std::min(stick_->capacity, used(*stick_));
  std::string_view fits = chunk.substr(0, room);
  if (const auto limit = stick_->faults.pull_at_byte; limit && stick_->written + fits.size() > *limit) {
    fits = fits.substr(0, *limit - std::min(*limit, stick_->written));
    held += fits;
    stick_->written += fits.size();
    take_out(*stick_);
    return gone(*stick_);
  }
  held += fits;
  stick_->written += fits.size();
  if (fits.size() < chunk.size()) return Error{Fault::full, stick_->name + " is full"};
  return Done{};
}

Outcome FakeDrive::write_new(const std::string& file, std::string_view bytes,
                             const std::function<bool(std::uint64_t)>& go_on) {
  if (Outcome there = change(); !there) return there;
  if (stick_->files.contains(file)) return Error{Fault::invalid, file + " is there already"};
  std::string& held = stick_->files[file];
  for (std::size_t at = 0; at < bytes.size(); at += chunk_size) {
    const std::string_view chunk = bytes.substr(at, chunk_size);
    if (Outcome written = write_chunk(held, chunk); !written) return written;
    if (go_on && !go_on(at + chunk.size())) return Error{Fault::busy, "stopped"};
  }
  if (Outcome synced = operation(); !synced) return synced;
  stick_->durable[file] = held;
  if (Outcome closed = operation(); !closed) return closed;
  show_in_folder(*stick_);
  return Done{};
}

base::Result<std::string> FakeDrive::read_back(const std::string& file, std::uint64_t most) {
  if (const Outcome there = operation(); !there) return there.error();
  const auto found = stick_->files.find(file);
  if (found == stick_->files.end()) return Error{Fault::not_found, file + " is not there"};
  if (found->second.size() > most) return Error{Fault::corrupt, file + " is larger than it may be"};
  std::string bytes = found->second;
  if (stick_->faults.lies && !bytes.empty()) bytes[bytes.size() / 2] ^= 1;
  return bytes;
}

Outcome FakeDrive::rename_new(const std::string& from, const std::string& to) {
  if (Outcome there = change(); !there) return there;
  if (!stick_->files.contains(from)) return Error{Fault::not_found, from + " is not there"};
  if (stick_->files.contains(to)) return Error{Fault::invalid, to + " is there already"};
  auto node = stick_->files.extract(from);
  node.key() = to;
  stick_->files.insert(std::move(node));
  show_in_folder(*stick_);
  return Done{};
}

Outcome FakeDrive::remove(const std::string& file) {
  if (Outcome there = change(); !there) return there;
  if (stick_->files.erase(file) == 0) return Error{Fault::not_found, file + " is not there"};
  show_in_folder(*stick_);
  return Done{};
}

}  // namespace

std::vector<std::unique_ptr<Drive>> FakeDrives::list() {
  std::vector<std::unique_ptr<Drive>> drives;
  for (const std::shared_ptr<FakeStick>& stick : sticks_) {
    if (stick->plugged && !stick->let_go) drives.push_back(std::make_unique<FakeDrive>(stick));
  }
  return drives;
}

FakeStick& FakeDrives::plug(FakeStick stick) {
  ++generation_;
  load_folder(stick);
  sticks_.push_back(std::make_shared<FakeStick>(std::move(stick)));
  return *sticks_.back();
}

bool FakeDrives::plug_again(std::string_view name) {
  FakeStick* known = stick(name);
  if (known == nullptr) return false;
  ++generation_;
  known->plugged = true;
  known->opened_read_only = false;
  known->let_go = false;
  known->faults = {};
  return true;
}

bool FakeDrives::pull(std::string_view name) {
  FakeStick* known = stick(name);
  if (known == nullptr || !known->plugged) return false;
  ++generation_;
  take_out(*known);
  return true;
}

FakeStick* FakeDrives::stick(std::string_view name) {
  const auto has_name = [name](const std::shared_ptr<FakeStick>& stick) { return stick->name == name; };
  const auto found = std::find_if(sticks_.begin(), sticks_.end(), has_name);
  return found == sticks_.end() ? nullptr : found->get();
}

}  // namespace platform
