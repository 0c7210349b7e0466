// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <utility>

#include "app/papers.h"
#include "app/update.h"
#include "documents/pdf.h"

namespace app {
namespace {

using base::Fault;
using platform::Printers;
using screens::Paper;
using screens::Print;
using screens::Printing;
using screens::PrintStep;

constexpr double look_again = 1;  // seconds: how often a printer is asked how far it is

Print* print_screen(Context& context) { return shown_or_hidden<Print>(context.state); }
Paper* paper_screen(Context& context) { return std::get_if<Paper>(&context.state.screen); }

// That which is shown: of a learner's work, or of a paper of staff.
Printing* printing_shown(Context& context) {
  if (Print* const print = print_screen(context)) return &print->how_far;
  Paper* const paper = paper_screen(context);
  return paper == nullptr ? nullptr : &paper->how_far;
}

// What is to be said, to a learner and to staff, who have nobody to tell; and of what goes on no stick, where
// that is something else.
struct PrintSentence {
  std::string_view to_learner, to_staff, by_hand = {};
};

PrintSentence words_for(Printers::Trouble trouble) {
  switch (trouble) {
    case Printers::Trouble::none:
      return {};
    case Printers::Trouble::no_paper:
      return {"print.no_paper", "paper.no_paper"};
    case Printers::Trouble::no_ink:
      return {"print.no_ink", "paper.no_ink"};
    case Printers::Trouble::paper_jam:
      return {"print.paper_jam", "paper.paper_jam"};
    case Printers::Trouble::cover_open:
      return {"print.cover_open", "paper.cover_open"};
    case Printers::Trouble::stopped:
      return {"print.is_stopped", "paper.is_stopped"};
    case Printers::Trouble::not_there:
      return {"print.not_there", "paper.not_there"};
    case Printers::Trouble::other:
      return {"print.other", "paper.other"};
  }
  return {"print.other", "paper.other"};
}

PrintSentence words_for(Fault fault) {
  if (fault == Fault::denied) return {"print.refused", "paper.refused", "paper.refused_by_hand"};
  if (fault == Fault::removed || fault == Fault::not_found) return words_for(Printers::Trouble::not_there);
  return {"print.trouble", "paper.trouble", "paper.trouble_by_hand"};
}

PrintSentence words_for_end(const PrintJob& job) {
  if (job.is_unwanted) return {"print.taken_back", "paper.taken_back"};
  return {"print.lost", "paper.lost", "paper.lost_by_hand"};
}

// The sentence for who is here; "" where there is none.
std::string sentence_for(Context& context, const PrintSentence& said) {
  const Paper* const paper = paper_screen(context);
  if (paper == nullptr) return std::string(said.to_learner);
  const bool is_by_hand = paper->is_for_no_stick && !said.by_hand.empty();
  return std::string(is_by_hand ? said.by_hand : said.to_staff);
}

documents::Reader reader_for(bool with_private) {
  return with_private ? documents::Reader::learner : documents::Reader::centre;
}

// What an errand needs, by value: nothing of the app is touched from its thread.
struct Order {
  learner::Record record;
  std::shared_ptr<const content::Catalogue> catalogue;
  documents::Names names;
  base::Date today;
  bool with_private;
};

Order order_now(const Context& context, bool with_private) {
  const screens::State& state = context.state;
  return {*state.learner, state.catalogue, names_here(state), state.today, with_private};
}

void count_pages(Context& context, Print& print) {
  print.is_counting = true;
  const Order order = order_now(context, print.with_private);
  context.errands->post([order](const Worker::Mailbox& mailbox) {
    mailbox(
        PagesCounted{order.with_private, transfer::printables(order.record, *order.catalogue, order.names,
                                                              order.today, reader_for(order.with_private))});
  });
}

using MakingPages = std::function<base::Result<documents::Document>()>;  // from the job thread

MakingPages making_pages_of(const Order& order, const std::string& what) {
  return [order, what] {
    return transfer::to_print(what, order.record, *order.catalogue, order.names, order.today,
                              reader_for(order.with_private));
  };
}

base::Result<int> send(Printers& printers, const MakingPages& make, const std::string& printer,
                       const std::string& title) {
  const base::Result<documents::Document> document = make();
  if (!document) return document.error();
  const base::Result<documents::Printed> pages = documents::pdf(*document);
  if (!pages) return pages.error();
  return printers.print(printer, title, pages->bytes);
}

const screens::PrintChoice* chosen_in(const Print& print) {
  const auto found = std::find_if(print.choices.begin(), print.choices.end(),
                                  [&](const auto& choice) { return choice.id == print.chosen; });
  return found == print.choices.end() ? nullptr : &*found;
}

// Whatever comes of it: the next look tells.
void post_stop(Context& context, const PrintJob& job) {
  Printers* printers = context.machine.printers;
  context.errands->post([printers, name = job.printer, number = job.number](const Worker::Mailbox&) {
    static_cast<void>(printers->stop(name, number));
  });
}

void give_up(Context& context, const PrintSentence& said) {
  context.printing.reset();
  Printing* const printing = printing_shown(context);
  if (printing == nullptr) return;
  printing->step = PrintStep::failed;
  printing->trouble = sentence_for(context, said);
}

void came_out(Context& context, Printing& printing) {
  const PrintJob job = *std::exchange(context.printing, std::nullopt);
  printing.step = PrintStep::done;
  printing.trouble.clear();
  post_stop(context, job);  // its pages would lie with the service for a day
  const std::map<std::string, std::string> body = {{"what", job.what},
                                                   {"pages", std::to_string(job.pages)},
                                                   {"with_private", job.with_private ? "yes" : "no"}};
  if (!job.is_of_staff) return post_deed(context, deed_of(context, learner::kind::printed, body));
  keep_paper_deed(context, job.about, learner::kind::printed, body);
}

// What is to be sent: nothing where there is nothing to print.
struct Parcel {
  PrintJob job;
  std::string title;
  MakingPages make;
};

std::optional<Parcel> parcel_now(Context& context) {
  if (const Paper* const paper = paper_screen(context)) {
    if (paper->pages == 0) return std::nullopt;
    Parcel parcel;
    parcel.job.what = paper->title;
    parcel.job.pages = paper->pages;
    parcel.job.about = paper->about;
    parcel.job.is_of_staff = true;
    // A printer's list is read by everybody: no learner's name stands in it, and no word of a secret.
    const content::Words& say = *context.state.say;
    if (paper->about != base::Id{})
      parcel.title = say("paper.one_learner");
    else
      parcel.title = paper->is_for_no_stick ? std::string(say("paper.for_staff")) : paper->title;
    parcel.make = [document = paper->document] { return *document; };
    return parcel;
  }
  const Print* const print = print_screen(context);
  const screens::PrintChoice* const choice = print == nullptr ? nullptr : chosen_in(*print);
  if (choice == nullptr || choice->pages == 0) return std::nullopt;
  Parcel parcel;
  parcel.job.what = choice->id;
  parcel.job.pages = choice->pages;
  parcel.job.with_private = print->with_private;
  parcel.title = choice->title;
  parcel.make = making_pages_of(order_now(context, print->with_private), choice->id);
  return parcel;
}

}  // namespace

void look_for_printers(Context& context) {
  Printing* const printing = printing_shown(context);
  if (printing == nullptr) return;
  Print* const print = print_screen(context);
  if (print != nullptr && !context.state.learner) return;
  Printers* const printers = context.machine.printers;
  // What learners may is not what staff may.
  if (printers == nullptr || (print != nullptr && !context.state.site.may_print)) {
    printing->has_looked = true;
  } else {
    context.errands->post(
        [printers](const Worker::Mailbox& mailbox) { mailbox(PrintersFound{printers->list()}); });
  }
  if (print != nullptr) count_pages(context, *print);
}

void printers_found(Context& context, const PrintersFound& found) {
  Printing* const printing = printing_shown(context);
  if (printing == nullptr) return;
  printing->has_looked = true;
  printing->printers.clear();
  for (const Printers::Printer& each : found.printers)
    printing->printers.push_back({each.name, each.title, sentence_for(context, words_for(each.trouble))});
}

void pages_counted(Context& context, const PagesCounted& counted) {
  Print* const print = print_screen(context);
  if (print == nullptr || counted.with_private != print->with_private) return;
  print->is_counting = false;
  print->choices.clear();
  for (const transfer::Printable& each : counted.printables)
    print->choices.push_back({each.id, each.title, each.pages, each.has_private});
  if (print->chosen.empty() && !print->choices.empty()) print->chosen = print->choices.front().id;
}

void choose_print(Context& context, const screens::ChoosePrint& chosen) {
  Printing* const printing = printing_shown(context);
  if (printing == nullptr || context.printing) return;
  const bool was_over = printing->step != PrintStep::choosing;
  printing->step = PrintStep::choosing;
  if (Print* const print = print_screen(context)) print->chosen = chosen.id;
  printing->trouble.clear();
  printing->stopping = false;
  // Something may have changed at the printer since.
  if (was_over) look_for_printers(context);
}

void print_private(Context& context, const screens::PrintPrivate& wish) {
  Print* const print = print_screen(context);
  if (print == nullptr || print->how_far.step != PrintStep::choosing) return;
  print->with_private = wish.also;
  count_pages(context, *print);
}

void start_printing(Context& context, const screens::StartPrinting& start) {
  Printing* const printing = printing_shown(context);
  if (printing == nullptr || context.printing) return;
  std::optional<Parcel> parcel = parcel_now(context);
  if (!parcel) return;
  printing->step = PrintStep::sending;
  printing->trouble.clear();
  printing->stopping = false;
  for (const screens::PrinterFound& each : printing->printers) {
    if (each.name == start.printer) printing->printer = each.title;
  }
  parcel->job.printer = start.printer;
  context.printing = parcel->job;
  Printers* const printers = context.machine.printers;
  context.errands->post(
      [printers, printer = start.printer, parcel = std::move(*parcel)](const Worker::Mailbox& mailbox) {
        mailbox(SentToPrinter{send(*printers, parcel.make, printer, parcel.title)});
      });
}

void stop_printing(Context& context) {
  Printing* const printing = printing_shown(context);
  if (printing == nullptr || !context.printing) return;
  printing->stopping = true;
  context.printing->is_unwanted = true;
  if (context.printing->number > 0) post_stop(context, *context.printing);
}

void sent_to_printer(Context& context, const SentToPrinter& sent) {
  if (!context.printing) return;
  if (!sent.job) {
    note(context, "work was not printed", sent.job.error());
    return give_up(context, words_for(sent.job.error().fault));
  }
  PrintJob& job = *context.printing;
  job.number = *sent.job;
  job.look_due = context.machine.clock.seconds() + look_again;
  if (job.is_unwanted) post_stop(context, job);
  if (Printing* const printing = printing_shown(context)) printing->step = PrintStep::waiting;
}

void print_seen(Context& context, const PrintSeen& seen) {
  using Stage = Printers::Job::Stage;
  Printing* const printing = printing_shown(context);
  if (!context.printing || context.printing->number != seen.job || printing == nullptr) return;
  PrintJob& job = *context.printing;
  job.is_looked_for = false;
  job.look_due = context.machine.clock.seconds() + look_again;
  if (!seen.seen) {
    // What cannot be asked just now may be there again the next time.
    if (seen.seen.error().fault == Fault::removed && !job.is_unwanted) {
      printing->trouble = sentence_for(context, words_for(Printers::Trouble::not_there));
      return;
    }
    note(context, "a print job was lost", seen.seen.error());
    return give_up(context, words_for_end(job));
  }
  if (seen.seen->stage == Stage::done) return came_out(context, *printing);
  if (seen.seen->stage == Stage::gone) return give_up(context, words_for_end(job));
  printing->step = seen.seen->stage == Stage::printing ? PrintStep::printing : PrintStep::waiting;
  printing->trouble = sentence_for(context, words_for(seen.seen->trouble));
}

void leave_printing(Context& context) {
  if (!context.printing) return;
  context.printing->is_unwanted = true;
  if (context.printing->number == 0) return;  // it is still on its way; sent_to_printer() stops it
  post_stop(context, *context.printing);
  context.printing.reset();
}

void watch_printing(Context& context, double seconds) {
  if (!context.printing) return;
  // A learner's pages are watched from the learner's page, and those of staff from theirs.
  const bool is_watched = printing_shown(context) != nullptr &&
                          context.printing->is_of_staff == (paper_screen(context) != nullptr);
  if (!is_watched) return leave_printing(context);
  PrintJob& job = *context.printing;
  if (job.number == 0 || job.is_looked_for || seconds < job.look_due) return;
  job.is_looked_for = true;
  Printers* printers = context.machine.printers;
  context.errands->post([printers, name = job.printer, number = job.number](const Worker::Mailbox& mailbox) {
    mailbox(PrintSeen{number, printers->look(name, number)});
  });
}

double next_print_look(const Context& context) {
  const bool is_due = context.printing && context.printing->number > 0 && !context.printing->is_looked_for;
  return is_due ? context.printing->look_due : std::numeric_limits<double>::infinity();
}

}  // namespace app
