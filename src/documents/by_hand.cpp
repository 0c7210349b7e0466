// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/by_hand.h"

#include <algorithm>

#include "base/text.h"
#include "steps/all.h"
#include "steps/language.h"

namespace documents {
namespace {

using Sort = Form::Column::Sort;
constexpr std::size_t most_repeated = 12;
constexpr int rows_left_open = 4;  // where earlier answers say what the rows are
constexpr std::size_t most_read_back = 2;
constexpr std::size_t least_words_read_back = 3;
constexpr std::string_view gap_to_fill = "____________________";

std::string words_with_detail(const steps::Option& card) {
  return card.detail.empty() ? card.words : card.words + "\n" + card.detail;
}

std::vector<std::vector<std::string>> open_rows(int count) {
  return std::vector<std::vector<std::string>>(static_cast<std::size_t>(count), {""});
}

class Filler {
 public:
  Filler(const steps::Step& step, const HandRing& for_ring) : step_(step), for_(for_ring) {}

  void operator()(const steps::Show&) {}
  void operator()(const steps::PileSort& sort);
  void operator()(const steps::Pick& pick) { offer(pick.source, pick.most); }
  void operator()(const steps::Choose& choose) { offer(choose.source, 1); }
  void operator()(const steps::Arrange& arrange) { number(arrange.most); }
  void operator()(const steps::Compare& compare) { number(compare.most); }
  void operator()(const steps::Write& write);
  void operator()(const steps::Example& example);
  void operator()(const steps::PickDate&) {
    blocks_.emplace_back(Fields{{{"Day", 2}, {"Month", 3}, {"Year", 2}, {"", 3}}, false});
  }
  void operator()(const steps::GoalCheck& check);
  void operator()(const steps::Rate& rate);
  void operator()(const steps::Timeline& line);
  void operator()(const steps::Match& match);
  void operator()(const steps::ReadBack& read_back);
  void operator()(const steps::Plan&) {}
  void operator()(const steps::Declare& declare);
  void operator()(const steps::Themes& themes);

  std::vector<Block> take() { return std::move(blocks_); }

 private:
  std::vector<steps::Option> seen(const std::vector<steps::Option>& options) const;
  void offer(const steps::Source& source, int most);
  void number(int most);
  void add_rows(Form form, const steps::Source& source);

