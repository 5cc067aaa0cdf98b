#include "core/export/bpmn.h"
#include "core/export/estimate.h"
#include "core/json/files.h"
#include "tests/export/target.h"

#include <QTest>

using namespace stepline;
using namespace stepline::test;

namespace {

/// Recipients of the forecast, whom the estimate follows: the engine gives as many jobs as it counts.
void addRecipientsOfTheForecast(const Template &tmpl, quint64 seed, int count, std::vector<EngineCase> &cases) {
    PreviewRequest request;
    request.tmpl = tmpl;
    request.profile = readProfile(resourceBytes(defaultProfilePath()))->value;
    request.recipients = 1000;
    request.seed = seed;
    request.spread = Duration{3 * Duration::Day};
    auto follower = RecipientFollower::make(request);
    if (!follower)
        qFatal("%s", qUtf8Printable(follower.sentence()));
    for (int taken = 0, recipient = 0; taken < count && recipient < 1000; recipient += 7) {
        const FollowedRecipient followed = follower.value().follow(quint64(recipient));
        // Of what falls into one second an engine takes either first.
        if (followed.heldOut || followed.walk.contested)
            continue;
        auto made = engineCase(tmpl, followed.script);
        if (!made)
            qFatal("%s", qUtf8Printable(made.sentence()));
        cases.push_back(std::move(made).value());
        cases.back().jobs = followed.jobs;
        ++taken;
    }
}

} // namespace

// The exported processes, run by an engine that is not ours, do what `trace` does, and give
// workers as many jobs as the estimate counts.
class TestBpmn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGallery() { QCOMPARE(galleryDisagreements(target), QString()); }
    void randomSequences() { QCOMPARE(randomDisagreements(target), QString()); }

private:
    const Target target{toBpmn,
                        [](const QByteArray &written) { return QJsonValue(QString::fromUtf8(written)); },
                        QStringLiteral("bpmn_driver.mjs"),
                        QStringLiteral("refused_bpmn.txt"),
                        nullptr,
                        addRecipientsOfTheForecast};
};

QTEST_GUILESS_MAIN(TestBpmn)
#include "tst_bpmn.moc"
