#include "core/base/json_parse.h"
#include "core/check/check.h"
#include "core/check/rules.h"
#include "core/json/files.h"
#include "core/model/cadence.h"
#include "core/model/edits.h"
#include "core/model/new_template.h"

#include <QDir>
#include <QRegularExpression>
#include <QtTest>

using namespace stepline;

namespace {

const QString Cases = QStringLiteral(SOURCE_DIR "/tests/check/cases/");

/// One line of a rule's cases: what is changed in the base document, and whether the rule has to speak up then.
struct Case {
    QString rule, text;
    bool fires = false;
    QStringList changes; ///< those of the file first
};

/// A file of cases: "given …" holds for all of them; "fires …" and "silent …" are one each. Changes are separated by
/// " | ": a place, and what is to stand there (“-” removes it, “+ …” adds an item). Places are short: t/ the template,
/// q/ the sequence, c/ the channels, p/ the profile, s1/ a step and m1/ a message by their ids.
std::vector<Case> casesOf(const QString &rule) {
    std::vector<Case> cases;
    QFile file(Cases + rule + QStringLiteral(".txt"));
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    QStringList given;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString word = line.section(u' ', 0, 0), rest = line.section(u' ', 1);
        const QStringList changes = rest.isEmpty() ? QStringList() : rest.split(QStringLiteral(" | "));
        if (word == QStringLiteral("given"))
            given = changes;
        else if (word == QStringLiteral("fires") || word == QStringLiteral("silent"))
            cases.push_back({rule, rest, word == QStringLiteral("fires"), given + changes});
        else
            qFatal("%s: what is “%s”?", qPrintable(rule), qPrintable(line));
    }
    return cases;
}

/// "@150 words" is that word as many times.
QString repeated(QString text) {
    static const QRegularExpression many(QStringLiteral("@(\\d+) ([^\\s\"\\\\]+)"));
    for (auto match = many.match(text); match.hasMatch(); match = many.match(text))
        text.replace(match.capturedStart(), match.capturedLength(),
                     (match.captured(2) + u' ').repeated(match.captured(1).toInt()).trimmed());
    return text;
}

JsonValue parsed(const QString &json) {
    const auto value = parseJson(json.toUtf8());
    if (!value)
        qFatal("%s: %s", qPrintable(json), qPrintable(value.sentence()));
    return *value;
}

/// The document and profile of a case.
struct Setting {
    JsonValue root, profileRoot;
    bool withProfile = false;

    QString pointerOf(const QString &place) const {
        const QString head = place.section(u'/', 0, 0),
                      rest = place.contains(u'/') ? place.mid(head.size()) : QString();
        if (head == u't')
            return QStringLiteral("/template") + rest;
        if (head == u'q')
            return QStringLiteral("/sequence") + rest;
        if (head == u'c')
            return QStringLiteral("/channels") + rest;
        if (head == u'p')
            return rest;
        const auto tmpl = decodeTemplate(root);
        const QString found = head.startsWith(u's') ? stepPointer(*tmpl, head) : messagePointer(*tmpl, head);
        if (found.isEmpty())
            qFatal("there is no “%s”", qPrintable(head));
        return found + rest;
    }

    void change(const QString &change) {
        const QString place = change.section(u' ', 0, 0);
        QString value = change.section(u' ', 1).trimmed();
        const bool profile = place.startsWith(QStringLiteral("p/"));
        withProfile |= profile;
        JsonValue &target = profile ? profileRoot : root;
        EditBuilder builder(target, QString());
        const QString pointer = pointerOf(place);
        if (value == u'-') {
            builder.remove(pointer);
        } else if (value.startsWith(u'+')) {
            const JsonValue *list = target.at(pointer);
            builder.insert(pointer, list ? qsizetype(list->items().size()) : 0, parsed(value.mid(1)));
        } else {
            builder.set(pointer, parsed(repeated(value)));
        }
        target = builder.root();
    }
};