  const steps::Step& step_;
  const HandRing& for_;
  std::vector<Block> blocks_;
};

// A card without a ring has the step's.
std::vector<steps::Option> Filler::seen(const std::vector<steps::Option>& options) const {
  std::vector<steps::Option> seen;
  for (const steps::Option& each : options) {
    const std::string& ring = each.ring.empty() ? step_.ring : each.ring;
    const bool fits = for_.only_ring ? ring == for_.ring : !steps::is_smaller_ring(ring, for_.ring);
    if (fits) seen.push_back(each);
  }
  return seen;
}

// What comes from earlier answers, or belongs to a card that nobody knows yet, is written in by hand.
void Filler::offer(const steps::Source& source, int most) {
  const std::vector<steps::Option> options = seen(source.options);
  const bool hangs_on_card =
      std::any_of(options.begin(), options.end(), [](const steps::Option& each) { return !each.of.empty(); });
  const bool is_open = !source.from.empty() || (hangs_on_card && source.of_asked);
  TickList ticks;
  for (const steps::Option& each : is_open ? std::vector<steps::Option>{} : options)
    ticks.items.push_back(each.words);
  for (const steps::Option& each : seen(source.also)) ticks.items.push_back(each.words);
  // Long lists stand on a sheet once: where the same is asked again and again, there is room to write.
  const bool is_long =
      (!step_.each.from.empty() || !step_.round.empty()) && ticks.items.size() > most_repeated;
  if (is_long) ticks.items.clear();
  ticks.keeps_with_next = is_open || source.own_words;
  if (!ticks.items.empty()) blocks_.emplace_back(std::move(ticks));
  if (is_open || is_long) {
    blocks_.emplace_back(Ruled{"", std::clamp(most, 1, 6)});
  } else if (source.own_words) {
    blocks_.emplace_back(Ruled{"Something else:", 1});
  }
}

void Filler::number(int most) {
  for (int place = 1; place <= most; ++place)
    blocks_.emplace_back(Ruled{std::to_string(place), 1, place < most});
}

void Filler::operator()(const steps::PileSort& sort) {
  Form form{"", {{"Card", Sort::words, 5}}, {}};
  for (const steps::Option& pile : sort.piles) form.columns.push_back({pile.words, Sort::tick, 2});
  if (step_.each.from.empty()) {
    for (const steps::Option& card : seen(sort.cards)) form.rows.push_back({card.words});
  } else {
    form.columns.front().heading = "Write each card here";
    form.columns.front().sort = Sort::write;
    form.rows = open_rows(2 * rows_left_open);
  }
  if (!form.rows.empty()) blocks_.emplace_back(std::move(form));
}

void Filler::operator()(const steps::Write& write) {
  blocks_.emplace_back(Ruled{"", std::clamp(write.lines, 1, 8)});
}

void Filler::operator()(const steps::Example& example) {
  for (const steps::Part& part : example.parts) blocks_.emplace_back(Ruled{part.label, 2});
}

void Filler::operator()(const steps::GoalCheck& check) {
  TickList lights;
  for (const steps::LightWords& light : check.lights)
    lights.items.push_back(light.title + ": " + light.unlit);
  blocks_.emplace_back(std::move(lights));
}

void Filler::add_rows(Form form, const steps::Source& source) {
  const bool hangs_on_card = std::any_of(source.options.begin(), source.options.end(),
                                         [](const steps::Option& each) { return !each.of.empty(); });
  if (source.from.empty() && !hangs_on_card) {
    for (const steps::Option& row : seen(source.options)) form.rows.push_back({words_with_detail(row)});
  } else {
    form.columns.front().sort = Sort::write;
    form.rows = open_rows(rows_left_open);
  }
  for (const steps::Option& row : seen(source.also)) form.rows.push_back({words_with_detail(row)});
  if (!form.rows.empty()) blocks_.emplace_back(std::move(form));
}

void Filler::operator()(const steps::Rate& rate) {
  Form form{"", {{"What", Sort::words, 6}}, {}};
  for (const steps::Option& stop : rate.stops) form.columns.push_back({stop.words, Sort::tick, 2});
  add_rows(std::move(form), rate.source);
}

void Filler::operator()(const steps::Timeline& line) {
  Form form{"", {{"What", Sort::words, 5}}, {}};
  for (const steps::Option& time : line.times) form.columns.push_back({time.words, Sort::tick, 2});
  for (const steps::Option& height : line.heights) form.columns.push_back({height.words, Sort::tick, 2});
  add_rows(std::move(form), line.source);
}

void Filler::operator()(const steps::Match& match) {
  Form form{"", {{"It needs", Sort::words, 1}, {"What I have for it", Sort::write, 1}}, {}};
  add_rows(std::move(form), match.needs);
}

// With a gap where the screen puts an earlier answer.
std::string with_gaps(std::string_view line, std::string_view gap) {
  std::string open;
  bool is_blank = false;
  for (const char letter : line) {
    if (letter == '{') open += gap;
    is_blank = letter == '{' || (is_blank && letter != '}');
    if (!is_blank && letter != '}') open += letter;
  }
  return open;
}

// "If ____, then I will ____." is said by hand as it is on the screen.
void Filler::operator()(const steps::ReadBack& read_back) {
  for (const std::string& line : read_back.lines)
    blocks_.emplace_back(Paragraph{with_gaps(line, gap_to_fill)});
}

void Filler::operator()(const steps::Declare& declare) {
  blocks_.emplace_back(TickList{declare.statements});
  blocks_.emplace_back(Fields{{{"My name", 3}, {"Date", 2}}, false});
}

// On the screen they are counted; here the learner says which they are.
void Filler::operator()(const steps::Themes& themes) {
  TickList ticks;
  for (const steps::Option& theme : seen(themes.themes)) ticks.items.push_back(theme.words);
  blocks_.emplace_back(std::move(ticks));
}

// What only a screen can do, or what only a screen has.
bool is_about_the_screen(const std::string& sentence) {
  constexpr std::string_view signs[] = {"press",   "type", "screen", "my folder", "go back", "come back",
                                        "open it", "tap",  "stick",  "get help",  "later"};
  const std::string small = base::lower_case(sentence);
  return std::any_of(std::begin(signs), std::end(signs),
                     [&](std::string_view sign) { return small.find(sign) != std::string::npos; });
}

}  // namespace

std::vector<Block> by_hand(const steps::Step& step, const HandRing& for_ring) {
  Filler filler(step, for_ring);
  std::visit(filler, step.kind);
  return filler.take();
}

bool is_asked_on_paper(const steps::Step& step) {
  if (step.id == steps::more_step) return false;
  if (std::holds_alternative<steps::Plan>(step.kind)) return false;
  // A long text that is read back, or an answer alone, says again what stands on some sheet already.
  if (const auto* read_back = std::get_if<steps::ReadBack>(&step.kind)) {
    return !step.optional && !read_back->print && read_back->lines.size() <= most_read_back &&
           std::all_of(read_back->lines.begin(), read_back->lines.end(), [](const std::string& line) {
             return base::count_words(with_gaps(line, "")) >= least_words_read_back;
           });
  }
  return steps::keeps_an_answer(step);
}

bool has_private_cards(const steps::Step& step) {
  const auto is_private = [&](const steps::Option& each) {
    return each.ring == "just_me" && step.ring != "just_me";
  };
  if (const auto* sort = std::get_if<steps::PileSort>(&step.kind))
    return std::any_of(sort->cards.begin(), sort->cards.end(), is_private);
  return false;
}

std::string words_on_paper(std::string_view words) {
  std::vector<std::string> kept;
  for (const std::string& sentence : steps::sentences_in(words)) {
    if (!is_about_the_screen(sentence)) kept.push_back(sentence);
  }
  return base::join(kept, " ");
}

std::string help_on_paper(const steps::Step& step) {
  std::string help = words_on_paper(step.help);
  const std::string small = base::lower_case(help);
  const bool says_so = small.find("leave") != std::string::npos && small.find("out") != std::string::npos;
  if (step.optional && !says_so) help += (help.empty() ? "" : " ") + std::string("You can leave this out.");
  const auto* write = std::get_if<steps::Write>(&step.kind);
  if (write != nullptr && !write->starters.empty())
    help += (help.empty() ? "" : "\n") + ("You can begin: " + base::join(write->starters, "  "));
  return help;
}

}  // namespace documents
