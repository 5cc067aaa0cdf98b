#include "app/signals.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace stepline {

#ifdef Q_OS_UNIX
namespace {

int ends[2] = {-1, -1};

// Only what is allowed in a signal handler: one byte into the pipe, the rest happens in the event loop.
void note(int) {
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(ends[0], &byte, 1);
}

} // namespace

void quitOnSignals(QObject *context, const std::function<void()> &leave) {
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
        return;
    auto *notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [notifier, leave] {
        notifier->setEnabled(false);
        leave();
        QCoreApplication::exit(0);
    });
    for (int signal : {SIGTERM, SIGINT, SIGHUP})
        std::signal(signal, note);
}
#else
void quitOnSignals(QObject *, const std::function<void()> &) {}
#endif

} // namespace stepline
