// SPDX-License-Identifier: GPL-3.0-or-later
// The speech program as Fingerpost keeps it: started, asked, started again, and left alone when it only
// fails.
#include "platform/linux/speech_process.h"

#include <signal.h>

#include "linux/stage.h"
#include "platform/linux/bell.h"
#include "support/catch.h"

using platform::Bell;
using platform::SpeechProcess;
using samples::Stage;
using samples::StillClock;
using End = SpeechProcess::End;

namespace {

const std::string real_program = FINGERPOST_BUILD "/fingerpost-speech";

speech::Request hello() { return {0, 150, "Hello there, Sam."}; }

}  // namespace

TEST_CASE("the speech program is started by the first text, and answers", "[linux]") {
  const StillClock clock;
  const Bell bell;
  SpeechProcess process(clock, real_program);
  CHECK(process.is_there());
  CHECK(process.process() == 0);
  const SpeechProcess::Reply reply = process.ask(hello(), bell.handle());
  REQUIRE(reply.end == End::answered);
  CHECK(reply.answer.words.size() == 3);
  const pid_t first = process.process();
  CHECK(process.ask(hello(), bell.handle()).end == End::answered);
  CHECK(process.process() == first);  // the same goes on
}

TEST_CASE("a bell interrupts the wait, and what was asked before is not taken for the next answer",
          "[linux]") {
  const StillClock clock;
  const Bell bell;
  SpeechProcess process(clock, real_program);
  bell.ring();
  std::string much;
  while (much.size() < 4000) much += "and there is more to say ";
  CHECK(process.ask({0, 150, much}, bell.handle()).end == End::interrupted);
  bell.clear();
  const SpeechProcess::Reply reply = process.ask(hello(), bell.handle());
  REQUIRE(reply.end == End::answered);
  CHECK(reply.answer.words.size() == 3);
  CHECK(process.trouble() == SpeechProcess::Trouble::none);
}

TEST_CASE("a speech program that dies is started again, three times a minute", "[linux]") {
  StillClock clock;
  const Bell bell;
  SpeechProcess process(clock, real_program);
  REQUIRE(process.ask(hello(), bell.handle()).end == End::answered);
  for (int death = 1; death <= 3; ++death) {
    clock.now = clock.now + 10;
    REQUIRE(kill(process.process(), SIGKILL) == 0);
    CHECK(process.ask(hello(), bell.handle()).end == End::answered);
    CHECK(process.trouble() == SpeechProcess::Trouble::none);
  }
  REQUIRE(kill(process.process(), SIGKILL) == 0);
  CHECK(process.ask(hello(), bell.handle()).end == End::failed);
  CHECK(process.trouble() == SpeechProcess::Trouble::keeps_failing);
  CHECK(process.process() == 0);
  clock.now = 69;  // the first death was at 10
  CHECK(process.ask(hello(), bell.handle()).end == End::failed);
  clock.now = 71;
  CHECK(process.ask(hello(), bell.handle()).end == End::answered);
  CHECK(process.trouble() == SpeechProcess::Trouble::none);
}

TEST_CASE("a text that kills the program is given up after two attempts", "[linux]") {
  const Stage stage;
  const StillClock clock;
  const Bell bell;
  SpeechProcess process(clock, stage.program("echo x >> " + (stage / "started").string() + "\nexit 3"));
  CHECK(process.ask(hello(), bell.handle()).end == End::failed);
  CHECK(process.trouble() == SpeechProcess::Trouble::none);  // the next text may do no harm
  CHECK(samples::whole(stage / "started") == "x\nx\n");
  CHECK(process.ask(hello(), bell.handle()).end == End::failed);
  CHECK(process.trouble() == SpeechProcess::Trouble::keeps_failing);
  CHECK(process.ask(hello(), bell.handle()).end == End::failed);
  CHECK(samples::whole(stage / "started") == "x\nx\nx\nx\n");  // three times again, and no more
}

TEST_CASE("a speech program that hangs or talks rubbish is ended", "[linux]") {
  const Stage stage;
  const StillClock clock;
  const Bell bell;
  const std::string rubbish[] = {"exec sleep 1000", "echo rubbish\nexec sleep 1000",
                                 "printf 'FPan'\nexec sleep 1000", "exec yes FPan"};
  for (const std::string& script : rubbish) {
    INFO(script);
    SpeechProcess process(clock, stage.program(script), 50);
    CHECK(process.ask(hello(), bell.handle()).end == End::failed);
    CHECK(process.process() == 0);
  }
}

TEST_CASE("a PC without a speech program is told from one whose program fails", "[linux]") {
  const StillClock clock;
  const Bell bell;
  SpeechProcess process(clock, "/nowhere/fingerpost-speech");
  CHECK_FALSE(process.is_there());
  CHECK(process.ask(hello(), bell.handle()).end == End::failed);
  CHECK(process.trouble() == SpeechProcess::Trouble::no_program);
}
