#include "board_fixture.h"
#include "core/preview/precision.h"
#include "sample_forecast.h"
#include "ui/board/forecast_words.h"
#include "ui/jobs/live_engine.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/preview_controller.h"
#include "ui/preview/metrics_page.h"
#include "ui/preview/precision_row.h"
#include "ui/preview/preview_panel.h"
#include "ui/theme/figures.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/value_edit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace stepline;

// What the window says while something is edited or dragged, what has changed since the saved version, and how sure the
// figures are.
class TestLiveForecast : public QObject {
    Q_OBJECT

    /// A board with its forecast, as the window ties them together.
    struct Live {
        BoardFixture board;
        Forecaster forecaster;
        explicit Live(const QList<QStringList> &steps, bool simulate = true, quint64 recipients = 50'000)
            : board(steps) {
            PreviewSettings settings;
            settings.recipients = recipients;
            settings.simulate = simulate;
            forecaster.setSettings(settings);
            forecaster.setProfile(costly());
            QObject::connect(&forecaster, &Forecaster::updated, &board.view,
                             [this] { board.view.setForecast(forecaster.latest()); });
            const auto ask = [this] {
                forecaster.setSaved(board.editor.saved());
                forecaster.request(board.editor.value(), board.editor.document()->revision());
            };
            QObject::connect(board.editor.document(), &Document::changed, &board.view, ask);
            QObject::connect(&board.view, &BoardView::dragPreview, &board.view, [this](const Template &arranged) {
                forecaster.request(arranged, board.editor.document()->revision());
            });
            QObject::connect(&board.view, &BoardView::dragPreviewEnded, &board.view, ask);
            QObject::connect(board.editor.undoStack(), &QUndoStack::cleanChanged, &board.view, [ask](bool clean) {
                if (clean)
                    ask();
            });
            ask();
            idle();
        }
        ~Live() { board.view.setEditor(nullptr); }
        void idle() { QTRY_VERIFY_WITH_TIMEOUT(!forecaster.busy(), 60'000); }
        const BoardCard &card(const QString &id) {
            const Place place = board.view.scene()->content().cardPlace(id);
            return *board.view.scene()->content().card(place.step, place.index);
        }
        const BoardStrip &strip(const QString &id) { return *card(id).strip; }
        QString tip(const QString &id) { return forecastTip(*forecaster.latest(), id, card(id).type); }
        QStringList strips() {
            QStringList all;
            for (const BoardStep &step : board.view.scene()->content().steps)
                for (const BoardCard &each : step.cards)
                    all << each.id + u' ' + each.strip->text + u' ' + each.strip->changes.join(u'/');
            return all;
        }
        void setWait(const QString &id, qint64 seconds) {
            QVERIFY(board.editor.push(edits::setWait(*board.editor.document(), id, {seconds})).isEmpty());
            idle();
        }
        void stopAt(const QString &id, const QString &metric) {
            QVERIFY(board.editor
                        .push(edits::setMessageField(
                            *board.editor.document(), id, QStringLiteral("stop_when"),
                            JsonValue::object().with(QStringLiteral("metric"), JsonValue::string(metric)),
                            QStringLiteral("stop")))
                        .isEmpty());
            idle();
        }
    };

    static Profile costly() {
        Profile profile = sample::profile();
        profile.channels[ChannelType::Sms] = profile.channels[ChannelType::Push];
        profile.channels[ChannelType::Sms].cost.value = 0.05;
        return profile;
    }
    static QList<QStringList> three() { return {{QStringLiteral("a")}, {QStringLiteral("p")}, {QStringLiteral("s")}}; }

private Q_SLOTS:
    void anEditIsToldAgainstTheSavedVersion() {
        Live live(three());
        QVERIFY(!live.forecaster.latest()->saved);
        const double before = live.forecaster.latest()->sequence.message(u"s")->tally[Metric::Requested];
        const double cost = live.forecaster.latest()->sequence.message(u"s")->tally.cost;
        live.stopAt(QStringLiteral("a"), QStringLiteral("viewed"));
        const ForecastPtr now = live.forecaster.latest();
        QVERIFY(now->saved);
        QCOMPARE(now->saved->message(u"s")->tally[Metric::Requested], before);
        const double change = (now->sequence.message(u"s")->tally[Metric::Requested] - before) / 50'000;
        QVERIFY(change < -0.01);
        const BoardStrip &strip = live.strip(QStringLiteral("s"));
        QVERIFY2(strip.changes.first().contains(QStringLiteral("▼")), qPrintable(strip.changes.join(u'\n')));
        QVERIFY(strip.changes.first().contains(QLocale().toString(-change * 100, 'f', -change * 100 < 9.95 ? 1 : 0)));
        QVERIFY2(strip.changes.first().contains(QStringLiteral("−$")), qPrintable(strip.changes.first()));
        // The whole sentence for a tooltip and for a screen reader.
        const QString less = exactMoney(cost - now->sequence.message(u"s")->tally.cost, QStringLiteral("USD"));
        const QString tip = live.tip(QStringLiteral("s"));
        QVERIFY2(tip.contains(less), qPrintable(tip));
        QVERIFY2(strip.change.contains(less), qPrintable(strip.change));
        const QString &name = live.card(QStringLiteral("s")).name; // only the first of it: the rest is its description
        QVERIFY2(name.contains(QStringLiteral("Reach")) && !name.contains(less), qPrintable(name));
        QCOMPARE(*strip.savedShare, before / 50'000);
        // The first message is requested of the same people as before: noise does not show as a change.
        for (const Metric metric : {Metric::Requested, Metric::Delivered, Metric::Viewed, Metric::Clicked})
            QCOMPARE(now->sequence.message(u"a")->tally[metric], now->saved->message(u"a")->tally[metric]);
        QVERIFY(!live.strip(QStringLiteral("a")).changes.join(u' ').contains(u'$'));
        // Undo goes back to what is saved.
        live.board.editor.undoStack()->undo();
        live.idle();
        QVERIFY(!live.forecaster.latest()->saved);
        for (const QString &id : {QStringLiteral("a"), QStringLiteral("p"), QStringLiteral("s")})
            QVERIFY(live.strip(id).changes.isEmpty() && live.strip(id).change.isEmpty());
        // Redone and saved, it is the version that is compared with.
        live.board.editor.undoStack()->redo();
        live.idle();
        QVERIFY(!live.strip(QStringLiteral("s")).changes.isEmpty());
        live.board.editor.undoStack()->setClean();
        live.idle();
        QVERIFY(live.strip(QStringLiteral("s")).changes.isEmpty());
    }

    void aStripPaintedAloneLooksAsWithItsCard() {
        Live live(three());
        BoardView &view = live.board.view;
        BoardScene &scene = *view.scene();
        const auto painted = [&](QImage picture, const QRectF &seen) {
            const qreal scale = picture.width() / view.boardSize().width();
            QPainter painter(&picture);
            painter.setClipRect(QRectF(seen.topLeft() * scale, seen.size() * scale).toAlignedRect());
            painter.fillRect(picture.rect(), Qt::darkGray);
            painter.scale(scale, scale);
            const QRect piece = QRectF(seen.topLeft() * scale, seen.size() * scale).toAlignedRect();
            BoardPainter(scene.content(), scene.layout(), scene.measure(), false)
                .paintPiece(painter, QRectF(QPointF(piece.topLeft()) / scale, QSizeF(piece.size()) / scale),
                            scene.state());
            painter.end();
            return picture;
        };
        for (const qreal scale : {0.5, 1.0, 1.5, 2.0}) {
            QImage blank((view.boardSize() * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
            blank.fill(Qt::white);
            const QRectF all(QPointF(), view.boardSize());
            QImage patched = painted(blank, all);
            QList<QRectF> areas;
            const auto noted = connect(&scene, &BoardScene::figuresChanged, this,
                                       [&](const QList<QRectF> &changed) { areas << changed; });
            Profile other = costly();
            other.channels[ChannelType::InApp].reach.value *= scale == 1 ? 0.5 : 0.8 - scale / 10;
            const QImage before = patched;
            live.forecaster.setProfile(other);
            live.idle();
            disconnect(noted);
            QVERIFY(areas.size() > 3);
            for (const QRectF &area : std::as_const(areas))
                patched = painted(patched, area);
            const QImage whole = painted(blank, all);
            QVERIFY(whole != before);
            QVERIFY2(patched == whole, qPrintable(QString::number(scale)));
        }
    }

    void aNewMessageSaysSo() {
        Live live(three());
        QVERIFY(live.board.editor
                    .push(edits::addMessage(*live.board.editor.document(), {1, 1, false}, QStringLiteral("push"),
                                            ChannelType::Push))
                    .isEmpty());
        live.idle();
        const QString id = live.board.editor.value().sequence.steps[1].messages[1].id;
        QCOMPARE(live.strip(id).changes, QStringList{QStringLiteral("new")});
        QVERIFY(live.tip(id).contains(QStringLiteral("Not in the last saved version")));
    }

    void aCardKeepsItsHeight() {
        Live live(three());
        const QRectF before = live.board.layout().steps[2].cards[0].rect;
        live.stopAt(QStringLiteral("a"), QStringLiteral("viewed"));
        QVERIFY(!live.strip(QStringLiteral("s")).changes.isEmpty());
        QCOMPARE(live.board.layout().steps[2].cards[0].rect, before);
    }

    void theForecastFollowsTheHand_data() {
        QTest::addColumn<bool>("simulate");
        QTest::newRow("exact where possible") << false;
        QTest::newRow("simulated") << true;
    }
    void theForecastFollowsTheHand() {
        QFETCH(bool, simulate);
        Live live(three(), simulate);
        const QStringList before = live.strips();
        const ForecastPtr still = live.forecaster.latest();
        // Not let go yet: at the first gap, then at the next.
        live.board.lift(live.board.card(QStringLiteral("s")), live.board.between(0, 0));
        QTRY_COMPARE_WITH_TIMEOUT(
            shapeOf(live.forecaster.latest()->request.tmpl),
            (QList<QStringList>{{QStringLiteral("s"), QStringLiteral("a")}, {QStringLiteral("p")}, {}}), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(live.forecaster.latest()->saved, 20'000);
        QCOMPARE(live.board.shape(), three());
        const QStringList first = live.strips();
        live.board.move(live.board.between(1, 1));
        QTRY_COMPARE_WITH_TIMEOUT(
            shapeOf(live.forecaster.latest()->request.tmpl),
            (QList<QStringList>{{QStringLiteral("a")}, {QStringLiteral("p"), QStringLiteral("s")}, {}}), 20'000);
        QCOMPARE(live.board.shape(), three());
        QVERIFY(live.board.editor.undoStack()->isClean());
        live.board.key(Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(shapeOf(live.forecaster.latest()->request.tmpl), three(), 20'000);
        live.idle();
        QCOMPARE(live.strips(), before);
        QVERIFY(!live.forecaster.latest()->saved);
        QCOMPARE(live.forecaster.latest()->sequence.total, still->sequence.total);
        Q_UNUSED(first)
    }

    void aStopMovedByTheHandShowsBeforeTheDrop() {
        // A card that stops the sequence is carried behind the costly one: that one reaches more people already now.
        Live live(three());
        live.stopAt(QStringLiteral("a"), QStringLiteral("viewed"));
        live.board.editor.undoStack()->setClean();
        live.idle();
        live.board.lift(live.board.card(QStringLiteral("a")), live.board.between(2, 1));
        QTRY_VERIFY_WITH_TIMEOUT(!live.strip(QStringLiteral("s")).changes.isEmpty(), 20'000);
        QVERIFY(live.strip(QStringLiteral("s")).changes.first().contains(QStringLiteral("▲")));
        QVERIFY(live.strip(QStringLiteral("s")).changes.first().contains(QStringLiteral("+$")));
        live.board.key(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(live.strip(QStringLiteral("s")).changes.isEmpty(), 20'000);
    }

    void onlyWhatChangedIsPainted() {
        Live live(grid(4, 2));
        QTest::qWait(50);
        const ForecastPtr latest = live.forecaster.latest();
        auto other = std::make_shared<Forecast>(*latest);
        other->sequence.messages.back().tally.cost += 1000;
        struct Watch : QObject {
            QRegion painted;
            bool eventFilter(QObject *, QEvent *event) override {
                if (event->type() == QEvent::Paint)
                    painted += static_cast<QPaintEvent *>(event)->region();
                return false;
            }
        } watch;
        live.board.view.viewport()->installEventFilter(&watch);
        live.board.view.setForecast(other);
        QTRY_VERIFY(!watch.painted.isEmpty());
        const QRect card =
            live.board.view.toView(live.board.layout().steps[3].cards[1].rect).toAlignedRect().adjusted(-5, -5, 5, 5);
        QVERIFY2(card.contains(watch.painted.boundingRect()),
                 qPrintable(QStringLiteral("%1 × %2")
                                .arg(watch.painted.boundingRect().width())
                                .arg(watch.painted.boundingRect().height())));
        // And it is what a whole paint shows.
        const QImage whole = live.board.view.viewport()->grab().toImage();
        QVERIFY(!whole.isNull());
    }

    void aPartOfTheAudienceIsMarked() {
        Live live(three(), true, 3'000'000);
        QList<ForecastPtr> seen;
        connect(&live.forecaster, &Forecaster::updated, this, [&] { seen << live.forecaster.latest(); });
        PreviewPanel panel;
        panel.setForecaster(&live.forecaster);
        panel.setEditor(&live.board.editor);
        live.stopAt(QStringLiteral("a"), QStringLiteral("viewed"));
        QVERIFY(seen.first()->approximate);
        QVERIFY(std::find(LiveEngine::Sizes.begin(), LiveEngine::Sizes.end(), seen.first()->sampledRecipients) !=
                LiveEngine::Sizes.end());
        // The live answer is only what is needed at once.
        QCOMPARE(seen.first()->broadcast.recipients, 0u);
        QVERIFY(!seen.first()->low && !seen.first()->high);
        live.board.view.setForecast(seen.first());
        QVERIFY(live.strip(QStringLiteral("s")).text.startsWith(QStringLiteral("≈")));
        live.board.view.setForecast(live.forecaster.latest());
        QVERIFY(!live.strip(QStringLiteral("s")).text.startsWith(QStringLiteral("≈")));
        QVERIFY(live.forecaster.latest()->broadcast.recipients > 0);
        QVERIFY(live.forecaster.latest()->low && live.forecaster.latest()->high);
        disconnect(&live.forecaster, nullptr, this, nullptr);
    }

    void exactFiguresAreMarked() {
        Live live(three(), false);
        const ForecastPtr forecast = live.forecaster.latest();
        QVERIFY(forecast->exact());
        QVERIFY(!forecast->approximate);
        QVERIFY(live.tip(QStringLiteral("s")).contains(QStringLiteral("exact")));
        PreviewRequest request = forecast->request;
        const auto expected = previewExact(request);
        QVERIFY(expected.ok());
        QCOMPARE(forecast->sequence.total, expected->total);
        PreviewPanel panel;
        panel.setForecaster(&live.forecaster);
        panel.setEditor(&live.board.editor);
        QStringList words;
        for (const QLabel *label : panel.findChildren<QLabel *>())
            words << label->text();
        QVERIFY2(words.contains(QStringLiteral("Exact")), qPrintable(words.join(u'|')));
        const MetricsModel *model = panel.metrics()->model();
        const QModelIndex cell = model->index(1, MetricsModel::FirstMetric);
        QCOMPARE(cell.data(MetricsModel::NoiseRole).toString(), QStringLiteral("exact"));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("no sampling noise")));
        panel.setForecaster(nullptr);
        panel.setEditor(nullptr);
    }

    void sizesComeFromTheLadder() {
        PreviewRequest request;
        request.tmpl = sample::cheapFirst(); // 5 messages
        request.recipients = 1'000'000'000;
        LiveEngine engine;
        const auto isStep = [](const Method &method) {
            return std::find(LiveEngine::Sizes.begin(), LiveEngine::Sizes.end(), method.people) !=
                   LiveEngine::Sizes.end();
        };
        QVERIFY(isStep(engine.chooseSample(request)));
        for (int i = 0; i < 5; ++i)
            engine.learn(request, 100'000, 0.004); // 25 million a second: 125,000 in 5 ms, comfortably 93,750
        QCOMPARE(engine.chooseSample(request).people, 50'000u);
        engine.learn(request, 100'000, 5); // once held up: nothing changes
        QCOMPARE(engine.chooseSample(request).people, 50'000u);
        for (int i = 0; i < 5; ++i)
            engine.learn(request, 100'000, 1.0);
        QCOMPARE(engine.chooseSample(request).people, 1'000u);
        request.recipients = 300;
        QCOMPARE(engine.chooseSample(request).people, 300u);
    }

    void exactWhileItIsQuick() {
        PreviewRequest request;
        request.tmpl = sample::cheapFirst();
        request.profile = costly();
        request.series = false;
        LiveEngine engine;
        QVERIFY(engine.compute({true, 0}, request, nullptr).ok()); // its tables are there now
        const auto expected = engine.exactWithin(request, LiveEngine::LiveSeconds);
        QVERIFY(expected && *expected > 0 && *expected < LiveEngine::LiveSeconds);
        const double often = LiveEngine::LiveSeconds / *expected;
        engine.learnExact(1, 1e-5); // says nothing: far too short
        QCOMPARE(engine.exactWithin(request, LiveEngine::LiveSeconds), expected);
        engine.learnExact(0.1, 0.4); // this machine takes four times as long
        for (int i = 0; i < 4; ++i)
            engine.learnExact(0.4, 0.4);
        QVERIFY(std::abs(*engine.exactWithin(request, 1) / *expected - 4) < 1e-9);
        QCOMPARE(engine.exactWithin(request, LiveEngine::LiveSeconds).has_value(), often > 4);
        QVERIFY(!engine.exactWithin(request, 3 * *expected));
        engine.learnExact(0.4, 10); // once held up: nothing changes
        QVERIFY(std::abs(*engine.exactWithin(request, 1) / *expected - 4) < 1e-9);
    }

    void figuresAreThoseOfTheCommandLine() {
        // What "preview --json" prints, interval for interval, is what table and clipboard show.
        Live live(three());
        const ForecastPtr forecast = live.forecaster.latest();
        const auto engine = previewSampled(forecast->request);
        QVERIFY(engine.ok());
        const QJsonObject json = QJsonDocument::fromJson(resultsToJson(*engine)).object();
        MetricsModel model;
        model.setForecast(forecast);
        model.setShow(MetricsModel::Show::OfParent); // the clipboard has counts whatever is shown
        const ChartTable table = model.table();
        int compared = 0;
        for (const QJsonValue &value : json.value(QStringLiteral("messages")).toArray()) {
            const QJsonObject message = value.toObject();
            const auto row = std::find_if(table.rows.begin(), table.rows.end(), [&](const QList<ChartCell> &cells) {
                return cells[3].text == message.value(QStringLiteral("id")).toString() && cells[4].text.isEmpty();
            });
            QVERIFY(row != table.rows.end());
            const QJsonObject intervals = message.value(QStringLiteral("intervals")).toObject();
            for (int column = MetricsModel::FirstMetric; column <= MetricsModel::Late; ++column) {
                const QString key =
                    column == MetricsModel::Late ? QStringLiteral("late") : metricKey(MetricsModel::metricOf(column));
                const ChartCell &figure = (*row)[5 + column - MetricsModel::FirstMetric];
                if (!figure.number)
                    continue;
                QCOMPARE(*figure.number, message.value(key).toDouble());
                const qsizetype ranges = 5 + (MetricsModel::ColumnCount - MetricsModel::FirstMetric) +
                                         4 * (column - MetricsModel::FirstMetric);
                QVERIFY(table.headers[ranges + 2].contains(QStringLiteral("sampling 95 % from")));
                const QJsonArray interval = intervals.value(key).toArray();
                QCOMPARE(*(*row)[ranges + 2].number, interval[0].toDouble());
                QCOMPARE(*(*row)[ranges + 3].number, interval[1].toDouble());
                ++compared;
            }
        }
        QVERIFY2(compared > 9, qPrintable(QString::number(compared)));
    }

    void theBandComesFirstAndHoldsTheFigure() {
        Live live(three());
        const ForecastPtr forecast = live.forecaster.latest();
        PreviewRequest request = forecast->request;
        request.scenario = Scenario::Low;
        const auto low = previewSampled(request);
        request.scenario = Scenario::High;
        const auto high = previewSampled(request);
        MetricsModel model;
        model.setForecast(forecast);
        const ChartTable table = model.table();
        const qsizetype figures = 5, ranges = figures + MetricsModel::ColumnCount - MetricsModel::FirstMetric;
        int compared = 0;
        for (const QList<ChartCell> &row : table.rows)
            for (int column = 0; column < MetricsModel::ColumnCount - MetricsModel::FirstMetric; ++column) {
                const auto figure = row[figures + column].number;
                const auto least = row[ranges + 4 * column].number, most = row[ranges + 4 * column + 1].number;
                if (!figure || !least)
                    continue;
                QVERIFY(*least <= *figure && *figure <= *most);
                const auto from = row[ranges + 4 * column + 2].number, to = row[ranges + 4 * column + 3].number;
                QVERIFY(from && to && *from <= *figure && *figure <= *to);
                ++compared;
            }
        QVERIFY(compared > 20);
        const QList<ChartCell> &total = table.rows.last();
        QCOMPARE(*total[ranges].number, std::min({low->total[Metric::Requested], high->total[Metric::Requested],
                                                  forecast->sequence.total[Metric::Requested]}));
        // Said in this order, each with its own name.
        const QModelIndex cell = model.index(1, MetricsModel::FirstMetric + 1);
        const QString tip = cell.data(Qt::ToolTipRole).toString();
        const auto band = tip.indexOf(QStringLiteral("all numbers of the profile low")),
                   noise = tip.indexOf(QStringLiteral("Sampling alone"));
        QVERIFY2(band > 0 && noise > band, qPrintable(tip));
        QVERIFY(cell.data(MetricsModel::BandRole).toString().contains(QStringLiteral("–")));
        QVERIFY(cell.data(MetricsModel::NoiseRole).toString().startsWith(QStringLiteral("±")));
        // Charts keep the two apart as well.
        const Chart chart = channelChart({forecast, {}});
        int bars = 0;
        for (const Bar &bar : chart.panes.first().bars) {
            if (bar.value == 0) // a channel that no message uses
                continue;
            QVERIFY(bar.whisker && bar.noise && bar.whisker->low <= bar.value && bar.value <= bar.whisker->high);
            QVERIFY(bar.noise->low <= bar.value && bar.value <= bar.noise->high);
            ++bars;
        }
        QVERIFY(bars > 4);
        QVERIFY2(chart.caption.contains(QStringLiteral("all numbers low to all high")), qPrintable(chart.caption));
        Forecast bare = *forecast;
        bare.low.reset();
        bare.high.reset();
        const Chart without = channelChart({std::make_shared<Forecast>(bare), {}});
        for (const Bar &bar : without.panes.first().bars)
            QVERIFY(!bar.whisker && bar.noise); // noise is never drawn as the band
        QVERIFY(compareChart({forecast, {}}).sentence.contains(QStringLiteral("with all numbers low")));
    }

    void theTableShowsRangesBelowFigures() {
        MetricsPage page;
        page.resize(1000, 500);
        page.setInput({sample::forecast(), {}});
        page.show();
        const int before = page.table()->visualRect(page.model()->index(1, 0)).height();
        page.table()->setRanges(true);
        QVERIFY(page.table()->visualRect(page.model()->index(1, 0)).height() > before);
        page.table()->setRanges(false);
        QCOMPARE(page.table()->visualRect(page.model()->index(1, 0)).height(), before);
    }

    void anAudienceIsProposed() {
        Live live(three());
        PreviewPanel panel;
        panel.setForecaster(&live.forecaster);
        panel.setEditor(&live.board.editor);
        panel.show();
        panel.openSettings();
        auto *settings = panel.findChild<SettingsPopover *>();
        PrecisionRow *row = settings->precision();
        const Results &results = live.forecaster.latest()->sequence;
        QVERIFY(row->proposed());
        QCOMPARE(*row->proposed(), roundedUpToThreeDigits(*audienceFor(results.converted / 50'000, 0.01)));
        QVERIFY2(row->sentence().contains(exactCount(double(*row->proposed()))), qPrintable(row->sentence()));
        // Another figure of one message, less precisely.
        row->scope()->setCurrentKey(QStringLiteral("message:s"));
        Q_EMIT row->scope()->chosen(QStringLiteral("message:s"));
        row->figure()->setCurrentKey(QStringLiteral("clicked"));
        Q_EMIT row->figure()->chosen(QStringLiteral("clicked"));
        row->precision()->setFocus();
        row->precision()->selectAll();
        QTest::keyClicks(row->precision(), QStringLiteral("5"));
        QTest::keyClick(row->precision(), Qt::Key_Return);
        QCOMPARE(*row->proposed(),
                 roundedUpToThreeDigits(*audienceFor(results.message(u"s")->tally[Metric::Clicked] / 50'000, 0.05)));
        const quint64 proposed = *row->proposed();
        row->takeButton()->click();
        QCOMPARE(live.forecaster.settings().recipients, proposed);
        settings->close();
        live.idle();
        panel.setForecaster(nullptr);
        panel.setEditor(nullptr);
    }

    void theWholeWindowForecastsADrag() {
        QTemporaryDir folder;
        Settings::useFolder(folder.path());
        MainWindow window;
        window.resize(1440, 900);
        window.show();
        QSignalSpy ready(&window, &MainWindow::ready);
        window.start(folder.filePath(QStringLiteral("library.sqlite")), {}, false);
        QVERIFY(ready.wait(20'000));
        window.workspace()->addTemplate(writeJson(boardSequence(three())) + '\n');
        QTRY_VERIFY_WITH_TIMEOUT(window.current(), 10'000);
        Forecaster *forecaster = window.preview()->forecaster();
        QTRY_VERIFY_WITH_TIMEOUT(forecaster->latest() && !forecaster->busy(), 60'000);
        BoardView *board = window.board();
        board->fit();
        const auto at = [&](const QRectF &rect) { return board->toView(rect).center().toPoint(); };
        const BoardLayout &layout = board->scene()->layout();
        const QPoint from = at(layout.steps[2].cards[0].title), to = at(layout.insertionLine({0, 0, false}));
        QTest::mousePress(board->viewport(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 8; ++i)
            QTest::mouseMove(board->viewport(), from + (to - from) * i / 8);
        QTest::mouseMove(board->viewport(), to + QPoint(1, 0));
        const QList<QStringList> arranged{{QStringLiteral("s"), QStringLiteral("a")}, {QStringLiteral("p")}, {}};
        QTRY_COMPARE_WITH_TIMEOUT(shapeOf(forecaster->latest()->request.tmpl), arranged, 20'000);
        // Table and chart show the same.
        const MetricsModel *model = window.preview()->panel()->metrics()->model();
        QVERIFY(model->forecast() == forecaster->latest());
        QTest::keyClick(board, Qt::Key_Escape);
        QTest::mouseRelease(board->viewport(), Qt::LeftButton, {}, to);
        QTRY_COMPARE_WITH_TIMEOUT(shapeOf(forecaster->latest()->request.tmpl), three(), 20'000);
        QCOMPARE(shapeOf(window.current()->editor()->value()), three());
        QTRY_VERIFY_WITH_TIMEOUT(!forecaster->busy(), 60'000);
        QVERIFY(!forecaster->latest()->saved);
    }
};

QTEST_MAIN(TestLiveForecast)

#include "tst_live_forecast.moc"
