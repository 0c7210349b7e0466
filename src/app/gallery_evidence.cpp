// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gallery_evidence.h"

#include <utility>

#include "app/gallery_centre.h"
#include "assessment/statements.h"
#include "base/text.h"
#include "screens/evidence_forms.h"

namespace app {
namespace {

using namespace screens;
namespace kind = learner::kind;

constexpr base::Id of_sam{1}, ms_ali_of_all{61};

class EvidenceWall {
 public:
  explicit EvidenceWall(const State& known) : known_(known) {}

  void hang(const std::string& name, Evidence screen, Sheet sheet = {}) {
    screen.learner = of_sam;
    all_.push_back({"evidence-" + name, known_, std::move(sheet), {}});
    all_.back().state.screen = std::move(screen);
  }
  void hang_for_learner(const std::string& name, const State& state, Screen screen) {
    all_.push_back({name, state, {}, {}});
    all_.back().state.screen = std::move(screen);
  }
  std::vector<Exhibit> take() { return std::move(all_); }

 private:
  State known_;
  std::vector<Exhibit> all_;
};

class MadeUpOthers {
 public:
  explicit MadeUpOthers(base::WallTime at) : at_(at) {}

  learner::Order add(std::string_view what, std::map<std::string, std::string> body) {
    learner::Event event;
    event.writer = {7};
    event.number = event.tick = ++number_;
    event.at = at_;
    event.who = ms_ali_of_all;
    event.about = of_sam;
    event.kind = what;
    event.body = std::move(body);
    learner::apply(others_, event);
    return learner::order_of(event);
  }
  learner::Others take() { return std::move(others_); }

 private:
  base::WallTime at_;
  std::uint64_t number_ = 0;
  learner::Others others_;
};

std::map<std::string, std::string, std::less<>> said_by_witness() {
  return {{"name", "Mrs Khan"},
          {"relation", "employer"},
          {"role", "café manager"},
          {"contact", "The café, 01632 960 001"},
          {"date", "2026-11-20"},
          {"place", "Riverside Café"},
          {"words", "Sam waited while a customer counted her coins, and did not hurry her once."},
          {"criteria", "1.1\n2.2"}};
}

std::map<std::string, std::string, std::less<>> said_of_adjustments() {
  return {{"what", "larger_text\nreader\nextra_time\nquiet_place\nscribe"},
          {"theme", ""},
          {"which", "all"},
          {"tasks", ""},
          {"normal", "yes"},
          {"approved_by", "Mr Bell"},
          {"approved", "2026-11-10"},
          {"told", "not_needed"},
          {"review", "2027-02-24"},
          {"proof", "Learning support office, cabinet 2"}};
}

std::map<std::string, std::string, std::less<>> said_of_the_day() {
  return {{"task", "The fire bell rang, and the room was shut for an hour."},
          {"date", "2026-11-19"},
          {"which", "all"},
          {"tasks", ""},
          {"words", "One more hour, on the next Thursday."},
          {"name", "Mr Bell"}};
}

std::map<std::string, std::string> body_with(std::map<std::string, std::string, std::less<>> said,
                                             const char* id) {
  std::map<std::string, std::string> body(said.begin(), said.end());
  body["id"] = id;
  return body;
}

learner::Others made_up_others(base::WallTime at) {
  MadeUpOthers others(at);
  others.add(kind::witnessed, body_with(said_by_witness(), "a1"));
  const learner::Order second = others.add(
      kind::witnessed, {{"id", "a2"},
                        {"name", "Mr Osei"},
                        {"role", "football coach"},
                        {"relation", "other"},
                        {"date", "2026-11-14"},
                        {"place", "The park"},
                        {"words", "Sam set out the cones and showed the little ones where to stand."},
                        {"criteria", "1.2"}});
  others.add(kind::witness_confirmed, {{"what", learner::text_of({{"a2", second}})}, {"how", "phoned"}});
  others.add(kind::observed, {{"id", "b1"},
                              {"task", "Rang Hill College"},
                              {"date", "2026-11-21"},
                              {"place", "Room 2"},
                              {"words", "Sam asked when the course starts and wrote the day down."},
                              {"feedback", "You asked what you needed to know."},
                              {"criteria", "3.2"}});
  const learner::Order answer =
      others.add(kind::answered_aloud, {{"id", "c1"},
                                        {"talk", "d1"},
                                        {"started", base::iso(at)},
                                        {"place", "Room 2"},
                                        {"reason", "planned"},
                                        {"criteria", "3.3"},
                                        {"question", "What did you decide once you knew that?"},
                                        {"words", "I keep my Saturday job. The course is on three days."},
                                        {"prompts", "more\nmore\nexample"}});
  others.add(kind::aloud_agreed, {{"what", learner::text_of({{"c1", answer}})}});
  others.add(kind::answered_aloud, {{"id", "c2"},
                                    {"talk", "d1"},
                                    {"started", base::iso(at)},
                                    {"place", "Room 2"},
                                    {"reason", "planned"},
                                    {"criteria", "3.3"},
                                    {"question", "What are you still not sure about?"},
                                    {"words", "How I get there by seven in the morning."}});
  others.add(kind::on_paper, {{"id", "e1"},
                              {"of", "A05/best"},
                              {"code", "A05 · 3"},
                              {"question", "Which three fit you best?"},
                              {"folder", "3"},
                              {"page", "12"},
                              {"words", "Patient, kind, on time"},
                              {"criteria", "1.1"}});
  others.add(kind::adjusted, body_with(said_of_adjustments(), "f1"));
  others.add(kind::considered, body_with(said_of_the_day(), "g1"));
  return others.take();
}

Sheet sheet_with(std::string_view words, std::vector<std::string> picked = {}, base::Date date = {}) {
  Sheet sheet;
  sheet.texts.emplace_back(words);
  sheet.picked = std::move(picked);
  sheet.date = date;
  return sheet;
}

Evidence form_at(FormKind kind, std::map<std::string, std::string, std::less<>> said,
                 std::string_view field) {
  Evidence form{of_sam, EvidencePart::form, {}, {}, {}, kind, "ab", 0, std::move(said)};
  const std::vector<const FormPage*> pages = pages_of(form);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i]->field == field) form.at = i;
  }
  return form;
}

