// The default behaviour profiles: every number against the figure it comes from, its source's words and its conversion.

#include "figures.h"

#include "core/base/duration.h"
#include "core/json/files.h"

#include <QFile>
#include <QTest>
#include <nlohmann/json.hpp>

#include <cmath>
#include <map>
#include <set>

using Json = nlohmann::ordered_json;
using namespace stepline;

namespace {

const QStringList Profiles = {QStringLiteral("human-opens"), QStringLiteral("reported-opens"),
                              QStringLiteral("brand-message"), QStringLiteral("cold-outbound")};
const std::vector<std::string> Types = {"in_app", "push", "sms",      "messenger",   "whatsapp",
                                        "email",  "call", "linkedin", "direct_mail", "ads"};

QByteArray bytesOf(const QString &profile) {
    QFile file(QStringLiteral(SOURCE_DIR "/resources/profiles/%1.profile.json").arg(profile));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    return file.readAll();
}

Json profileNamed(const QString &profile) {
    return Json::parse(bytesOf(profile).toStdString());
}

double seconds(const Json &delay, const char *end) {
    const auto duration = parseDuration(QString::fromStdString(delay.at(end).get<std::string>()));
    return duration ? double(duration->seconds) : -1;
}

std::vector<std::string> keysOf(const Json &object) {
    std::vector<std::string> keys;
    for (const auto &[key, value] : object.items())
        keys.push_back(key);
    return keys;
}

/// Are @p keys all known, and in the order of @p order?
bool inOrder(const std::vector<std::string> &keys, const std::vector<std::string> &order) {
    auto place = order.begin();
    for (const std::string &key : keys) {
        place = std::find(place, order.end(), key);
        if (place == order.end())
            return false;
    }
    return true;
}

} // namespace

class TestProfiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void number_data();
    void number();
    void nothingElse_data() { eachProfile(); }
    void nothingElse();
    void layout_data() { eachProfile(); }
    void layout();
    void audience_data() { eachProfile(); }
    void audience();
    void organic();
    void reportedOpensChangeOnlyEmail();
    void perDeliveredRatesDoNotDependOnHowOpensAreCounted();
    void fitOfEmailOpens();

private:
    static void eachProfile();
};

void TestProfiles::eachProfile() {
    QTest::addColumn<QString>("profile");
    for (const QString &profile : Profiles)
        QTest::newRow(qPrintable(profile)) << profile;
}

void TestProfiles::number_data() {
    QTest::addColumn<QString>("profile");
    QTest::addColumn<int>("index");
    for (const QString &profile : Profiles) {
        const auto all = expectedNumbers(profile);
        for (int i = 0; i < int(all.size()); ++i)
            QTest::addRow("%s %s %s", qPrintable(profile), all[i].channel, all[i].number) << profile << i;
    }
}

void TestProfiles::number() {
    QFETCH(QString, profile);
    QFETCH(int, index);
    const Expected expected = expectedNumbers(profile)[index];
    const Json channels = profileNamed(profile).at("channels");
    QVERIFY(channels.contains(expected.channel) && channels.at(expected.channel).contains(expected.number));
    const Json found = channels.at(expected.channel).at(expected.number);
    const char *valueKey = expected.delay ? "p" : "value";

    const auto close = [](double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b)); };
    const double value = found.at(valueKey);
    QVERIFY2(close(value, expected.value),
             qPrintable(QStringLiteral("%1, not %2").arg(value, 0, 'g', 12).arg(expected.value, 0, 'g', 12)));
    QCOMPARE(found.contains("low"), expected.low.has_value());
    QCOMPARE(found.contains("high"), expected.high.has_value());
    if (expected.low)
        QVERIFY(close(found.at("low"), *expected.low) && double(found.at("low")) <= value);
    if (expected.high)
        QVERIFY(close(found.at("high"), *expected.high) && double(found.at("high")) >= value);

    QCOMPARE(QString::fromStdString(found.at("grade")), QLatin1String(expected.grade));
    const QString source = QString::fromStdString(found.at("source"));
    for (const QString &words : QString::fromUtf8(expected.words).split(u'|'))
        QVERIFY2(source.contains(words), qPrintable(QStringLiteral("“%1” is not in: %2").arg(words, source)));

    QCOMPARE(found.contains("delay"), expected.delay.has_value());
    if (expected.delay) {
        QVERIFY(std::abs(seconds(found.at("delay"), "median") - expected.delay->median) <= 1);
        QVERIFY(std::abs(seconds(found.at("delay"), "p90") - expected.delay->p90) <= 1);
        QVERIFY(seconds(found.at("delay"), "p90") >= seconds(found.at("delay"), "median"));
    }
    QCOMPARE(found.contains("depth"), expected.depth.has_value());
    if (expected.depth) {
        QCOMPARE(double(found.at("depth").at("alpha")), expected.depth->alpha);
        QCOMPARE(double(found.at("depth").at("beta")), expected.depth->beta);
    }
}

