// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <utility>

#include "app/update.h"

namespace app {
namespace {

using base::Fault;
using platform::Printers;
using screens::Print;
using screens::PrintStep;

constexpr double look_again = 1;  // seconds: how often a printer is asked how far it is

Print* print_screen(Context& context) { return shown_or_hidden<Print>(context.state); }

// The sentence for it; "" where there is none.
std::string sentence_of(Printers::Trouble trouble) {
  switch (trouble) {
    case Printers::Trouble::none:
      return "";
    case Printers::Trouble::no_paper:
      return "print.no_paper";
    case Printers::Trouble::no_ink:
      return "print.no_ink";
    case Printers::Trouble::paper_jam:
      return "print.paper_jam";
    case Printers::Trouble::cover_open:
      return "print.cover_open";
    case Printers::Trouble::stopped:
      return "print.is_stopped";
    case Printers::Trouble::not_there:
      return "print.not_there";
    case Printers::Trouble::other:
      return "print.other";
  }
  return "print.other";
}

std::string sentence_of(Fault fault) {
  if (fault == Fault::denied) return "print.refused";
  if (fault == Fault::removed || fault == Fault::not_found) return "print.not_there";
  return "print.trouble";
}

documents::Reader reader_for(bool with_private) {
  return with_private ? documents::Reader::learner : documents::Reader::centre;
}

// What an errand needs, by value: nothing of the app is touched from its thread.
struct Order {
  Printers* printers;
  learner::Record record;
  std::shared_ptr<const content::Catalogue> catalogue;
  documents::Names names;
  base::Date today;
  bool with_private;
};

Order order_now(const Context& context, bool with_private) {
  const screens::State& state = context.state;
  return {context.machine.printers, *state.learner, state.catalogue,
          names_here(state),        state.today,    with_private};
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

base::Result<int> send(const Order& order, const std::string& printer, const std::string& what,
                       const std::string& title) {
  const base::Result<documents::Document> document = transfer::to_print(
      what, order.record, *order.catalogue, order.names, order.today, reader_for(order.with_private));
  if (!document) return document.error();
  const base::Result<documents::Printed> pages = documents::pdf(*document);
  if (!pages) return pages.error();
  return order.printers->print(printer, title, pages->bytes);
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

void give_up(Context& context, const std::string& sentence) {
  context.printing.reset();
  Print* const print = print_screen(context);
  if (print == nullptr) return;
  print->step = PrintStep::failed;
  print->trouble = sentence;
}

void came_out(Context& context, Print& print) {
  const PrintJob job = *std::exchange(context.printing, std::nullopt);
  print.step = PrintStep::done;
  print.trouble.clear();
  post_deed(context, deed_of(context, learner::kind::printed,
                             {{"what", job.what},
                              {"pages", std::to_string(job.pages)},
                              {"with_private", job.with_private ? "yes" : "no"}}));
}

}  // namespace

void look_for_printers(Context& context) {
  Print* const print = print_screen(context);
  if (print == nullptr || !context.state.learner) return;
  Printers* const printers = context.machine.printers;
  if (printers == nullptr || !context.state.site.may_print) {
    print->has_looked = true;
  } else {
    context.errands->post(
        [printers](const Worker::Mailbox& mailbox) { mailbox(PrintersFound{printers->list()}); });
  }
  count_pages(context, *print);
}

void printers_found(Context& context, const PrintersFound& found) {
  Print* const print = print_screen(context);
  if (print == nullptr) return;
  print->has_looked = true;
  print->printers.clear();
  for (const Printers::Printer& each : found.printers)
    print->printers.push_back({each.name, each.title, sentence_of(each.trouble)});
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
  Print* const print = print_screen(context);
  if (print == nullptr || context.printing) return;
  const bool was_over = print->step != PrintStep::choosing;
  print->step = PrintStep::choosing;
  print->chosen = chosen.id;
  print->trouble.clear();
  print->stopping = false;
  // Something may have changed at the printer since.
  if (was_over) look_for_printers(context);
}

void print_private(Context& context, const screens::PrintPrivate& wish) {
  Print* const print = print_screen(context);
  if (print == nullptr || print->step != PrintStep::choosing) return;
  print->with_private = wish.also;
  count_pages(context, *print);
}

void start_printing(Context& context, const screens::StartPrinting& start) {
  Print* const print = print_screen(context);
  const screens::PrintChoice* const choice = print == nullptr ? nullptr : chosen_in(*print);
  if (choice == nullptr || choice->pages == 0 || context.printing) return;
  print->step = PrintStep::sending;
  print->trouble.clear();
  print->stopping = false;
  for (const screens::PrinterFound& each : print->printers) {
    if (each.name == start.printer) print->printer = each.title;
  }
  context.printing = PrintJob{start.printer, 0, choice->id, choice->pages, print->with_private};
  const Order order = order_now(context, print->with_private);
  context.errands->post([order, printer = start.printer, what = choice->id,
                         title = choice->title](const Worker::Mailbox& mailbox) {
    mailbox(SentToPrinter{send(order, printer, what, title)});
  });
}

void stop_printing(Context& context) {
  Print* const print = print_screen(context);
  if (print == nullptr || !context.printing) return;
  print->stopping = true;
  context.printing->is_unwanted = true;
  if (context.printing->number > 0) post_stop(context, *context.printing);
}

void sent_to_printer(Context& context, const SentToPrinter& sent) {
  if (!context.printing) return;
  if (!sent.job) {
    note(context, "work was not printed", sent.job.error());
    return give_up(context, sentence_of(sent.job.error().fault));
  }
  PrintJob& job = *context.printing;
  job.number = *sent.job;
  job.look_due = context.machine.clock.seconds() + look_again;
  if (job.is_unwanted) post_stop(context, job);
  if (Print* const print = print_screen(context)) print->step = PrintStep::waiting;
}

void print_seen(Context& context, const PrintSeen& seen) {
  using Stage = Printers::Job::Stage;
  Print* const print = print_screen(context);
  if (!context.printing || context.printing->number != seen.job || print == nullptr) return;
  PrintJob& job = *context.printing;
  job.is_looked_for = false;
  job.look_due = context.machine.clock.seconds() + look_again;
  if (!seen.seen) {
    // What cannot be asked just now may be there again the next time.
    if (seen.seen.error().fault == Fault::removed && !job.is_unwanted) {
      print->trouble = "print.not_there";
      return;
    }
    note(context, "a print job was lost", seen.seen.error());
    return give_up(context, job.is_unwanted ? "print.taken_back" : "print.lost");
  }
  if (seen.seen->stage == Stage::done) return came_out(context, *print);
  if (seen.seen->stage == Stage::gone)
    return give_up(context, job.is_unwanted ? "print.taken_back" : "print.lost");
  print->step = seen.seen->stage == Stage::printing ? PrintStep::printing : PrintStep::waiting;
  print->trouble = sentence_of(seen.seen->trouble);
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
  if (print_screen(context) == nullptr) return leave_printing(context);
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
