// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence_form.h"

#include <charconv>

#include "base/text.h"
#include "screens/evidence_forms.h"

namespace app {
namespace {

using namespace screens;

// What a form knows besides its fields; no field begins like this.
constexpr std::string_view id_line = "#id", page_line = "#page", part_line = "#part";

std::string kept_on_one_line(std::string_view words) {
  std::string line;
  for (const char c : words) {
    if (c == '\\') line += "\\\\";
    if (c == '\n') line += "\\n";
    if (c != '\\' && c != '\n') line += c;
  }
  return line;
}

std::string from_one_line(std::string_view line) {
  std::string words;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool is_mark = line[at] == '\\' && at + 1 < line.size();
    if (is_mark) ++at;
    words += is_mark && line[at] == 'n' ? '\n' : line[at];
  }
  return words;
}

std::size_t page_number_in(std::string_view text) {
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

EvidencePart part_from(std::string_view name) {
  if (name == "questions") return EvidencePart::questions;
  return name == "answer" ? EvidencePart::answer : EvidencePart::form;
}

std::string_view name_of(EvidencePart part) {
  if (part == EvidencePart::questions) return "questions";
  return part == EvidencePart::answer ? "answer" : "form";
}

}  // namespace

std::string text_of_form(const Evidence& form) {
  std::string text = std::string(id_line) + " " + form.id + "\n" + std::string(page_line) + " " +
                     std::to_string(form.at) + "\n" + std::string(part_line) + " " +
                     std::string(name_of(form.part)) + "\n";
  for (const auto& [field, words] : form.said) text += field + " " + kept_on_one_line(words) + "\n";
  return text;
}

bool form_from_text(std::string_view text, Evidence& form) {
  bool has_id = false;
  for (const std::string& line : base::split(text, '\n')) {
    const std::size_t blank = line.find(' ');
    if (blank == std::string::npos) continue;
    const std::string name = line.substr(0, blank);
    const std::string words = from_one_line(std::string_view(line).substr(blank + 1));
    if (name == id_line) {
      form.id = words;
      has_id = base::id_from_hex(words).has_value();
    } else if (name == page_line) {
      form.at = page_number_in(words);
    } else if (name == part_line) {
      form.part = part_from(words);
    } else {
      form.said[name] = words;
    }
  }
  const std::size_t pages = pages_of(form).size();
  if (form.at >= pages) form.at = pages - 1;
  return has_id;
}

void note_page(Context& context, Evidence& form) {
  const FormPage& page = *page_of(form);
  if (page.field.empty() || page.ask == FormAsk::choice) return;
  const bool is_typed = page.ask == FormAsk::line || page.ask == FormAsk::words;
  const std::string typed = context.sheet.texts.empty() ? std::string() : context.sheet.texts[0].text();
  form.said[std::string(page.field)] = is_typed ? typed : base::join(context.sheet.picked, "\n");
}

void post_form(Context& context, const Evidence& form, const std::string& text) {
  store::Store* store = context.store.get();
  store::Draft draft{std::string(form_slots) + std::string(screens::name_of(form.form)), text, now(context)};
  context.writer->post(
      [store, about = form.learner, draft = std::move(draft)](const Worker::Mailbox& mailbox) {
        mailbox(DraftKept{draft.slot, store->keep_draft(about, draft)});
      });
}

void forget_form(Context& context, const Evidence& form) {
  context.draft_changes = context.sheet.changes;
  if (context.state.evidence) context.state.evidence->drafts.erase(std::string(screens::name_of(form.form)));
  post_form(context, form, "");
}

}  // namespace app
