// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/speech_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

namespace platform {
namespace {

constexpr std::size_t most_restarts = 3;
constexpr double restarts_within = 60;  // seconds

}  // namespace

std::string speech_program_beside_this() {
  std::error_code failed;
  return (std::filesystem::read_symlink("/proc/self/exe", failed).parent_path() / "fingerpost-speech")
      .string();
}

bool SpeechProcess::is_there() const { return access(program_.c_str(), X_OK) == 0; }

SpeechProcess::Reply SpeechProcess::ask(speech::Request request, int bell) {
  // Once again for the same text: the program may have been dead before it was asked.
  for (int attempt = 0; attempt < 2; ++attempt) {
    if (process_ == 0 && !start()) return {};
    request.number = ++asked_;
    Reply reply;
    if (send(speech::bytes_of(request))) reply = receive(request.number, bell);
    if (reply.end == End::answered) trouble_ = Trouble::none;
    if (reply.end != End::failed) return reply;
    fail();
  }
  return {};
}

bool SpeechProcess::start() {
  trouble_ = Trouble::none;
  if (fails_too_often()) {
    trouble_ = Trouble::keeps_failing;
    return false;
  }
  int ends[2] = {-1, -1};
  if (!is_there() || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    trouble_ = Trouble::no_program;
    return false;
  }
  socket_ = ends[0];
  arrived_.clear();
  const bool is_started = spawn(ends[1]);
  close(ends[1]);
  if (!is_started) {
    trouble_ = Trouble::no_program;
    end();
  }
  return is_started;
}

bool SpeechProcess::spawn(int socket) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, socket, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files, socket, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string name = program_;
  char* words[] = {name.data(), nullptr};
  const bool is_started = posix_spawn(&process_, program_.c_str(), &files, nullptr, words, environ) == 0;
  if (!is_started) process_ = 0;
  posix_spawn_file_actions_destroy(&files);
  return is_started;
}

// It keeps nothing that could be lost, and may hang: no goodbye.
void SpeechProcess::end() {
  if (socket_ >= 0) close(socket_);
  socket_ = -1;
  if (process_ == 0) return;
  kill(process_, SIGKILL);
  while (waitpid(process_, nullptr, 0) < 0 && errno == EINTR) continue;
  process_ = 0;
}

void SpeechProcess::fail() {
  end();
  failures_.push_back(clock_.seconds());
  if (fails_too_often()) trouble_ = Trouble::keeps_failing;
}

bool SpeechProcess::fails_too_often() {
  const double now = clock_.seconds();
  while (!failures_.empty() && failures_.front() <= now - restarts_within) failures_.pop_front();
  return failures_.size() > most_restarts;
}

// A request is far smaller than the socket: one that finds no room was sent to a program that hangs.
bool SpeechProcess::send(const std::string& bytes) const {
  const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  return sent == static_cast<ssize_t>(bytes.size());
}

SpeechProcess::Reply SpeechProcess::receive(std::uint64_t number, int bell) {
  while (true) {
    auto taken = speech::take_answer(arrived_);
    if (!taken) return {};
    if (taken->has_value() && (*taken)->number == number) return {End::answered, std::move(**taken)};
    if (taken->has_value()) continue;  // to something that nobody waits for any more
    const End end = read_more(bell);
    if (end != End::answered) return {end, {}};
  }
}

// Answered: there may be more to see.
SpeechProcess::End SpeechProcess::read_more(int bell) {
  pollfd handles[] = {{socket_, POLLIN, 0}, {bell, POLLIN, 0}};
  const int ready = poll(handles, std::size(handles), patience_);
  if (ready < 0 && errno == EINTR) return End::answered;
  if (ready <= 0) return End::failed;
  if (handles[1].revents != 0) return End::interrupted;
  char bytes[65536];
  const ssize_t count = recv(socket_, bytes, sizeof bytes, MSG_DONTWAIT);
  if (count <= 0) return End::failed;
  arrived_.append(bytes, static_cast<std::size_t>(count));
  return End::answered;
}

}  // namespace platform