Evidence at_part(EvidencePart part, std::string piece = {}) {
  Evidence screen{of_sam, part};
  screen.piece = std::move(piece);
  return screen;
}

void hang_witness(EvidenceWall& wall, const content::Words& say) {
  const auto said = said_by_witness();
  Evidence name = form_at(FormKind::witness, {}, "name");
  name.wrong = base::fill(say("evidence.not_self"), {{"name", "Sam"}});
  wall.hang("witness-name", name, sheet_with("Sam"));
  Evidence relation = form_at(FormKind::witness, said, "relation");
  relation.wrong = say("evidence.no_family");
  wall.hang("witness-relation", relation);
  wall.hang("witness-date", form_at(FormKind::witness, said, "date"),
            sheet_with("", {"2026-11-20"}, {2026, 11, 20}));
  wall.hang("witness-words", form_at(FormKind::witness, said, "words"), sheet_with(said.at("words")));
  wall.hang("witness-criteria", form_at(FormKind::witness, said, "criteria"), sheet_with("", {"1.1", "2.2"}));
  wall.hang("witness-review", form_at(FormKind::witness, said, ""));
}

void hang_other_forms(EvidenceWall& wall, const content::Words& say) {
  wall.hang("observed-task", form_at(FormKind::observed, {}, "task"), sheet_with("Rang Hill College"));
  Evidence begun = form_at(FormKind::observed, {}, "words");
  begun.done = say("evidence.went_on");
  wall.hang("observed-words", begun, sheet_with("Sam asked"));
  wall.hang("aloud-reason", form_at(FormKind::aloud, {}, "reason"));
  Evidence own = form_at(FormKind::on_paper, {}, "code");
  own.wrong = base::fill(say("evidence.own_page"), {{"name", "Sam"}});
  wall.hang("paper-code", own, sheet_with("a05 6"));
  wall.hang(
      "paper-review",
      form_at(
          FormKind::on_paper,
          {{"code", "A05 · 3"}, {"question", "Which three fit you best?"}, {"folder", "3"}, {"page", "12"}},
          ""));
  auto said = said_of_adjustments();
  wall.hang("adjusted-what", form_at(FormKind::adjusted, said, "what"),
            sheet_with("", {"larger_text", "scribe"}));
  said["what"] += "\ncolours";
  said["which"] = "some";
  wall.hang("adjusted-colours", form_at(FormKind::adjusted, said, "theme"), sheet_with("", {"Cream"}));
  wall.hang("adjusted-tasks", form_at(FormKind::adjusted, said, "tasks"), sheet_with("", {"A05"}));
  wall.hang("adjusted-day", form_at(FormKind::adjusted, said, "review"),
            sheet_with("", {"2027-02-24"}, {2027, 2, 24}));
  wall.hang("adjusted-review", form_at(FormKind::adjusted, said_of_adjustments(), ""));
  wall.hang("considered-task", form_at(FormKind::considered, {}, "task"), sheet_with("The fire bell rang"));
  wall.hang("considered-review", form_at(FormKind::considered, said_of_the_day(), ""));
  wall.hang("aside-why", form_at(FormKind::put_aside, {}, "reason"), sheet_with(""));
}

