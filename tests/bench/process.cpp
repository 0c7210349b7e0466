// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/process.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <thread>

#include "bench/clock.h"

namespace bench {
namespace {

namespace files = std::filesystem;

constexpr double time_to_end_ms = 4000;

struct Relation {
  pid_t pid = 0;
  pid_t parent = 0;
  pid_t group = 0;
};

std::string text_of(const files::path& path) {
  std::ifstream in(path);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

bool is_number(const std::string& name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<files::path> numbered_in(const files::path& folder) {
  std::vector<files::path> found;
  std::error_code gone;  // processes and threads end while we look
  for (files::directory_iterator at(folder, gone), end; !gone && at != end; at.increment(gone)) {
    if (is_number(at->path().filename().string())) found.push_back(at->path());
  }
  return found;
}

// The name in brackets may hold anything, so the fields are counted from the last bracket.
Relation relation_of(const files::path& process) {
  const std::string stat = text_of(process / "stat");
  Relation relation;
  const std::size_t bracket = stat.rfind(')');
  if (bracket == std::string::npos) return relation;
  std::istringstream rest(stat.substr(bracket + 1));
  char state = 0;
  rest >> state >> relation.parent >> relation.group;
  relation.pid = std::atoi(process.filename().c_str());
  return relation;
}

std::uint64_t number_after(const std::string& text, const std::string& name) {
  const std::size_t at = text.find(name);
  return at == std::string::npos ? 0 : std::strtoull(text.c_str() + at + name.size(), nullptr, 10);
}

void use_one_core() {
  cpu_set_t cores;
  sched_getaffinity(0, sizeof cores, &cores);
  int first = 0;
  while (first < CPU_SETSIZE && !CPU_ISSET(first, &cores)) ++first;
  CPU_ZERO(&cores);
  CPU_SET(first, &cores);
  sched_setaffinity(0, sizeof cores, &cores);
}

[[noreturn]] void become(const Start& start) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (start.speed == Speed::half_core) use_one_core();
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nowhere, stream);
  for (const auto& [name, value] : start.environment) {
    value.empty() ? unsetenv(name.c_str()) : setenv(name.c_str(), value.c_str(), 1);
  }
  std::vector<char*> words;
  for (const std::string& word : start.words) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  execvp(words[0], words.data());
  _exit(127);
}

std::vector<Relation> all_relations() {
  std::vector<Relation> all;
  for (const files::path& process : numbered_in("/proc")) all.push_back(relation_of(process));
  return all;
}

// What came loose from its parents is our child now. Only the screen's server is in our own group.
bool end_loose_ones() {
  bool found = false;
  for (const Relation& relation : all_relations()) {
    if (relation.parent != getpid() || relation.group == getpgrp()) continue;
    kill(relation.pid, SIGKILL);
    waitpid(relation.pid, nullptr, 0);
    found = true;
  }
  return found;
}

}  // namespace

// Stops and continues the whole group in turn: it works without rights and with any kernel.
class Process::Brake {
 public:
  explicit Brake(pid_t group)
      : thread_([group](const std::stop_token& released) {
          constexpr double part_ms = 5;
          while (!released.stop_requested()) {
            kill(-group, SIGSTOP);
            pause_ms(part_ms);
            kill(-group, SIGCONT);
            pause_ms(part_ms);
          }
        }) {}

 private:
  std::jthread thread_;
};

void become_reaper() { prctl(PR_SET_CHILD_SUBREAPER, 1); }

base::Result<std::unique_ptr<Process>> Process::start(const Start& start) {
  const double began = now_ms();
  const pid_t pid = fork();
  if (pid < 0) return base::Error{base::Fault::denied, "no new process"};
  if (pid == 0) become(start);
  setpgid(pid, pid);  // here too: who is first does not matter
  std::unique_ptr<Brake> brake;
  if (start.speed == Speed::half_core) brake = std::make_unique<Brake>(pid);
  return std::unique_ptr<Process>(new Process(pid, began, std::move(brake)));
}

Process::Process(pid_t pid, double started_at, std::unique_ptr<Brake> brake)
    : pid_(pid), started_at_(started_at), brake_(std::move(brake)) {}

Process::~Process() { stop(); }

bool Process::is_running() const {
  siginfo_t ended{};
  return pid_ > 0 && waitid(P_PID, static_cast<id_t>(pid_), &ended, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         ended.si_pid == 0;
}

void Process::run_at_whole_speed() {
  brake_.reset();
  if (pid_ > 0) kill(-pid_, SIGCONT);
}

std::vector<pid_t> Process::family() const {
  if (pid_ <= 0) return {};
  const std::vector<Relation> all = all_relations();
  std::set<pid_t> members{pid_};
  for (std::size_t before = 0; before != members.size();) {
    before = members.size();
    for (const Relation& relation : all) {
      if (relation.group == pid_ || members.contains(relation.parent)) members.insert(relation.pid);
    }
  }
  return {members.begin(), members.end()};
}

Use Process::use() const {
  Use use;
  for (const pid_t pid : family()) {
    for (const files::path& thread : numbered_in("/proc/" + std::to_string(pid) + "/task")) {
      const double nanoseconds = std::strtod(text_of(thread / "schedstat").c_str(), nullptr);
      use.processor_ms += nanoseconds / 1e6;
      // The line of the involuntary ones ends with the same words.
      use.wakes += number_after(text_of(thread / "status"), "\nvoluntary_ctxt_switches:");
    }
  }
  return use;
}

double Process::memory_mb() const {
  double kilobytes = 0;
  for (const pid_t pid : family()) {
    const std::string rollup = text_of("/proc/" + std::to_string(pid) + "/smaps_rollup");
    kilobytes += static_cast<double>(number_after(rollup, "\nPss:"));
  }
  return kilobytes / 1024;
}

std::vector<std::string> Process::mapped_files() const {
  std::set<std::string> found;
  for (const pid_t pid : family()) {
    std::istringstream maps(text_of("/proc/" + std::to_string(pid) + "/maps"));
    for (std::string line; std::getline(maps, line);) {
      const std::size_t at = line.find('/');
      if (at != std::string::npos) found.insert(line.substr(at));
    }
  }
  return {found.begin(), found.end()};
}

void Process::stop() {
  if (pid_ <= 0) return;
  run_at_whole_speed();
  kill(pid_, SIGTERM);
  const double last = now_ms() + time_to_end_ms;
  while (is_running() && now_ms() < last) pause_ms(5);
  kill(-pid_, SIGKILL);
  // Each round sets those free whose parents it ended.
  while (end_loose_ones()) pause_ms(5);
  pid_ = 0;
}

}  // namespace bench
