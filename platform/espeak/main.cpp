// SPDX-License-Identifier: GPL-3.0-or-later
// fingerpost-speech: texts come in, their sound goes out (platform/speech/wire.h).
//
// A process of its own, since the engine has been known to crash and to hang, and because
// nothing else of Fingerpost then shares its memory.
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "platform/espeak/engine.h"

namespace {

bool write_all(const std::string& bytes) {
  std::size_t written = 0;
  while (written < bytes.size()) {
    const ssize_t count = write(STDOUT_FILENO, bytes.data() + written, bytes.size() - written);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    written += static_cast<std::size_t>(count);
  }
  return true;
}

bool read_more(std::string& arrived) {
  char bytes[8192];
  ssize_t count = -1;
  do {
    count = read(STDIN_FILENO, bytes, sizeof bytes);
  } while (count < 0 && errno == EINTR);
  if (count <= 0) return false;
  arrived.append(bytes, static_cast<std::size_t>(count));
  return true;
}

// A newer text, or the end of all.
bool has_more_to_read() {
  pollfd input{STDIN_FILENO, POLLIN, 0};
  return poll(&input, 1, 0) > 0;
}

int say_all(espeak::Engine& engine) {
  std::string arrived;
  while (true) {
    auto request = speech::take_request(arrived);
    if (!request) {
      std::fprintf(stderr, "fingerpost-speech: %s\n", request.error().detail.c_str());
      return 2;
    }
    if (!*request) {
      if (!read_more(arrived)) return 0;
      continue;
    }
    const bool has_next = !arrived.empty();
    const speech::Answer answer =
        engine.say(**request, [has_next] { return has_next || has_more_to_read(); });
    if (!write_all(speech::bytes_of(answer))) return 0;
  }
}

}  // namespace

int main() {
  // Learners' words pass through here: no core file, and no other program looks in.
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  const auto engine = espeak::Engine::open();
  if (engine) return say_all(**engine);
  std::fprintf(stderr, "fingerpost-speech: %s\n", engine.error().detail.c_str());
  return 1;
}
