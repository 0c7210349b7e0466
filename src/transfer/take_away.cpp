// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/take_away.h"

#include <limits>
#include <utility>

namespace transfer {
namespace {

using base::Done;
using base::Error;
using base::Fault;
using base::Outcome;

constexpr std::uint64_t spare_room = 1'000'000;
constexpr std::uint64_t largest_on_fat = std::numeric_limits<std::uint32_t>::max() - 1ULL;

// One file on its way: first under a name of its own, at the end under its right one.
struct Parcel {
  const File* file = nullptr;
  std::string half_written;
  std::string whole;
  bool begun = false;    // something may lie on the stick under the first name
  bool renamed = false;  // it is good, and no longer ours to remove
};

Error about(const std::string& name, const Error& error) { return {error.fault, name + ": " + error.detail}; }

class Journey {
 public:
  Journey(platform::Drive& drive, const std::vector<File>& files, const std::string& serial,
          const Progress& progress, const std::atomic<bool>& stop)
      : drive_(drive), progress_(progress), stop_(stop) {
    for (const File& file : files) {
      const std::string whole = "FP-" + serial + "-" + file.name;
      parcels_.push_back({&file, "FP-" + serial + "-" + std::to_string(parcels_.size() + 1) + ".tmp", whole});
    }
  }

  Outcome check_first(const std::vector<File>& files);
  Outcome write_all();
  Outcome read_all_back();
  Outcome name_all();
  Outcome open_again_and_compare();
  void clean_up();
  bool let_go();
  std::vector<std::string> names() const;
  void tell(Stage::What what, std::size_t file, std::uint64_t done, std::uint64_t of) const;

 private:
  Outcome write(std::size_t index);
  Outcome compare(const std::string& name, const std::string& bytes);
  Outcome go_on() const;

  platform::Drive& drive_;
  const Progress& progress_;
  const std::atomic<bool>& stop_;
  std::vector<Parcel> parcels_;
};

void Journey::tell(Stage::What what, std::size_t file, std::uint64_t done, std::uint64_t of) const {
  if (progress_) progress_({what, file, done, of});
}

Outcome Journey::go_on() const {
  if (stop_) return Error{Fault::busy, "stopped"};
  return Done{};
}

Outcome Journey::check_first(const std::vector<File>& files) {
  tell(Stage::What::checking, 0, 0, 0);
  if (files.empty()) return Error{Fault::invalid, "nothing to take"};
  for (const File& file : files) {
    if (file.bytes.size() > largest_on_fat) return Error{Fault::full, file.name + ": too large for a stick"};
  }
  if (const Outcome writable = drive_.check_writable(); !writable) return writable.error();
  const base::Result<std::uint64_t> free = drive_.free_bytes();
  if (!free) return free.error();
  if (*free < room_for(files)) return Error{Fault::full, std::to_string(*free) + " bytes free"};
  return go_on();
}

Outcome Journey::write(std::size_t index) {
  Parcel& parcel = parcels_[index];
  const std::string& bytes = parcel.file->bytes;
  tell(Stage::What::writing, index, 0, bytes.size());
  parcel.begun = true;
  const auto chunk_written = [&](std::uint64_t done) {
    tell(Stage::What::writing, index, done, bytes.size());
    return !stop_;
  };
  const Outcome written = drive_.write_new(parcel.half_written, bytes, chunk_written);
  if (written) return go_on();
  // What bears our name already is not from this run, so it is not ours to remove.
  if (written.error().fault == Fault::invalid) parcel.begun = false;
  return about(parcel.whole, written.error());
}

Outcome Journey::write_all() {
  for (std::size_t index = 0; index < parcels_.size(); ++index) {
    if (const Outcome written = write(index); !written) return written.error();
  }
  return Done{};
}

Outcome Journey::compare(const std::string& name, const std::string& bytes) {
  const base::Result<std::string> found = drive_.read_back(name, bytes.size());
  if (!found) return about(name, found.error());
  // All the bytes are at hand, so they are compared themselves and not by a hash of them.
  if (*found != bytes) return Error{Fault::corrupt, name + ": other bytes came back"};
  return Done{};
}

Outcome Journey::read_all_back() {
  for (std::size_t index = 0; index < parcels_.size(); ++index) {
    const Parcel& parcel = parcels_[index];
    if (const Outcome same = compare(parcel.half_written, parcel.file->bytes); !same) return same.error();
    const std::uint64_t size = parcel.file->bytes.size();
    tell(Stage::What::reading_back, index, size, size);
    if (const Outcome on = go_on(); !on) return on.error();
  }
  return Done{};
}

// Only when all of them are right do they get their names: no half of a set looks whole.
Outcome Journey::name_all() {
  tell(Stage::What::closing, 0, 0, 0);
  for (Parcel& parcel : parcels_) {
    const Outcome renamed = drive_.rename_new(parcel.half_written, parcel.whole);
    if (!renamed) return about(parcel.whole, renamed.error());
    parcel.renamed = true;
  }
  return drive_.sync();
}

// That a stick could be unmounted proves nothing: only what is read from it afterwards does.
Outcome Journey::open_again_and_compare() {
  if (drive_.can_let_go()) {
    if (const Outcome opened = drive_.open_again_read_only(); !opened) return opened.error();
  }
  for (const Parcel& parcel : parcels_) {
    if (const Outcome same = compare(parcel.whole, parcel.file->bytes); !same) return same.error();
  }
  return Done{};
}

void Journey::clean_up() {
  bool removed_any = false;
  for (const Parcel& parcel : parcels_) {
    if (!parcel.begun || parcel.renamed) continue;
    removed_any = static_cast<bool>(drive_.remove(parcel.half_written)) || removed_any;
  }
  // Whatever this says, the answer is "not saved" already.
  if (removed_any) static_cast<void>(drive_.sync());
}

bool Journey::let_go() { return drive_.can_let_go() && drive_.let_go(); }

std::vector<std::string> Journey::names() const {
  std::vector<std::string> names;
  for (const Parcel& parcel : parcels_) names.push_back(parcel.whole);
  return names;
}

}  // namespace

std::uint64_t room_for(const std::vector<File>& files) {
  std::uint64_t size = 0;
  for (const File& file : files) size += file.bytes.size();
  return 2 * size + spare_room;
}

base::Result<Taken> take_away(platform::Drive& drive, const std::vector<File>& files,
                              const std::string& serial, const Progress& progress,
                              const std::atomic<bool>& stop) {
  Journey journey(drive, files, serial, progress, stop);
  if (const Outcome checked = journey.check_first(files); !checked) return checked.error();
  Outcome safe = journey.write_all();
  if (safe) safe = journey.read_all_back();
  if (safe) safe = journey.name_all();
  if (safe) safe = journey.open_again_and_compare();
  if (!safe) {
    journey.clean_up();
    return safe.error();
  }
  // From here on the files are safe, whether the stick can be switched off or not.
  Taken taken{journey.names(), journey.let_go()};
  journey.tell(Stage::What::safe, files.size(), 0, 0);
  return taken;
}

}  // namespace transfer
