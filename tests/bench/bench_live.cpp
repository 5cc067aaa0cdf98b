#include "ui/board/board_view.h"
#include "ui/board/scene.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/preview_controller.h"
#include "ui/preview/chart_plot.h"
#include "ui/preview/metrics_page.h"
#include "ui/preview/preview_panel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <benchmark/benchmark.h>

using namespace stepline;

// From the hand to the eye: how long after a pointer event or an edit the whole window (board, table, chart) has been
// painted with the forecast of the new arrangement. The real window at 1440 × 900 on a display, 20 messages.
//
//     xvfb-run -s '-screen 0 1440x900x24' build/bench/tests/bench/bench_live
//
// Each measurement is one event; besides the mean the median, the 95th percentile and the longest are printed.

namespace {

/// Knows when a whole paint, with what is sent to the display, is over.
class Application : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override {
        const bool update = event->type() == QEvent::UpdateRequest && receiver->isWidgetType();
        const bool handled = QApplication::notify(receiver, event);
        if (update && afterPaint)
            afterPaint();
        return handled;
    }
    std::function<void()> afterPaint;
};

/// Twenty messages in seven steps: guards, a window, a variant, costs and stops.
QByteArray twentyMessages(bool guarded) {
    QStringList steps;
    const QStringList channels{QStringLiteral("feed"), QStringLiteral("push"), QStringLiteral("kakao"),
                               QStringLiteral("sms"), QStringLiteral("mail")};
    int number = 0;
    for (int s = 0; s < 7; ++s) {
        QStringList messages;
        for (int m = 0; m < (s < 6 ? 3 : 2); ++m, ++number) {
            const QString &channel = channels[number % channels.size()];
            QString fields = QStringLiteral("\"id\":\"m%1\",\"channel\":\"%2\",\"delay\":\"PT%3M\",\"wait\":\"PT%4H\"")
                                 .arg(number + 1)
                                 .arg(channel)
                                 .arg(m * 30)
                                 .arg(2 + s * 3);
            fields += QStringLiteral(",\"content\":{\"body\":\"Hello, there is something left in your cart\"}");
            if (m == 0)
                fields += QStringLiteral(",\"stop_when\":{\"metric\":\"%1\"}")
                              .arg(channel == u"feed" || channel == u"mail" ? QStringLiteral("viewed")
                                                                            : QStringLiteral("delivered"));
            if (guarded && m == 1 && s > 0)
                fields += QStringLiteral(",\"only_if\":{\"not\":{\"message\":\"m%1\",\"metric\":\"delivered\"}}")
                              .arg(number - 1);
            if (guarded && m == 2 && s == 3)
                fields += QStringLiteral(",\"variants\":[{\"id\":\"a\"},{\"id\":\"b\"}]");
            messages << u'{' + fields + u'}';
        }
        steps << QStringLiteral("{\"id\":\"s%1\",\"messages\":[%2]}").arg(s + 1).arg(messages.join(u','));
    }
    return QStringLiteral(
               "{\"format\":\"stepline.sequence\",\"version\":1,\"template\":{\"key\":\"twenty\",\"name\":\"Twenty\"},"
               "\"channels\":[{\"id\":\"feed\",\"type\":\"in_app\"},{\"id\":\"push\",\"type\":\"push\"},"
               "{\"id\":\"kakao\",\"type\":\"messenger\"},{\"id\":\"sms\",\"type\":\"sms\"},"
               "{\"id\":\"mail\",\"type\":\"email\"}],\"sequence\":{\"steps\":[%1]}}\n")
        .arg(steps.join(u','))
        .toUtf8();
}

QString shape(const Template &tmpl) {
    QString words;
    for (const Step &step : tmpl.sequence.steps) {
        words += u'|';
        for (const Message &message : step.messages)
            words += QStringLiteral("%1+%2 ").arg(message.id).arg(message.wait.seconds);
    }
    return words;
}

