#include "tests/bench/many_messages.h"
#include "tests/bench/stage.h"

#include <QUndoStack>
#include <chrono>
#include <random>

using namespace stepline;

// How long the window is kept from answering during a long session of edits of every kind: the longest that one event
// (an edit, a paint, a forecast that arrives, the checks) took, and how many took longer than 50 ms; the same while a
// template is opened and while a million recipients are previewed.
//
//     xvfb-run -s '-screen 0 1440x900x24' build/bench/tests/bench/bench_heartbeat
//
// With STEPLINE_BENCH_EVENTS=16 in the environment each event that took longer than 16 ms is told on stderr: when it
// was over (as "perf record -k CLOCK_MONOTONIC" counts), for whom, and after which edit.

namespace {

void tellLong(double ms, const char *receiver, QEvent::Type type, const char *after) {
    static const double most = qEnvironmentVariableIntValue("STEPLINE_BENCH_EVENTS");
    const double now = std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
    if (most > 0 && ms > most)
        std::fprintf(stderr, "%.4f s: %6.1f ms %s event %d %s\n", now, ms, receiver, int(type), after);
}

class Session {
public:
    Session(Stage &stage, unsigned seed) : m_stage(stage), m_random(seed) {}

    /// One edit, as a hand would make it; false when there was nothing to do.
    bool act() {
        Editor *editor = m_stage.editor();
        const Document &document = *editor->document();
        const Template &tmpl = editor->value();
        QStringList ids;
        for (const Step &step : tmpl.sequence.steps)
            for (const Message &message : step.messages)
                ids << message.id;
        if (ids.isEmpty())
            return editor->undoStack()->undo(), true;
        const QString id = ids[below(int(ids.size()))];
        const Message &message = *tmpl.message(id);
        const int steps = int(tmpl.sequence.steps.size());
        const auto place = [&] {
            const int step = below(steps);
            return edits::Target{step, below(int(tmpl.sequence.steps[size_t(step)].messages.size()) + 1),
                                 below(4) == 0};
        };
        const auto push = [&](const Edit &edit) { return !edit.isEmpty() && editor->push(edit).isEmpty(); };
        const int act = below(16);
        static const char *const names[] = {"wait", "wait",  "delay",  "delay",     "text",   "text",
                                            "stop", "guard", "move",   "add",       "remove", "move step",
                                            "undo", "redo",  "select", "select all"};
        m_last = names[act];
        switch (act) {
        case 0:
        case 1: return push(edits::setWait(document, id, {3600 * (1 + below(90))}));
        case 2:
        case 3: return push(edits::setDelay(document, id, {1800 * below(40)}));
        case 4:
        case 5:
            return push(edits::setMessageField(document, id, QStringLiteral("content/body"),
                                               JsonValue::string(QStringLiteral("Hello {{name}}, %1").arg(below(999))),
                                               QStringLiteral("Text")));
        case 6:
            return push(edits::setStop(document, id,
                                       message.stopWhen ? std::nullopt
                                                        : std::optional(MetricCondition{.metric = Metric::Delivered})));
        case 7: {
            Condition guard{.kind = Condition::Kind::Event, .message = ids.first(), .metric = Metric::Delivered};
            return push(edits::setGuard(document, id, message.onlyIf ? std::nullopt : std::optional(guard)));
        }
        case 8: return push(edits::moveMessages(document, {id}, place()));
        case 9: return push(edits::addMessage(document, place(), tmpl.channels.front().id, tmpl.channels.front().type));
        case 10: return push(edits::removeMessages(document, {id}));
        case 11: return push(edits::moveStep(document, tmpl.sequence.steps[size_t(below(steps))].id, below(steps)));
        case 12: return editor->undoStack()->undo(), true;
        case 13: return editor->undoStack()->redo(), true;
        case 14: return editor->selection()->selectMessages({id}, id), true;
        default: return editor->selection()->selectMessages(ids, id), true;
        }
    }
    int below(int n) { return int(m_random() % unsigned(std::max(1, n))); }
    const char *last() const { return m_last; } ///< the edit tried last

private:
    Stage &m_stage;
    const char *m_last = "";
    std::mt19937 m_random;
};

void session(benchmark::State &state, int copies) {
    Stage stage(messages(copies));
    stage.board()->fit();
    stage.settle(2000);
    Session session(stage, 1);
    Times edits;
    double longest = 0;
    int overFrame = 0, tooLong = 0;
    application()->took = [&](double ms, const char *receiver, QEvent::Type type) {
        longest = std::max(longest, ms);
        overFrame += ms > 16;
        tooLong += ms > 50;
        tellLong(ms, receiver, type, session.last());
    };
    for (auto _ : state) {
        QElapsedTimer clock;
        clock.start();
        while (!session.act()) {
            clock.restart();
        }
        const double ms = double(clock.nsecsElapsed()) * 1e-6;
        edits.put(ms);
        application()->took(ms, "edit", QEvent::None);
        state.SetIterationTime(ms * 1e-3);
        stage.settle(session.below(5) == 0 ? 200 : session.below(30)); // now and then a thought
    }
    application()->took = {};
    state.counters["edit_median_ms"] = edits.at(0.5);
    state.counters["edit_longest_ms"] = edits.at(1);
    state.counters["longest_ms"] = longest;
    state.counters["over_16_ms"] = overFrame;
    state.counters["over_50_ms"] = tooLong;
}

/// The longest event from now until it is asked for.
class Longest {
public:
    Longest() {
        application()->took = [this](double ms, const char *receiver, QEvent::Type type) {
            m_longest = std::max(m_longest, ms);
            tellLong(ms, receiver, type, "");
        };
    }
    ~Longest() { application()->took = {}; }
    double ms() const { return m_longest; }

private:
    double m_longest = 0;
};

/// From the command until the template is open, forecast and painted; and until its board is painted first, which no
/// forecast may hold up.
void opening(benchmark::State &state, int copies) {
    Stage stage(messages(1));
    const QByteArray json = messages(copies);
    Times whole, board;
    double longest = 0;
    for (auto _ : state) {
        OpenTemplate *before = stage.window()->current();
        const Longest event;
        QElapsedTimer clock;
        clock.start();
        double painted = 0;
        application()->afterPaint = [&] {
            if (painted == 0 && stage.window()->current() != before)
                painted = double(clock.nsecsElapsed()) * 1e-6;
        };
        stage.window()->workspace()->addTemplate(json);
        stage.waitFor([&] {
            return stage.window()->current() != before && stage.forecaster()->latest() && !stage.forecaster()->busy();
        });
        whole.put(double(clock.nsecsElapsed()) * 1e-6);
        state.SetIterationTime(whole.all.back() * 1e-3);
        stage.settle(300);
        application()->afterPaint = {};
        board.put(painted);
        longest = std::max(longest, event.ms());
    }
    whole.report(state);
    state.counters["board_median_ms"] = board.at(0.5);
    state.counters["board_longest_ms"] = board.at(1);
    state.counters["longest_event_ms"] = longest;
}

/// From the command until the board of the opened template is painted, and until its first figures are; many times, the
/// tab closed again each time.
void drawing(benchmark::State &state, int copies) {
    Stage stage(messages(1));
    const QByteArray json = messages(copies);
    Times board, figures;
    const Longest event;
    for (auto _ : state) {
        OpenTemplate *before = stage.window()->current();
        QElapsedTimer clock;
        clock.start();
        double painted = 0, told = 0;
        application()->afterPaint = [&] {
            if (stage.window()->current() == before)
                return;
            const double now = double(clock.nsecsElapsed()) * 1e-6;
            painted = painted > 0 ? painted : now;
            if (told == 0 && stage.forecaster()->latest())
                told = now;
        };
        stage.window()->workspace()->addTemplate(json);
        stage.waitFor([&] { return told > 0; });
        application()->afterPaint = {};
        board.put(painted);
        figures.put(told);
        state.SetIterationTime(painted * 1e-3);
        stage.settle(150);
        stage.window()->workspace()->close(stage.window()->current());
        stage.settle(100);
    }
    board.report(state);
    state.counters["figures_median_ms"] = figures.at(0.5);
    state.counters["figures_p95_ms"] = figures.at(0.95);
    state.counters["longest_event_ms"] = event.ms();
}

/// The preview of a million recipients (F5), until its run is kept.
void running(benchmark::State &state) {
    Stage stage(messages(1));
    stage.settle(1000);
    Times whole;
    double longest = 0;
    int kept = 0;
    QObject::connect(stage.window()->preview(), &PreviewController::runKept, stage.window(), [&] { ++kept; });
    for (auto _ : state) {
        const Longest event;
        const int before = kept;
        QElapsedTimer clock;
        clock.start();
        stage.window()->actions()->run->trigger();
        stage.waitFor([&] { return kept > before; });
        whole.put(double(clock.nsecsElapsed()) * 1e-6);
        state.SetIterationTime(whole.all.back() * 1e-3);
        stage.settle(200);
        longest = std::max(longest, event.ms());
    }
    whole.report(state);
    state.counters["longest_event_ms"] = longest;
}

} // namespace

BENCHMARK_CAPTURE(opening, messages_20, 1)->Iterations(12)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(opening, messages_200, 10)->Iterations(3)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawing, messages_20, 1)->Iterations(30)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drawing, messages_200, 10)->Iterations(30)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(running)->Iterations(20)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(session, messages_20, 1)->Iterations(300)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(session, messages_200, 10)->Iterations(300)->UseManualTime()->Unit(benchmark::kMillisecond);

int main(int argc, char **argv) {
    Application application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
