#include "core/export/estimate.h"
#include "core/export/machine.h"
#include "core/export/states_language.h"
#include "core/json/files.h"
#include "tests/export/target.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace stepline;
using namespace stepline::test;

namespace {

void foretell(const QByteArray &written, const Template &tmpl, EngineCase &foretold) {
    const Script &script = foretold.script;
    const auto machine = StateMachine::read(written);
    if (!machine)
        qFatal("%s", qUtf8Printable(machine.sentence()));
    OpeningsByZone openings(script.entry, script.entry + 400 * Duration::Day);
    const Walk walk = machine->walk(script, tmpl.sequence.enabled ? tmpl.sequence.limit : std::nullopt, openings);
    foretold.entered = walk.transitions;
    foretold.tolerated = walk.contested ? 3 : 0; // as many states as lead to an end
}

} // namespace

// The exported state machines, run by an engine that is not ours, do what `trace` does, and enter as many states as the
// walk that costs are estimated with.
class TestStatesLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGallery() { QCOMPARE(galleryDisagreements(target), QString()); }
    void randomSequences() { QCOMPARE(randomDisagreements(target), QString()); }

    /// What is estimated is what the forecast says: who is sent how many messages.
    void theEstimateAgreesWithTheForecast() {
        for (const char *name :
             {"cart-recovery", "cold-outreach-five-touch", "webinar-reminder", "welcome-series-ko"}) {
            const auto file = readSequence(
                readFileBytes(QStringLiteral(SOURCE_DIR "/resources/gallery/%1.sequence.json").arg(QLatin1String(name)))
                    .value());
            PreviewRequest request;
            request.tmpl = file->value;
            request.profile = readProfile(resourceBytes(defaultProfilePath()))->value;
            request.recipients = 2000;
            request.spread = Duration{3 * Duration::Day};
            const auto estimate = estimateRun(request);
            QVERIFY2(estimate.ok(), qPrintable(estimate.sentence()));
            QCOMPARE(estimate->played, quint64(2000));
            QCOMPARE(estimate->transitions.margin, 0.0); // everybody was played
            const auto results = previewSampled(request);
            QVERIFY(results.ok());
            double requested = 0;
            for (const MessageResult &message : results->messages)
                requested += message.tally[Metric::Requested];
            const double sent = estimate->sent.mean * 2000;
            QVERIFY2(
                std::abs(sent - requested) <= 2, // moments are whole seconds here
                qPrintable(QStringLiteral("%1: %2 instead of %3").arg(QLatin1String(name)).arg(sent).arg(requested)));
            QVERIFY(estimate->transitions.mean > 2 * estimate->calls.mean &&
                    estimate->calls.mean >= estimate->sends.mean);
        }
    }

private:
    const Target target{toStatesLanguage,
                        [](const QByteArray &written) { return QJsonValue(QJsonDocument::fromJson(written).object()); },
                        QStringLiteral("asl_driver.mjs"), QStringLiteral("refused_states_language.txt"), foretell};
};

QTEST_GUILESS_MAIN(TestStatesLanguage)
#include "tst_states_language.moc"
