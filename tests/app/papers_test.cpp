// SPDX-License-Identifier: GPL-3.0-or-later
// A paper about one learner: its name stays out of the printer's list and off the stick, and what was done
// with it is kept in that learner's log, with who did it.
#include "app/papers.h"

#include "app/update.h"
#include "platform/headless/fake_drives.h"
#include "platform/headless/fake_printers.h"
#include "platform/headless/headless.h"
#include "support/catch.h"
#include "support/short_way.h"
#include "support/store_samples.h"

namespace {

using screens::InPapers;
using screens::Paper;
using screens::PaperWay;
using screens::PrintStep;

constexpr base::Id adviser_account{71};

// A desk of staff, without a window that is looked at.
class PaperDesk {
 public:
  PaperDesk() {
    context.writer = std::make_unique<app::Worker>(false, nullptr);
    context.errands = std::make_unique<app::Worker>(false, nullptr);
    auto store = samples::start(disk, 1);
    REQUIRE(store);
    context.store = std::move(*store);
    REQUIRE(context.store->add_learner(samples::asha, "Asha", samples::noon));
    context.state.catalogue =
        std::make_shared<content::Catalogue>(content::load_packs(short_way_assets + "/packs").catalogue);
    context.state.say =
        std::make_shared<content::Words>(content::load_words(short_way_assets + "/words").words);
    context.state.staff.account = adviser_account;
    context.state.screen = screens::StaffRoom{};
    printers.put({"office"});
  }

  void offer_statement(base::Id about) {
    documents::Document document;
    document.title = "Statement for Asha";
    document.blocks = {documents::Heading{1, "Statement for Asha"}, documents::Paragraph{"She spoke well."}};
    app::offer_paper(context, "Statement for Asha", std::move(document), about);
    collect();
  }
  void act(const screens::Action& action) {
    app::update(context, action);
    collect();
  }
  void let_it_print() {
    for (int second = 0; second < 5; ++second) {
      clock.advance(1);
      app::pass_time(context, clock.seconds(), false);
      collect();
    }
  }
  Paper* paper() { return std::get_if<Paper>(&context.state.screen); }
  std::vector<learner::Event> log_of_asha(std::string_view kind) {
    std::vector<learner::Event> found = *context.store->events(samples::asha);
    std::erase_if(found, [kind](const learner::Event& event) { return event.kind != kind; });
    return found;
  }

  headless::FakePaths paths{"/data", short_way_assets};
  headless::FakeClock clock;
  headless::FakeVoice voice{clock};
  headless::FakeRandom random;
  headless::FakeSafe safe;
  headless::HeadlessWindow window{clock};
  platform::FakeDrives drives;
  platform::FakePrinters printers;
  store::SimulatedDisk disk;
  app::Context context{{window, voice, drives, clock, random, paths, safe, disk, {}, &printers}};

 private:
  void collect() {
    for (int turn = 0; turn < 8; ++turn) {
      for (const app::Report& report : context.errands->collect()) app::receive(context, report);
      for (const app::Report& report : context.writer->collect()) app::receive(context, report);
    }
  }
};

}  // namespace

TEST_CASE("a printed paper about one learner is called by no name, and the learner's log tells of it",
          "[app][papers]") {
  PaperDesk desk;
  desk.offer_statement(samples::asha);
  REQUIRE(desk.paper() != nullptr);
  CHECK(desk.paper()->pages == 1);
  desk.act(screens::StartPrinting{"office"});
  desk.let_it_print();
  CHECK(desk.paper()->how_far.step == PrintStep::done);
  REQUIRE(desk.printers.papers().size() == 1);
  CHECK(desk.printers.papers().front().title.find("Asha") == std::string::npos);
  const std::vector<learner::Event> printed = desk.log_of_asha(learner::kind::printed);
  REQUIRE(printed.size() == 1);
  CHECK(printed.front().who == adviser_account);
  CHECK(learner::field(printed.front(), "what") == "Statement for Asha");
  CHECK(learner::field(printed.front(), "pages") == "1");
}

TEST_CASE("a paper about one learner goes on a stick under no name, and the learner's log tells of it",
          "[app][papers]") {
  PaperDesk desk;
  desk.offer_statement(samples::asha);
  platform::FakeStick stick;
  stick.name = "STAFF";
  desk.drives.plug(std::move(stick));
  desk.act(InPapers{screens::ChoosePaperWay{PaperWay::stick}});
  desk.act(screens::StartTaking{"STAFF"});
  CHECK(desk.paper()->to.step == screens::TakeStep::done);
  const auto& files = desk.drives.stick("STAFF")->files;
  REQUIRE(files.size() == 1);
  CHECK(files.begin()->first.ends_with("-paper.pdf"));
  REQUIRE(desk.log_of_asha(learner::kind::taken).size() == 1);
  CHECK(desk.log_of_asha(learner::kind::taken).front().who == adviser_account);
}

TEST_CASE("a paper about nobody leaves no trace of it in anybody's log", "[app][papers]") {
  PaperDesk desk;
  desk.offer_statement({});
  desk.act(screens::StartPrinting{"office"});
  desk.let_it_print();
  CHECK(desk.printers.papers().front().title == "Statement for Asha");
  CHECK(desk.log_of_asha(learner::kind::printed).empty());
}

TEST_CASE("whoever is not signed in as staff is offered no paper", "[app][papers]") {
  PaperDesk desk;
  desk.context.state.staff.account = {};
  desk.offer_statement(samples::asha);
  CHECK(desk.paper() == nullptr);
}

TEST_CASE("when the page of a paper is left, its job is taken back and nothing is noted", "[app][papers]") {
  PaperDesk desk;
  desk.offer_statement(samples::asha);
  desk.printers.usual()->trouble = platform::Printers::Trouble::no_paper;
  desk.act(screens::StartPrinting{"office"});
  desk.context.state.screen = screens::Welcome{};
  desk.let_it_print();
  CHECK(desk.printers.papers().front().was_stopped);
  CHECK(desk.log_of_asha(learner::kind::printed).empty());
}

TEST_CASE("a learner who may not print is no reason that staff may not", "[app][papers]") {
  PaperDesk desk;
  desk.context.state.site.may_print = false;
  desk.offer_statement({});
  CHECK(desk.paper()->how_far.printers.size() == 1);
}
