// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/printers.h"

#include <cups/cups.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace platform {
namespace {

using base::Done;
using base::Error;
using base::Fault;
using base::Outcome;

using Trouble = Printers::Trouble;
using Stage = Printers::Job::Stage;

constexpr int patience = 5000;  // milliseconds: the service is on this PC and answers at once, or is away
constexpr const char* give_up = "900";  // seconds until CUPS itself takes a job back that does not come out
constexpr const char* jobs_at = "ipp://localhost/jobs/";
constexpr const char* printers_at = "ipp://localhost/printers/";

struct CloseConnection {
  void operator()(http_t* http) const { httpClose(http); }
};
using Connection = std::unique_ptr<http_t, CloseConnection>;
struct DropAnswer {
  void operator()(ipp_t* answer) const { ippDelete(answer); }
};
using Response = std::unique_ptr<ipp_t, DropAnswer>;

Connection open_connection() {
  // CUPS would ask for a password at the terminal, and wait.
  cupsSetPasswordCB2(
      [](const char*, http_t*, const char*, const char*, void*) -> const char* { return nullptr; }, nullptr);
  Connection http(
      httpConnect2(cupsServer(), ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1, patience, nullptr));
  const auto never_wait = [](http_t*, void*) { return 0; };
  if (http) httpSetTimeout(http.get(), patience / 1000.0, never_wait, nullptr);
  return http;
}

Error no_service() { return {Fault::removed, "the print service does not answer"}; }

Error cups_error(const char* doing) {
  const ipp_status_t status = cupsLastError();
  Fault fault = Fault::invalid;
  if (status == IPP_STATUS_ERROR_NOT_FOUND) fault = Fault::not_found;
  if (status == IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS || status == IPP_STATUS_ERROR_FORBIDDEN ||
      status == IPP_STATUS_ERROR_NOT_AUTHORIZED || status == IPP_STATUS_ERROR_NOT_AUTHENTICATED)
    fault = Fault::denied;
  if (status == IPP_STATUS_ERROR_SERVICE_UNAVAILABLE || status == IPP_STATUS_ERROR_INTERNAL)
    fault = Fault::removed;
  return {fault, std::string(doing) + ": " + ippErrorString(status)};
}

// A question about one thing, or about all where it has no address.
template <std::size_t count>
Response ask_cups(http_t* http, ipp_op_t what, const char* address_name, const std::string& address,
                  const std::array<const char*, count>& wanted) {
  ipp_t* request = ippNewRequest(what);
  if (!address.empty())
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, address_name, nullptr, address.c_str());
  ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
  ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", static_cast<int>(count),
                nullptr, wanted.data());
  return Response(cupsDoRequest(http, request, "/"));  // which drops the request
}

bool is_good(const Response& answer) {
  return answer && ippGetStatusCode(answer.get()) < IPP_STATUS_REDIRECTION_OTHER_SITE;
}

std::string text_in(ipp_attribute_t* attribute) {
  const char* text = attribute == nullptr ? nullptr : ippGetString(attribute, 0, nullptr);
  return text == nullptr ? "" : text;
}

std::vector<std::string> texts_in(ipp_attribute_t* attribute) {
  std::vector<std::string> texts;
  for (int at = 0; attribute != nullptr && at < ippGetCount(attribute); ++at) {
    if (const char* text = ippGetString(attribute, at, nullptr)) texts.emplace_back(text);
  }
  return texts;
}

// One printer while its attributes are read, one after the other.
struct Described {
  std::string name, info;
  int state = 3;
  bool accepts = true;
  std::vector<std::string> reasons;

