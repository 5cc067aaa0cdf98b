#include "core/export/bpmn.h"
#include "tests/export/target.h"

#include <QTest>

using namespace stepline;
using namespace stepline::test;

// The exported processes, run by an engine that is not ours, do what `trace` does.
class TestBpmn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGallery() { QCOMPARE(galleryDisagreements(target), QString()); }
    void randomSequences() { QCOMPARE(randomDisagreements(target), QString()); }

private:
    const Target target{toBpmn, [](const QByteArray &written) { return QJsonValue(QString::fromUtf8(written)); },
                        QStringLiteral("bpmn_driver.mjs"), QStringLiteral("refused_bpmn.txt")};
};

QTEST_GUILESS_MAIN(TestBpmn)
#include "tst_bpmn.moc"
