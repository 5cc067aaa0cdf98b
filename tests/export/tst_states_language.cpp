#include "core/export/states_language.h"
#include "tests/export/target.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace stepline;
using namespace stepline::test;

// The exported state machines, run by an engine that is not ours, do what `trace` does.
class TestStatesLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGallery() { QCOMPARE(galleryDisagreements(target), QString()); }
    void randomSequences() { QCOMPARE(randomDisagreements(target), QString()); }

private:
    const Target target{toStatesLanguage,
                        [](const QByteArray &written) { return QJsonValue(QJsonDocument::fromJson(written).object()); },
                        QStringLiteral("asl_driver.mjs"), QStringLiteral("refused_states_language.txt")};
};

QTEST_GUILESS_MAIN(TestStatesLanguage)
#include "tst_states_language.moc"
