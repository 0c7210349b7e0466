// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/drives_bus.h"

#include <systemd/sd-bus.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace platform::drives_bus {
namespace {

using base::Done;
using base::Error;
using base::Fault;
using base::Outcome;

constexpr const char* service = "org.freedesktop.UDisks2";
constexpr const char* manager = "/org/freedesktop/UDisks2/Manager";
constexpr const char* manager_kind = "org.freedesktop.UDisks2.Manager";
constexpr const char* block_kind = "org.freedesktop.UDisks2.Block";
constexpr const char* file_system_kind = "org.freedesktop.UDisks2.Filesystem";
constexpr const char* drive_kind = "org.freedesktop.UDisks2.Drive";
constexpr const char* never_ask = "auth.no_user_interaction";

struct CloseBus {
  void operator()(sd_bus* bus) const { sd_bus_flush_close_unref(bus); }
};
struct DropMessage {
  void operator()(sd_bus_message* message) const { sd_bus_message_unref(message); }
};
using Bus = std::unique_ptr<sd_bus, CloseBus>;
struct FreeText {
  void operator()(char* text) const { std::free(text); }
};
using Message = std::unique_ptr<sd_bus_message, DropMessage>;

// What the bus says about a failed call; frees itself.
struct Reason {
  sd_bus_error error{nullptr, nullptr, 0};  // the macro for it is C

  Reason() = default;
  Reason(const Reason&) = delete;
  Reason& operator=(const Reason&) = delete;
  ~Reason() { sd_bus_error_free(&error); }
};

Error failed(const char* doing, int number, const Reason& reason) {
  const std::string name = reason.error.name == nullptr ? std::strerror(-number) : reason.error.name;
  Fault fault = Fault::invalid;
  if (name.ends_with("DeviceBusy")) fault = Fault::busy;
  if (name.find("NotAuthorized") != std::string::npos) fault = Fault::denied;
  if (name.ends_with("UnknownObject") || name.ends_with("UnknownMethod")) fault = Fault::removed;
  return {fault, std::string(doing) + ": " + name};
}

Bus open_bus() {
  sd_bus* bus = nullptr;
  if (sd_bus_open_system(&bus) < 0) return nullptr;
  return Bus(bus);
}

// The service's own name for a block device, as an object path.
std::optional<std::string> object_of(sd_bus* bus, const std::string& device) {
  Reason reason;
  sd_bus_message* reply = nullptr;
  const int asked =
      sd_bus_call_method(bus, service, manager, manager_kind, "ResolveDevice", &reason.error, &reply,
                         "a{sv}a{sv}", 1, "path", "s", device.c_str(), 1, never_ask, "b", 1);
  const Message answer(reply);
  const char* object = nullptr;
  if (asked < 0 || sd_bus_message_enter_container(reply, 'a', "o") < 0) return std::nullopt;
  if (sd_bus_message_read(reply, "o", &object) <= 0 || object == nullptr) return std::nullopt;
  return std::string(object);
}

struct Found {
  Bus bus;
  std::string object;
};

base::Result<Found> find(const std::string& device) {
  Bus bus = open_bus();
  if (bus == nullptr) return Error{Fault::not_found, "no bus"};
  std::optional<std::string> object = object_of(bus.get(), device);
  if (!object) return Error{Fault::removed, device + " is not known to the disk service"};
  return Found{std::move(bus), std::move(*object)};
}

}  // namespace

bool knows(const std::string& device) { return static_cast<bool>(find(device)); }

Outcome unmount(const std::string& device) {
  const base::Result<Found> found = find(device);
  if (!found) return found.error();
  Reason reason;
  const int done = sd_bus_call_method(found->bus.get(), service, found->object.c_str(), file_system_kind,
                                      "Unmount", &reason.error, nullptr, "a{sv}", 1, never_ask, "b", 1);
  if (done < 0) return failed("unmount", done, reason);
  return Done{};
}

base::Result<std::string> mount_read_only(const std::string& device) {
  const base::Result<Found> found = find(device);
  if (!found) return found.error();
  Reason reason;
  sd_bus_message* reply = nullptr;
  const int done = sd_bus_call_method(found->bus.get(), service, found->object.c_str(), file_system_kind,
                                      "Mount", &reason.error, &reply, "a{sv}", 2, never_ask, "b", 1,
                                      "options", "s", "ro,nosuid,nodev,noexec");
  const Message answer(reply);
  const char* folder = nullptr;
  if (done < 0) return failed("mount", done, reason);
  if (sd_bus_message_read(reply, "s", &folder) < 0) return Error{Fault::invalid, "mount: no folder"};
  return std::string(folder);
}

Outcome power_off(const std::string& device) {
  const base::Result<Found> found = find(device);
  if (!found) return found.error();
  Reason reason;
  char* drive = nullptr;
  int done = sd_bus_get_property_string(found->bus.get(), service, found->object.c_str(), block_kind, "Drive",
                                        &reason.error, &drive);
  const std::unique_ptr<char, FreeText> owned(drive);
  if (done < 0) return failed("find drive", done, reason);
  done = sd_bus_call_method(found->bus.get(), service, drive, drive_kind, "PowerOff", &reason.error, nullptr,
                            "a{sv}", 1, never_ask, "b", 1);
  if (done < 0) return failed("power off", done, reason);
  return Done{};
}

}  // namespace platform::drives_bus
