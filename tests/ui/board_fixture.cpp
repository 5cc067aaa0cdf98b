#include "board_fixture.h"

#include "core/base/json_parse.h"

#include <QTest>

namespace stepline {

namespace {

QString channelFor(const QString &id) {
    switch (id.isEmpty() ? 0 : id[0].unicode()) {
    case u's': return QStringLiteral("sms");
    case u'e': return QStringLiteral("email");
    case u'p': return QStringLiteral("push");
    default: return QStringLiteral("feed");
    }
}

JsonValue channel(const char *id, const char *type, const char *name) {
    return JsonValue::object()
        .with(QStringLiteral("id"), JsonValue::string(QLatin1String(id)))
        .with(QStringLiteral("type"), JsonValue::string(QLatin1String(type)))
        .with(QStringLiteral("name"), JsonValue::string(QLatin1String(name)));
}

} // namespace

JsonValue boardSequence(const QList<QStringList> &steps) {
    std::vector<JsonValue> stepValues;
    for (qsizetype s = 0; s < steps.size(); ++s) {
        std::vector<JsonValue> messages;
        for (const QString &id : steps[s])
            messages.push_back(JsonValue::object()
                                   .with(QStringLiteral("id"), JsonValue::string(id))
                                   .with(QStringLiteral("channel"), JsonValue::string(channelFor(id)))
                                   .with(QStringLiteral("delay"), JsonValue::string(QStringLiteral("PT0S")))
                                   .with(QStringLiteral("wait"), JsonValue::string(QStringLiteral("PT2H")))
                                   .with(QStringLiteral("content"),
                                         JsonValue::object().with(QStringLiteral("body"),
                                                                  JsonValue::string(QStringLiteral("Hello ") + id))));
        stepValues.push_back(JsonValue::object()
                                 .with(QStringLiteral("id"), JsonValue::string(QStringLiteral("step%1").arg(s)))
                                 .with(QStringLiteral("name"), JsonValue::string(QStringLiteral("Number %1").arg(s)))
                                 .with(QStringLiteral("messages"), JsonValue::array(std::move(messages))));
    }
    return JsonValue::object()
        .with(QStringLiteral("format"), JsonValue::string(QStringLiteral("stepline.sequence")))
        .with(QStringLiteral("version"), JsonValue::number(1))
        .with(QStringLiteral("template"), JsonValue::object()
                                              .with(QStringLiteral("key"), JsonValue::string(QStringLiteral("board")))
                                              .with(QStringLiteral("name"), JsonValue::string(QStringLiteral("Board"))))
        .with(QStringLiteral("channels"),
              JsonValue::array({channel("feed", "in_app", "App feed"), channel("sms", "sms", "SMS"),
                                channel("email", "email", "Email"), channel("push", "push", "Push")}))
        .with(QStringLiteral("sequence"),
              JsonValue::object().with(QStringLiteral("steps"), JsonValue::array(std::move(stepValues))));
}

QList<QStringList> shapeOf(const Template &tmpl) {
    QList<QStringList> shape;
    for (const Step &step : tmpl.sequence.steps) {
        QStringList ids;
        for (const Message &message : step.messages)
            ids.append(message.id);
        shape.append(ids);
    }
    return shape;
}

QList<QStringList> grid(int steps, int cards) {
    QList<QStringList> shape;
    for (int s = 0; s < steps; ++s) {
        QStringList ids;
        for (int c = 0; c < cards; ++c)
            ids.append(QStringLiteral("s%1c%2").arg(s).arg(c));
        shape.append(ids);
    }
    return shape;
}

BoardFixture::BoardFixture(const QList<QStringList> &steps, QSize size, bool fit) : editor(boardSequence(steps)) {
    view.setEditor(&editor);
    view.resize(size);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.activateWindow();
    view.setFocus();
    if (fit)
        view.fit();
}

QPoint BoardFixture::at(const QPointF &onBoard) const {
    return view.viewport()->mapTo(&view, view.toView(QRectF(onBoard, QSizeF())).topLeft().toPoint());
}

QPoint BoardFixture::at(const BoardElement &element) const {
    return at(layout().rectOf(element).center());
}

QPoint BoardFixture::card(const QString &id) const {
    const Place place = view.scene()->content().cardPlace(id);
    return at(layout().steps[size_t(place.step)].cards[size_t(place.index)].title.center());
}

QPoint BoardFixture::gap(int before) const {
    const QRectF line = layout().insertionLine({before, 0, true});
    return at({line.center().x(), line.top() + 60});
}

QPoint BoardFixture::between(int step, int index) const {
    const QRectF line = layout().insertionLine({step, index, false});
    return at({line.center().x() + 10, line.center().y()});
}

QRectF BoardFixture::line() const {
    const auto &target = view.scene()->state().target;
    return target ? layout().insertionLine(*target) : QRectF();
}

void BoardFixture::press(const QPoint &at, Qt::KeyboardModifiers modifiers, Qt::MouseButton button) {
    QTest::mousePress(view.windowHandle(), button, modifiers, at);
}

void BoardFixture::move(const QPoint &at, Qt::KeyboardModifiers modifiers) {
    // QTest::mouseMove cannot carry modifiers: the event goes to the window as the platform would send it.
    if (modifiers == Qt::NoModifier)
        QTest::mouseMove(view.windowHandle(), at);
    else
        QTest::mouseEvent(QTest::MouseMove, view.windowHandle(), Qt::NoButton, modifiers, at);
}

void BoardFixture::release(const QPoint &at, Qt::KeyboardModifiers modifiers, Qt::MouseButton button) {
    QTest::mouseRelease(view.windowHandle(), button, modifiers, at);
}

void BoardFixture::click(const QPoint &at, Qt::KeyboardModifiers modifiers) {
    press(at, modifiers);
    release(at, modifiers);
    QTest::qWait(1);
}

void BoardFixture::lift(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers) {
    press(from, modifiers);
    for (int i = 1; i <= 8; ++i)
        move(from + (to - from) * i / 8, modifiers);
    move(to + QPoint(1, 0), modifiers);
    move(to, modifiers);
}

void BoardFixture::drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers) {
    lift(from, to, modifiers);
    release(to, modifiers);
    QTest::qWait(1);
}

void BoardFixture::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(view.windowHandle(), key, modifiers);
}

} // namespace stepline
