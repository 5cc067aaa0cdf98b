#include "core/json/files.h"
#include "tests/bench/stage.h"
#include "ui/timeview/time_view.h"

#include <QWindow>
#include <benchmark/benchmark.h>

using namespace stepline;

// The time view while somebody edits: 20 or 200 messages, three a step, in windows of two kinds.
//
//     xvfb-run -s '-screen 0 1440x900x24' build/bench/tests/bench/bench_timeline

namespace {

QByteArray someMessages(int count) {
    const QStringList channels{QStringLiteral("feed"), QStringLiteral("push"), QStringLiteral("kakao"),
                               QStringLiteral("sms"), QStringLiteral("mail")};
    QStringList steps;
    for (int s = 0, number = 0; number < count; ++s) {
        QStringList messages;
        for (int m = 0; m < 3 && number < count; ++m, ++number)
            messages << QStringLiteral("{'id':'m%1','channel':'%2','delay':'PT%3M','wait':'PT%4H'%5}")
                            .arg(number + 1)
                            .arg(channels[number % channels.size()])
                            .arg(m * 90)
                            .arg(12 + s % 7 * 6)
                            .arg(number % 4 == 0 ? QStringLiteral(",'send_window':{'from':'10:00','until':'12:00'}")
                                                 : QString());
        steps << QStringLiteral("{'id':'s%1','messages':[%2]}").arg(s + 1).arg(messages.join(u','));
    }
    return QStringLiteral("{'format':'stepline.sequence','version':1,'template':{'key':'some','name':'Some'},"
                          "'channels':[{'id':'feed','type':'in_app'},{'id':'push','type':'push'},"
                          "{'id':'kakao','type':'messenger'},{'id':'sms','type':'sms'},{'id':'mail','type':'email'}],"
                          "'sequence':{'send_window':{'days':['mon','tue','wed','thu','fri'],'from':'09:00',"
                          "'until':'20:00'},'steps':[%1]}}")
        .arg(steps.join(u','))
        .replace(u'\'', u'"')
        .toUtf8();
}

/// When each message lands, and nothing else.
void place(benchmark::State &state) {
    const Template tmpl = readSequence(someMessages(20))->value;
    for (auto _ : state) {
        const Timeline timeline =
            timelineOf(tmpl, 1767603600, QStringLiteral("America/New_York"), TimelineCourse::NobodyReacts);
        benchmark::DoNotOptimize(timeline.endsAt);
    }
}
BENCHMARK(place)->Unit(benchmark::kMillisecond);

/// One step of a drag, as a hand makes it: the mouse moves, the message is placed anew, and what changed is painted and
/// sent to the display. What the window was kept busy with, without the time it waited for the next frame. @p perHour:
/// pixels; 0: the whole sequence in view.
void drag(benchmark::State &state, int messages, double perHour) {
    Editor editor(readSequence(someMessages(messages))->root);
    TimeView view;
    TimeSettings settings;
    settings.date = QDate(2026, 1, 5);
    settings.zone = QStringLiteral("America/New_York");
    view.scene()->setSettings(settings);
    view.scene()->setEditor(&editor);
    view.resize(1440, 860);
    view.show();
    while (!view.windowHandle()->isExposed()) // before, nothing is painted
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
    QWidget *viewport = view.canvas()->viewport();
    const auto mouse = [&](QEvent::Type type, const QPointF &at, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, viewport->mapToGlobal(at),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, buttons, {});
        QApplication::sendEvent(viewport, &event);
    };
    if (perHour > 0)
        view.canvas()->setScale(perHour, 0);
    const double apart = std::max(4.0, view.canvas()->axis().width(view.canvas()->axis().snap()));
    const QPointF from = view.canvas()->cardInView(QStringLiteral("m2")).topLeft() + QPointF(12, 12);
    mouse(QEvent::MouseButtonPress, from, Qt::LeftButton);
    double busy = 0;
    bool painted = false;
    application()->took = [&](double ms, const char *, QEvent::Type) { busy += ms; };
    application()->afterPaint = [&] { painted = true; };
    Times steps;
    int move = 0;
    for (auto _ : state) {
        busy = 0;
        painted = false;
        QElapsedTimer clock;
        clock.start();
        const double along = 20 + apart * std::abs(++move % 60 - 30); // to and fro, each time to another delay
        mouse(QEvent::MouseMove, from + QPointF(along, 0), Qt::LeftButton);
        while (!painted && clock.elapsed() < 100)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents();
        steps.put(busy);
        state.SetIterationTime(busy * 1e-3);
    }
    steps.report(state);
    application()->took = {};
    application()->afterPaint = {};
    mouse(QEvent::MouseButtonRelease, {-500, -500}, Qt::NoButton); // beside it: nothing is stored
    view.scene()->setEditor(nullptr);
}
BENCHMARK_CAPTURE(drag, messages_20, 20, 0)->Iterations(300)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drag, messages_200, 200, 0)->Iterations(300)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drag, messages_200_near, 200, 4)->Iterations(300)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv) {
    const Application app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
