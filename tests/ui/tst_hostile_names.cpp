#include "core/export/csv.h"
#include "tests/ui/window_fixture.h"
#include "ui/board/board_view.h"
#include "ui/preview/chart_export.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDesktopServices>
#include <QHelpEvent>
#include <QLabel>
#include <QMessageBox>
#include <QTest>
#include <QToolTip>

using namespace stepline;

namespace {

const QString Nasty = QStringLiteral("<img src=file:///etc/passwd><b>Name</b>&amp;");

/// A sequence in which every text is the nasty one.
QByteArray nastySequence() {
    QByteArray json = R"({"format": "stepline.sequence", "version": 1,
 "template": {"key": "nasty", "name": "N", "description": "N", "owner": "N", "tags": ["N"]},
 "channels": [{"id": "push", "type": "push", "name": "N"}, {"id": "mail", "type": "email", "name": "N"}],
 "sequence": {"steps": [
  {"id": "s1", "name": "N", "notes": "N", "messages": [{"id": "m1", "channel": "push", "wait": "PT2H",
    "stop_when": {"metric": "clicked"}, "content": {"title": "N", "body": "N"}}]},
  {"id": "s2", "name": "N", "messages": [{"id": "m2", "channel": "mail", "notes": "N",
    "only_if": {"not": {"message": "m1", "metric": "viewed"}}, "content": {"subject": "N", "body": "N"}}]}]}})";
    QString nasty = Nasty;
    nasty.replace(u'"', QStringLiteral("\\\""));
    return json.replace("\"N\"", '"' + nasty.toUtf8() + '"');
}

/// A slot that a desktop's programs would be started by.
class NoPrograms : public QObject {
    Q_OBJECT

public:
    NoPrograms() {
        for (const char *scheme : {"file", "http", "https", "mailto"})
            QDesktopServices::setUrlHandler(QLatin1String(scheme), this, "started");
    }
    int count = 0;

public Q_SLOTS:
    void started(const QUrl &) { ++count; }
};

QLabel *tipLabel() {
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return qobject_cast<QLabel *>(widget);
    return nullptr;
}

} // namespace

/// Names with HTML in them are names: nothing of them is ever interpreted, nothing is fetched and no program started.
class TestHostileNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_window.open(nastySequence()); }
    void labelsShowThemAsTheyAre();
    void tooltipsShowThemAsTheyAre();
    void messagesShowThemAsTheyAre();
    void aLongTooltipIsBroken();
    void csvCellsAreNoFormulas();
    void nothingWasStarted() { QCOMPARE(m_programs.count, 0); }
    void cleanupTestCase() { m_window.window.reset(); }

private:
    NoPrograms m_programs;
    WindowFixture m_window;
};

void TestHostileNames::labelsShowThemAsTheyAre() {
    QTest::qWait(1500); // the forecast and the findings have come
    int seen = 0;
    for (QLabel *label : m_window.window->findChildren<QLabel *>()) {
        label->ensurePolished();
        seen += label->text().contains(u"<img");
        if (label->textFormat() == Qt::RichText || label->textFormat() == Qt::MarkdownText)
            QVERIFY2(!label->text().contains(u"<img"), qPrintable(label->text()));
        else
            QVERIFY2(label->textFormat() == Qt::PlainText,
                     qPrintable(QStringLiteral("%1 “%2” guesses").arg(label->objectName(), label->text())));
    }
    QVERIFY2(seen > 0, "the name is in no label: the test proves nothing");
}

/// Every tooltip of the window, shown as Qt shows it.
void TestHostileNames::tooltipsShowThemAsTheyAre() {
    int shown = 0, nasty = 0;
    const auto look = [&](const QString &text) {
        if (!text.contains(u'<'))
            return;
        QToolTip::hideText();
        QToolTip::showText(QPoint(50, 50), text, m_window.window.get());
        QLabel *tip = tipLabel();
        QVERIFY(tip);
        QCOMPARE(tip->textFormat(), Qt::PlainText);
        ++shown;
        nasty += tip->text().contains(u"<img");
        QVERIFY2(!tip->text().contains(u"&lt;") && !tip->text().contains(u"<br>"), qPrintable(tip->text()));
    };
    for (QWidget *widget : m_window.window->findChildren<QWidget *>())
        look(widget->toolTip());
    for (QAbstractItemView *view : m_window.window->findChildren<QAbstractItemView *>())
        for (int row = 0; view->model() && row < std::min(30, view->model()->rowCount()); ++row)
            for (int column = 0; column < view->model()->columnCount(); ++column)
                look(view->model()->index(row, column).data(Qt::ToolTipRole).toString());
    // The board answers the event itself.
    QWidget *board = m_window.window->board()->viewport();
    for (int y = 40; y < 400; y += 40)
        for (int x = 60; x < 700; x += 80) {
            QToolTip::hideText();
            QHelpEvent event(QEvent::ToolTip, QPoint(x, y), board->mapToGlobal(QPoint(x, y)));
            QApplication::sendEvent(board, &event);
            if (QLabel *tip = tipLabel()) {
                QCOMPARE(tip->textFormat(), Qt::PlainText);
                nasty += tip->text().contains(u"<img");
            }
        }
    QToolTip::hideText();
    QVERIFY2(nasty > 0, "the name is in no tooltip: the test proves nothing");
}

void TestHostileNames::messagesShowThemAsTheyAre() {
    QMessageBox box(QMessageBox::Question, Nasty, Nasty, QMessageBox::Ok, m_window.window.get());
    box.setInformativeText(Nasty);
    box.show();
    for (QLabel *label : box.findChildren<QLabel *>()) {
        label->ensurePolished();
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void TestHostileNames::aLongTooltipIsBroken() {
    QToolTip::showText(QPoint(50, 50), QStringLiteral("word ").repeated(100), m_window.window.get());
    QLabel *tip = tipLabel();
    QVERIFY(tip);
    QVERIFY2(tip->width() <= 480 && tip->height() > 2 * tip->fontMetrics().height(),
             qPrintable(QStringLiteral("%1 x %2").arg(tip->width()).arg(tip->height())));
    QToolTip::hideText();
}

void TestHostileNames::csvCellsAreNoFormulas() {
    ChartTable table;
    table.headers = {QStringLiteral("=1+1")};
    ChartCell number, words;
    number.number = -2.5;
    words.text = QStringLiteral("@SUM(A1)");
    table.rows = {{words}, {number}};
    QCOMPARE(tableCsv(table), QByteArray("'=1+1\r\n'@SUM(A1)\r\n-2.5\r\n"));
    for (const char *text : {"=cmd|' /C calc'!A0", "+1", "-1", "@x", "\tx", "\rx", " =1", "\"=1"})
        QVERIFY2(csvField(QString::fromUtf8(text)).remove(u'"').startsWith(u'\''), text);
}

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen"); // tooltips are shown there
    QApplication app(argc, argv);
    TestHostileNames test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_hostile_names.moc"
