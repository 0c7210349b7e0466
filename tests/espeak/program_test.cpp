// SPDX-License-Identifier: GPL-3.0-or-later
// fingerpost-speech as a process: texts in, sound out, and an end when nobody is there any more.
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

#include "platform/speech/wire.h"
#include "support/catch.h"

namespace {

class Program {
 public:
  Program() {
    int ends[2];
    REQUIRE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO})
      posix_spawn_file_actions_adddup2(&files, ends[1], stream);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::string path = FINGERPOST_BUILD "/fingerpost-speech";
    char* words[] = {path.data(), nullptr};
    // The engine is never closed, and nobody may look into the program: leaks cannot be counted in it.
    std::string no_leaks = "ASAN_OPTIONS=detect_leaks=0";
    std::vector<char*> around{no_leaks.data()};
    for (char** one = environ; *one != nullptr; ++one) around.push_back(*one);
    around.push_back(nullptr);
    REQUIRE(posix_spawn(&process_, path.c_str(), &files, nullptr, words, around.data()) == 0);
    posix_spawn_file_actions_destroy(&files);
    close(ends[1]);
    socket_ = ends[0];
  }
  ~Program() {
    if (socket_ >= 0) close(socket_);
    if (process_ == 0) return;
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
  }
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  void say(const std::string& bytes) const {
    REQUIRE(send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size()));
  }
  speech::Answer answer() {
    while (true) {
      auto taken = speech::take_answer(arrived_);
      REQUIRE(taken);
      if (*taken) return std::move(**taken);
      char bytes[65536];
      const ssize_t count = read(socket_, bytes, sizeof bytes);
      REQUIRE(count > 0);
      arrived_.append(bytes, static_cast<std::size_t>(count));
    }
  }
  int end() {  // what it ends with once nobody speaks to it
    shutdown(socket_, SHUT_WR);
    return wait();
  }
  int wait() {
    int status = 0;
    REQUIRE(waitpid(process_, &status, 0) == process_);
    process_ = 0;
    REQUIRE(WIFEXITED(status));
    return WEXITSTATUS(status);
  }

 private:
  pid_t process_ = 0;
  int socket_ = -1;
  std::string arrived_;
};

std::string asking(std::uint64_t number, const std::string& text) {
  return speech::bytes_of(speech::Request{number, 150, text});
}

}  // namespace

TEST_CASE("the speech program answers each text with its own number", "[espeak]") {
  Program program;
  for (const std::uint64_t number : {5U, 3U}) {
    program.say(asking(number, "Hello there, Sam."));
    const speech::Answer answer = program.answer();
    CHECK(answer.number == number);
    CHECK(answer.words.size() == 3);
    CHECK(answer.samples.size() > 15000);
  }
}

TEST_CASE("a newer text overtakes an older one", "[espeak]") {
  Program program;
  std::string much;
  while (much.size() < 4000) much += "and then there is more to say ";
  program.say(asking(1, much) + asking(2, "Hello."));
  const speech::Answer first = program.answer();
  CHECK(first.number == 1);
  CHECK(first.samples.empty());
  const speech::Answer second = program.answer();
  CHECK(second.number == 2);
  CHECK_FALSE(second.samples.empty());
}

TEST_CASE("the speech program ends when its input does, also in the middle of a text", "[espeak]") {
  Program idle;
  CHECK(idle.end() == 0);
  Program busy;
  busy.say(asking(1, std::string(4000, 'w')));
  CHECK(busy.end() == 0);
}

TEST_CASE("the speech program does not go on after bytes that it does not know", "[espeak]") {
  Program program;
  program.say("rubbish");
  CHECK(program.wait() == 2);
}

TEST_CASE("whatever the text, the speech program answers", "[espeak]") {
  Program program;
  std::string emoji, everything;
  for (int n = 0; n < 500; ++n) emoji += "\U0001F600\u200D\U0001F680";
  for (int byte = 1; byte < 256; ++byte) everything += static_cast<char>(byte);
  const std::string texts[] = {"",
                               " ",
                               "...",
                               "<speak><break time=\"9s\"/>Hi</speak>",
                               "[[h@l'oU]] &amp; %s %n",
                               "\x01\x31v \x01\x30r",
                               std::string(4096, '9'),
                               std::string(4096, 'a'),
                               std::string(4096, '!'),
                               "\u0645\u062D\u0645\u062F Nguy\u1EC5n V\u0103n \u738B",
                               std::string("a\0b", 3),
                               emoji.substr(0, 4000),
                               everything};
  std::uint64_t number = 0;
  for (const std::string& text : texts) {
    INFO("text " << number);
    program.say(asking(++number, text));
    const speech::Answer answer = program.answer();
    CHECK(answer.number == number);
    std::uint32_t last = 0;
    for (const speech::SpokenWord& word : answer.words) {
      CHECK(word.offset + word.length <= text.size());
      CHECK(word.sample >= last);
      last = word.sample;
    }
  }
  program.say(asking(99, "Still here."));
  CHECK(program.answer().words.size() == 2);
}
