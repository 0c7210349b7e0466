// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/app.h"

#include <algorithm>
#include <limits>

#include "access/fitted.h"
#include "app/context.h"
#include "app/inside.h"
#include "app/keys.h"
#include "app/preview.h"
#include "app/site.h"
#include "app/update.h"
#include "screens/common.h"
#include "screens/draw.h"
#include "screens/session_words.h"
#include "ui/measures.h"
#include "ui/theme.h"

namespace app {
namespace {

constexpr int frames_after_input = 3;  // layouts that need the height of the frame before settle in two
constexpr int most_turns_to_settle = 10000;

// What the window system tells of its own accord keeps no seat warm.
bool is_of_a_person(const platform::Input& input) {
  using What = platform::Input::What;
  return input.what != What::close_asked && input.what != What::focus_lost &&
         input.what != What::focus_gained && input.what != What::resized;
}

}  // namespace

App::App() = default;
App::~App() {
  if (!inside_) return;
  inside_->context.machine.voice.on_change({});
  leave_printing(inside_->context);
}

// Reports first, so that what was saved is shown by the very next frame.
void App::Inside::collect_reports() {
  for (Worker* worker : {context.writer.get(), context.errands.get()}) {
    for (const Report& report : worker->collect()) {
      receive(context, report);
      speak_of(report);
      frames_left = frames_after_input;
    }
  }
}

// The next screen comes in the same frame, and what stands on it at its entry is not spoken: it is said here.
void App::Inside::speak_of(const Report& report) {
  const screens::State& state = context.state;
  const content::Words& say = *state.say;
  const auto* stored = report.as<Stored>();
  if (stored != nullptr && stored->event && stored->event->kind == learner::kind::answered) {
    const auto* activity = std::get_if<screens::Activity>(&state.screen);
    if (activity != nullptr) kit->layer().say(activity->feedback);
    kit->layer().say(say("save.saved"));
  }
  if (report.is<LearnerRead>() && !state.kept_from.empty()) {
    kit->layer().say(base::fill(say("activity.kept_from"), {{"time", state.kept_from}}));
  }
  const auto* talk = std::get_if<screens::GroupTalk>(&state.screen);
  if (report.is<SessionKept>() && talk != nullptr && talk->speaker != base::Id{})
    kit->layer().say(screens::learners_name(state, talk->speaker) + ": " + say("together.turn"));
  if (const auto* away = report.as<TakenAway>()) {
    kit->layer().say(say(away->taken ? "stick.take_out" : "stick.not_saved"));
  }
}

// While an answer is on its way to the disk, what a person does waits in the queue.
void App::Inside::collect_input() {
  events.clear();
  const double seconds = context.machine.clock.seconds();
  const a11y::Layer& layer = kit->layer();
  intake.fit(context.state.comfort, layer, seconds);
  intake.learn(context.state.learning != 0);
  if (context.state.waiting) return;
  for (const platform::Input& input : context.machine.window.take_input()) {
    frames_left = frames_after_input;
    if (does_in_preview(context, input)) continue;
    intake.receive(input, layer, seconds);
    if (!is_of_a_person(input)) continue;
    if (ends_speech(input)) context.aloud.interrupt();
    count_press(input, seconds);
    session::touched(context.state.turn, seconds);
  }
  intake.pass_time(layer, seconds);
  do_intents();
  events = intake.take_events();
  if (!events.empty()) frames_left = frames_after_input;
}

// A press of the pointer on a thing is no call for the voice: that thing takes it.
void App::Inside::count_press(const platform::Input& input, double seconds) {
  const int thing = pressed_thing(input);
  const bool is_on_thing =
      thing == a11y::pointer_number && kit->layer().tree().topmost_at(input.x, input.y) != nullptr;
  if (is_on_thing) {
    five_presses.forget();
  } else if (thing != 0) {
    five_presses.press(static_cast<std::uint64_t>(thing), seconds);
  }
}

void App::Inside::do_intents() {
  for (const a11y::Intent intent : intake.take_intents()) {
    five_presses.forget();
    if (intent == a11y::Intent::start_scanning) context.aloud.say((*context.state.say)("scan.began"));
    if (const std::optional<screens::Action> action = action_of(intent, context.state))
      update(context, *action);
    frames_left = frames_after_input;
  }
  if (intake.take_stuck()) context.aloud.say((*context.state.say)("keys.stuck"));
  if (const std::optional<int> number = intake.take_learnt()) update(context, screens::SwitchLearnt{*number});
}

// By the rules of reading aloud where that is on; else this alone is to be heard.
void App::Inside::say_lit(const a11y::ScanShown& lit) {
  if (context.state.comfort.read_aloud) {
    kit->layer().say(lit.words, lit.is_private, a11y::Utterance::Why::focus);
  } else {
    context.aloud.say_lit(lit.words, lit.is_private);
  }
}

// The light and the pointer that stays, now that it is known what is on the screen.
void App::Inside::follow_hands() {
  const double seconds = context.machine.clock.seconds();
  // The tile that rests a pointer which stays; nobody else needs it.
  const bool dwells = context.state.comfort.pressing == a11y::Pressing::dwell;
  const a11y::Node* tile =
      dwells ? kit->layer().tree().find(a11y::Role::button, (*context.state.say)("bar.rest")) : nullptr;
  const ui::Marks before = intake.marks();
  const bool has_acted =
      intake.follow(kit->layer(), seconds, context.aloud.is_speaking(), tile ? tile->id : 0);
  if (const auto lit = intake.take_lit()) say_lit(*lit);
  if (has_acted) frames_left = frames_after_input;
  if (!(before == intake.marks())) frames_left = std::max(frames_left, 1);
}

void App::Inside::draw_frame() {
  const platform::PixelSize size = context.machine.window.size();
  ui::Kit::Frame frame;
  frame.width = size.width;
  frame.height = size.height;
  frame.millimetres_per_pixel = context.state.pixel_mm =
      millimetres_per_pixel(context.state.site, context.machine.window.millimetres_per_pixel());
  frame.millimetres_per_pixel = screens::millimetres_shown(context.state, frame.millimetres_per_pixel);
  frame.now = context.machine.clock.seconds();
  frame.comfort = context.state.comfort;
  frame.find_pointer = context.pointer_sought;
  frame.reading = context.aloud.reading();
  frame.caption = context.aloud.caption();
  frame.input = events;
  frame.marks = intake.marks();
  const screens::State& state = context.state;
  // Where nothing can be heard, nobody waits for it.
  frame.says_first = state.comfort.read_aloud && state.comfort.touch_says && state.voice_trouble.empty();
  kit->begin(frame);
  const std::optional<screens::Action> action = screens::draw(context.state, context.sheet, *kit);
  kit->end();
  follow_hands();
  const ui::Theme theme = ui::theme_of(context.state.comfort);
  context.machine.window.set_background(ui::as_number(theme.paper));
  // In the two tones of the focus ring, which show on anything.
  context.machine.window.set_pointer({ui::pointer_pixels(frame.comfort, frame.millimetres_per_pixel),
                                      ui::as_number(theme.focus), ui::as_number(theme.focus_edge)});
  if (kit->lacks_letters()) {
    frames_left = std::max(frames_left, 1);
  } else {
    context.machine.window.present();
  }
  if (action) {
    five_presses.forget();
    update(context, *action);
    frames_left = frames_after_input;
  }
}

void App::Inside::announce() {
  a11y::Layer& layer = kit->layer();
  const std::vector<a11y::Utterance> told = layer.take_utterances();
  const std::vector<std::string> sentences = context.aloud.hear(told, layer, context.state);
  spoken.insert(spoken.end(), sentences.begin(), sentences.end());
  count_presses(!told.empty());
  bool looks_different = context.aloud.go_on(layer.tree(), context.state);
  if (context.aloud.take_plugged() && !context.state.comfort.read_aloud) start_voice(false);
  const std::string trouble = context.machine.voice.status();
  looks_different =
      looks_different || (trouble != context.state.voice_trouble && context.state.comfort.read_aloud);
  context.state.voice_trouble = trouble;
  if (looks_different) frames_left = std::max(frames_left, 1);
}

// Five presses of one thing that nothing came of: somebody looks for the voice.
void App::Inside::count_presses(bool something_came_of_it) {
  const a11y::Node* const node = kit->layer().tree().by_id(kit->layer().focus());
  const bool is_writing = node != nullptr && (node->role == a11y::Role::text_box || node->state.is_key);
  if (something_came_of_it || is_writing) five_presses.forget();
  if (!five_presses.take() || context.state.comfort.read_aloud) return;
  start_voice(true);
}

// Who could not see how must be able to feel their way: a first touch only says what is there.
void App::Inside::start_voice(bool without_sight) {
  ui::Comfort comfort = context.state.comfort;
  comfort.read_aloud = true;
  comfort.touch_says = comfort.touch_says || without_sight;
  update(context, screens::SetComfort{comfort});
}

void App::turn() {
  Inside& in = *inside_;
  in.collect_reports();
  in.collect_input();
  const double seconds = in.context.machine.clock.seconds();
  in.context.state.at = in.context.machine.clock.wall_time();
  in.context.state.today = base::date_of(in.context.machine.clock.wall_time());
  const screens::Dialog dialog = in.context.state.dialog;
  // Who listens is there; who left it in a pause need not be. And the question whether somebody is must
  // not answer itself, nor what the curtain says.
  const bool is_heard = in.context.aloud.is_speaking() && !in.context.machine.voice.progress().is_paused;
  const bool asks = dialog == screens::Dialog::still_there || in.context.state.hidden;
  if (is_heard && !asks) session::touched(in.context.state.turn, seconds);
  pass_time(in.context, seconds, in.options.idle_locks);
  if (dialog != in.context.state.dialog) in.frames_left = frames_after_input;
  if (in.frames_left > 0) --in.frames_left;
  in.draw_frame();
  in.announce();
}

void App::settle() {
  Inside& in = *inside_;
  in.frames_left = std::max(in.frames_left, frames_after_input);  // what was posted to the layer is no input
  for (int i = 0; i < most_turns_to_settle; ++i) {
    in.context.writer->wait_until_idle();
    in.context.errands->wait_until_idle();
    turn();
    const bool is_busy = in.context.writer->busy() || in.context.errands->busy();
    if (!is_busy && in.events.empty() && in.frames_left == 0) return;
  }
}

platform::Exit App::run() {
  Inside& in = *inside_;
  in.frames_left = frames_after_input;
  while (!over()) {
    turn();
    if (in.frames_left > 0 || !in.events.empty()) continue;
    const double seconds = seconds_to_next_wake();
    const bool is_for_ever = seconds == std::numeric_limits<double>::infinity();
    in.context.machine.window.wait(is_for_ever ? std::nullopt : std::optional<double>(seconds));
  }
  return exit_code();
}

bool App::over() const { return inside_->context.state.wants_to_exit; }
platform::Exit App::exit_code() const { return platform::Exit::planned; }

double App::seconds_to_next_wake() const {
  const Inside& in = *inside_;
  const double seconds = in.context.machine.clock.seconds();
  double due = next_due(in.context, seconds, in.options.idle_locks);
  if (const std::optional<double> kit_due = in.kit->next_wake()) due = std::min(due, *kit_due);
  if (const std::optional<double> hands_due = in.intake.next_wake()) due = std::min(due, *hands_due);
  if (const std::optional<double> said = in.context.aloud.next_wake()) due = std::min(due, *said);
  return std::max(0.0, due - seconds);
}

const a11y::Tree& App::tree() const { return inside_->kit->layer().tree(); }
a11y::Layer& App::layer() { return inside_->kit->layer(); }
const a11y::Scan& App::scan() const { return inside_->intake.scan(); }
const a11y::Dwell& App::dwell() const { return inside_->intake.dwell(); }
const screens::State& App::state() const { return inside_->context.state; }
std::vector<std::string> App::take_spoken() { return std::exchange(inside_->spoken, {}); }

std::vector<learner::Event> App::stored() const {
  const Context& context = inside_->context;
  if (!context.state.learner) return {};
  context.writer->wait_until_idle();
  base::Result<std::vector<learner::Event>> events = context.store->events(context.state.learner->learner);
  return events ? std::move(*events) : std::vector<learner::Event>{};
}

}  // namespace app