Setting settingOf(const Case &c) {
    QFile file(Cases + QStringLiteral("base.sequence.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no base");
    Setting setting{parsed(QString::fromUtf8(file.readAll())),
                    parsed(QStringLiteral("{\"format\": \"stepline.profile\", \"version\": 1, \"name\": \"P\", "
                                          "\"channels\": {}}"))};
    for (const QString &change : c.changes)
        setting.change(change);
    return setting;
}

QString lines(const Problems &problems) {
    QStringList all;
    for (const Problem &problem : problems)
        all << problem.rule + u' ' + problem.pointer + u' ' + problem.message;
    return all.join(u'\n');
}

Problems foundBy(const QString &rule, const Setting &setting) {
    const auto tmpl = decodeTemplate(setting.root);
    const auto profile = decodeProfile(setting.profileRoot);
    if (!tmpl || !profile)
        qFatal("%s %s", qPrintable(tmpl.sentence()), qPrintable(profile.sentence()));
    Problems found;
    for (const Problem &problem : checkTemplate(*tmpl, setting.withProfile ? &*profile : nullptr))
        if (problem.rule == rule || rule.isEmpty())
            found << problem;
    return found;
}

} // namespace

/// Every rule on texts and sequences that must make it speak up, and on others that must not: cases/RULE.txt.
class TestRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInTheBase();
    void everyRuleHasItsCases();
    void everyRuleGivesItsReason();
    void says_data();
    void says();
    void mends();
    void placeholdersOfOtherToolsAreTakenOver();
    void cadencesStayWithinThePace();
    void isQuick();
};

void TestRules::findsNothingInTheBase() {
    QCOMPARE(lines(foundBy(QString(), settingOf({}))), QString());
}

void TestRules::everyRuleHasItsCases() {
    for (const Rule *rule : rules()) {
        const auto cases = casesOf(QLatin1String(rule->name));
        const auto firing = std::count_if(cases.begin(), cases.end(), [](const Case &c) { return c.fires; });
        QVERIFY2(firing >= 5, rule->name);
        QVERIFY2(qsizetype(cases.size()) - firing >= 5, rule->name);
    }
    for (const QString &file : QDir(Cases).entryList({QStringLiteral("*.txt")}))
        QVERIFY2(ruleNamed(file.chopped(4)), qPrintable(file));
}

void TestRules::everyRuleGivesItsReason() {
    for (const Rule *rule : rules()) {
        QVERIFY2(QString::fromUtf8(rule->reason).endsWith(u'.'), rule->name);
        QCOMPARE(ruleNamed(QLatin1String(rule->name)), rule);
    }
}

void TestRules::says_data() {
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("rule");
    for (const Rule *rule : rules()) {
        const auto cases = casesOf(QLatin1String(rule->name));
        for (size_t i = 0; i < cases.size(); ++i)
            QTest::newRow(
                qPrintable(QStringLiteral("%1 %2 %3")
                               .arg(cases[i].rule, cases[i].fires ? QStringLiteral("fires") : QStringLiteral("silent"),
                                    cases[i].text)))
                << int(i) << cases[i].rule;
    }
}

void TestRules::says() {
    QFETCH(int, index);
    QFETCH(QString, rule);
    const Case c = casesOf(rule)[size_t(index)];
    const Problems found = foundBy(rule, settingOf(c));
    if (c.fires) {
        QVERIFY2(!found.isEmpty(), "nothing was found");
        for (const Problem &problem : found) {
            QVERIFY2(problem.message.endsWith(u'.'), qPrintable(problem.message));
            QVERIFY2(!problem.message.contains(QRegularExpression(QStringLiteral("%\\d"))),
                     qPrintable(problem.message));
        }
    } else {
        QCOMPARE(lines(found), QString());
    }
}

