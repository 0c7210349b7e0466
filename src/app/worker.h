// SPDX-License-Identifier: GPL-3.0-or-later
// Worker: one thread that does jobs in the order in which they were posted.
//
// A job gets values and leaves reports in the mailbox; it touches nothing else of
// the app. Without a thread (headless) each job runs inside post(), so that a
// journey goes the same way every time.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "app/report.h"

namespace app {

class Worker {
 public:
  using Mailbox = std::function<void(Report)>;  // any number of reports, from the job
  using Job = std::function<void(const Mailbox&)>;

  // `wake` is called from the worker's thread after each report.
  Worker(bool threaded, std::function<void()> wake);
  ~Worker();  // finishes what was posted
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void post(Job job);
  std::vector<Report> collect();
  bool busy() const;  // a job waits or runs, or a report was not collected
  void wait_until_idle();

 private:
  void work();
  void deliver(Report report);

  std::function<void()> wake_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> jobs_;
  std::vector<Report> mailbox_;
  bool running_ = false;
  bool closing_ = false;
  std::thread thread_;
};

}  // namespace app
