// SPDX-License-Identifier: GPL-3.0-or-later
// Plan: which activities a group does in which session, on screen or on paper, and whether its PCs suffice.
//
// A proposal that staff change as they like; nothing is locked by it. The PCs are the scarce thing
// (domain 3.8): a learner needs about 350 minutes at one in a course of 1,620, so that a PC serves
// four. Every activity has a paper twin, so that there is always a way to fit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "content/catalogue.h"

namespace session {

enum class Place { screen, paper };

// What one session holds of an activity: all of it, or the part that there is time for.
struct Piece {
  std::string activity;    // A05
  int minutes = 0;         // of the session, for the whole group
  int screen_minutes = 0;  // of these each learner is at the screen, where the piece is done there
  Place place = Place::screen;

  friend bool operator==(const Piece&, const Piece&) = default;
};

struct PlannedSession {
  int minutes = 0;  // that it lasts
  std::vector<Piece> pieces;

  friend bool operator==(const PlannedSession&, const PlannedSession&) = default;
};

struct Plan {
  std::vector<PlannedSession> sessions;

  friend bool operator==(const Plan&, const Plan&) = default;
};

enum class Preset { eighteen_of_ninety, thirteen_of_two_hours, five_days };
inline constexpr Preset presets[] = {Preset::eighteen_of_ninety, Preset::thirteen_of_two_hours,
                                     Preset::five_days};
std::vector<int> lengths_of(Preset preset);  // minutes of each session

// What a plan needs to know of an activity. Minutes are those of one visit.
struct ActivityTimes {
  std::string id;
  int minutes = 0;
  int screen_minutes = 0;
  int visits = 1;
  std::vector<std::string> needs;  // activities that come before it
  bool screen_only = false;        // the learner agrees there with a key of their own
};
std::vector<ActivityTimes> times_of(const content::Pack& pack);

// In the order of the pack, each session filled before the next; what comes several times is spread
// over the course. What finds no room stands in the last session, which is then too long.
Plan plan_for(const std::vector<ActivityTimes>& activities, const std::vector<int>& lengths);

int planned_minutes(const PlannedSession& session);  // may be more than it lasts

// False, and nothing changes, where there is no such piece or session.
struct PiecePlace {
  std::size_t session = 0, piece = 0;
};
bool move_piece(Plan& plan, const PiecePlace& from, std::size_t to_session);
bool put_on(Plan& plan, std::string_view activity, Place place);  // all of its pieces

struct Room {
  int learners = 0;
  int pcs = 0;
};

struct Minutes {
  int needed = 0;  // of all learners at a PC
  int there = 0;   // of all PCs

  bool fit() const { return needed <= there; }
};

struct Budget {
  Minutes course;                 // what decides: who had no turn today has one next time
  std::vector<Minutes> sessions;  // each by itself, for a warning
};
Budget budget_of(const Plan& plan, const Room& room);

// The fewest activities that make the course fit once they are done on paper; none where it fits
// already. Where even all of them are not enough, it is all of them: ask budget_of afterwards.
std::vector<std::string> better_on_paper(const Plan& plan, const std::vector<ActivityTimes>& activities,
                                         const Room& room);

// For the body of an event. Whatever the text is, it is read whole or told why not (corrupt, too_new).
std::string text_of(const Plan& plan);
base::Result<Plan> plan_from(std::string_view text);

}  // namespace session