/// The window with a forecast of twenty messages, and a watch on what it paints.
class Stage : public QObject {
public:
    explicit Stage(bool guarded) {
        Settings::useFolder(m_folder.path());
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1440, 900);
        m_window->move(0, 0);
        m_window->show();
        bool ready = false;
        connect(m_window.get(), &MainWindow::ready, this, [&] { ready = true; });
        m_window->start(m_folder.filePath(QStringLiteral("library.sqlite")), {}, false);
        waitFor([&] { return ready; });
        m_window->workspace()->addTemplate(twentyMessages(guarded));
        waitFor([&] { return m_window->current() && forecaster()->latest() && !forecaster()->busy(); });
        board()->fit();
        plot = m_window->preview()->panel()->metrics()->chart()->findChild<ChartPlot *>();
        board()->viewport()->installEventFilter(this);
        plot->installEventFilter(this);
        connect(board(), &BoardView::dragPreview, this,
                [this](const Template &arranged) { m_wanted = shape(arranged); });
        connect(forecaster(), &Forecaster::updated, this, [this] {
            if (forecaster()->latest() && shape(forecaster()->latest()->request.tmpl) == m_wanted && !m_arrived) {
                m_arrived = true;
                arrivedAfter = double(m_clock.nsecsElapsed()) * 1e-6;
                m_boardPainted = m_plotPainted = false;
            }
        });
        static_cast<Application *>(qApp)->afterPaint = [this] {
            if (m_arrived && m_boardPainted && (m_plotPainted || !plot->isVisible()))
                m_done = true;
        };
        settle(300);
    }
    ~Stage() override { static_cast<Application *>(qApp)->afterPaint = {}; }

    MainWindow *window() { return m_window.get(); }
    BoardView *board() { return m_window->board(); }
    Forecaster *forecaster() { return m_window->preview()->forecaster(); }
    Editor *editor() { return m_window->current()->editor(); }

    void mouse(QEvent::Type type, const QPointF &at, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QWidget *viewport = board()->viewport();
        QMouseEvent event(type, at, viewport->mapToGlobal(at), button, buttons, {});
        QApplication::sendEvent(viewport, &event);
    }
    void moveTo(const QPointF &at) { mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton); }

    /// Milliseconds until the window shows the forecast of what @p act brings about; −1 when it asked for none.
    /// Meanwhile the pointer trembles, as a hand does.
    template <typename Act> double measure(Act act) {
        m_wanted.clear();
        m_arrived = m_done = false;
        m_clock.start();
        act();
        if (m_wanted.isEmpty())
            return -1;
        while (!m_done && m_clock.elapsed() < 5000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
        return double(m_clock.nsecsElapsed()) * 1e-6;
    }
    void want(const Template &tmpl) { m_wanted = shape(tmpl); }
    void settle(int ms) {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < ms)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    template <typename Ready> void waitFor(Ready ready) {
        QElapsedTimer timer;
        timer.start();
        while (!ready() && timer.elapsed() < 60'000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        if (!ready())
            qFatal("The window did not get ready.");
    }
    bool eventFilter(QObject *object, QEvent *event) override {
        if (event->type() == QEvent::Paint)
            (object == plot ? m_plotPainted : m_boardPainted) = true;
        return false;
    }

    ChartPlot *plot = nullptr;
    double arrivedAfter = 0; ///< ms until the forecast was there, before it was painted

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    QString m_wanted;
    bool m_arrived = false, m_done = false, m_boardPainted = false, m_plotPainted = false;
    QElapsedTimer m_clock;
};

struct Times {
    std::vector<double> all, arrived;
    void put(double ms, double arrivedMs) {
        all.push_back(ms);
        arrived.push_back(arrivedMs);
    }
    static double at(std::vector<double> times, double share) {
        if (times.empty())
            return 0;
        std::sort(times.begin(), times.end());
        return times[std::min(times.size() - 1, size_t(share * double(times.size())))];
    }
    void report(benchmark::State &state, const Stage &stage, const Forecast &forecast) const {
        Q_UNUSED(stage)
        state.counters["median_ms"] = at(all, 0.5);
        state.counters["p95_ms"] = at(all, 0.95);
        state.counters["longest_ms"] = at(all, 1);
        state.counters["forecast_median_ms"] = at(arrived, 0.5);
        state.counters["people"] = double(forecast.sampledRecipients);
        state.SetLabel(forecast.sequence.engine.toStdString());
    }
};

/// A card is held and carried from gap to gap.
void drag(benchmark::State &state, bool guarded) {
    Stage stage(guarded);
    Times times;
    BoardView *board = stage.board();
    const BoardLayout &layout = board->scene()->layout();
    const QPointF grab = board->toView(layout.rectOf({BoardElement::Kind::Card, 3, 1})).center();
    stage.mouse(QEvent::MouseMove, grab, Qt::NoButton, Qt::NoButton);
    stage.mouse(QEvent::MouseButtonPress, grab, Qt::LeftButton, Qt::LeftButton);
    for (int i = 1; i <= 10; ++i)
        stage.moveTo(grab + QPointF(2 * i, 2 * i));
    std::vector<edits::Target> gaps;
    for (int s = 0; s < int(layout.steps.size()); ++s)
        for (int i = 0; i <= layout.count(s); ++i)
            gaps.push_back({s, i, false});
    ForecastPtr last;
    size_t next = 0;
    for (auto _ : state) {
        double ms = -1;
        while (ms < 0) { // a gap beside the card's own place changes nothing: on to the next
            const edits::Target gap = gaps[(next++ * 7) % gaps.size()];
            const QPointF at = board->toView(layout.insertionLine(gap)).center();
            ms = stage.measure([&] { stage.moveTo(at); });
        }
        last = stage.forecaster()->latest();
        times.put(ms, stage.arrivedAfter);
        state.SetIterationTime(ms * 1e-3);
        stage.settle(25); // the hand rests a little over each gap
    }
    stage.mouse(QEvent::MouseButtonRelease, {-50, -50}, Qt::LeftButton, Qt::NoButton);
    times.report(state, stage, *last);
}

/// The wait of a message is typed or spun, one value after another.
void edit(benchmark::State &state, bool guarded) {
    Stage stage(guarded);
    Times times;
    ForecastPtr last;
    int number = 0;
    for (auto _ : state) {
        const QString message = QStringLiteral("m%1").arg(1 + number % 20);
        const Duration wait{3600 * (5 + number % 17) + 60};
        ++number;
        const double ms = stage.measure([&] {
            stage.editor()->push(edits::setWait(*stage.editor()->document(), message, wait));
            stage.want(stage.editor()->value());
        });
        last = stage.forecaster()->latest();
        times.put(ms, stage.arrivedAfter);
        state.SetIterationTime(ms * 1e-3);
        stage.settle(25);
    }
    times.report(state, stage, *last);
}

} // namespace

BENCHMARK_CAPTURE(drag, plain, false)->Iterations(200)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(edit, plain, false)->Iterations(200)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drag, guards_and_variants, true)->Iterations(200)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(edit, guards_and_variants, true)->Iterations(200)->UseManualTime()->Unit(benchmark::kMillisecond);

int main(int argc, char **argv) {
    Application application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
