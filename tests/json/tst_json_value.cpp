#include "core/base/json_parse.h"
#include "core/base/json_value.h"

#include <QTest>
#include <functional>

using namespace stepline;

Q_DECLARE_METATYPE(std::function<void(stepline::JsonValue &)>)

// Values that the program builds itself.
class TestJsonValue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void membersAreAddedToAValueInPlace();
    void aCopyIsNotWrittenToByItsOriginal_data();
    void aCopyIsNotWrittenToByItsOriginal();
    void lookingInVainTakesNothingApart();
    void isEqualByWhatStandsBelow();
};

namespace {

JsonValue sample() {
    return *parseJson(R"({"a":{"list":[1,[2,{"x":3}],"t"],"o":{}},"b":[]})");
}

} // namespace

void TestJsonValue::membersAreAddedToAValueInPlace() {
    JsonValue value = JsonValue::object();
    value = std::move(value).with(QStringLiteral("at"), JsonValue::number(60));
    value = std::move(value).with(QStringLiteral("id"), JsonValue::string(QStringLiteral("m1")));
    value = std::move(value).with(QStringLiteral("at"), JsonValue::number(90)); // replaced where it stands
    QCOMPARE(writeCompactJson(value), QByteArray(R"({"at":90,"id":"m1"})"));
}

void TestJsonValue::aCopyIsNotWrittenToByItsOriginal_data() {
    using Write = std::function<void(JsonValue &)>;
    QTest::addColumn<Write>("write");
    const JsonValue seven = JsonValue::number(7);
    const auto row = [](const char *name, Write write) { QTest::newRow(name) << std::move(write); };
    row("at a pointer", [=](JsonValue &value) { *value.at(u"/a/list/1/1/x") = seven; });
    row("found member", [=](JsonValue &value) { *value.find(u"b") = seven; });
    row("found below", [=](JsonValue &value) { *value.find(u"a")->find(u"o") = seven; });
    row("item added", [=](JsonValue &value) { value.at(u"/a/list")->items().push_back(seven); });
    row("item exchanged", [=](JsonValue &value) { value.at(u"/a/list/1")->items()[0] = seven; });
    row("item to an empty array", [=](JsonValue &value) { value.at(u"/b")->items().push_back(seven); });
    row("members sorted away", [](JsonValue &value) { value.at(u"/a")->members().clear(); });
    row("walked", [=](JsonValue &value) {
        for (auto &[key, member] : value.members())
            for (auto &[inner, below] : member.members())
                below = seven;
    });
    row("with a member", [=](JsonValue &value) { value = std::move(value).with(QStringLiteral("a"), seven); });
    row("with one more", [=](JsonValue &value) { value = std::move(value).with(QStringLiteral("z"), seven); });
    row("whole", [=](JsonValue &value) { value = seven; });
}

void TestJsonValue::aCopyIsNotWrittenToByItsOriginal() {
    QFETCH(std::function<void(JsonValue &)>, write);
    const QByteArray text = writeCompactJson(sample());
    JsonValue original = sample();
    const JsonValue copy = original;
    const JsonValue part = *original.at(u"/a/list");
    const QByteArray partText = writeCompactJson(part);
    write(original);
    QVERIFY(writeCompactJson(original) != text);
    QVERIFY(original != copy);
    QCOMPARE(writeCompactJson(copy), text);
    QCOMPARE(writeCompactJson(part), partText);
    JsonValue second = copy; // and the other way round
    write(second);
    QCOMPARE(writeCompactJson(second), writeCompactJson(original));
    QCOMPARE(writeCompactJson(copy), text);
}

void TestJsonValue::lookingInVainTakesNothingApart() {
    JsonValue original = sample();
    const JsonValue copy = original;
    QVERIFY(!original.find(u"nowhere"));
    QVERIFY(!original.at(u"/a/list/9"));
    QVERIFY(!original.at(u"/a/list/x"));
    QCOMPARE(&std::as_const(original).members(), &copy.members()); // still one and the same
    QVERIFY(!JsonValue::number(1).at(u"/a"));
    QVERIFY(JsonValue::array().items().empty());
    QVERIFY(JsonValue::null().members().empty());
}

void TestJsonValue::isEqualByWhatStandsBelow() {
    const JsonValue shared = sample(), same = shared;
    QVERIFY(shared == same);
    QVERIFY(sample() == sample()); // nothing shared
    JsonValue touched = shared;
    touched.members(); // taken apart, and nothing written
    QVERIFY(touched == shared);
    QVERIFY(JsonValue::array() == *parseJson("[]"));
    QVERIFY(JsonValue::array() != JsonValue::object());
    JsonValue asked = JsonValue::array();
    asked.items();
    QVERIFY(asked == JsonValue::array());
}

QTEST_GUILESS_MAIN(TestJsonValue)
#include "tst_json_value.moc"