// Every number of the file is in the table of figures, so none can slip in without one.
void TestProfiles::nothingElse() {
    QFETCH(QString, profile);
    std::set<std::pair<std::string, std::string>> known;
    for (const Expected &expected : expectedNumbers(profile))
        QVERIFY2(known.insert({expected.channel, expected.number}).second, expected.number);
    const Json root = profileNamed(profile);
    QCOMPARE(keysOf(root.at("channels")), Types);
    for (const auto &[type, behaviour] : root.at("channels").items())
        for (const auto &[number, value] : behaviour.items())
            QVERIFY2(known.count({type, number}), (type + " " + number).c_str());
}

// The files are in canonical form: what `format` would write.
void TestProfiles::layout() {
    QFETCH(QString, profile);
    const QByteArray bytes = bytesOf(profile);
    const Json root = profileNamed(profile);
    QVERIFY(inOrder(keysOf(root), {"format", "version", "name", "currency", "list_size", "fatigue", "horizon",
                                   "segments", "zones", "organic", "channels"}));
    for (const auto &[type, behaviour] : root.at("channels").items()) {
        QVERIFY(inOrder(keysOf(behaviour), {"reach", "cost", "delivered", "viewed", "clicked", "converted", "replied",
                                            "unsubscribed", "complained"}));
        for (const auto &[number, value] : behaviour.items())
            QVERIFY2(inOrder(keysOf(value), {"value", "p", "delay", "low", "high", "grade", "source", "depth"}),
                     number.c_str());
    }
    for (const Json &segment : root.value("segments", Json::array()))
        QVERIFY(inOrder(keysOf(segment),
                        {"name", "share", "viewed", "clicked", "replied", "unsubscribed", "complained", "converted"}));
    // Two spaces a level and a newline at the end; numbers may be spelled in their own way.
    int depth = 0;
    for (const QByteArray &line : bytes.split('\n')) {
        const QByteArray text = line.trimmed();
        if (text.startsWith('}') || text.startsWith(']'))
            --depth;
        if (!text.isEmpty())
            QCOMPARE(QByteArray(2 * depth, ' ') + text, line);
        if (text.endsWith('{') || text.endsWith('['))
            ++depth;
    }
    const auto read = readProfile(bytes);
    QVERIFY2(read.ok() && read.problems().isEmpty(), qPrintable(read.sentence()));
    QCOMPARE(canonicalForm(read->root, FileKind::Profile), bytes);
    QVERIFY(bytes.endsWith("}\n") && !bytes.contains("\\u") && !bytes.contains("\r"));
}

