#include "tests/bench/reference.h"
#include "tests/bench/stage.h"

using namespace stepline;

// From the hand to the eye: how long after a pointer event or an edit every card, table cell and chart that says
// something else now has been painted. The real window at 1440 × 900, 20 messages.
//
//     xvfb-run -s '-screen 0 1440x900x24' build/bench/tests/bench/bench_live
//
// QT_QPA_PLATFORM=offscreen measures without a display, "taskset -c 0" with one core. Each measurement is one event;
// besides the mean the median, the 95th percentile and the longest are printed, and where the median's time goes:
// until the event is handled, until the forecast is there, until everybody has it, until it is painted.

namespace {

/// The first ninety days of a customer, put together from gallery templates: 14 steps, guards, windows, a daily limit.
QByteArray twentyMessages() {
    return *readFileBytes(QStringLiteral(BENCH_DIR "/twenty.sequence.json"));
}

/// Twenty messages in seven steps without guards, windows and limits, all of them in sight.
QByteArray plainMessages() {
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

/// Waits for the forecast of what was done, finds out what it changes in sight, and for that to be painted.
class Watch : public QObject {
public:
    explicit Watch(Stage &stage) : m_stage(stage) {
        MetricsPage *page = stage.window()->preview()->panel()->metrics();
        m_plot = page->chart()->plot();
        m_table = page->table()->viewport();
        m_board = stage.board()->viewport();
        for (QWidget *watched : {static_cast<QWidget *>(m_plot), m_table, m_board})
            watched->installEventFilter(this);
        connect(stage.board()->scene(), &BoardScene::figuresChanged, this, [this](const QList<QRectF> &areas) {
            for (const QRectF &area : areas)
                m_boardOwed += m_stage.board()->toView(area).toAlignedRect() & m_board->rect();
        });
        connect(stage.board()->scene(), &BoardScene::repaint, this, [this] { m_boardOwed = m_board->rect(); });
        connect(page->model(), &QAbstractItemModel::dataChanged, this, [this] { m_tableOwed = m_table->isVisible(); });
        connect(page->model(), &QAbstractItemModel::modelReset, this, [this] { m_tableOwed = m_table->isVisible(); });
        connect(stage.board(), &BoardView::dragPreview, this, [this](const Template &arranged) { want(arranged); });
        connect(stage.forecaster(), &Forecaster::updated, this, [this] { arrived(); }); // the last to be told
        application()->before = [this](QObject *receiver, QEvent *event) {
            if (m_phase == Phase::Waiting && receiver == m_stage.forecaster() && event->type() == QEvent::MetaCall) {
                m_told = now();
                m_boardOwed = {};
                m_tableOwed = false;
                m_chart = m_plot->chart();
            }
        };
        application()->afterPaint = [this] {
            if (m_phase == Phase::Painting && m_boardOwed.isEmpty() && !m_tableOwed && !m_plotOwed)
                m_phase = Phase::Done;
        };
    }

    void want(const Template &tmpl) {
        m_wanted = tmpl;
        m_phase = Phase::Waiting;
    }

    /// Milliseconds until the window shows the forecast of what @p act brings about; −1 when it asked for none.
    template <typename Act> double measure(Act act) {
        m_phase = Phase::Idle;
        m_clock.start();
        act();
        const double handled = now();
        if (m_phase == Phase::Idle)
            return -1;
        while (m_phase != Phase::Done && m_clock.elapsed() < 5000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
        const double all = now();
        m_parts[0].put(handled);
        m_parts[1].put(m_told - handled);
        m_parts[2].put(m_shown - m_told);
        m_parts[3].put(all - m_shown);
        return all;
    }

    void report(benchmark::State &state) const {
        const char *names[] = {"1handled", "2forecast", "3shown", "4painted"};
        for (size_t i = 0; i < m_parts.size(); ++i)
            state.counters[names[i]] = m_parts[i].at(0.5);
    }

    bool eventFilter(QObject *object, QEvent *event) override {
        if (event->type() == QEvent::Paint && m_phase == Phase::Painting) {
            if (object == m_board)
                m_boardOwed -= static_cast<QPaintEvent *>(event)->region();
            else
                (object == m_plot ? m_plotOwed : m_tableOwed) = false;
        }
        return false;
    }

private:
    enum class Phase { Idle, Waiting, Painting, Done };

    double now() const { return double(m_clock.nsecsElapsed()) * 1e-6; }
    void arrived() {
        const ForecastPtr latest = m_stage.forecaster()->latest();
        if (m_phase != Phase::Waiting || !latest || !(latest->request.tmpl == m_wanted))
            return;
        m_shown = now();
        m_plotOwed = m_plot->isVisible() && !(m_plot->chart() == m_chart);
        m_phase = m_boardOwed.isEmpty() && !m_tableOwed && !m_plotOwed ? Phase::Done : Phase::Painting;
    }

    Stage &m_stage;
    ChartPlot *m_plot;
    QWidget *m_table, *m_board;
    Chart m_chart; ///< before
    QRegion m_boardOwed;
    bool m_tableOwed = false, m_plotOwed = false;
    Phase m_phase = Phase::Idle;
    Template m_wanted;
    QElapsedTimer m_clock;
    double m_told = 0, m_shown = 0;
    std::array<Times, 4> m_parts;
};

void finish(benchmark::State &state, Stage &stage, const Times &times, const Watch &watch, const Forecast &last) {
    times.report(state);
    watch.report(state);
    state.counters["people"] = double(last.sampledRecipients);
    state.SetLabel(last.sequence.engine.toStdString());
    Q_UNUSED(stage)
}

/// A card is held and carried from gap to gap.
void drag(benchmark::State &state, QByteArray (*sequence)()) {
    Stage stage(sequence());
    BoardView *board = stage.board();
    board->fit();
    stage.settle(300);
    Watch watch(stage);
    Times times;
    stage.grab(2, 0);
    const BoardLayout &layout = board->scene()->layout();
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
            ms = watch.measure([&] { stage.moveTo(at); });
            if (ms < 0)
                stage.settle(25);
        }
        last = stage.forecaster()->latest();
        times.put(ms);
        state.SetIterationTime(ms * 1e-3);
        stage.settle(25); // the hand rests a little over each gap
    }
    finish(state, stage, times, watch, *last);
    stage.letGo();
}

/// One kind of edit after another, 25 of each message once it is selected: waits and delays spun, texts and notes
/// typed, stops and windows set and taken away.
void edit(benchmark::State &state, QByteArray (*sequence)()) {
    Stage stage(sequence());
    stage.board()->fit();
    stage.settle(300);
    QStringList ids;
    for (const Step &step : stage.editor()->value().sequence.steps)
        for (const Message &message : step.messages)
            ids << message.id;
    Watch watch(stage);
    Times times;
    ForecastPtr last;
    int number = 0;
    const auto made = [&](int which) {
        const Document &document = stage.document();
        const QString id = ids[which / 25 % ids.size()];
        const Message &message = *stage.editor()->value().message(id);
        switch (which % 7) {
        case 0:
        case 1: return edits::setWait(document, id, {3600 * (5 + which % 17) + 60});
        case 2: return edits::setDelay(document, id, {1800 * (1 + which % 5)});
        case 3:
            return edits::setMessageField(document, id, QStringLiteral("content/body"),
                                          JsonValue::string(QStringLiteral("Hello {{name}}, text %1").arg(which)),
                                          QStringLiteral("Text"));
        case 4:
            return edits::setStop(document, id,
                                  message.stopWhen ? std::nullopt
                                                   : std::optional(MetricCondition{.metric = Metric::Delivered}));
        case 5:
            return edits::setWindow(document, id,
                                    message.sendWindow ? std::nullopt : stage.editor()->value().sequence.sendWindow);
        default:
            return edits::setMessageField(document, id, QStringLiteral("notes"),
                                          JsonValue::string(QStringLiteral("Note %1").arg(which)),
                                          QStringLiteral("Note"));
        }
    };
    for (auto _ : state) {
        double ms = -1;
        if (const QString &id = ids[number / 25 % ids.size()]; stage.editor()->selection()->current() != id) {
            stage.editor()->selection()->selectMessages({id}, id);
            stage.settle(100);
        }
        while (ms < 0)
            ms = watch.measure([&] {
                const Edit change = made(number++);
                if (change.isEmpty() || !stage.editor()->push(change).isEmpty())
                    return;
                watch.want(stage.editor()->value());
            });
        last = stage.forecaster()->latest();
        times.put(ms);
        state.SetIterationTime(ms * 1e-3);
        stage.settle(25);
    }
    finish(state, stage, times, watch, *last);
}

} // namespace

BENCHMARK_CAPTURE(drag, plain, plainMessages)->Iterations(200)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(edit, plain, plainMessages)->Iterations(200)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(drag, real, twentyMessages)->Iterations(200)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(edit, real, twentyMessages)->Iterations(200)->UseManualTime()->Unit(benchmark::kMillisecond);

int main(int argc, char **argv) {
    Application application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
