#include "real_window.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stepline;

// A whole template without a mouse and without eyes, in a real window under Xvfb: AT-SPI and keys only.
class TestFiveSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void madeEditedMovedPreviewedExported() {
        QVERIFY2(missingTools().isEmpty(), qPrintable(missingTools()));
        QTemporaryDir folder;
        int code = 0;
        const QByteArray said = runInRealWindow(QStringLiteral("five_steps.py"), folder.path(), &code);
        QVERIFY2(code == 0, said.constData());
        QVERIFY2(said.contains("made, edited, moved, previewed and exported"), said.constData());
    }
};

QTEST_GUILESS_MAIN(TestFiveSteps)
#include "tst_five_steps.moc"
