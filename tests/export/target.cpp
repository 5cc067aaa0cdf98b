#include "tests/export/target.h"

#include "core/json/files.h"
#include "tests/export/engines.h"
#include "tests/export/features.h"
#include "tests/support/random_documents.h"

#include <QDir>
#include <map>

namespace stepline::test {

#define S(x) QStringLiteral(x)

namespace {

QByteArray read(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qUtf8Printable(path));
    return file.readAll();
}

Template templateOf(const QByteArray &json) {
    auto file = readSequence(json);
    if (!file)
        qFatal("%s", qUtf8Printable(file.sentence()));
    return file->value;
}

std::vector<EngineCase> casesFor(const Target &target, const QByteArray &written, const Template &tmpl,
                                 const QByteArray &json, quint64 seed, int count) {
    std::vector<EngineCase> cases;
    for (int i = 0; i < count; ++i) {
        const auto script = readScript(
            QByteArray::fromStdString(random_documents::script(seed * 1000 + quint64(i), json.toStdString())));
        if (!script)
            qFatal("%s", qUtf8Printable(script.sentence()));
        auto made = engineCase(tmpl, *script);
        if (!made)
            qFatal("%s", qUtf8Printable(made.sentence()));
        cases.push_back(std::move(made).value());
        if (target.foretell)
            target.foretell(written, tmpl, cases.back());
    }
    if (target.addCases)
        target.addCases(tmpl, seed, (count + 2) / 3, cases);
    return cases;
}

} // namespace

QString galleryDisagreements(const Target &target) {
    const QString folder = S(SOURCE_DIR "/resources/gallery/");
    QStringList refused;
    std::vector<EngineJob> jobs;
    for (const QString &file : QDir(folder).entryList({S("*.json")}, QDir::Files, QDir::Name)) {
        const QByteArray json = read(folder + file);
        const Template tmpl = templateOf(json);
        if (const auto written = target.write(tmpl))
            jobs.push_back(
                {file, target.machine(*written), casesFor(target, *written, tmpl, json, jobs.size() + 1, 6)});
        else
            refused << file + S(": ") + written.sentence();
    }
    if (jobs.size() < 12)
        return S("only %1 of the gallery can be expressed").arg(jobs.size());
    const QString expected = QString::fromUtf8(read(S(SOURCE_DIR "/tests/export/") + target.refused));
    if (refused.join(u'\n') + u'\n' != expected)
        return S("refused:\n") + refused.join(u'\n');
    return disagreements(target.driver, jobs).join(u'\n');
}

QString randomDisagreements(const Target &target) {
    const quint64 only = qEnvironmentVariable("STEPLINE_SEED").toULongLong();
    std::map<QString, int> features;
    std::vector<EngineJob> jobs;
    for (quint64 seed = only ? only : 1; jobs.size() < (only ? 1 : 200); ++seed) {
        random_documents::Options options;
        options.defer = false;
        options.maxMessagesPerStep = 1 + int(seed % 3);
        const QByteArray json = QByteArray::fromStdString(random_documents::sequence(seed, options));
        const Template tmpl = templateOf(json);
        const auto written = target.write(tmpl);
        if (!written && only)
            return written.sentence();
        if (!written)
            continue;
        jobs.push_back({S("STEPLINE_SEED=%1").arg(seed), target.machine(*written),
                        casesFor(target, *written, tmpl, json, seed, 3)});
        for (const QString &feature : featuresOf(tmpl))
            ++features[feature];
    }
    for (const QString &feature : allFeatures())
        if (!only && features[feature] < 20)
            return S("%1: only %2 sequences").arg(feature).arg(features[feature]);
    return disagreements(target.driver, jobs).join(u'\n');
}

} // namespace stepline::test
