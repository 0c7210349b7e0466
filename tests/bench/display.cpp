// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/display.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <fcntl.h>
#include <sys/ipc.h>
#include <sys/prctl.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <string_view>

namespace bench {
namespace {

// A program may end while we ask about its window: that is no reason to end too.
int ignore_error(::Display*, XErrorEvent*) { return 0; }

struct Server {
  pid_t pid = 0;
  std::string name;
};

[[noreturn]] void become_server(int answer, const Size& size) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nowhere, stream);
  const std::string screen = std::to_string(size.width) + "x" + std::to_string(size.height) + "x24";
  const std::string number = std::to_string(answer);
  execlp("Xvfb", "Xvfb", "-displayfd", number.c_str(), "-screen", "0", screen.c_str(), "-nolisten", "tcp",
         "-noreset", static_cast<char*>(nullptr));
  _exit(127);
}

// The server writes its number, and a line's end, once it can be spoken to.
base::Result<Server> start_server(const Size& size) {
  int ends[2];
  if (pipe(ends) != 0) return base::Error{base::Fault::denied, "no pipe"};
  const pid_t pid = fork();
  if (pid == 0) {
    close(ends[0]);
    become_server(ends[1], size);
  }
  close(ends[1]);
  std::string number;
  for (char letter = 0; read(ends[0], &letter, 1) == 1 && letter != '\n';) number += letter;
  close(ends[0]);
  if (pid > 0 && !number.empty()) return Server{pid, ":" + number};
  if (pid > 0) waitpid(pid, nullptr, 0);
  return base::Error{base::Fault::not_found, "Xvfb did not start; is the package xvfb there?"};
}

}  // namespace

struct Display::State {
  Server server;
  Size size;
  ::Display* link = nullptr;
  XShmSegmentInfo memory{};

  bool connect();
  XImage* image(const Area& area);
  void tap(KeySym symbol);
};

bool Display::State::connect() {
  link = XOpenDisplay(server.name.c_str());
  if (link == nullptr || XShmQueryExtension(link) == False) return false;
  XSetErrorHandler(ignore_error);
  const auto bytes = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 4;
  memory.shmid = shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0600);
  if (memory.shmid < 0) return false;
  memory.shmaddr = static_cast<char*>(shmat(memory.shmid, nullptr, 0));
  const bool attached = XShmAttach(link, &memory) != 0;
  XSync(link, False);
  shmctl(memory.shmid, IPC_RMID, nullptr);  // it goes when the last of us does
  return attached;
}

// The pixels stay where they are until the next image is asked for.
XImage* Display::State::image(const Area& area) {
  const int screen = XDefaultScreen(link);
  XImage* image = XShmCreateImage(
      link, XDefaultVisual(link, screen), static_cast<unsigned>(XDefaultDepth(link, screen)), ZPixmap,
      memory.shmaddr, &memory, static_cast<unsigned>(area.width), static_cast<unsigned>(area.height));
  XShmGetImage(link, XDefaultRootWindow(link), image, area.x, area.y, AllPlanes);
  return image;
}

void Display::State::tap(KeySym symbol) {
  const unsigned code = XKeysymToKeycode(link, symbol);
  XTestFakeKeyEvent(link, code, True, CurrentTime);
  XTestFakeKeyEvent(link, code, False, CurrentTime);
  XFlush(link);
}

base::Result<std::unique_ptr<Display>> Display::open(Size size) {
  base::Result<Server> server = start_server(size);
  if (!server) return server.error();
  auto state = std::make_unique<State>();
  state->server = *server;
  state->size = size;
  const bool connected = state->connect();
  std::unique_ptr<Display> display(new Display(std::move(state)));
  if (!connected) return base::Error{base::Fault::denied, "the virtual screen cannot be read"};
  return display;
}

Display::Display(std::unique_ptr<State> state) : state_(std::move(state)) {}

Display::~Display() {
  if (state_->link != nullptr) XCloseDisplay(state_->link);
  if (state_->memory.shmaddr != nullptr) shmdt(state_->memory.shmaddr);
  kill(state_->server.pid, SIGTERM);
  waitpid(state_->server.pid, nullptr, 0);
}

const std::string& Display::name() const { return state_->server.name; }
Size Display::size() const { return state_->size; }

Picture Display::picture() {
  Picture picture;
  picture.size = state_->size;
  picture.pixels.resize(static_cast<std::size_t>(picture.size.width) *
                        static_cast<std::size_t>(picture.size.height));
  XImage* image = state_->image({0, 0, picture.size.width, picture.size.height});
  std::memcpy(picture.pixels.data(), image->data, picture.pixels.size() * 4);
  XFree(image);
  for (std::uint32_t& pixel : picture.pixels) pixel &= 0xFFFFFFU;
  return picture;
}

std::uint64_t Display::look(std::span<const Area> areas) {
  std::size_t digest = 0;
  for (const Area& area : areas) {
    XImage* image = state_->image(area);
    const std::string_view bytes(image->data, static_cast<std::size_t>(image->bytes_per_line) *
                                                  static_cast<std::size_t>(image->height));
    digest = digest * 31 + std::hash<std::string_view>{}(bytes);
    XFree(image);
  }
  return digest;
}

void Display::point_at(int x, int y) {
  XTestFakeMotionEvent(state_->link, -1, x, y, CurrentTime);
  XFlush(state_->link);
}

void Display::press() {
  XTestFakeButtonEvent(state_->link, 1, True, CurrentTime);
  XFlush(state_->link);
}

void Display::let_go() {
  XTestFakeButtonEvent(state_->link, 1, False, CurrentTime);
  XFlush(state_->link);
}

void Display::stroke(Stroke stroke) { state_->tap(stroke == Stroke::tab ? XK_Tab : XK_Return); }

// The symbols of small letters and of the space are their codes.
void Display::write(char letter) { state_->tap(static_cast<KeySym>(letter)); }

void Display::give_keyboard_to_top_window() {
  Window root = 0;
  Window parent = 0;
  Window* windows = nullptr;
  unsigned count = 0;
  if (XQueryTree(state_->link, XDefaultRootWindow(state_->link), &root, &parent, &windows, &count) == 0)
    return;
  for (unsigned i = count; i-- > 0;) {
    XWindowAttributes about{};
    if (XGetWindowAttributes(state_->link, windows[i], &about) == 0) continue;
    const bool is_large = about.width >= state_->size.width / 2 && about.map_state == IsViewable;
    if (!is_large || about.c_class != InputOutput) continue;
    XSetInputFocus(state_->link, windows[i], RevertToPointerRoot, CurrentTime);
    break;
  }
  if (windows != nullptr) XFree(windows);
  XSync(state_->link, False);
}

}  // namespace bench
