#include "tests/ui/show_focused.h"
#include "ui/library/gallery_picture.h"
#include "ui/mainwindow/message_bar.h"
#include "ui/theme/preferences.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/field.h"
#include "ui/widgets/form_scroll.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/wrap_text.h"

#include <QAccessible>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace stepline;

/// What forms are made of besides the fields one types in.
class TestWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().setMode(Theme::Mode::Light); }

    void noProblemHidesAnother() {
        MessageBar bar;
        bar.showProblem(QStringLiteral("The library is damaged."));
        bar.showProblem(QStringLiteral("The file cannot be read."));
        bar.showProblem(QStringLiteral("The file cannot be read."));
        QCOMPARE(bar.text(), QStringLiteral("The library is damaged.\nThe file cannot be read."));
        bar.showNote(QStringLiteral("Copied."));
        QCOMPARE(bar.text(), QStringLiteral("Copied."));
        bar.hide();
        bar.showProblem(QStringLiteral("The disk is full."));
        QCOMPARE(bar.text(), QStringLiteral("The disk is full."));
    }

    void choiceSaysOnlyWhatTheUserChose() {
        QWidget window;
        auto *box = new ChoiceBox;
        box->addChoice(QStringLiteral("a"), QStringLiteral("Always"));
        box->addChoice(QStringLiteral("b"), QStringLiteral("Sometimes"), QStringLiteral("when it fits"));
        QSignalSpy chosen(box, &ChoiceBox::chosen);
        box->setCurrentKey(QStringLiteral("b"));
        QCOMPARE(chosen.size(), 0);
        showFocused(window, box);
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("a"));
        QTest::keyClick(box, Qt::Key_Home);
        QCOMPARE(chosen.size(), 1);
    }

    void switchTurnsByMouseAndKeys() {
        QWidget window;
        auto *toggle = new Switch;
        toggle->setAccessibleName(QStringLiteral("Sequence on"));
        showFocused(window, toggle);
        QSignalSpy edited(toggle, &Switch::edited);
        QTest::mouseClick(toggle, Qt::LeftButton);
        QTest::keyClick(toggle, Qt::Key_Space);
        QTest::keyClick(toggle, Qt::Key_Return);
        QCOMPARE(edited.size(), 3);
        QVERIFY(toggle->isChecked());
        toggle->setValue(false);
        QCOMPARE(edited.size(), 3);
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(toggle);
        QVERIFY(face);
        QCOMPARE(face->role(), QAccessible::CheckBox);
        QCOMPARE(face->text(QAccessible::Name), QStringLiteral("Sequence on"));
    }

    void aTurnedSwitchLooksTurned() {
        QWidget window;
        auto *toggle = new Switch;
        showFocused(window, toggle);
        const auto left = [toggle] { return toggle->grab().toImage().pixelColor(8, toggle->height() / 2); };
        const QColor off = left(); // the knob
        QTest::mouseClick(toggle, Qt::LeftButton);
        QTRY_COMPARE(left(), Theme::instance().palette().accent); // the track: the knob went to the right
        QTest::keyClick(toggle, Qt::Key_Space);
        QTRY_COMPARE(left(), off);
        toggle->setValue(true);
        QTRY_COMPARE(left(), Theme::instance().palette().accent);
    }

    void wheelScrollsTheFormAndChangesNothing() {
        FormScroll scroll;
        auto *form = new QWidget;
        auto *layout = new QVBoxLayout(form);
        auto *box = new ChoiceBox;
        box->addChoice(QStringLiteral("a"), QStringLiteral("A"));
        box->addChoice(QStringLiteral("b"), QStringLiteral("B"));
        layout->addWidget(box);
        for (int i = 0; i < 40; ++i)
            layout->addWidget(new TextField);
        scroll.setWidget(form);
        scroll.resize(300, 200);
        scroll.show();
        QTRY_VERIFY(scroll.verticalScrollBar()->maximum() > 0);
        const QPointF centre = box->mapTo(scroll.window(), box->rect().center());
        QWheelEvent wheel(centre, scroll.mapToGlobal(centre), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&wheel); // only the system's own events go on to the parents
        qApp->notify(scroll.windowHandle(), &wheel);
        QCOMPARE(box->currentKey(), QStringLiteral("a"));
        QVERIFY(scroll.verticalScrollBar()->value() > 0);
    }

    /// What is in a form with a margin does not move when its scroll bar comes and goes.
    void theScrollBarStandsInTheMargin() {
        FormScroll scroll;
        auto *form = new QWidget;
        auto *layout = new QVBoxLayout(form);
        layout->setContentsMargins(16, 4, 16, 4);
        auto *first = new TextField;
        auto *section = new CollapsibleSection(QStringLiteral("More"));
        auto *many = new QWidget;
        auto *lines = new QVBoxLayout(many);
        for (int i = 0; i < 20; ++i)
            lines->addWidget(new TextField);
        section->setContent(many);
        layout->addWidget(first);
        layout->addWidget(section);
        layout->addStretch();
        scroll.setWidget(form);
        scroll.resize(300, 200);
        scroll.show();
        QTRY_VERIFY(first->width() > 0 && scroll.verticalScrollBar()->maximum() == 0);
        const QPoint before(first->x(), first->width());
        section->setExpanded(true);
        QTRY_VERIFY(scroll.verticalScrollBar()->maximum() > 0);
        QVERIFY(scroll.verticalScrollBar()->isVisible());
        QCOMPARE(QPoint(first->x(), first->width()), before);
        const int right = first->mapTo(&scroll, QPoint(first->width(), 0)).x();
        QVERIFY(right <= scroll.width() - scroll.verticalScrollBar()->width()); // and is not under the bar
        section->setExpanded(false);
        QTRY_COMPARE(scroll.verticalScrollBar()->maximum(), 0);
        QCOMPARE(QPoint(first->x(), first->width()), before);
    }

    /// Half unfolded, a section shows the upper half of what is in it, not all of it squeezed.
    void aSectionSlidesWithoutSqueezing() {
        QApplication::setEffectEnabled(Qt::UI_General, true);
        if (Theme::instance().animationMs() <= 0)
            QSKIP("Motion is off here.");
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *section = new CollapsibleSection(QStringLiteral("More"));
        auto *content = new QWidget;
        auto *lines = new QVBoxLayout(content);
        QList<TextField *> fields;
        for (int i = 0; i < 6; ++i)
            lines->addWidget(fields.emplaceBack(new TextField));
        section->setContent(content);
        layout->addWidget(section);
        layout->addStretch();
        window.resize(240, 320);
        window.show();
        auto *slide = section->findChild<QPropertyAnimation *>();
        QVERIFY(slide);
        for (const bool open : {true, false}) {
            section->setExpanded(open);
            QCOMPARE(slide->state(), QAbstractAnimation::Running);
            slide->pause();
            slide->setCurrentTime(slide->duration() / 3);
            QCoreApplication::processEvents();
            const QWidget *body = content->parentWidget();
            QVERIFY2(body->height() < content->height(), "it is still sliding");
            for (int i = 0; i < fields.size(); ++i) {
                QVERIFY2(fields[i]->height() >= fields[i]->sizeHint().height(), qPrintable(QString::number(i)));
                QVERIFY(i == 0 || fields[i]->y() >= fields[i - 1]->geometry().bottom());
            }
            slide->resume();
            slide->setCurrentTime(slide->duration());
            QTRY_COMPARE(slide->state(), QAbstractAnimation::Stopped);
            QCOMPARE(body->isVisible(), open);
            QCOMPARE(content->minimumHeight(), 0);
        }
    }

    void chipIsTakenOutByCrossAndKey() {
        QWidget window;
        auto *chip = new Chip(QStringLiteral("cart"));
        chip->setRemovable(true);
        showFocused(window, chip);
        QSignalSpy removed(chip, &Chip::removeRequested);
        QTest::keyClick(chip, Qt::Key_Delete);
        QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(chip->width() - 10, chip->height() / 2));
        QCOMPARE(removed.size(), 2);
    }

    /// What is wrong with one of two fields in a line is said in the line's width, the first field's first.
    void aSentenceBelowAPairHasItsWholeWidth() {
        QWidget window;
        auto *after = new Field(QStringLiteral("Send after"), new TextField);
        auto *wait = new Field(QStringLiteral("Then wait"), new TextField);
        auto *layout = new QVBoxLayout(&window);
        layout->addLayout(sideBySide({after, wait}));
        layout->addStretch();
        window.resize(280, 300);
        window.show();
        const int quiet = after->height();
        wait->refuse(QStringLiteral("That is no length of time."));
        Problem finding;
        finding.message = QStringLiteral("This message is sent before the one whose result it waits for.");
        after->setFindings({finding});
        const QList<InlineMessage *> all = window.findChildren<InlineMessage *>();
        QList<InlineMessage *> said;
        for (InlineMessage *message : all)
            if (message->isVisible())
                said << message;
        QCOMPARE(said.size(), 2);
        std::sort(said.begin(), said.end(), [&](const QWidget *a, const QWidget *b) { return a->y() < b->y(); });
        QTRY_VERIFY(said.first()->y() > after->geometry().bottom());
        std::sort(said.begin(), said.end(), [&](const QWidget *a, const QWidget *b) { return a->y() < b->y(); });
        QCOMPARE(said.first()->text(), finding.message);
        for (const InlineMessage *message : said)
            QVERIFY2(message->width() > window.width() * 3 / 4, qPrintable(message->text()));
        QCOMPARE(after->height(), quiet);
        after->setFindings({});
        wait->acceptValue();
        for (const InlineMessage *message : window.findChildren<InlineMessage *>())
            QVERIFY(message->isHidden());
    }

    void iconsGrowWithTheText() {
        const auto theme = [](int percent) {
            setTextPercent(percent);
            Theme::instance().setMode(Theme::Mode::Light);
        };
        theme(100);
        const QSize plain = IconButton::withText(QStringLiteral("edit"), QString())->sizeHint();
        QPushButton button(QStringLiteral("Open"));
        QCOMPARE(textSized(16), 16);
        QCOMPARE(button.iconSize(), QSize(16, 16));
        theme(200);
        QCOMPARE(textSized(16), 32);
        QCOMPARE(textSized(7), 14);
        QCOMPARE(QPushButton(QStringLiteral("Open")).iconSize(), QSize(32, 32));
        IconButton large(QStringLiteral("edit"), QStringLiteral("Edit"));
        QVERIFY(large.sizeHint().height() >= plain.height() + 8);
        QImage image(large.sizeHint(), QImage::Format_ARGB32);
        image.fill(Qt::white);
        large.resize(large.sizeHint());
        large.render(&image, {}, {}, QWidget::RenderFlags());
        int left = image.width(), right = 0; // of what is painted
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixel(x, y) != 0xffffffff) {
                    left = std::min(left, x);
                    right = std::max(right, x);
                }
        QVERIFY2(right - left > 18, qPrintable(QStringLiteral("%1 wide").arg(right - left)));
        theme(50);
        QCOMPARE(textSized(16), 16); // never smaller
        theme(100);
    }

    /// However little room it has, nothing of a card stands in the line that says when.
    void theGallerysPictureStaysWholeWhereItIsSmall() {
        Template tmpl;
        tmpl.channels.push_back({.id = QStringLiteral("mail"), .type = ChannelType::Email});
        for (int s = 0; s < 12; ++s) {
            Step step;
            step.id = QStringLiteral("s%1").arg(s);
            for (int m = 0; m < 3; ++m)
                step.messages.push_back(
                    {.id = QStringLiteral("m%1-%2").arg(s).arg(m), .channel = QStringLiteral("mail")});
            tmpl.sequence.steps.push_back(step);
        }
        GalleryPicture picture;
        picture.setTemplate(tmpl);
        const QColor channel = Theme::instance().channelColor(ChannelType::Email);
        const int cardsFrom = 16 + QFontMetrics(Theme::instance().smallFont()).height() + 6;
        for (const QSize size : {QSize(520, 190), QSize(300, 60), QSize(100, 40)}) {
            picture.resize(size);
            QImage image(size, QImage::Format_ARGB32);
            image.fill(Qt::white);
            picture.render(&image);
            int inCards = 0;
            for (int y = 0; y < size.height(); ++y)
                for (int x = 0; x < size.width(); ++x)
                    if (image.pixelColor(x, y) == channel) {
                        QVERIFY2(y >= cardsFrom, qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
                        ++inCards;
                    }
            QVERIFY(inCards > 0 || size.height() < cardsFrom + 12);
        }
    }

    void aLiveSentenceKeepsItsLinesUntilTheLast() {
        LiveLabel label;
        label.resize(120, 20);
        const QString one = QStringLiteral("Saves $1"), more = QString(one + u' ').repeated(12);
        label.setText(one);
        const int line = label.sizeHint().height();
        label.setText(more);
        const int tall = label.sizeHint().height();
        QVERIFY(tall >= 2 * line);
        label.setText(one, false); // about, while it is worked out
        QCOMPARE(label.sizeHint().height(), tall);
        label.setText(more);
        QCOMPARE(label.sizeHint().height(), tall);
        label.setText(one, false);
        label.setText(one);
        QCOMPARE(label.sizeHint().height(), line);
    }

    void whatDiffersIsSeenFirst() {
        const QString same = QStringLiteral("Whoever signs up gets this letter at once, ");
        const QStringList sides =
            fromTheDifference({QString(), same + QStringLiteral("with a plan"), same + QStringLiteral("without one")});
        QCOMPARE(sides[0], QString());
        QCOMPARE(sides[1], QStringLiteral("… letter at once, with a plan"));
        QCOMPARE(sides[2], QStringLiteral("… letter at once, without one"));
        // One alone differs from nothing, and a short beginning is no hindrance.
        QCOMPARE(fromTheDifference({QString(), same, QString()}), QStringList({QString(), same, QString()}));
        const QStringList brief{QStringLiteral("Hello Ann"), QStringLiteral("Hello Bob")};
        QCOMPARE(fromTheDifference(brief), brief);
        // Without a space, and when one is the beginning of the other.
        const QString run(50, u'한');
        const QStringList runs = fromTheDifference({run, run + u'글'});
        QCOMPARE(runs[1].right(17), run.left(16) + u'글');
        QVERIFY(runs[0].size() < 20 && run.endsWith(runs[0].mid(2)));
    }

    void revealUnfoldsAndFocuses() {
        QWidget window;
        auto *section = new CollapsibleSection(QStringLiteral("Limits"));
        auto *field = new Field(QStringLiteral("At most"), new TextField);
        section->setContent(field);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(section);
        window.show();
        QVERIFY(!section->isExpanded());
        field->reveal();
        QVERIFY(section->isExpanded());
        QTRY_VERIFY(field->editor()->hasFocus());
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
