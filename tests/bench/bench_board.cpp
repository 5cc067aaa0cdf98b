#include "tests/bench/stage.h"
#include "ui/theme/preferences.h"

#include <QScrollBar>
#include <cmath>

using namespace stepline;

// A board of 200 cards in 40 steps, each with chips and its forecast: how long a frame takes while it is scrolled,
// zoomed and dragged over. A frame lasts from the event until everything that it changes is painted; 16 ms keep up with
// the display. The real window at 1440 × 900:
//
//     xvfb-run -s '-screen 0 1440x900x24' build/bench/tests/bench/bench_board

namespace {

QByteArray twoHundredMessages() {
    const QStringList channels{QStringLiteral("feed"), QStringLiteral("push"), QStringLiteral("kakao"),
                               QStringLiteral("sms"), QStringLiteral("mail")};
    QStringList steps;
    for (int s = 0; s < 40; ++s) {
        QStringList messages;
        for (int m = 0; m < 5; ++m) {
            QString fields = QStringLiteral("\"id\":\"m%1\",\"channel\":\"%2\",\"delay\":\"PT%3M\",\"wait\":\"PT%4H\","
                                            "\"notes\":\"Who reads this\",\"content\":{\"body\":\"Text %1: there is "
                                            "something left in your cart, {{name}}\"}")
                                 .arg(s * 5 + m + 1)
                                 .arg(channels[(s + m) % 5])
                                 .arg(m * 30)
                                 .arg(24 + s % 5);
            if (m == 0)
                fields += QStringLiteral(",\"stop_when\":{\"metric\":\"delivered\"}");
            if (m == 1)
                fields += QStringLiteral(",\"only_if\":{\"not\":{\"message\":\"m%1\",\"metric\":\"delivered\"}}")
                              .arg(s * 5 + 1);
            if (m == 2)
                fields += QStringLiteral(",\"variants\":[{\"id\":\"a\"},{\"id\":\"b\"}]");
            messages << u'{' + fields + u'}';
        }
        steps << QStringLiteral("{\"id\":\"s%1\",\"name\":\"Week %1\",\"messages\":[%2]}")
                     .arg(s + 1)
                     .arg(messages.join(u','));
    }
    return QStringLiteral("{\"format\":\"stepline.sequence\",\"version\":1,\"template\":{\"key\":\"many\","
                          "\"name\":\"Two hundred\"},\"channels\":[{\"id\":\"feed\",\"type\":\"in_app\"},"
                          "{\"id\":\"push\",\"type\":\"push\"},{\"id\":\"kakao\",\"type\":\"messenger\"},"
                          "{\"id\":\"sms\",\"type\":\"sms\"},{\"id\":\"mail\",\"type\":\"email\"}],"
                          "\"sequence\":{\"steps\":[%1]}}\n")
        .arg(steps.join(u','))
        .toUtf8();
}

/// The board of 200 cards without the panels beside it: as much of it in sight as there can be.
class Board {
public:
    Board() : stage(twoHundredMessages()) {
        stage.window()->preview()->panel()->hide();
        stage.settle(1500); // the rest of the forecast
        application()->afterPaint = [this] { m_painted = true; };
    }

    /// Milliseconds until what @p act does is painted.
    template <typename Act> double frame(Act act) {
        m_painted = false;
        QElapsedTimer clock;
        clock.start();
        act();
        while (!m_painted && clock.elapsed() < 500)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
        return double(clock.nsecsElapsed()) * 1e-6;
    }

    Stage stage;

private:
    bool m_painted = false;
};

template <typename Act> void measure(benchmark::State &state, Board &board, Act act) {
    Times times;
    int number = 1; // the first move is one
    for (auto _ : state) {
        const double ms = board.frame([&] { act(number++); });
        times.put(ms);
        state.SetIterationTime(ms * 1e-3);
        QCoreApplication::processEvents();
    }
    times.report(state);
}

void scroll(benchmark::State &state, double zoom) {
    Board board;
    board.stage.board()->setZoom(zoom);
    board.stage.settle(100);
    QScrollBar *bar = board.stage.board()->horizontalScrollBar();
    const int way = std::max(1, bar->maximum() - 40);
    measure(state, board, [&](int i) { // there and back
        const int at = (i * 37) % (2 * way);
        bar->setValue(at < way ? at : 2 * way - at);
    });
}

void zoom(benchmark::State &state) {
    Board board;
    BoardView *view = board.stage.board();
    measure(state, board, [&](int i) {
        view->setZoom(0.26 * std::pow(1.04, std::abs((i + 50) % 100 - 50)), {400, 300});
    });
}

/// Over the board and into its margin, where it scrolls by itself.
void drag(benchmark::State &state, double zoom) {
    Board board;
    board.stage.board()->setZoom(zoom);
    board.stage.settle(100);
    board.stage.grab(1, 1);
    const QSize room = board.stage.board()->viewport()->size();
    measure(state, board, [&](int i) {
        const double turn = i * 0.05;
        board.stage.moveTo(
            QPointF(room.width() * (0.5 + 0.49 * std::sin(turn)), room.height() * (0.5 + 0.3 * std::cos(1.7 * turn))));
    });
    board.stage.letGo();
}

/// The frames in which cards go to their new places after a move, each as long as it keeps the window.
void glide(benchmark::State &state, double zoom) {
    setDesktopsLessMotion(false);
    Board board;
    BoardView *view = board.stage.board();
    view->setZoom(zoom);
    view->editor()->selection()->selectMessages({QStringLiteral("m1")});
    board.stage.settle(100);
    Times times;
    application()->took = [&](double ms, const char *, QEvent::Type type) {
        if (type == QEvent::UpdateRequest && !view->scene()->state().shifts.isEmpty())
            times.put(ms);
    };
    bool there = false;
    for (auto _ : state) {
        (there ? board.stage.window()->actions()->moveLeft : board.stage.window()->actions()->moveRight)->trigger();
        there = !there;
        board.stage.settle(Theme::instance().animationMs() + 50);
        state.SetIterationTime(1e-3);
    }
    application()->took = {};
    times.report(state);
    setDesktopsLessMotion({});
}

} // namespace

BENCHMARK_CAPTURE(glide, all_in_sight, 0.25)->Iterations(20)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(glide, full_size, 1.0)->Iterations(20)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scroll, all_in_sight, 0.25)->Iterations(200)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scroll, half_size, 0.5)->Iterations(200)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scroll, full_size, 1.0)->Iterations(200)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(zoom)->Iterations(200)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drag, all_in_sight, 0.25)->Iterations(200)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drag, full_size, 1.0)->Iterations(200)->UseManualTime()->Unit(benchmark::kMillisecond);

int main(int argc, char **argv) {
    Application application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