void hang_aloud(EvidenceWall& wall, const content::Words& say) {
  Evidence asking = at_part(EvidencePart::questions);
  asking.form = FormKind::aloud;
  wall.hang("aloud-questions", asking);
  asking.said["criterion"] = "3.3";
  asking.done = say("aloud.agreed");
  wall.hang("aloud-question", asking);
  asking.part = EvidencePart::answer;
  asking.done.clear();
  asking.said["question"] = "What are you still not sure about?";
  asking.said["prompts"] = "more\nmore";
  wall.hang("aloud-answer", asking, sheet_with("How I get there by sev"));
  wall.hang("aloud-agree", at_part(EvidencePart::agree, "c2"));
}

}  // namespace

std::vector<Exhibit> evidence_exhibits(const State& filled) {
  State staff = filled;
  staff.learner.reset();
  staff.roster = made_up_roster();
  staff.staff.account = ms_ali_of_all;
  const base::WallTime at = filled.learner->last_seen;
  EvidenceWall none(staff);
  none.hang("none", at_part(EvidencePart::first));
  learner::Record record = *filled.learner;
  record.others = made_up_others(at);
  EvidenceSeen seen;
  seen.learner = of_sam;
  seen.programme = record.programme;
  seen.others = record.others;
  seen.share = {{"1.2", "1.3", "2.1", "2.2", "2.3", "3.1"}, 13};
  staff.evidence = seen;
  EvidenceWall wall(staff);
  const content::Words& say = *staff.say;
  Evidence first = at_part(EvidencePart::first);
  first.done = say("evidence.kept_open");
  wall.hang("first", first);
  wall.hang("kept", at_part(EvidencePart::kept));
  wall.hang("piece-witness", at_part(EvidencePart::piece, "a1"));
  wall.hang("piece-aloud", at_part(EvidencePart::piece, "c2"));
  wall.hang("share", at_part(EvidencePart::share));
  hang_witness(wall, say);
  hang_other_forms(wall, say);
  hang_aloud(wall, say);
  State learner = filled;
  learner.roster = staff.roster;
  learner.learner = record;
  wall.hang_for_learner("folder-others-told", learner, Folder{FolderPart::others});
  wall.hang_for_learner("set-for-you", learner, SetForYou{{"larger_text", "reader", "switch"}});
  std::vector<Exhibit> all = none.take();
  for (Exhibit& each : wall.take()) all.push_back(std::move(each));
  return all;
}

}  // namespace app
