#include "ui/mainwindow/message_bar.h"

#include "core/base/particles.h"
#include "ui/theme/looks.h"
#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace stepline {

namespace {
constexpr qint64 SameMoment = 2000; ///< milliseconds
constexpr int MostLines = 4;
} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel), m_text(new QLabel), m_close(new QPushButton), m_timer(new QTimer(this)) {
    setAttribute(Qt::WA_StyledBackground);
    setObjectName(QStringLiteral("messageBar"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(Theme::instance().icon(QStringLiteral("close")));
    m_close->setAccessibleName(tr("Put this message away"));
    m_close->setToolTip(tr("Put this message away"));
    setKind(m_close, "quiet");
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->setSpacing(8);
    m_icon->setContentsMargins(0, 6, 0, 0); // beside the first line, which the buttons make higher
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(8);
    layout->addLayout(m_buttons);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::showProblem(const QString &sentence) {
    put(sentence, Severity::Error);
}

void MessageBar::showNote(const QString &sentence) {
    put(sentence, Severity::Hint);
    m_timer->start(6000);
}

void MessageBar::offer(const QString &sentence, const QString &action, const std::function<void()> &then) {
    ask(sentence, Severity::Hint, {{action, [this, then] {
                                        hide();
                                        then();
                                    }}});
}

void MessageBar::put(const QString &words, Severity severity) {
    const QString sentence = withParticles(words);
    const Palette &colors = Theme::instance().palette();
    const bool bad = severity == Severity::Error, warns = severity == Severity::Warning;
    const QColor ground = bad ? colors.errorSoft : warns ? colors.warningSoft : colors.accentSoft;
    const QColor ink = bad ? colors.error : warns ? colors.warning : colors.accent;
    setStyleSheet(QStringLiteral("#messageBar{background:%1;}").arg(ground.name()));
    m_icon->setPixmap(Theme::instance()
                          .icon(bad     ? QStringLiteral("error")
                                : warns ? QStringLiteral("warning")
                                        : QStringLiteral("info"),
                                ink)
                          .pixmap(QSize(textSized(18), textSized(18)), devicePixelRatioF()));
    const bool sameMoment = !isHidden() && bad && m_severity == severity && m_shown.elapsed() < SameMoment &&
                            m_text->text().count(u'\n') < MostLines - 1;
    const bool joins = sameMoment && !m_text->text().split(u'\n').contains(sentence);
    if (!sameMoment)
        m_text->setText(sentence);
    else if (joins)
        m_text->setText(m_text->text() + u'\n' + sentence);
    m_severity = severity;
    m_shown.start();
    m_timer->stop();
    while (!sameMoment && m_buttons->count() > 0) {
        QLayoutItem *old = m_buttons->takeAt(0);
        old->widget()->deleteLater();
        delete old;
    }
    show();
    QAccessibleEvent event(m_text, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::ask(const QString &sentence, Severity severity, const QList<Answer> &answers) {
    put(sentence, severity);
    for (const auto &[name, act] : answers) {
        auto *button = new QPushButton(name);
        connect(button, &QPushButton::clicked, this, act);
        m_buttons->addWidget(button, 0, Qt::AlignVCenter);
    }
}

void MessageBar::withdraw(const QString &sentence) {
    if (text() == withParticles(sentence))
        hide();
}

QString MessageBar::text() const {
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

} // namespace stepline
