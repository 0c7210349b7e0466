// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/shared_work.h"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <new>
#include <optional>
#include <thread>

namespace platform {

namespace {

using Counter = std::atomic<std::size_t>;  // of the next number that nobody has taken
static_assert(Counter::is_always_lock_free);

struct Worker {
  pid_t process = -1;
  int results = -1;  // a pipe
};

void append_number(std::string& bytes, std::uint64_t number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::string read_all(int file) {
  std::string all;
  char part[16384];
  while (true) {
    const ssize_t got = read(file, part, sizeof part);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return all;
    all.append(part, static_cast<std::size_t>(got));
  }
}

// Number, length, bytes; again for each piece of work that this process took.
std::string take_work(Counter& next, std::size_t count, const std::function<std::string(std::size_t)>& work) {
  std::string bytes;
  for (std::size_t number = next++; number < count; number = next++) {
    const std::string done = work(number);
    append_number(bytes, number);
    append_number(bytes, done.size());
    bytes += done;
  }
  return bytes;
}

bool sort_in(std::string_view bytes, std::vector<std::optional<std::string>>& parts) {
  while (!bytes.empty()) {
    std::uint64_t head[2];
    if (bytes.size() < sizeof head) return false;
    std::memcpy(head, bytes.data(), sizeof head);
    bytes.remove_prefix(sizeof head);
    if (head[0] >= parts.size() || head[1] > bytes.size()) return false;
    parts[head[0]] = std::string(bytes.substr(0, head[1]));
    bytes.remove_prefix(head[1]);
  }
  return true;
}

// The child ends without unwinding: what the program holds is the parent's to close.
Worker start(Counter& next, std::size_t count, const std::function<std::string(std::size_t)>& work) {
  int ends[2];
  if (pipe(ends) != 0) return {};
  const pid_t process = fork();
  if (process == 0) {
    close(ends[0]);
    const bool is_told = write_all(ends[1], take_work(next, count, work));
    _exit(is_told ? 0 : 1);
  }
  close(ends[1]);
  if (process < 0) close(ends[0]);
  return {process, process < 0 ? -1 : ends[0]};
}

bool ended_well(pid_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) return false;
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

base::Result<std::vector<std::string>> share_work(std::size_t count, int processes,
                                                  const std::function<std::string(std::size_t)>& work) {
  void* const shared =
      mmap(nullptr, sizeof(Counter), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED) return base::Error{base::Fault::denied, "no memory to share the work"};
  Counter& next = *new (shared) Counter(0);
  const std::size_t wished =
      processes > 0 ? static_cast<std::size_t>(processes) : std::thread::hardware_concurrency();
  std::vector<Worker> workers;
  for (std::size_t i = 0; i < std::clamp<std::size_t>(wished, 1, std::max<std::size_t>(count, 1)); ++i)
    workers.push_back(start(next, count, work));
  std::vector<std::optional<std::string>> parts(count);
  bool is_well = true;
  for (const Worker& worker : workers) {
    if (worker.process < 0) continue;  // the others take what it would have taken
    is_well = sort_in(read_all(worker.results), parts) && is_well;
    close(worker.results);
    is_well = ended_well(worker.process) && is_well;
  }
  munmap(shared, sizeof(Counter));
  std::vector<std::string> all;
  for (std::optional<std::string>& part : parts) {
    if (!part || !is_well)
      return base::Error{base::Fault::removed, "a part of the work ended before its time"};
    all.push_back(std::move(*part));
  }
  return all;
}

}  // namespace platform