  void take(ipp_attribute_t* attribute) {
    const std::string_view what = ippGetName(attribute);
    if (what == "printer-name") name = text_in(attribute);
    if (what == "printer-info") info = text_in(attribute);
    if (what == "printer-state") state = ippGetInteger(attribute, 0);
    if (what == "printer-is-accepting-jobs") accepts = ippGetBoolean(attribute, 0) != 0;
    if (what == "printer-state-reasons") reasons = texts_in(attribute);
  }
  Printers::Printer printer() const {
    return {name, info.empty() ? name : info, trouble_of(state, accepts, reasons)};
  }
};

constexpr std::array<const char*, 5> of_a_printer = {"printer-name", "printer-info", "printer-state",
                                                     "printer-is-accepting-jobs", "printer-state-reasons"};

// Each printer is a group of attributes, parted from the next by one without a name.
std::vector<Printers::Printer> printers_in(ipp_t* answer) {
  std::vector<Printers::Printer> printers;
  Described now;
  const auto end_of_one = [&] {
    if (!now.name.empty()) printers.push_back(now.printer());
    now = {};
  };
  for (ipp_attribute_t* each = ippFirstAttribute(answer); each != nullptr; each = ippNextAttribute(answer)) {
    if (ippGetName(each) == nullptr || ippGetGroupTag(each) != IPP_TAG_PRINTER) {
      end_of_one();
    } else {
      now.take(each);
    }
  }
  end_of_one();
  return printers;
}

std::string usual_printer(http_t* http) {
  const Response answer =
      ask_cups(http, IPP_OP_CUPS_GET_DEFAULT, "", "", std::array<const char*, 1>{"printer-name"});
  if (!is_good(answer)) return {};
  return text_in(ippFindAttribute(answer.get(), "printer-name", IPP_TAG_NAME));
}

// A queue's name as staff gave it, and nothing that could lead to another address.
bool is_queue_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char letter) {
    return letter > ' ' && letter != '/' && letter != '#' && letter != '?' && letter != '%' && letter != 0x7f;
  });
}

std::optional<Error> send_pages(http_t* http, const std::string& printer, int job, std::string_view pdf) {
  if (cupsStartDocument(http, printer.c_str(), job, "pages.pdf", CUPS_FORMAT_PDF, 1) != HTTP_STATUS_CONTINUE)
    return cups_error("beginning the pages");
  if (cupsWriteRequestData(http, pdf.data(), pdf.size()) != HTTP_STATUS_CONTINUE)
    return cups_error("sending the pages");
  if (cupsFinishDocument(http, printer.c_str()) > IPP_STATUS_OK_CONFLICTING)
    return cups_error("ending the pages");
  return std::nullopt;
}

bool begins_with_one_of(const std::string& reason, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return reason.starts_with(start); });
}

Trouble trouble_in(const std::string& reason) {
  // "toner-low-warning" and "connecting-to-device" keep nothing from being printed.
  if (reason.ends_with("-report") || reason.ends_with("-warning")) return Trouble::none;
  if (begins_with_one_of(reason, {"media-empty", "media-needed"})) return Trouble::no_paper;
  if (begins_with_one_of(reason, {"marker-supply-empty", "toner-empty"})) return Trouble::no_ink;
  if (begins_with_one_of(reason, {"media-jam"})) return Trouble::paper_jam;
  if (begins_with_one_of(reason, {"cover-open", "door-open", "interlock-open"})) return Trouble::cover_open;
  if (begins_with_one_of(reason, {"offline", "timed-out", "shutdown"})) return Trouble::not_there;
  if (begins_with_one_of(reason, {"paused", "moving-to-paused"})) return Trouble::stopped;
  return reason.ends_with("-error") ? Trouble::other : Trouble::none;
}

}  // namespace

Printers::Trouble trouble_of(int state, bool accepts, const std::vector<std::string>& reasons) {
  constexpr int is_stopped = 5;
  Trouble trouble = Trouble::none;
  // What somebody can see at the printer counts more than that it stands still because of it.
  for (const std::string& reason : reasons) {
    const Trouble now = trouble_in(reason);
    const bool says_more =
        trouble == Trouble::none || trouble == Trouble::stopped || trouble == Trouble::other;
    if (now != Trouble::none && says_more) trouble = now;
  }
  if (trouble == Trouble::none && (state == is_stopped || !accepts)) return Trouble::stopped;
  return trouble;
}

