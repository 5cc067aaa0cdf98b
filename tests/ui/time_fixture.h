#pragma once

#include "core/base/moment.h"
#include "core/json/files.h"
#include "ui/timeview/time_view.h"

#include <QBackingStore>
#include <QTest>

#define S(x) QStringLiteral(x)

namespace time_tests {

using namespace stepline;

inline qint64 at(const QString &iso) {
    return parseMoment(iso).value();
}

/// A document with App feed, SMS and Email; @p sequence are the members of "sequence", with single quotes.
inline QByteArray documentOf(const QString &sequence) {
    return QString(S("{'format':'stepline.sequence','version':1,'template':{'key':'time','name':'Time'},'channels':["
                     "{'id':'feed','type':'in_app','name':'App feed'},{'id':'sms','type':'sms','name':'SMS'},"
                     "{'id':'mail','type':'email','name':'Email'}],'sequence':{") +
                   sequence + S("}}\n"))
        .replace(u'\'', u'"')
        .toUtf8();
}

/// Monday 9:00 at once; an hour later; a day after that. In step 2 two at once.
inline const QString Usual =
    S("'steps':[{'id':'s1','name':'First','messages':[{'id':'m1','channel':'feed','wait':'PT1H'}]},"
      "{'id':'s2','messages':[{'id':'m2','channel':'sms','delay':'PT2H'},"
      "{'id':'m3','channel':'mail','delay':'P1D'}]}]");
inline const QString Office =
    S("'send_window':{'days':['mon','tue','wed','thu','fri'],'from':'09:00','until':'18:00'},");

/// The time view in a shown window, with real mouse and keys. Entry: Monday, 5 January 2026, 9:00, in Seoul.
struct TimeFixture {
    explicit TimeFixture(const QString &sequence = Usual, QSize size = {1200, 600})
        : editor(readSequence(documentOf(sequence))->root) {
        editor.setOriginalBytes(documentOf(sequence));
        TimeSettings settings;
        settings.date = QDate(2026, 1, 5);
        settings.zone = S("Asia/Seoul");
        view.scene()->setSettings(settings);
        view.scene()->setEditor(&editor);
        view.resize(size);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("no window");
        view.activateWindow();
        canvas()->setFocus();
    }
    ~TimeFixture() { view.scene()->setEditor(nullptr); }

    TimeCanvas *canvas() const { return view.canvas(); }
    const Landing &touch(const char *id) const { return *view.scene()->timeline().touch(QString::fromLatin1(id)); }
    Duration delay(const char *id) const { return editor.value().message(QString::fromLatin1(id))->delay; }
    QPoint card(const char *id) const {
        const QRectF rect = canvas()->cardInView(QString::fromLatin1(id));
        return canvas()->viewport()->mapTo(&view, (rect.topLeft() + QPointF(12, 12)).toPoint());
    }
    /// So many pixels as that time takes.
    int pixels(qint64 seconds) const { return qRound(canvas()->axis().width(seconds)); }

    void press(const QPoint &where) { QTest::mousePress(view.windowHandle(), Qt::LeftButton, {}, where); }
    void move(const QPoint &where) { QTest::mouseMove(view.windowHandle(), where); }
    void release(const QPoint &where) { QTest::mouseRelease(view.windowHandle(), Qt::LeftButton, {}, where); }
    void lift(const char *id, qint64 seconds) {
        const QPoint from = card(id), to = from + QPoint(pixels(seconds), 0);
        press(from);
        for (int i = 1; i <= 8; ++i)
            move(from + (to - from) * i / 8);
        end = to + QPoint(0, 1);
        moveAndWait(end);
    }
    /// A drag takes one step for each frame of the display.
    void moveAndWait(const QPoint &where) {
        move(where);
        QTest::qWait(40);
    }
    /// What the window has painted of the canvas.
    QImage painted() const {
        QTest::qWait(40);
        QCoreApplication::sendPostedEvents();
        const QPaintDevice *surface = view.backingStore()->paintDevice();
        if (surface->devType() != QInternal::Image)
            return {};
        const QWidget *viewport = canvas()->viewport();
        return static_cast<const QImage *>(surface)->copy(QRect(viewport->mapTo(&view, QPoint()), viewport->size()));
    }
    QImage paintedAnew() const {
        canvas()->viewport()->repaint();
        return painted();
    }
    void drag(const char *id, qint64 seconds) {
        lift(id, seconds);
        release(end);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(canvas(), key, modifiers); }

    Editor editor;
    TimeView view;
    QPoint end;
};

} // namespace time_tests