/// A fix leaves fewer findings of its rule, nothing that the format refuses, and undo takes all of it back.
void TestRules::mends() {
    int mended = 0;
    QSet<QString> mending;
    for (const Rule *rule : rules()) {
        if (!rule->fix)
            continue;
        for (const Case &c : casesOf(QLatin1String(rule->name))) {
            const Setting setting = settingOf(c);
            const Problems before = foundBy(c.rule, setting);
            for (const Problem &problem : before) {
                Document document(setting.root);
                const auto profile = decodeProfile(setting.profileRoot);
                const Edit edit = fixFor(document, problem, setting.withProfile ? &*profile : nullptr);
                if (edit.isEmpty())
                    continue;
                const QByteArray where = (c.rule + u' ' + c.text).toUtf8();
                QVERIFY2(!edit.text.isEmpty(), where);
                QVERIFY2(document.apply(edit).isEmpty(), where);
                Setting after = setting;
                after.root = document.json();
                QVERIFY2(foundBy(c.rule, after).size() < before.size(),
                         where + '\n' + lines(foundBy(c.rule, after)).toUtf8());
                for (const Variable &variable : document.value().variables) // nothing invented goes out to people
                    QVERIFY2(!variable.fallback.contains(QStringLiteral("example.com")) &&
                                 !variable.fallback.startsWith(QStringLiteral("Your company")),
                             where + ' ' + variable.name.toUtf8());
                QVERIFY2(document.apply(edit.inverse()).isEmpty(), where);
                QVERIFY2(document.json() == setting.root, where);
                ++mended;
                mending.insert(c.rule);
            }
        }
    }
    for (const Rule *rule : rules())
        if (rule->fix)
            QVERIFY2(mending.contains(QLatin1String(rule->name)), rule->name);
    QVERIFY(mended > 100);
}

/// What another tool's placeholder says becomes the template's: its name, and a fallback that stood in it.
void TestRules::placeholdersOfOtherToolsAreTakenOver() {
    const auto mended = [](const QString &body) {
        Document document(*parseJson(QStringLiteral(R"({"format": "stepline.sequence", "version": 1,
            "template": {"key": "t", "name": "T"}, "channels": [{"id": "k", "type": "messenger"}], "sequence":
            {"steps": [{"id": "s1", "messages": [{"id": "m1", "channel": "k", "content": {"body": "%1"}}]}]}})")
                                         .arg(QString(body).replace(u'"', QStringLiteral("\\\"")))
                                         .toUtf8()));
        for (const Problem &problem : checkTemplate(document.value()))
            if (problem.rule == u"foreign-placeholder" && !document.apply(fixFor(document, problem, nullptr)).isEmpty())
                return QStringLiteral("refused");
        QStringList all{*document.value().message(u"m1")->content.body};
        for (const Variable &variable : document.value().variables)
            all << variable.name + u'=' + variable.fallback;
        return all.join(QStringLiteral(" · "));
    };
    QCOMPARE(mended(QStringLiteral("#{예약번호}, #{ 호텔 }")),
             QStringLiteral("{{예약번호}}, {{호텔}} · 예약번호= · 호텔="));
    QCOMPARE(mended(QStringLiteral("Hi {{ contact.nick | default: \"friend\" }}")),
             QStringLiteral("Hi {{nick}} · nick=friend"));
    QCOMPARE(mended(QStringLiteral("{{별명|고객}}님")), QStringLiteral("{{별명}}님 · 별명=고객"));
    QCOMPARE(mended(QStringLiteral("{{plan|upcase}}")), QStringLiteral("{{plan}} · plan="));
    QCOMPARE(mended(QStringLiteral("*|ORDER ID|* and %%Order ID%% and ${order_id}")),
             QStringLiteral("{{order_id}} and {{order_id}} and {{order_id}} · order_id="));
    QVERIFY(mended(QStringLiteral("Hi *|FNAME|*")).startsWith(QStringLiteral("Hi {{first_name}} · first_name=")));
    QCOMPARE(mended(QStringLiteral("50% off, {1} #tag")), QStringLiteral("50% off, {1} #tag"));
}