void TestProfiles::audience() {
    QFETCH(QString, profile);
    const Json root = profileNamed(profile);
    const bool cold = profile == QLatin1String("cold-outbound"), brand = profile == QLatin1String("brand-message");
    QVERIFY(root.at("format") == Json("stepline.profile"));
    QVERIFY(root.at("version") == Json(1));
    QVERIFY(root.at("currency") == Json(brand ? "KRW" : "USD"));
    QVERIFY(root.at("list_size") == Json(cold ? 2000 : 10000));
    QVERIFY(root.at("fatigue") == Json(0.08));
    QVERIFY(!root.contains("horizon"));
    QCOMPARE(root.contains("zones"), brand);
    if (brand)
        QCOMPARE(root.at("zones").dump(), std::string(R"([{"zone":"Asia/Seoul","share":1}])"));
    QCOMPARE(root.contains("segments"), !cold);
    if (cold)
        return;
    double shares = 0;
    std::map<std::string, double> mean;
    QStringList names;
    for (const Json &segment : root.at("segments")) {
        const double share = segment.at("share");
        shares += share;
        names << QString::fromStdString(segment.at("name"));
        for (const char *metric : {"viewed", "clicked", "replied", "unsubscribed", "complained", "converted"})
            mean[metric] += share * segment.value(metric, 1.0);
    }
    QCOMPARE(names, QStringList({QStringLiteral("Active"), QStringLiteral("Casual"), QStringLiteral("Dormant")}));
    QCOMPARE(shares, 1.0);
    // Segments spread the rates among recipients; the published averages stay.
    for (const auto &[metric, factor] : mean)
        QVERIFY2(std::abs(factor - 1) < 1e-12, metric.c_str());
}

void TestProfiles::organic() {
    for (const QString &profile : Profiles) {
        const Json root = profileNamed(profile);
        QCOMPARE(root.contains("organic"), profile != QLatin1String("cold-outbound"));
        if (!root.contains("organic"))
            continue;
        const Json converted = root.at("organic").at("converted");
        QCOMPARE(double(converted.at("p")), 0.0057);
        QVERIFY(converted.at("grade") == Json("measured"));
        const QString source = QString::fromStdString(converted.at("source"));
        QVERIFY(source.contains(QLatin1String("Hillstrom")) && source.contains(QLatin1String("0.57 %")) &&
                source.contains(QLatin1String("14 days")) && source.contains(QLatin1String("assumed")));
        // Spread evenly over 14 days.
        QCOMPARE(seconds(converted.at("delay"), "median"), 0.5 * 14 * 86400);
        QCOMPARE(seconds(converted.at("delay"), "p90"), 0.9 * 14 * 86400);
    }
}

void TestProfiles::reportedOpensChangeOnlyEmail() {
    Json human = profileNamed(QStringLiteral("human-opens")), reported = profileNamed(QStringLiteral("reported-opens"));
    QVERIFY(human.at("name") == Json("Typical audience, human opens"));
    QVERIFY(reported.at("name") == Json("Typical audience, reported opens"));
    for (Json *profile : {&human, &reported}) {
        profile->erase("name");
        for (const char *metric : {"viewed", "clicked", "replied", "unsubscribed", "complained"})
            profile->at("channels").at("email").erase(metric);
    }
    QCOMPARE(human.dump(2), reported.dump(2));
}

void TestProfiles::perDeliveredRatesDoNotDependOnHowOpensAreCounted() {
    const Json human = profileNamed(QStringLiteral("human-opens")).at("channels").at("email");
    const Json reported = profileNamed(QStringLiteral("reported-opens")).at("channels").at("email");
    for (const char *metric : {"clicked", "replied", "unsubscribed", "complained"}) {
        const double people = double(human.at("viewed").at("p")) * double(human.at(metric).at("p"));
        const double counted = double(reported.at("viewed").at("p")) * double(reported.at(metric).at("p"));
        QVERIFY2(std::abs(people - counted) < 1e-9, metric);
    }
}

// The fit must still say what the published studies say: 23, 57, 81 and 97 % of opens within 1 h, 6 h, 24 h and 7 d.
void TestProfiles::fitOfEmailOpens() {
    const Json delay = profileNamed(QStringLiteral("human-opens")).at("channels").at("email").at("viewed").at("delay");
    const double median = seconds(delay, "median"),
                 sigma = std::log(seconds(delay, "p90") / median) / 1.2815515655446004;
    const auto opened = [&](double hours) {
        return 50 * std::erfc(-std::log(hours * 3600 / median) / sigma / std::sqrt(2.0));
    };
    QVERIFY(std::abs(opened(1) - 23) < 1.5);
    QVERIFY(std::abs(opened(6) - 57) < 1.5);
    QVERIFY(std::abs(opened(24) - 81) < 1.5);
    QVERIFY(std::abs(opened(7 * 24) - 97) < 1.5);
}

QTEST_APPLESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
