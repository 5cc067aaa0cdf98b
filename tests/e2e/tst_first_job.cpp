#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

// The main job in a real window under Xvfb: start, drag a card, preview, export. Black box: AT-SPI and xdotool only.
class TestFirstJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dragPreviewExport() {
        for (const char *tool : {"Xvfb", "openbox", "xdotool", "dbus-run-session"})
            QVERIFY2(!QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty(), tool);
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

        QProcess display;
        display.start(QStringLiteral("Xvfb"),
                      {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                       QStringLiteral("0"), QStringLiteral("1440x900x24"), QStringLiteral("-nolisten"),
                       QStringLiteral("tcp")});
        QVERIFY(display.waitForStarted());
        while (!display.canReadLine())
            QVERIFY(display.waitForReadyRead(20000));
        const QString number = QStringLiteral(":") + QString::fromLatin1(display.readLine().trimmed());

        QProcess job;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), number);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder.path());
        environment.insert(QStringLiteral("HOME"), folder.path());
        job.setProcessEnvironment(environment);
        job.setProcessChannelMode(QProcess::MergedChannels);
        // The window manager first: without one no window gets the keyboard.
        job.start(QStringLiteral("dbus-run-session"),
                  {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                   QStringLiteral("openbox & wm=$!; i=0; while [ $i -lt 100 ] && ! xprop -root "
                                  "_NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q window; do sleep 0.1; "
                                  "i=$((i+1)); done; PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 \"$1\" \"$2\" \"$3\"; "
                                  "code=$?; kill $wm; exit $code"),
                   QStringLiteral("sh"), QStringLiteral(SOURCE_DIR "/tests/e2e/first_job.py"), QStringLiteral(PROGRAM),
                   folder.path()});
        QVERIFY(job.waitForStarted());
        const bool finished = job.waitForFinished(180000);
        const QByteArray said = job.readAll();
        if (!finished)
            job.kill();
        display.terminate();
        display.waitForFinished(5000);
        QVERIFY2(finished, said.constData());
        QVERIFY2(job.exitCode() == 0, said.constData());
        QVERIFY2(said.contains("dragged, previewed, kept and exported"), said.constData());
    }
};

QTEST_GUILESS_MAIN(TestFirstJob)
#include "tst_first_job.moc"
