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

/// One step of a drag: placed anew, laid out, and the whole view painted.
void drag(benchmark::State &state, int messages) {
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
    Times steps;
    qint64 delay = 0;
    for (auto _ : state) {
        QElapsedTimer clock;
        clock.start();
        delay = (delay + 300) % Duration::Day;
        view.scene()->arrange(QStringLiteral("m2"), {delay});
        view.canvas()->viewport()->repaint();
        steps.put(double(clock.nsecsElapsed()) * 1e-6);
        state.SetIterationTime(steps.all.back() * 1e-3);
        QCoreApplication::processEvents();
    }
    steps.report(state);
    view.scene()->settle();
    view.scene()->setEditor(nullptr);
}
BENCHMARK_CAPTURE(drag, messages_20, 20)->Iterations(300)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drag, messages_200, 200)->Iterations(300)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv) {
    const QApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
