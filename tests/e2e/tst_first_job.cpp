#include "real_window.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stepline;

// The main job in a real window under Xvfb: start, drag a card, preview, export. Black box: AT-SPI and xdotool only.
class TestFirstJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dragPreviewExport() {
        QVERIFY2(missingTools().isEmpty(), qPrintable(missingTools()));
        QTemporaryDir folder;
        QFile start(folder.filePath(QStringLiteral("start.sequence.json")));
        QVERIFY(start.open(QIODevice::WriteOnly));
        start.write(R"({"format": "stepline.sequence", "version": 1,
            "template": {"key": "first-job", "name": "First job"},
            "channels": [{"id": "feed", "type": "in_app", "name": "App feed"}, {"id": "push", "type": "push", "name": "Push"},
                         {"id": "sms", "type": "sms", "name": "Text"}],
            "sequence": {"steps": [
                {"id": "s1", "name": "In the app", "messages": [{"id": "m1", "channel": "feed", "wait": "PT2H", "stop_when": {"metric": "viewed"}}]},
                {"id": "s2", "name": "Paid", "messages": [{"id": "m2", "channel": "push", "wait": "PT1H"}, {"id": "m3", "channel": "sms"}]}]}})");
        start.close();

        int code = 0;
        const QByteArray said = runInRealWindow(QStringLiteral("first_job.py"), folder.path(), &code);
        QVERIFY2(code == 0, said.constData());
        QVERIFY2(said.contains("dragged, previewed, kept and exported"), said.constData());
    }
};

QTEST_GUILESS_MAIN(TestFirstJob)
#include "tst_first_job.moc"
