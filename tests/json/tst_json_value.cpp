#include "core/base/json_parse.h"
#include "core/base/json_value.h"

#include <QTest>

using namespace stepline;

// Values that the program builds itself.
class TestJsonValue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void membersAreAddedToAValueInPlace();
};

void TestJsonValue::membersAreAddedToAValueInPlace() {
    JsonValue value = JsonValue::object();
    value = std::move(value).with(QStringLiteral("at"), JsonValue::number(60));
    value = std::move(value).with(QStringLiteral("id"), JsonValue::string(QStringLiteral("m1")));
    value = std::move(value).with(QStringLiteral("at"), JsonValue::number(90)); // replaced where it stands
    QCOMPARE(writeCompactJson(value), QByteArray(R"({"at":90,"id":"m1"})"));
}

QTEST_GUILESS_MAIN(TestJsonValue)
#include "tst_json_value.moc"
