// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker.h"

#include <atomic>

#include "support/catch.h"

namespace {

app::Report draft(const std::string& slot) { return app::DraftKept{slot, base::Done{}}; }

std::string slot_of(const app::Report& report) { return report.as<app::DraftKept>()->slot; }

}  // namespace

TEST_CASE("jobs of one worker report in the order in which they were posted", "[worker]") {
  for (const bool threaded : {false, true}) {
    app::Worker worker(threaded, {});
    for (int i = 0; i < 200; ++i) {
      worker.post([i](const app::Worker::Mailbox& mailbox) { mailbox(draft(std::to_string(i))); });
    }
    worker.wait_until_idle();
    const std::vector<app::Report> reports = worker.collect();
    REQUIRE(reports.size() == 200);
    for (int i = 0; i < 200; ++i) CHECK(slot_of(reports[static_cast<std::size_t>(i)]) == std::to_string(i));
    CHECK_FALSE(worker.busy());
  }
}

TEST_CASE("a worker wakes the loop for each report", "[worker]") {
  std::atomic<int> woken = 0;
  app::Worker worker(true, [&woken] { ++woken; });
  worker.post([](const app::Worker::Mailbox& mailbox) {
    mailbox(draft("a"));
    mailbox(draft("b"));
  });
  worker.wait_until_idle();
  CHECK(woken == 2);
}

TEST_CASE("a worker that ends finishes what was posted", "[worker]") {
  std::atomic<int> done = 0;
  {
    app::Worker worker(true, {});
    for (int i = 0; i < 50; ++i) worker.post([&done](const app::Worker::Mailbox&) { ++done; });
  }
  CHECK(done == 50);
}

TEST_CASE("a worker is busy until its reports are collected", "[worker]") {
  app::Worker worker(false, {});
  worker.post([](const app::Worker::Mailbox& mailbox) { mailbox(draft("a")); });
  CHECK(worker.busy());
  CHECK(worker.collect().size() == 1);
  CHECK_FALSE(worker.busy());
}