/// Whatever the template is for and whichever channels take turns, a cadence preset warns of nothing it made itself.
void TestRules::cadencesStayWithinThePace() {
    const QSet<QString> pace{QStringLiteral("same-channel-twice"), QStringLiteral("many-a-day"),
                             QStringLiteral("daily-spacing"),      QStringLiteral("too-many-touches"),
                             QStringLiteral("mail-fatigue"),       QStringLiteral("wait-into-closed-window")};
    const QList<QList<ChannelType>> mixes{{ChannelType::Email},
                                          {ChannelType::Email, ChannelType::Call},
                                          {ChannelType::Push, ChannelType::Sms, ChannelType::Email},
                                          {ChannelType::Email, ChannelType::Email, ChannelType::LinkedIn}};
    for (const Choice &kind : templateKinds())
        for (const QList<ChannelType> &mix : mixes)
            for (const RhythmInfo &rhythm : rhythms())
                for (int length = rhythm.shortest; length <= rhythm.longest; ++length) {
                    Document document(newTemplate(QStringLiteral("N"), {}, mix));
                    std::vector<CadenceChannel> channels;
                    for (const Channel &channel : document.value().channels)
                        channels.push_back({channel.id, channel.type});
                    QVERIFY(document.apply(edits::addCadence(document, rhythm.rhythm, length, channels, {})).isEmpty());
                    QVERIFY(document.value().messageCount() >= 3);
                    Template tmpl = document.value();
                    tmpl.kind = QLatin1String(kind.key);
                    for (const Problem &problem : checkTemplate(tmpl))
                        QVERIFY2(!pace.contains(problem.rule), qPrintable(QStringLiteral("%1, %2 of %3: %4")
                                                                              .arg(tmpl.kind, rhythmName(rhythm.rhythm))
                                                                              .arg(length)
                                                                              .arg(problem.message)));
                }
}

/// The checks run beside the window, but long enough to be overtaken by typing they must not be.
void TestRules::isQuick() {
    for (const auto &[copies, twins] : {std::pair(3, 1), std::pair(14, 2)}) { // some 20 and 200 messages
        Setting setting = settingOf({});
        const JsonValue steps = *setting.root.at(QStringLiteral("/sequence/steps"));
        std::vector<JsonValue> all;
        for (int i = 0; i < copies; ++i)
            for (JsonValue step : steps.items()) {
                *step.find(u"id") = JsonValue::string(step.find(u"id")->text() + QStringLiteral("-%1").arg(i));
                const std::vector<JsonValue> originals = step.find(u"messages")->items();
                step.find(u"messages")->items().clear();
                for (int twin = 0; twin < twins; ++twin)
                    for (JsonValue message : originals) {
                        const QString own = QStringLiteral("-%1-%2").arg(i).arg(twin);
                        *message.find(u"id") = JsonValue::string(message.find(u"id")->text() + own);
                        if (JsonValue *asked = message.at(QStringLiteral("/only_if/not/message")))
                            *asked = JsonValue::string(asked->text() + own);
                        step.find(u"messages")->items().push_back(std::move(message));
                    }
                all.push_back(step);
            }
        *setting.root.at(QStringLiteral("/sequence/steps")) = JsonValue::array(std::move(all));
        const auto tmpl = decodeTemplate(setting.root);
        QVERIFY2(tmpl.ok(), qPrintable(tmpl.sentence()));
        const int messages = tmpl->messageCount();
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            checkTemplate(*tmpl);
            best = std::min(best, timer.nsecsElapsed());
        }
        qInfo("%d messages are checked in %.2f ms", messages, double(best) / 1e6);
        QVERIFY(double(best) / 1e6 < 2.0 * messages); // a tenth of this in a release
    }
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