Printers::Job::Stage stage_of(int state) {
  switch (state) {
    case IPP_JSTATE_PENDING:
    case IPP_JSTATE_HELD:
      return Stage::waiting;
    case IPP_JSTATE_PROCESSING:
    case IPP_JSTATE_STOPPED:
      return Stage::printing;
    case IPP_JSTATE_COMPLETED:
      return Stage::done;
    default:
      return Stage::gone;
  }
}

std::vector<Printers::Printer> LinuxPrinters::list() {
  const Connection http = open_connection();
  if (!http) return {};
  const Response answer = ask_cups(http.get(), IPP_OP_CUPS_GET_PRINTERS, "", "", of_a_printer);
  if (!is_good(answer)) return {};
  std::vector<Printer> printers = printers_in(answer.get());
  const std::string usual = usual_printer(http.get());
  std::stable_partition(printers.begin(), printers.end(),
                        [&](const Printer& printer) { return printer.name == usual; });
  return printers;
}

base::Result<int> LinuxPrinters::print(const std::string& printer, const std::string& title,
                                       std::string_view pdf) {
  if (!is_queue_name(printer)) return Error{Fault::not_found, "no name of a printer"};
  const Connection http = open_connection();
  if (!http) return no_service();
  cups_option_t* options = nullptr;
  const int count = cupsAddOption("job-cancel-after", give_up, 0, &options);
  const int job = cupsCreateJob(http.get(), printer.c_str(), title.c_str(), count, options);
  cupsFreeOptions(count, options);
  if (job == 0) return cups_error("making a print job");
  if (std::optional<Error> wrong = send_pages(http.get(), printer, job, pdf)) {
    // Half of somebody's work must not stay with the service.
    cupsCancelJob2(http.get(), printer.c_str(), job, 1);
    return *wrong;
  }
  return job;
}

base::Result<Printers::Job> LinuxPrinters::look(const std::string& printer, int job) {
  if (!is_queue_name(printer)) return Error{Fault::not_found, "no name of a printer"};
  const Connection http = open_connection();
  if (!http) return no_service();
  const Response of_job = ask_cups(http.get(), IPP_OP_GET_JOB_ATTRIBUTES, "job-uri",
                                   jobs_at + std::to_string(job), std::array<const char*, 1>{"job-state"});
  if (!is_good(of_job)) return cups_error("asking for a print job");
  ipp_attribute_t* const state = ippFindAttribute(of_job.get(), "job-state", IPP_TAG_ENUM);
  if (state == nullptr) return Error{Fault::not_found, "a print job without a state"};
  Job seen{stage_of(ippGetInteger(state, 0)), Trouble::none};
  if (seen.stage == Stage::done || seen.stage == Stage::gone) return seen;
  const Response of_printer =
      ask_cups(http.get(), IPP_OP_GET_PRINTER_ATTRIBUTES, "printer-uri", printers_at + printer, of_a_printer);
  if (!is_good(of_printer)) return cups_error("asking for a printer");
  const std::vector<Printer> found = printers_in(of_printer.get());
  if (!found.empty()) seen.trouble = found.front().trouble;
  return seen;
}

Outcome LinuxPrinters::stop(const std::string& printer, int job) {
  if (!is_queue_name(printer)) return Error{Fault::not_found, "no name of a printer"};
  const Connection http = open_connection();
  if (!http) return no_service();
  // With all that the service would keep of it, of a job that is done too.
  if (cupsCancelJob2(http.get(), printer.c_str(), job, 1) > IPP_STATUS_OK_CONFLICTING)
    return cups_error("taking a print job back");
  return Done{};
}

}  // namespace platform
