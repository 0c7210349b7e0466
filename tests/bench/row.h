// SPDX-License-Identifier: GPL-3.0-or-later
// Row: one line of the table: what was measured, in both programs, and what we want it to be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bench {

struct Goal {
  enum class Of { nothing, ratio, ours } of = Of::nothing;
  double most = 0;
};

// What can be measured. The name is what --only takes; "store" there means all of that part.
enum class Part { window, work, store };
struct Measure {
  std::string_view name;
  std::string_view words;
  std::string_view unit;
  Goal goal;
  Part part = Part::window;
  bool is_long = false;  // takes minutes: only where it is asked for
};

inline constexpr Measure start_warm{"start", "start to first paint, warm", "ms", {Goal::Of::ratio, 0.35}};
inline constexpr Measure start_cold{"cold", "start to first paint, cold", "ms", {Goal::Of::ratio, 0.45}};
inline constexpr Measure start_half{
    "half", "start to first paint, half a core", "ms", {Goal::Of::ratio, 0.2}};
inline constexpr Measure memory{"memory", "memory (PSS)", "MB", {Goal::Of::ratio, 0.3}};
inline constexpr Measure wakes{"wakes", "wake-ups in 10 idle seconds", "", {Goal::Of::ours, 0}};
inline constexpr Measure idle{"idle", "processor in 10 idle seconds", "ms", {}};
inline constexpr Measure click{"click", "click to changed pixel", "ms", {Goal::Of::ratio, 1}};
inline constexpr Measure keystroke{"key", "processor a keystroke", "ms", {Goal::Of::ratio, 0.3}};
inline constexpr Measure page{"page", "page change", "ms", {Goal::Of::ours, 20}};
inline constexpr Measure answer{"answer", "saved answer, beside a bare fsync", "ms", {}, Part::work};
inline constexpr Measure portfolio{
    "portfolio", "12-page portfolio as PDF", "ms", {Goal::Of::ours, 100}, Part::work};
inline constexpr Measure speech{
    "speech", "speak() to the first sample", "ms", {Goal::Of::ours, 50}, Part::work};
inline constexpr Measure layer_cost{
    "layer", "the semantic layer, beside the frame", "ms", {Goal::Of::ratio, 0.25}, Part::work};
inline constexpr Measure text_size{
    "size", "another text size, press to frame", "ms", {Goal::Of::ours, 300}, Part::work};
inline constexpr Measure swap{
    "swap", "tile of a full record to the hub", "ms", {Goal::Of::ours, 500}, Part::work};
inline constexpr Measure grid{
    "grid", "staff come in until 30 learners are counted", "ms", {Goal::Of::ours, 1000}, Part::work};
inline constexpr Measure sealed_answer{
    "sealed", "saved answer, beside it in clear", "ms", {Goal::Of::ratio, 1.5}, Part::store};
inline constexpr Measure unlocking{
    "unlock", "passphrase, beside this machine", "ms", {Goal::Of::ours, 500}, Part::store};
inline constexpr Measure reading{"read", "a learner's events read", "ms", {}, Part::store};
inline constexpr Measure folding_up{
    "fold", "a learner's record folded", "ms", {Goal::Of::ours, 100}, Part::store};
inline constexpr Measure opening{"open", "opening a store, beside a scan", "ms", {}, Part::store, true};
inline constexpr Measure opening_memory{
    "open-memory", "opening a store, peak of memory", "MB", {Goal::Of::ours, 300}, Part::store, true};
inline constexpr Measure growth{
    "growth", "opening 1000000 beside 100000", "ms", {Goal::Of::ratio, 12}, Part::store, true};
inline constexpr Measure backup{"backup", "a backup, beside cp and sync", "ms", {}, Part::store, true};
inline constexpr Measure backup_memory{
    "backup-memory", "a backup, peak of memory", "MB", {Goal::Of::ours, 300}, Part::store, true};

inline constexpr Measure measures[] = {start_warm, start_cold,     start_half, memory,    wakes,
                                       idle,       click,          keystroke,  page,      answer,
                                       portfolio,  speech,         layer_cost, text_size, swap,
                                       grid,       sealed_answer,  unlocking,  reading,   folding_up,
                                       opening,    opening_memory, growth,     backup,    backup_memory};

struct Row {
  Measure measure;
  std::string size;            // of the screen, of the store in events, or ""
  std::vector<double> ours;    // every sample
  std::vector<double> theirs;  // of Chromium, or of the same without us; empty: there was none
  std::string trouble;         // why it could not be measured, or ""
};

enum class Verdict { met, missed, not_known };
Verdict verdict(const Row& row);

std::string table(const std::vector<Row>& rows);
std::string json(const std::vector<Row>& rows, const std::vector<std::string>& notes);

}  // namespace bench
