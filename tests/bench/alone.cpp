// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/alone.h"

#include <leveldb/db.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <functional>
#include <map>
#include <memory>

#include "bench/clock.h"
#include "bench/filled_store.h"
#include "store/mend.h"

namespace bench {
namespace {

double peak_mb() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
  }
  return 0;
}

// How long the task itself took, without what it needs before.
using Task = base::Result<double> (*)(const std::string& folder);

base::Result<double> open_it(const std::string& folder) {
  const base::Result<vault::StoreKeys> keys = keys_of(folder);
  if (!keys) return keys.error();
  store::RealDisk disk;
  const store::Opening opening = some_opening();
  const double began = now_ms();
  const auto store = store::Store::open(disk, folder, *keys, opening);
  if (!store) return store.error();
  const double spent = now_ms() - began;
  for (const store::Note& note : (*store)->notes()) std::fprintf(stderr, "%s\n", note.sentence.c_str());
  return spent;
}

base::Result<double> scan_it(const std::string& folder) {
  const double began = now_ms();
  leveldb::DB* opened = nullptr;
  const std::string path = folder + "/" + std::string(store::database_folder);
  leveldb::Status status = leveldb::DB::Open({}, path, &opened);
  const std::unique_ptr<leveldb::DB> database(opened);
  if (!status.ok()) return base::Error{base::Fault::denied, status.ToString()};
  const std::unique_ptr<leveldb::Iterator> place(database->NewIterator({}));
  std::size_t bytes = 0;
  for (place->SeekToFirst(); place->Valid(); place->Next()) bytes += place->value().size();
  if (!place->status().ok() || bytes == 0) return base::Error{base::Fault::denied, "the scan broke off"};
  return now_ms() - began;
}

base::Result<double> back_it_up(const std::string& folder) {
  const base::Result<vault::StoreKeys> keys = keys_of(folder);
  if (!keys) return keys.error();
  store::RealDisk disk;
  const auto store = store::Store::open(disk, folder, *keys, some_opening());
  if (!store) return store.error();
  const double began = now_ms();
  const auto made = (*store)->back_up(disk, folder + "/copies", some_day, {});
  if (!made) return made.error();
  return now_ms() - began;
}

}  // namespace

base::Result<Spent> alone(const std::string& task, const std::string& folder) {
  const std::string command =
      "/proc/" + std::to_string(getpid()) + "/exe --alone " + task + " --folder '" + folder + "'";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  Spent spent;
  const bool is_said = pipe && std::fscanf(pipe.get(), "%lf %lf", &spent.milliseconds, &spent.peak_mb) == 2;
  if (!is_said) return base::Error{base::Fault::denied, task + " did not end well"};
  return spent;
}

int do_alone(const std::string& task, const std::string& folder) {
  const std::map<std::string, Task> tasks = {{"open", open_it}, {"scan", scan_it}, {"backup", back_it_up}};
  const auto found = tasks.find(task);
  if (found == tasks.end()) return 2;
  const base::Result<double> milliseconds = found->second(folder);
  if (!milliseconds) {
    std::fprintf(stderr, "%s: %s\n", task.c_str(), milliseconds.error().detail.c_str());
    return 1;
  }
  std::printf("%f %f\n", *milliseconds, peak_mb());
  return 0;
}

}  // namespace bench
