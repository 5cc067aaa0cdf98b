#pragma once

#include "ui/board/board_view.h"
#include "ui/board/scene.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/preview_controller.h"
#include "ui/preview/chart_plot.h"
#include "ui/preview/metrics_page.h"
#include "ui/preview/preview_panel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>
#include <algorithm>
#include <benchmark/benchmark.h>
#include <functional>

namespace stepline {

/// Tells when each event has been dealt with, and how long that kept the window.
class Application : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override {
        if (QThread::currentThread() != thread())
            return QApplication::notify(receiver, event); // a worker's own events keep no window
        if (m_depth++ == 0)
            m_clock.start();
        if (before)
            before(receiver, event);
        const QEvent::Type type = event->type();
        const char *name = receiver->metaObject()->className(); // it may be gone afterwards
        const bool handled = QApplication::notify(receiver, event);
        if (type == QEvent::UpdateRequest && receiver->isWidgetType() && afterPaint)
            afterPaint();
        if (--m_depth == 0 && took)
            took(double(m_clock.nsecsElapsed()) * 1e-6, name, type);
        return handled;
    }
    std::function<void(QObject *, QEvent *)> before;
    std::function<void()> afterPaint; ///< a whole paint, with what is sent to the display, is over
    /// An event for an object of that class kept the window for so many milliseconds.
    std::function<void(double ms, const char *receiver, QEvent::Type type)> took;

private:
    int m_depth = 0;
    QElapsedTimer m_clock;
};

inline Application *application() {
    return static_cast<Application *>(qApp);
}

/// The real window at 1440 × 900 with a template open, forecast and painted, and a library of its own.
class Stage : public QObject {
public:
    explicit Stage(const QByteArray &sequence) {
        Settings::useFolder(m_folder.path());
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1440, 900);
        m_window->move(0, 0);
        m_window->show();
        bool ready = false;
        const auto once = connect(m_window.get(), &MainWindow::ready, this, [&] { ready = true; });
        m_window->start(m_folder.filePath(QStringLiteral("library.sqlite")), {}, false);
        waitFor([&] { return ready; });
        disconnect(once); // it is said again when another library is opened
        m_window->workspace()->addTemplate(sequence);
        waitFor([&] { return m_window->current() && forecaster()->latest() && !forecaster()->busy(); });
        settle(500);
    }
    ~Stage() override {
        application()->before = {};
        application()->afterPaint = {};
    }

    MainWindow *window() { return m_window.get(); }
    BoardView *board() { return m_window->board(); }
    Forecaster *forecaster() { return m_window->preview()->forecaster(); }
    Editor *editor() { return m_window->current()->editor(); }
    const Document &document() { return *editor()->document(); }

    void mouse(QEvent::Type type, const QPointF &at, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QWidget *viewport = board()->viewport();
        QMouseEvent event(type, at, viewport->mapToGlobal(at), button, buttons, {});
        QApplication::sendEvent(viewport, &event);
    }
    void moveTo(const QPointF &at) { mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton); }
    /// Takes the card in the hand.
    void grab(int step, int index) {
        const QRectF card = board()->scene()->layout().rectOf({BoardElement::Kind::Card, step, index});
        const QPointF at = board()->toView(card).center();
        mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton);
        mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
        for (int i = 1; i <= 10; ++i)
            moveTo(at + QPointF(2 * i, 2 * i));
    }
    void letGo() { mouse(QEvent::MouseButtonRelease, {-50, -50}, Qt::LeftButton, Qt::NoButton); }

    /// The window does what it has to do; the machine is left alone otherwise.
    void settle(int ms) {
        QEventLoop loop;
        QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
        loop.exec();
    }
    template <typename Ready> void waitFor(Ready ready) {
        QElapsedTimer timer;
        timer.start();
        while (!ready() && timer.elapsed() < 60'000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        if (!ready())
            qFatal("The window did not get ready.");
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

/// Milliseconds, to be summed up.
struct Times {
    std::vector<double> all;
    void put(double ms) { all.push_back(ms); }
    double at(double share) const {
        if (all.empty())
            return 0;
        std::vector<double> sorted = all;
        std::sort(sorted.begin(), sorted.end());
        return sorted[std::min(sorted.size() - 1, size_t(share * double(sorted.size())))];
    }
    void report(benchmark::State &state) const {
        state.counters["median_ms"] = at(0.5);
        state.counters["p95_ms"] = at(0.95);
        state.counters["longest_ms"] = at(1);
    }
};

} // namespace stepline
